// SPDX-License-Identifier: Apache-2.0
#include "desk/TokenIntake.h"

#include "base/Job.h"
#include "desk/CallAnswers.h"
#include "desk/PendingItem.h"
#include "desk/StoreDoor.h"
#include "desk/StoredState.h"
#include "desk/Timeline.h"
#include "web/Origin.h"

#include <QPointer>

#include <utility>

namespace latchkey::desk {

using integrations::Integration;

TokenIntake::TokenIntake(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                         QObject *parent)
    : QObject(parent)
    , m_integrations(profile, clock)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
{}

TokenIntake::~TokenIntake()
{
    m_cancel.cancel();
}

void TokenIntake::start(const QString &integrationId, const secrets::IntegrationSecrets &tokens,
                        activation::event::TakenFrom from)
{
    const auto integration = m_integrations.byId(integrationId);
    const auto origin =
        integration ? web::originOf(integration->storeUrl) : failure(integration.error());
    if (!origin) {
        QMetaObject::invokeMethod(
            this, [this, problem = origin.error()] { end(problem); }, Qt::QueuedConnection);
        return;
    }
    m_tokens = tokens;
    m_from = from;
    m_tokens.origin = origin->text();
    prove(*integration);
}

void TokenIntake::prove(const Integration &integration)
{
    commerce::Store tried = storeOf(integration);
    tried.observer = observerOf(m_recorder, integration.id, CallPurpose::Activation);
    openDoor(m_integrations.profile(), m_secrets, tried,
             [self = QPointer(this), integration](const Result<commerce::Store> &store) {
                 if (self.isNull()) {
                     return;
                 }
                 if (store) {
                     self->proveAt(*store, integration);
                     return;
                 }
                 QMetaObject::invokeMethod(
                     self, [self, problem = store.error()] { self->end(problem); },
                     Qt::QueuedConnection);
             });
}

void TokenIntake::proveAt(const commerce::Store &store, const Integration &integration)
{
    runJob(
        this,
        [client = commerce::CommerceClient(store, m_clock), tokens = m_tokens, cancel = m_cancel] {
            return client.proveTokens(tokens, cancel);
        },
        [this, integration](const commerce::ProofOutcome &outcome) {
            takeProof(integration, outcome);
        });
}

void TokenIntake::takeProof(const Integration &integration, const commerce::ProofOutcome &outcome)
{
    if (outcome.call.knowledge != knowledgeOf(integration)) {
        static_cast<void>(
            m_integrations.saveLearned(integration.id, learnedFrom(outcome.call.knowledge)));
    }
    if (outcome.call.problem) {
        activation::TimelineEvent event;
        event.time = m_clock();
        event.step = activation::TimelineStep::Call;
        event.ok = false;
        event.facts.code = outcome.call.problem->code;
        event.facts.status = outcome.call.status;
        event.tookMs = outcome.call.tookMs;
        static_cast<void>(note(m_integrations, integration.id, event));
        end(*outcome.call.problem);
        return;
    }
    keep(integration.id);
}

void TokenIntake::keep(const QString &id)
{
    m_secrets.write(secrets::itemKeyOfIntegration(id), secrets::toItem(m_tokens),
                    [self = QPointer(this), id](const Result<void> &kept) {
                        if (self.isNull()) {
                            return;
                        }
                        if (!kept) {
                            self->end(kept.error());
                            return;
                        }
                        self->connectIntegration(id);
                    });
}

// Should the state not be written, the keychain's item is what counts: the next start finds it and
// tries it.
void TokenIntake::connectIntegration(const QString &id)
{
    const activation::event::TokensTaken taken{fingerprint(m_tokens.consumerKey.reveal()), m_from};
    const auto saved = advanceStored(m_integrations, id, taken, m_clock);
    removePending(m_secrets, id, [self = QPointer(this), saved](const Result<void> &) {
        if (!self.isNull()) {
            self->end(saved ? Problem() : saved.error());
        }
    });
}

void TokenIntake::end(const Problem &problem)
{
    m_tokens = {};
    Q_EMIT finished(problem);
}

} // namespace latchkey::desk
