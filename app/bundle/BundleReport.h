// SPDX-License-Identifier: Apache-2.0
// A bundle as a page that any browser shows, for whoever has no Latchkey.
#pragma once

#include "bundle/SupportBundle.h"

#include <QByteArray>
#include <QJsonArray>
#include <QStringList>

namespace latchkey::bundle {

// Rows as a table: a column for each member, of an object within as "tls.days_left", in the order
// in which they first occur.
struct RowTable
{
    QStringList columns;
    QList<QStringList> rows; // each as long as `columns`; foreign text
};
RowTable tableOf(const QJsonArray &rows);

// HTML, UTF-8, in the language spoken now. It loads nothing and runs nothing, as its own
// Content-Security-Policy says.
QByteArray reportOf(const SupportBundle &bundle);

} // namespace latchkey::bundle
