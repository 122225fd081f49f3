// SPDX-License-Identifier: Apache-2.0
#include "clients/Words.h"

#include "clients/Text.h"

#include <QDateTime>

namespace latchkey::clients {

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Open:
        return Text::tr("open");
    case Standing::Expired:
        return Text::tr("expired");
    case Standing::Revoked:
        return Text::tr("revoked");
    }
    return {};
}

QString limitsText(const ClientLimits &limits)
{
    QStringList parts;
    if (limits.readsOnly) {
        parts.append(Text::tr("reads only"));
    }
    if (!limits.routes.isEmpty()) {
        parts.append(Text::tr("%n route(s)", nullptr, int(limits.routes.size())));
    }
    if (limits.callsAMinute != 0) {
        parts.append(Text::tr("%n call(s) a minute", nullptr, limits.callsAMinute));
    }
    if (limits.until != 0) {
        parts.append(Text::tr("until %1").arg(lastDay(limits.until).toString(Qt::ISODate)));
    }
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

QDate lastDay(qint64 until)
{
    return QDateTime::fromMSecsSinceEpoch(until - 1).date();
}

qint64 endOf(QDate day)
{
    return day.addDays(1).startOfDay().toMSecsSinceEpoch();
}

} // namespace latchkey::clients
