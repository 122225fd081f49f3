// SPDX-License-Identifier: Apache-2.0
// The room's scripts for sh (resources/place), as they are sent: constant but for their arguments.
#pragma once

#include "place/PlaceRun.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace latchkey::place {

// Scripts without their comments, one behind the other, as one compound command behind its
// arguments, which are words for sh already: cut off on its way, it has no end, and sh runs nothing
// of it.
QByteArray scriptWith(const QStringList &names, const QByteArray &arguments);

// What reads that many octets of its input, no more, and follows them as a script.
QStringList shellReading(qsizetype octets);

// The scripts as a program in a place; `input` is what it reads. No other account there sees more
// than that it is a script.
PlaceCommand scriptCommand(const QStringList &names, const QStringList &arguments,
                           const QByteArray &input = {});

} // namespace latchkey::place
