// SPDX-License-Identifier: Apache-2.0
#include "desk/LinkedCall.h"

#include "activation/Advance.h"
#include "activation/StateJson.h"
#include "desk/CallAnswers.h"
#include "desk/Job.h"
#include "desk/Timeline.h"
#include "web/Origin.h"

#include <QPointer>

namespace latchkey::desk {

namespace {

bool saysTokensAreDead(const commerce::CallOutcome &outcome)
{
    using oauth::Outcome;
    return outcome.refusal == Outcome::TokenUnknown || outcome.refusal == Outcome::TokenRevoked ||
           outcome.refusal == Outcome::ConsumerUnknown;
}

} // namespace

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
    const auto integration = m_integrations.byId(integrationId);
    if (!integration) {
        fail(integration.error());
        return;
    }
    m_secrets.read(secrets::itemKeyOfIntegration(integrationId),
                   [self = QPointer(this), integration = *integration, request,
                    sink](const Result<std::optional<Secret>> &item) {
                       if (!self.isNull()) {
                           self->call(integration, request, sink, item);
                       }
                   });
}

void LinkedCall::cancel()
{
    m_cancel.cancel();
}

void LinkedCall::call(const integrations::Integration &integration,
                      const commerce::StoreCall &request, const httpcall::BodySink &sink,
                      const Result<std::optional<Secret>> &item)
{
    if (!item) {
        fail(item.error());
        return;
    }
    if (areGone(item)) {
        if (m_secrets.outlivesProgram()) {
            markRevoked(integration.id, "activation.not-linked");
        }
        fail({"activation.not-linked",
              tr("This integration has no tokens yet. Activate it first."),
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
    commerce::Store store;
    store.baseUrl = integration.storeUrl;
    store.allowsCleartext = integration.allowsCleartext;
    store.knowledge = knowledgeOf(integration);
    if (!integration.storeBaseUrl.isEmpty()) {
        store.otherBaseUrls.append(integration.storeBaseUrl);
    }
    runJob(
        this,
        [client = commerce::CommerceClient(store, m_clock), request, tokens = *tokens,
         cancel = m_cancel, sink] { return client.call(request, tokens, cancel, sink); },
        [this, integration, tokens = *tokens](const commerce::CallOutcome &outcome) {
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
    if (!saysTokensAreDead(outcome)) {
        Q_EMIT finished(outcome);
        return;
    }
    // An activation beside us may have replaced the tokens while the store answered about the old
    // ones.
    m_secrets.read(
        secrets::itemKeyOfIntegration(integration.id),
        [self = QPointer(this), id = integration.id, used,
         outcome](const Result<std::optional<Secret>> &item) {
            if (self.isNull()) {
                return;
            }
            const bool same = item && item->has_value() && **item == secrets::toItem(used);
            if (same) {
                self->markRevoked(id, outcome.problem ? outcome.problem->code : QByteArray());
            }
            Q_EMIT self->finished(outcome);
        });
}

void LinkedCall::fail(const Problem &problem)
{
    commerce::CallOutcome outcome;
    outcome.problem = problem;
    Q_EMIT finished(outcome);
}

// Read anew: another program may have advanced the activation in the meantime.
void LinkedCall::markRevoked(const QString &id, const QByteArray &code)
{
    const auto integration = m_integrations.byId(id);
    const auto state = integration ? activation::fromJson(integration->activationState)
                                   : failure(integration.error());
    if (!state) {
        return;
    }
    const activation::Step step = activation::advance(*state, activation::event::CallRefused{code});
    if (step.state == *state) {
        return;
    }
    static_cast<void>(m_integrations.saveActivationState(id, activation::toJson(step.state)));
    activation::TimelineEvent event;
    event.time = m_clock();
    event.step = activation::TimelineStep::Revoked;
    event.ok = false;
    event.facts.code = code;
    static_cast<void>(note(m_integrations, id, event));
}

} // namespace latchkey::desk
