// SPDX-License-Identifier: Apache-2.0
// One signed REST call on behalf of a linked integration, with the tokens from the keychain.
#pragma once

#include "base/Cancel.h"
#include "base/Clock.h"
#include "commerce/CommerceClient.h"
#include "desk/Recording.h"
#include "integrations/IntegrationRepository.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <functional>

namespace latchkey::desk {

class LinkedCall : public QObject
{
    Q_OBJECT
public:
    // Blocking, on another thread.
    using Doing = std::function<commerce::CallOutcome(
        const commerce::CommerceClient &, const secrets::IntegrationSecrets &, const CancelFlag &)>;

    // Both must outlive it.
    LinkedCall(integrations::IntegrationRepository &integrations, secrets::SecretStore &secrets,
               Clock clock, QObject *parent = nullptr);
    ~LinkedCall() override;

    // Reads the tokens, calls, keeps what was learned about the store, and marks the integration as
    // revoked if the store says that the tokens are dead. A sink takes a 2xx body on another
    // thread. Ends with finished(); problems before the call: `integration.unknown`,
    // `activation.not-linked` (there are no tokens), those of SecretStore and secrets::fromItem().
    void start(const QString &integrationId, const commerce::StoreCall &call,
               const httpcall::BodySink &sink = {});
    // The same with whatever `doing` does with the tokens.
    void perform(const QString &integrationId, const Doing &doing);
    // The same with a call that only tells whether the tokens work: CommerceClient::proveTokens().
    void prove(const QString &integrationId);
    void cancel();

    // From now on `recorder` is told of every request.
    void record(const CallRecorder &recorder, CallPurpose purpose);

Q_SIGNALS:
    void finished(const latchkey::commerce::CallOutcome &outcome);

private:
    void call(const integrations::Integration &integration, const Doing &doing,
              const Result<std::optional<Secret>> &item);
    void callAt(const commerce::Store &store, const integrations::Integration &integration,
                const Doing &doing, const secrets::IntegrationSecrets &tokens);
    void finish(const integrations::Integration &integration,
                const secrets::IntegrationSecrets &used, const commerce::CallOutcome &outcome);
    void fail(const Problem &problem);
    void markRevoked(const QString &id, oauth::TokenProof answer, const QByteArray &code);

    integrations::IntegrationRepository &m_integrations;
    secrets::SecretStore &m_secrets;
    Clock m_clock;
    CancelFlag m_cancel;
    CallRecorder m_recorder;
    CallPurpose m_purpose = CallPurpose::Call;
};

} // namespace latchkey::desk
