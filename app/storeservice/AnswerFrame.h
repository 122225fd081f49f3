// SPDX-License-Identifier: Apache-2.0
// The answer of our script, found in whatever else a store's PHP prints (THREATS.md 19).
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArrayView>
#include <QString>

namespace latchkey::storeservice {

// What is kept of foreign text, in characters.
inline constexpr qsizetype mostForeignText = 2'000;

struct AnswerFrame
{
    Secret json;     // the one object; may hold tokens
    QString foreign; // whatever else was printed, as foreignText() makes it
};

// Takes the answer behind `marker` out of what was printed: lines "<marker>:<number>:<base64>;" in
// their order and "<marker>:end:<how many>:<SHA-256 of the whole>;", with anything in between.
// Problems: `storeservice.no-answer`, `storeservice.broken-answer`; their detail is foreignText(),
// without the lines of the answer.
Result<AnswerFrame> frameIn(QByteArrayView printed, QByteArrayView marker);

// What a store printed, to be shown to support: without controls, without what looks like a secret
// (trace::Redactor), at most mostForeignText characters of it, one line.
QString foreignText(QByteArrayView printed);

} // namespace latchkey::storeservice
