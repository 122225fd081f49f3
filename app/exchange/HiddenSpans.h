// SPDX-License-Identifier: Apache-2.0
// Parts of a text that something else stands in the place of.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace latchkey::exchange {

struct HiddenSpan
{
    qsizetype begin = 0;
    qsizetype end = 0; // behind the last octet
    QByteArray shown;  // instead
};

// The text with each span replaced; of spans one in another the outer one counts. In whatever order
// they come.
QByteArray withHidden(QByteArrayView text, QList<HiddenSpan> spans);

} // namespace latchkey::exchange
