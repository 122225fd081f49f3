// SPDX-License-Identifier: Apache-2.0
#include "session/BearerTrial.h"

#include "exchange/ExchangeLog.h"
#include "session/Session.h"

#include <utility>

namespace latchkey::session {

BearerTrial::BearerTrial(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_integrations(session.integrations().repository())
{}

BearerTrial::~BearerTrial() = default;

void BearerTrial::start(const QString &id)
{
    if (isOut()) {
        return;
    }
    m_audit =
        new desk::BearerAudit(m_integrations, m_session.secrets().store(), m_session.clock(), this);
    connect(m_audit, &desk::BearerAudit::finished, this,
            [this, id](const commerce::BearerOutcome &outcome) {
                std::exchange(m_audit, nullptr)->deleteLater();
                m_session.takeUp(id); // the signed call may have found the tokens dead
                Q_EMIT finished(outcome);
            });
    m_audit->record(m_session.wireLog().recording().calls);
    m_audit->start(id);
}

void BearerTrial::cancel()
{
    if (isOut()) {
        m_audit->cancel();
    }
}

} // namespace latchkey::session
