// SPDX-License-Identifier: Apache-2.0
#include "desk/LinkedCall.h"

#include "base/Job.h"
#include "desk/CallAnswers.h"
#include "desk/StoreDoor.h"
#include "desk/StoredState.h"
#include "desk/TokenDeath.h"
#include "web/Origin.h"

#include <QPointer>

namespace latchkey::desk {

LinkedCall::LinkedCall(integrations::IntegrationRepository &integrations,
                       secrets::SecretStore &secrets, Clock clock, QObject *parent)
    : QObject(parent)
    , m_integrations(integrations)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
{}

LinkedCall::~LinkedCall()
{
    m_cancel.cancel();
}

void LinkedCall::start(const QString &integrationId, const commerce::StoreCall &request,
                       const httpcall::BodySink &sink)
{
    perform(integrationId,
            [request, sink](const commerce::CommerceClient &client,
                            const secrets::IntegrationSecrets &tokens, const CancelFlag &cancel) {
                return client.call(request, tokens, cancel, sink);
            });
}

void LinkedCall::prove(const QString &integrationId)
{
    perform(integrationId,
            [](const commerce::CommerceClient &client, const secrets::IntegrationSecrets &tokens,
               const CancelFlag &cancel) { return client.proveTokens(tokens, cancel).call; });
}

void LinkedCall::perform(const QString &integrationId, const Doing &doing)
{
    const auto integration = m_integrations.byId(integrationId);
    if (!integration) {
        fail(integration.error());
        return;
    }
    m_secrets.read(secrets::itemKeyOfIntegration(integrationId),
                   [self = QPointer(this), integration = *integration,
                    doing](const Result<std::optional<Secret>> &item) {
                       if (!self.isNull()) {
                           self->call(integration, doing, item);
                       }
                   });
}

void LinkedCall::cancel()
{
    m_cancel.cancel();
}

void LinkedCall::record(const CallRecorder &recorder, CallPurpose purpose)
{
    m_recorder = recorder;
    m_purpose = purpose;
}

void LinkedCall::call(const integrations::Integration &integration, const Doing &doing,
                      const Result<std::optional<Secret>> &item)
{
    if (!item) {
        fail(item.error());
        return;
    }
    if (areGone(item)) {
        if (m_secrets.outlivesProgram()) {
            markRevoked(integration.id, oauth::TokenProof::Missing, "activation.not-linked");
        }
        fail({"activation.not-linked",
              tr("This integration has no tokens yet. Activate the integration first."),
              {}});
        return;
    }
    const auto origin = web::originOf(integration.storeUrl);
    const auto tokens = secrets::fromItem<secrets::IntegrationSecrets>(
        **item, origin ? origin->text() : QByteArray());
    if (!tokens) {
        fail(tokens.error());
        return;
    }
    commerce::Store called = storeOf(integration);
    called.observer = observerOf(m_recorder, integration.id, m_purpose);
    openDoor(m_integrations.profile(), m_secrets, called,
             [self = QPointer(this), integration, doing,
              tokens = *tokens](const Result<commerce::Store> &store) {
                 if (self.isNull()) {
                     return;
                 }
                 if (!store) {
                     self->fail(store.error());
                     return;
                 }
                 self->callAt(*store, integration, doing, tokens);
             });
}

void LinkedCall::callAt(const commerce::Store &store, const integrations::Integration &integration,
                        const Doing &doing, const secrets::IntegrationSecrets &tokens)
{
    runJob(
        this,
        [client = commerce::CommerceClient(store, m_clock), doing, tokens, cancel = m_cancel] {
            return doing(client, tokens, cancel);
        },
        [this, integration, tokens](const commerce::CallOutcome &outcome) {
            finish(integration, tokens, outcome);
        });
}

void LinkedCall::finish(const integrations::Integration &integration,
                        const secrets::IntegrationSecrets &used,
                        const commerce::CallOutcome &outcome)
{
    if (outcome.knowledge != knowledgeOf(integration)) {
        static_cast<void>(
            m_integrations.saveLearned(integration.id, learnedFrom(outcome.knowledge)));
    }
    const auto death = deathOfTokens(outcome.refusal);
    if (!death) {
        Q_EMIT finished(outcome);
        return;
    }
    markIfStillUsed(m_integrations, m_secrets, m_clock, this,
                    {integration.id, used, *death, outcome.problem.value_or(Problem()).code},
                    [this, outcome] { Q_EMIT finished(outcome); });
}

void LinkedCall::fail(const Problem &problem)
{
    commerce::CallOutcome outcome;
    outcome.problem = problem;
    Q_EMIT finished(outcome);
}

void LinkedCall::markRevoked(const QString &id, oauth::TokenProof answer, const QByteArray &code)
{
    static_cast<void>(
        advanceStored(m_integrations, id, activation::event::CallRefused{answer, code}, m_clock));
}

} // namespace latchkey::desk
