// SPDX-License-Identifier: Apache-2.0
// A person asks whether the store takes an integration's access token without a signature.
#pragma once

#include "commerce/BearerTry.h"
#include "desk/LinkedCall.h"

#include <memory>

namespace latchkey::desk {

// Never by itself: the bare token is sent once, to the store that issued it, after a signed call
// has shown that it is good.
class BearerAudit : public QObject
{
    Q_OBJECT
public:
    // Both must outlive it.
    BearerAudit(integrations::IntegrationRepository &integrations, secrets::SecretStore &secrets,
                const Clock &clock, QObject *parent = nullptr);

    // Ends with finished(). Problems: those of LinkedCall::start() before the call,
    // `commerce.bearer-cleartext`, `commerce.bearer-behind-basic`, `commerce.bearer-unclear`, those
    // of CommerceClient::proveTokens().
    void start(const QString &integrationId);
    void cancel() { m_call.cancel(); }
    void record(const CallRecorder &recorder) { m_call.record(recorder, CallPurpose::Test); }

Q_SIGNALS:
    void finished(const latchkey::commerce::BearerOutcome &outcome);

private:
    LinkedCall m_call;
    // filled on the other thread before the call is finished
    std::shared_ptr<commerce::BearerOutcome> m_outcome;
};

} // namespace latchkey::desk
