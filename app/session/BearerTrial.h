// SPDX-License-Identifier: Apache-2.0
// The bearer audit of a session's integration, when a person asks for it.
#pragma once

#include "desk/BearerAudit.h"

namespace latchkey::session {

class Session;

class BearerTrial : public QObject
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit BearerTrial(Session &session, QObject *parent = nullptr);
    ~BearerTrial() override;

    // As desk::BearerAudit::start(), with the secrets as they are kept now; ends with finished().
    // Nothing happens while one is out.
    void start(const QString &id);
    bool isOut() const { return m_audit != nullptr; }
    void cancel();

Q_SIGNALS:
    void finished(const latchkey::commerce::BearerOutcome &outcome);

private:
    Session &m_session;
    integrations::IntegrationRepository m_integrations;
    desk::BearerAudit *m_audit = nullptr; // ours as a QObject's child; nullptr = none is out
};

} // namespace latchkey::session
