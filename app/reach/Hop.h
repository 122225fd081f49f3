// SPDX-License-Identifier: Apache-2.0
// A part of the way that a call takes, and what came of trying it.
#pragma once

#include "base/Problem.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace latchkey::reach {

enum class HopKind {
    Socket,     // of our own, open
    Tunnel,     // ssh is signed in and holds the port on the server
    Boundary,   // … for the server itself only
    Lookup,     // the name in the callback URL, by whoever calls
    Connection, // to where it leads
    Tls,        // the certificate there is trusted
    Arrival,    // the call came to this program, and its answer back
};

struct Hop
{
    enum class Outcome { Passed, Failed, NotTried };

    HopKind kind = HopKind::Socket;
    Outcome outcome = Outcome::Passed;
    qint64 tookMs = -1; // -1: not measured
    Problem problem;    // if it failed, or why it was not tried

    friend bool operator==(const Hop &, const Hop &) = default;
};

// A stable word, for scripts: "socket", "tunnel", …; "passed", "failed", "not-tried".
QByteArray name(HopKind kind);
QByteArray name(Hop::Outcome outcome);

// What was done, for a person.
QString words(HopKind kind);

} // namespace latchkey::reach

Q_DECLARE_METATYPE(latchkey::reach::Hop)
