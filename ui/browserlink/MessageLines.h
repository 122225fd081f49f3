// SPDX-License-Identifier: Apache-2.0
// A stream cut into lines, none of which may be too long.
#pragma once

#include "base/Result.h"

#include <QList>

namespace latchkey::ui {

class MessageLines
{
public:
    // The lines that `bytes` complete, without their "\n". Problem `browser.bad-message` as soon as
    // one is longer than longestBrowserMessage, whether it ends or not.
    Result<QList<QByteArray>> take(QByteArrayView bytes);

private:
    QByteArray m_rest;
};

} // namespace latchkey::ui
