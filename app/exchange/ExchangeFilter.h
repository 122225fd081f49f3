// SPDX-License-Identifier: Apache-2.0
// Which calls of the log somebody wants to see.
#pragma once

#include "exchange/Exchange.h"

#include <QString>
#include <QVariantList>

#include <optional>

namespace latchkey::exchange {

// Which of them are wanted. What is not set lets all pass.
struct ExchangeFilter
{
    QString integration = {};
    QString text =
        {}; // in the URL, headers, bodies, the store's words, codes; case does not matter
    bool onlyFailed = false;
    int statusClass = 0; // 4: 400 to 499
    std::optional<Kind> kind = {};
    qint64 since = 0; // ms since 1970
    qint64 until = 0;
    qint64 before = 0;      // numbers below that one
    qint64 after = 0;       // numbers above that one
    qsizetype most = 1'000; // the newest of them
};

// Whether one passes.
bool passes(const Exchange &exchange, const ExchangeFilter &filter);

// What can be asked of the log's columns: SQLite's words for WHERE, and the values of their
// question marks. The text is for passes().
struct Condition
{
    QString sql = QStringLiteral("1");
    QVariantList values = {};
};
Condition conditionOf(const ExchangeFilter &filter);

} // namespace latchkey::exchange
