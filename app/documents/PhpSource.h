// SPDX-License-Identifier: Apache-2.0
// Sources of PHP, looked at without running them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::documents {

// The source with each comment made a space and its line ends; texts in quotes are left alone.
QByteArray withoutPhpComments(QByteArrayView source);

// Where the quoted text that begins at `start` ends: at its closing quote, or at the source's end.
qsizetype closingPhpQuote(QByteArrayView source, qsizetype start);

} // namespace latchkey::documents
