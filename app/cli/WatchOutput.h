// SPDX-License-Identifier: Apache-2.0
// A watch's answers, as verbs write them.
#pragma once

#include "console/Console.h"
#include "integrations/WatchRepository.h"

#include <QJsonObject>

namespace latchkey::cli {

// {"time": …, "code": …, "status": …, "took_ms": …}
QJsonObject toJson(const integrations::WatchAnswer &answer);

// "14 ms"; a dash where nothing was sent.
QString tookWords(const integrations::WatchAnswer &answer);

// One a row: when, what came of it, how long it took, and what that means.
void printAnswers(const console::Console &console, const QList<integrations::WatchAnswer> &answers);

} // namespace latchkey::cli
