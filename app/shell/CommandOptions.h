// SPDX-License-Identifier: Apache-2.0
// Which options of curl, wget and HTTPie take the word behind them.
#pragma once

#include <QString>
#include <QStringView>

namespace latchkey::shell {

// The long name of a one-letter option that matters for calls, "request" for curl's X; otherwise
// empty.
QString optionName(const QString &program, QChar letter);

// True for X, and for "request", of curl; false for what is not known.
bool takesArgument(const QString &program, QChar letter);
bool takesArgument(const QString &program, const QString &name);

} // namespace latchkey::shell
