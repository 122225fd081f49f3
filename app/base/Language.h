// SPDX-License-Identifier: Apache-2.0
// The language the program speaks.
#pragma once

#include <QString>
#include <QStringList>

namespace latchkey {

// The languages there are texts in: "de", "en".
QStringList languages();

// Whether a person who asks for `language` ("de", "de_AT") is answered in it.
bool speaks(const QString &language);

// Translates from now on what the application's resources hold translations of, and Qt's own texts
// where they are installed: into `language` ("de"), or the system's if it is empty. English stays
// where there is no translation. Needs the application object.
void speak(const QString &language = {});

} // namespace latchkey
