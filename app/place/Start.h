// SPDX-License-Identifier: Apache-2.0
// How a program is started in a place: what is run here, and the octets that go into it.
#pragma once

#include "place/PlaceRun.h"
#include "place/StorePlace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace latchkey::place {

struct Start
{
    QString program; // empty: there is none on this computer
    QStringList arguments;
    QByteArray input; // the scripts and the program's own input; beats follow
};

// No shell sees a word of the place or the command but in quotes of shellWord(), and each script is
// read whole before any of it is run. `mark` is the secret word of this run's marks; `log` the file
// that ssh writes what it has to say to, apart from what comes from there.
Start startOf(const StorePlace &place, const PlaceCommand &command, const QByteArray &mark,
              const QString &log);

// ssh's arguments up to the host, which stands behind "--": `options` before those of every
// connection (of two the first counts). What the person's configuration says counts, but for what
// would run something else or take something along (THREATS.md 14).
QStringList sshArguments(const StorePlace &place, const QString &log, const QStringList &options);

// What a person types into a terminal to get there: "ssh -p 2222 deploy@shop.example".
QString sshLine(const StorePlace &place);

} // namespace latchkey::place
