// SPDX-License-Identifier: Apache-2.0
// What this room says to people, for translators: one context.
#pragma once

#include <QCoreApplication>

namespace latchkey::bundle {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

} // namespace latchkey::bundle
