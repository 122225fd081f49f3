// SPDX-License-Identifier: Apache-2.0
#include "desk/WatchCall.h"

#include "activation/StateJson.h"
#include "desk/Timeline.h"
#include "desk/WatchWords.h"

#include <utility>

namespace latchkey::desk {

using integrations::WatchAnswer;
using integrations::WatchRepository;

namespace {

constexpr QByteArrayView cancelled = "http.cancelled";

// LinkedCall has noted that already.
bool isNotedAsRevoked(const integrations::IntegrationRepository &integrations, const QString &id)
{
    const auto integration = integrations.byId(id);
    const auto state = integration ? activation::fromJson(integration->activationState)
                                   : failure(integration.error());
    return state && state->phase == activation::Phase::Revoked;
}

} // namespace

WatchCall::WatchCall(profile::Profile &profile, secrets::SecretStore &secrets, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_integrations(profile, clock)
    , m_clock(clock)
    , m_call(m_integrations, secrets, clock)
{
    // later: an integration that is unknown is told from inside start()
    connect(&m_call, &LinkedCall::finished, this, &WatchCall::onAnswer, Qt::QueuedConnection);
}

void WatchCall::start(const QString &integrationId)
{
    m_id = integrationId;
    m_rights.reset();
    m_call.prove(integrationId);
}

void WatchCall::onAnswer(const commerce::CallOutcome &outcome)
{
    if (m_rights) {
        onRights(outcome);
    } else {
        onProved(outcome);
    }
}

void WatchCall::onProved(const commerce::CallOutcome &outcome)
{
    m_answer = {m_clock(), {}, outcome.status, outcome.tookMs};
    const auto kept = integrations::SelectionRepository(m_profile).of(m_id);
    const auto answers = WatchRepository(m_profile).answers(m_id);
    const auto rights =
        outcome.problem || !kept || !answers ? std::nullopt : rightsCallAfter(*kept, *answers);
    if (!rights) {
        keep(outcome.problem);
        return;
    }
    m_rights = rights;
    commerce::StoreCall call;
    call.path = rights->path;
    m_call.start(m_id, call);
}

// Only a refusal says something: a store may lack a route, or be slow in answering it. What was
// cancelled says nothing at all.
void WatchCall::onRights(const commerce::CallOutcome &outcome)
{
    const RightsCall rights = *std::exchange(m_rights, std::nullopt);
    if (outcome.problem && outcome.problem->code == "commerce.not-authorized") {
        m_answer.status = outcome.status;
        keep(narrowedProblem(rights));
    } else if (outcome.problem && outcome.problem->code == cancelled) {
        keep(outcome.problem);
    } else {
        keep({});
    }
}

void WatchCall::keep(const std::optional<Problem> &problem)
{
    m_answer.code = problem.value_or(Problem()).code;
    if (m_answer.code == cancelled) {
        Q_EMIT finished({m_id, problem, m_answer, {}, false}); // that says nothing
        return;
    }
    const auto before = WatchRepository(m_profile).answers(m_id);
    static_cast<void>(WatchRepository(m_profile).append(m_id, m_answer));
    if (!problem) {
        static_cast<void>(m_integrations.saveLastCall(m_id, m_answer.time));
    }
    const auto news = before ? newsOf(*before, m_answer) : std::nullopt;
    if (news) {
        static_cast<void>(note(m_integrations, m_id, *news));
    }
    // of dead tokens the timeline was told by the call itself; they lived when it began
    const bool areDead = problem && isNotedAsRevoked(m_integrations, m_id);
    Q_EMIT finished({m_id, problem, m_answer, news, news || areDead});
}

std::optional<activation::TimelineEvent> WatchCall::newsOf(const QList<WatchAnswer> &before,
                                                           const WatchAnswer &now)
{
    const qint64 since = tokensSince(m_profile, m_id);
    const QByteArray known = knownAfter(answersSince(before + QList{now}, since));
    if (known == knownAfter(answersSince(before, since)) ||
        isNotedAsRevoked(m_integrations, m_id)) {
        return {};
    }
    activation::TimelineEvent event;
    event.time = now.time;
    event.step = activation::TimelineStep::Watched;
    event.ok = known.isEmpty();
    event.facts.code = known;
    event.facts.status = now.status;
    event.tookMs = now.tookMs;
    return event;
}

} // namespace latchkey::desk
