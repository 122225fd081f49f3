// SPDX-License-Identifier: Apache-2.0
// The profile's integrations as a person sees them: what each is, and how it stands.
#pragma once

#include "activation/State.h"
#include "activation/Timeline.h"
#include "base/Clock.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "session/WatchStanding.h"

#include <QHash>
#include <QMap>
#include <QObject>

#include <functional>

namespace latchkey::session {

// One integration as it stands.
struct SessionEntry
{
    integrations::Integration integration;
    activation::ActivationState state;
    bool isUnreadable = false; // a state of a newer program or damaged; only a restart helps
    qint64 lastCallAt = 0;     // ms since the epoch of the last signed call that succeeded
    qint64 armedUntil = 0;     // while armed: when waiting for the store's POST ends
    bool isCalling = false;    // a test call is out
    Problem callProblem;       // of the last test call; its code is empty if that succeeded
    WatchStanding watch;       // what its watch found
    bool isInMemory = false;   // its tokens are in this program's memory only
};

class Integrations : public QObject
{
    Q_OBJECT
public:
    // `profile` must outlive it.
    Integrations(profile::Profile &profile, Clock clock);

    // Reads the profile (again: another program may have changed it); what is not in the profile
    // stays as it was. Problems: those of IntegrationRepository.
    Result<void> read();

    // In the order they were made.
    QStringList ids() const { return m_order; }
    // nullptr if there is none.
    const SessionEntry *entry(const QString &id) const;
    // True if that holds for one of them.
    bool any(const std::function<bool(const SessionEntry &)> &holds) const;
    // What is not kept, or not yet, but known here: emits changed(). Nothing if there is none.
    void update(const QString &id, const std::function<void(SessionEntry &)> &change);
    // One more line of its timeline, kept already.
    void tell(const QString &id, const activation::TimelineEvent &event);

    QList<activation::TimelineEvent> timeline(const QString &id) const;

    // Which resources it asks for. Writing ends with changed(). Problems: those of
    // SelectionRepository.
    Result<integrations::KeptResources> resources(const QString &id) const;
    Result<void> saveChoice(const QString &id, const acl::Choice &choice);
    Result<void> saveSources(const QString &id, const QStringList &sources);

    // As the profile has them, to be written to.
    integrations::IntegrationRepository repository() const;

Q_SIGNALS:
    // Integrations came, went or were renamed.
    void listChanged();
    // One of them stands differently.
    void changed(const QString &id);
    void noted(const QString &id, const latchkey::activation::TimelineEvent &event);

private:
    integrations::SelectionRepository selections() const;

    profile::Profile &m_profile;
    Clock m_clock;
    QMap<QString, SessionEntry> m_entries;
    QStringList m_order;
    // Those that were asked for, so that none is read again for each event.
    mutable QHash<QString, QList<activation::TimelineEvent>> m_timelines;
};

} // namespace latchkey::session
