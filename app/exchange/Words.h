// SPDX-License-Identifier: Apache-2.0
// Exchanges in words for a person.
#pragma once

#include "exchange/Exchange.h"

#include <QStringList>

namespace latchkey::exchange {

// "Request token", "Login page".
QString wordOf(Kind kind);

// "401", or "no answer".
QString statusText(const Exchange &exchange);

// "340 ms", "1.2 s".
QString durationText(std::chrono::microseconds time);

// Each measured part with its name, in the order they happen: {"Looking up the name", 3 ms}.
struct TimingPart
{
    QString name;
    std::chrono::microseconds time;
};
QList<TimingPart> timingParts(const httpcall::HttpTimings &timings);

// What is to be known of it besides its headers, a line each: time, try and dialect, program,
// sizes, problem, the store's words, how many like it were not kept.
QStringList facts(const Exchange &exchange);

// All of it as one text to send: request line, headers, facts, base string. Foreign text in it is
// escaped (withoutControls()).
QString wholeText(const Exchange &exchange);

} // namespace latchkey::exchange
