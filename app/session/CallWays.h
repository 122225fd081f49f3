// SPDX-License-Identifier: Apache-2.0
// How the stores' calls get to a session's integrations: which way suits, which is chosen, and
// whether it works.
#pragma once

#include "reach/CallProbe.h"
#include "reach/Guide.h"
#include "reach/Hop.h"
#include "reach/OpenWay.h"
#include "session/Session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::session {

class CallWays : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it.
    explicit CallWays(Session &session, QObject *parent = nullptr);
    ~CallWays() override;

    // What the guide knows; `isElsewhere` is StoreReach's.
    reach::GuideFacts facts(const QString &id, std::optional<bool> isElsewhere) const;
    // For a socket of its own here: the first that no other integration's way uses.
    quint16 freePort(const QString &id) const;

    // The integration's store is to call on that way from now on. Problems: those of
    // reach::checkedWay() and of profile::turnOf(), `activation.under-way`.
    Result<void> save(const QString &id, const integrations::Way &way);

    // Tries a way, kept or not: one at a time. Ends with ended(), unless it is cancelled. Nobody
    // else may be at work with the integration meanwhile. Problems: `session.not-listening`, those
    // of save().
    Result<void> test(const QString &id, const integrations::Way &way);
    // Nothing more follows.
    void cancel();
    bool isTesting() const { return m_open || m_probe; }

    // What is to be said of the certificate that its way presents: that it is missing, or ends
    // soon, or has ended. Empty: nothing, or it needs none.
    QString certificateTrouble(const integrations::Integration &integration) const;

Q_SIGNALS:
    void hop(const latchkey::reach::Hop &hop);
    // The problem's code is empty if nothing failed. Problems: those of reach::OpenWay.
    void ended(const latchkey::Problem &problem);

private:
    Result<profile::Lock> turnOf(const QString &id) const;
    void probeListener(const integrations::Integration &integration, const reach::WayParts &parts);
    void openWay(const integrations::Integration &integration, const reach::WayParts &parts);
    void end(const Problem &problem);

    Session &m_session;
    profile::Lock m_turn; // while a way is tried
    std::unique_ptr<reach::OpenWay> m_open;
    std::unique_ptr<reach::ProbeKey> m_key;
    std::unique_ptr<reach::CallProbe> m_probe;
};

} // namespace latchkey::session
