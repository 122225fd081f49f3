// SPDX-License-Identifier: Apache-2.0
// An answer's body made ready to be shown, on another thread.
#pragma once

#include "requests/JsonOutline.h"

namespace latchkey::ui {

struct ReadAnswer
{
    requests::JsonOutline outline; // empty: it is no JSON, or nothing
    QString text;                  // JSON with a line a value, anything else as it came
    bool isCut = false;            // there is more of it than can be read in a window
};

// Blocking; for a job. Control characters are made visible.
ReadAnswer readAnswer(const QByteArray &body);

// "412 octets", "12.3 KiB", "10.4 MiB".
QString octetsText(qsizetype octets);

} // namespace latchkey::ui
