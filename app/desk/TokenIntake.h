// SPDX-License-Identifier: Apache-2.0
// Tokens that came by another way than an activation: the store's own service handed them over, or
// a person who copied them from Admin.
#pragma once

#include "activation/Event.h"
#include "base/Cancel.h"
#include "base/Clock.h"
#include "commerce/CommerceClient.h"
#include "desk/Recording.h"
#include "integrations/IntegrationRepository.h"
#include "secrets/SecretStore.h"

#include <QObject>

namespace latchkey::desk {

// Makes them the integration's own. A signed call tries them first, and only if it succeeds do they
// replace what the keychain holds; then the integration counts as connected, and what an
// unfinished activation still held is dropped.
class TokenIntake : public QObject
{
    Q_OBJECT

public:
    // `profile` and `secrets` must outlive it.
    TokenIntake(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                QObject *parent = nullptr);
    ~TokenIntake() override;

    // `tokens` without an origin get the integration's. Ends with finished(), and never before it
    // returns. Nothing may be activating the integration meanwhile (stateNow() of the caller).
    void start(const QString &integrationId, const secrets::IntegrationSecrets &tokens,
               activation::event::TakenFrom from);
    void cancel() { m_cancel.cancel(); }
    // From now on `recorder` is told of every request.
    void record(const CallRecorder &recorder) { m_recorder = recorder; }

Q_SIGNALS:
    // Once. With a problem (its code empty if there is none) nothing was replaced: those of
    // openDoor(), CommerceClient::proveTokens(), SecretStore::write(), IntegrationRepository.
    void finished(const latchkey::Problem &problem);

private:
    void prove(const integrations::Integration &integration);
    void proveAt(const commerce::Store &store, const integrations::Integration &integration);
    void takeProof(const integrations::Integration &integration,
                   const commerce::ProofOutcome &outcome);
    void keep(const QString &id);
    void connectIntegration(const QString &id);
    void end(const Problem &problem);

    integrations::IntegrationRepository m_integrations;
    secrets::SecretStore &m_secrets;
    Clock m_clock;
    CancelFlag m_cancel;
    CallRecorder m_recorder;
    secrets::IntegrationSecrets m_tokens;
    activation::event::TakenFrom m_from = activation::event::TakenFrom::Store;
};

} // namespace latchkey::desk
