// SPDX-License-Identifier: Apache-2.0
#include "cli/Days.h"

#include "base/Clock.h"
#include "clients/CallBook.h"

namespace latchkey::cli {

QCommandLineOption daysOption(const QString &byDefault)
{
    return option("days", QT_TRANSLATE_NOOP("Cli", "Looks at so many days, today being the last"),
                  "NUMBER", byDefault);
}

std::optional<qint64> daysIn(const Call &call)
{
    bool isNumber = false;
    const qint64 days = call.options.value(QStringLiteral("days")).toLongLong(&isNumber);
    const bool isGood = isNumber && days >= 1 && days <= clients::keptDays;
    return isGood ? std::optional(days) : std::nullopt;
}

qint64 firstDayOf(qint64 days)
{
    return clients::dayOf(systemClock()()) - days + 1;
}

} // namespace latchkey::cli
