// SPDX-License-Identifier: Apache-2.0
#include "clients/Words.h"

#include "base/ForeignText.h"
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

QString bareTokenText(const QStringList &programs, int timesHandedOut)
{
    const QString known =
        programs.isEmpty()
            ? Text::tr("No program calls this store through the proxy.")
            : Text::tr("%n program(s) call this store through the proxy (%1). None would stop: the "
                       "proxy signs, and a bearer that a program sends is dropped.",
                       nullptr, int(programs.size()))
                  .arg(withoutControls(programs.join(QStringLiteral(", "))));
    const QString others =
        timesHandedOut == 0
            ? Text::tr("Latchkey handed the tokens to nobody. A program that has the access token "
                       "from elsewhere and sends it as it is works only while the store takes it.")
            : Text::tr("The tokens were handed over %n time(s): a program that got them, and sends "
                       "the access token as it is instead of signing, works only while the store "
                       "takes it.",
                       nullptr, timesHandedOut);
    return known + QLatin1Char(' ') + others;
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
