// SPDX-License-Identifier: Apache-2.0
// Who calls an integration's store through the proxy, and what of its rights that took.
#pragma once

#include "base/Result.h"
#include "clients/Usage.h"
#include "storecode/AclReader.h"

#include <QString>
#include <QStringList>

namespace latchkey::session {

class Session;

// The programs of an integration at a glance.
struct ProgramsStanding
{
    QStringList open;     // the names of those whose keys work
    bool isOn = false;    // the proxy lets them through
    qint64 lastUseAt = 0; // ms since the epoch; 0 = never

    friend bool operator==(const ProgramsStanding &, const ProgramsStanding &) = default;
};

// Nothing where the profile cannot be read.
ProgramsStanding programsOf(const Session &session, const QString &id);

// What they called, held against what the integration asks for.
struct ProgramUse
{
    qint64 days = 0;              // looked at, today among them
    qint64 since = 0;             // ms since the epoch: when counting began, if that is later than
                                  // the first of these days; else 0
    acl::ResourceSelection asked; // the choice as it is kept now
    clients::Usage usage;
};

// Of the last `days`, today among them; `store` is what readStore() found. Problems: those of
// SelectionRepository and CallBook.
Result<ProgramUse> programUse(const Session &session, const QString &id, qint64 days,
                              const storecode::AclReading &store);

// How often, and when last, the tokens themselves were given out, as far as the timeline knows.
struct HandedOut
{
    int times = 0;
    qint64 last = 0; // ms since the epoch; 0 = never
};

HandedOut tokensHandedOut(const Session &session, const QString &id);

} // namespace latchkey::session
