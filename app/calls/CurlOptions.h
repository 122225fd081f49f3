// SPDX-License-Identifier: Apache-2.0
// Which of curl's options take the word behind them.
#pragma once

#include <QString>
#include <QStringView>

namespace latchkey::calls {

// The long name of a one-letter option that matters for calls, "request" for X; otherwise empty.
QString curlOptionName(QChar letter);

// curl 8: true for X, and for "request"; false for what is not known.
bool curlTakesArgument(QChar letter);
bool curlTakesArgument(const QString &name);

} // namespace latchkey::calls
