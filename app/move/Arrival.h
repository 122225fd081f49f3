// SPDX-License-Identifier: Apache-2.0
// Belongings held against what is on this computer already, and written beside it.
#pragma once

#include "base/Result.h"
#include "move/Belongings.h"

#include <QSet>
#include <QStringList>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::move {

// What becomes of an integration that arrives.
enum class Fate {
    New,       // it is taken in
    Here,      // it is here already, the same one: it stays as it is here, unless replaced
    NameTaken, // another integration here has its name: nothing can be taken in
};

struct Arriving
{
    QString id, name;
    QByteArray storeUrl;
    Fate fate = Fate::New;
    bool hasTokens = false;
};

// In the order they were made. Problems: those of IntegrationRepository.
Result<QList<Arriving>> arrivals(profile::Profile &profile, const Belongings &belongings);

// What the person agreed to on the old computer and what holds here as well, a sentence each: calls
// without encryption, code that may be run, return addresses, certificates that are trusted.
QStringList agreements(const Belongings &belongings);

// What is taken of the belongings.
struct Taken
{
    QSet<QString> ids;          // the integrations
    QSet<QByteArray> passwords; // the origins whose web server's password is taken
    QSet<QString> certificates; // the hosts
    bool isPortSet = false;     // the listener's port is taken
    QStringList remarks;        // sentences about what stays as it is here, and what to see to
};

// Nothing that is here is replaced, but the integrations that are Here if `replaces`. Problems:
// `move.name-taken`, those of the repositories.
Result<Taken> toTake(profile::Profile &profile, const Belongings &belongings,
                     const QSet<QString> &hostsHere, bool replaces);

// Writes it into the profile, all or nothing. Problems: those of the repositories.
Result<void> write(profile::Profile &profile, const Belongings &belongings, const Taken &taken);

} // namespace latchkey::move
