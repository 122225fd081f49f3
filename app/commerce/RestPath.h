// SPDX-License-Identifier: Apache-2.0
// The path of a REST call as people write it.
#pragma once

#include "base/Result.h"
#include "oauth/Outcome.h"

#include <QByteArray>

namespace latchkey::commerce {

// The part after the base URL `baseUrl`: "/V1/x?y" → "rest/V1/x?y". "V1/x", "/rest/V1/x", a store
// code before the version ("/de/V1/x"), "/index.php/rest/V1/x" and a repeated folder of the base
// URL are understood. Problem `commerce.bad-path` for anything that is no such path: an address,
// "//", a backslash, a '#', control characters, a segment "." or "..", a '+' (which a store reads
// as a space).
Result<QByteArray> restSuffix(QByteArrayView typed, const QByteArray &baseUrl);

// What to look at in a path that the store answered with 404: a sentence to put behind the
// problem's, with a space before it; empty if there is nothing to say.
QString hintAbout(QByteArrayView typed, oauth::Outcome outcome);

} // namespace latchkey::commerce
