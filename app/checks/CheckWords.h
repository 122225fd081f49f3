// SPDX-License-Identifier: Apache-2.0
// Checks in words: their names, how they came out, and all of them as a text to send or as JSON.
#pragma once

#include "checks/Check.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace latchkey::checks {

// "Certificate" for "tls". The id itself for one that has no name.
QString title(const QByteArray &id);

// "fine", "warning", "failed", "not checkable", "skipped"; "waiting", "looking …".
QString stateWords(State state);
// "ok", "warning", "failed", "not-checkable", "skipped": for programs.
QByteArray stateName(State state);

// All that came out, a block a check, for whoever it is sent to. Foreign text in it is escaped.
QString asText(const QList<CheckResult> &results);

// {"id", "state", "code", "cause", "sentence", "evidence": [{"text", "state"?}], "advice",
// "took_ms"}
QJsonObject toJson(const CheckResult &result);

} // namespace latchkey::checks
