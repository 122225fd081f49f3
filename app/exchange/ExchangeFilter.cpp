// SPDX-License-Identifier: Apache-2.0
#include "exchange/ExchangeFilter.h"

#include <algorithm>

namespace latchkey::exchange {

namespace {

bool contains(QByteArrayView text, const QString &wanted)
{
    return QString::fromUtf8(text).contains(wanted, Qt::CaseInsensitive);
}

bool containsText(const QList<web::HttpHeader> &headers, const QString &wanted)
{
    return std::any_of(headers.begin(), headers.end(), [&wanted](const web::HttpHeader &header) {
        return contains(header.name + ": " + header.value, wanted);
    });
}

bool containsText(const Exchange &exchange, const QString &wanted)
{
    return contains(exchange.method + ' ' + exchange.url, wanted) ||
           contains(exchange.code, wanted) || contains(exchange.dialect, wanted) ||
           contains(nameOf(exchange.kind), wanted) ||
           exchange.errorText.contains(wanted, Qt::CaseInsensitive) ||
           QString::number(exchange.status) == wanted || contains(exchange.caller, wanted) ||
           contains(exchange.requestBody, wanted) || contains(exchange.answerBody, wanted) ||
           containsText(exchange.requestHeaders, wanted) ||
           containsText(exchange.answerHeaders, wanted);
}

void add(Condition &condition, const QString &clause, const QVariant &value)
{
    condition.sql += QStringLiteral(" AND ") + clause;
    condition.values.append(value);
}

} // namespace

bool passes(const Exchange &exchange, const ExchangeFilter &filter)
{
    return (filter.integration.isEmpty() || filter.integration == exchange.integration) &&
           (!filter.onlyFailed || isFailed(exchange)) &&
           (filter.statusClass == 0 || exchange.status / 100 == filter.statusClass) &&
           (!filter.kind || *filter.kind == exchange.kind) &&
           (filter.since == 0 || exchange.at >= filter.since) &&
           (filter.until == 0 || exchange.at < filter.until) &&
           (filter.before == 0 || exchange.number < filter.before) &&
           (filter.after == 0 || exchange.number > filter.after) &&
           (filter.text.isEmpty() || containsText(exchange, filter.text));
}

Condition conditionOf(const ExchangeFilter &filter)
{
    Condition condition;
    if (!filter.integration.isEmpty()) {
        add(condition, QStringLiteral("integration = ?"), filter.integration);
    }
    if (filter.onlyFailed) {
        add(condition, QStringLiteral("failed = ?"), 1);
    }
    if (filter.statusClass != 0) {
        add(condition, QStringLiteral("status / 100 = ?"), filter.statusClass);
    }
    if (filter.kind) {
        add(condition, QStringLiteral("kind = ?"), QString::fromLatin1(nameOf(*filter.kind)));
    }
    if (filter.since != 0) {
        add(condition, QStringLiteral("at >= ?"), filter.since);
    }
    if (filter.until != 0) {
        add(condition, QStringLiteral("at < ?"), filter.until);
    }
    if (filter.before != 0) {
        add(condition, QStringLiteral("number < ?"), filter.before);
    }
    if (filter.after != 0) {
        add(condition, QStringLiteral("number > ?"), filter.after);
    }
    return condition;
}

} // namespace latchkey::exchange
