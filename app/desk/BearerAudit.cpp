// SPDX-License-Identifier: Apache-2.0
#include "desk/BearerAudit.h"

namespace latchkey::desk {

BearerAudit::BearerAudit(integrations::IntegrationRepository &integrations,
                         secrets::SecretStore &secrets, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_call(integrations, secrets, clock)
{
    connect(
        &m_call, &LinkedCall::finished, this,
        [this](const commerce::CallOutcome &call) {
            commerce::BearerOutcome outcome = *m_outcome;
            if (!outcome.problem) {
                outcome.problem = call.problem; // it never came to a call
            }
            Q_EMIT finished(outcome);
        },
        Qt::QueuedConnection);
}

void BearerAudit::start(const QString &integrationId)
{
    m_outcome = std::make_shared<commerce::BearerOutcome>();
    m_call.perform(integrationId, [outcome = m_outcome](const commerce::CommerceClient &client,
                                                        const secrets::IntegrationSecrets &tokens,
                                                        const CancelFlag &cancel) {
        *outcome = client.tryBearer(tokens, cancel);
        return outcome->signedCall;
    });
}

} // namespace latchkey::desk
