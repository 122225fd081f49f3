// SPDX-License-Identifier: Apache-2.0
// How far back counted calls are looked at.
#pragma once

#include "cli/Verb.h"

namespace latchkey::cli {

// --days, with a number by default.
QCommandLineOption daysOption(const QString &byDefault);

// Its number; nothing if that is none, or none that is kept (clients::keptDays).
std::optional<qint64> daysIn(const Call &call);

// The first of the last `days` days, today being one of them (CallKind::day).
qint64 firstDayOf(qint64 days);

} // namespace latchkey::cli
