#include "desk/ActivationRun.h"

#include "activation/StateJson.h"
#include "activation/Words.h"
#include "base/Origin.h"
#include "desk/CallAnswers.h"
#include "desk/Job.h"

#include <QPointer>

namespace latchkey::desk {

namespace event = activation::event;
namespace effect = activation::effect;

namespace {

QByteArray originText(const QByteArray &storeUrl)
{
    const auto origin = originOf(storeUrl);
    return origin ? origin->text() : QByteArray();
}

QStringList candidateIds(const activation::ActivationState &state)
{
    QStringList ids;
    for (const activation::Candidate &candidate : state.candidates) {
        ids.append(candidate.id);
    }
    return ids;
}

} // namespace

ActivationRun::ActivationRun(const DeskParts &parts, integrations::Integration integration,
                             activation::ActivationState stored, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_integration(std::move(integration))
    , m_state(std::move(stored))
    , m_pending(parts.secrets, m_integration.id, originText(m_integration.storeUrl))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { step(event::DeadlinePassed{}); });
    if (m_state.phase != activation::Phase::Draft) {
        step(event::StartedAgain{});
        if (m_state.deadlineAt != 0 && m_state.deadlineAt <= m_parts.clock()) {
            step(event::DeadlinePassed{});
        }
    }
}

ActivationRun::~ActivationRun()
{
    m_cancel.cancel();
}

void ActivationRun::handle(const activation::Event &event)
{
    if (std::holds_alternative<event::Arm>(event) && m_callsOut > 0) {
        m_afterCalls.append(event);
        return;
    }
    step(event);
}

void ActivationRun::takePost(const listener::CallbackPost &post,
                             const std::function<void()> &stored)
{
    const QByteArray pair = post.consumerKey.reveal() + '&' + post.consumerSecret.reveal();
    const QString id = fingerprint(pair + '&' + post.verifier.reveal());
    if (m_pending.candidate(id) == nullptr) {
        m_pending.held().candidates.append(
            {id, post.consumerKey, post.consumerSecret, post.verifier});
    }
    m_storeBaseUrls.insert(id, post.storeBaseUrl);
    if (m_integration.storeBaseUrl
            .isEmpty()) { // otherwise only a POST that leads to a token counts
        m_integration.storeBaseUrl = post.storeBaseUrl;
        static_cast<void>(
            m_parts.integrations.saveStoreBaseUrl(m_integration.id, post.storeBaseUrl));
    }
    m_unansweredPosts.append(stored);
    step(event::PostArrived{id, fingerprint(post.consumerKey.reveal()), fingerprint(pair),
                            m_parts.clock()});
    // what found no room is held no longer
    const QStringList kept = candidateIds(m_state);
    m_pending.held().candidates.removeIf(
        [&](const secrets::PendingCandidate &c) { return !kept.contains(c.id); });
    if (!m_pending.isBusy()) {
        releasePosts();
    }
}

void ActivationRun::takeSignIn(const QString &key, const QString &login,
                               const QByteArray &returnOrigin, bool returnAllowed)
{
    m_integration.login = login;
    static_cast<void>(m_parts.integrations.saveLogin(m_integration.id, login));
    step(event::SignedIn{key, login, returnOrigin, returnAllowed, m_parts.clock()});
}

void ActivationRun::allowOrigin(const QByteArray &origin)
{
    if (const auto kept = m_parts.integrations.allowOrigin(m_integration.id, origin)) {
        m_parts.listener.allowOrigin(m_integration.id, *kept);
        step(event::ReturnApproved{*kept});
    }
}

void ActivationRun::abortCalls()
{
    m_cancel.cancel();
    m_cancel = CancelFlag();
}

bool ActivationRun::isSettled() const
{
    return m_state.isAtRest() && m_callsOut == 0 && !m_pending.isBusy() && m_afterCalls.isEmpty();
}

// The state is on disk before anything it speaks of is done. Where that fails, the one call that
// must never be made twice is not made.
void ActivationRun::step(const activation::Event &event)
{
    const activation::ActivationState before = m_state;
    activation::Step next = activation::advance(m_state, event);
    m_state = std::move(next.state);
    holdArrivals(before);
    const bool saved = before == m_state || save();
    watchDeadline();
    showPage();
    bool withheld = false;
    for (const activation::Effect &each : next.effects) {
        const bool recorded = saved || !std::holds_alternative<effect::AskRequestToken>(each);
        if (recorded) {
            std::visit([this](const auto &wanted) { perform(wanted); }, each);
        }
        withheld = withheld || !recorded;
    }
    if (withheld) {
        step(event::StateNotSaved{m_lastProblem.code});
    }
    Q_EMIT stateChanged();
    checkSettled();
}

bool ActivationRun::save()
{
    const auto saved =
        m_parts.integrations.saveActivationState(m_integration.id, activation::toJson(m_state));
    if (!saved) {
        m_lastProblem = saved.error();
    }
    m_isSaved = saved.has_value();
    return m_isSaved;
}

// Tokens that just came belong to whom the state says.
void ActivationRun::holdArrivals(const activation::ActivationState &before)
{
    secrets::PendingSecrets &held = m_pending.held();
    const QString request = m_state.requestTokenOf;
    if (request != before.requestTokenOf && m_arrivedRequest.contains(request)) {
        held.requestTokenOf = request;
        held.requestToken = m_arrivedRequest[request].token;
        held.requestTokenSecret = m_arrivedRequest[request].tokenSecret;
    }
    const QString access = m_state.accessTokenOf;
    if (access != before.accessTokenOf && m_arrivedAccess.contains(access)) {
        held.accessTokenOf = access;
        held.accessToken = m_arrivedAccess[access].token;
        held.accessTokenSecret = m_arrivedAccess[access].tokenSecret;
    }
    if (access.isEmpty() && !before.accessTokenOf.isEmpty()) {
        held.accessTokenOf.clear();
    }
    m_arrivedRequest.clear();
    m_arrivedAccess.clear();
}

void ActivationRun::watchDeadline()
{
    const bool isBusy = m_state.stage != activation::Stage::None; // it ends by itself
    if (m_state.deadlineAt == 0 || isBusy) {
        m_deadline.stop();
        return;
    }
    const qint64 left = std::max<qint64>(0, m_state.deadlineAt - m_parts.clock());
    m_deadline.start(std::chrono::milliseconds(left));
}

void ActivationRun::showPage()
{
    using activation::Phase;
    using Kind = listener::PageProgress::Kind;
    listener::PageProgress page;
    switch (m_state.phase) {
    case Phase::Draft:
    case Phase::Armed:
    case Phase::WaitingForSignIn:
        page.kind = Kind::WaitingForStore;
        break;
    case Phase::Exchanging:
        page.kind = Kind::Working;
        break;
    case Phase::Linked:
        page.kind = Kind::Linked;
        break;
    case Phase::Failed:
    case Phase::Revoked:
        page = {Kind::Failed, activation::sentence(m_state.reason),
                activation::nextStep(m_state.reason)};
        break;
    }
    m_parts.listener.showProgress(m_integration.id, page);
}

void ActivationRun::checkSettled()
{
    if (m_callsOut == 0 && !m_afterCalls.isEmpty()) {
        step(m_afterCalls.takeFirst());
        return;
    }
    if (isSettled()) {
        Q_EMIT settled();
    }
}

void ActivationRun::perform(const effect::CheckKeychain &)
{
    m_parts.secrets.check([self = QPointer(this)](const Result<void> &usable) {
        if (self.isNull()) {
            return;
        }
        if (!usable) {
            self->m_lastProblem = usable.error();
            self->step(event::KeychainNotReady{usable.error().code});
            return;
        }
        self->m_pending.load([self](const Result<void> &loaded) {
            if (!loaded) {
                self->m_lastProblem = loaded.error();
                self->step(event::KeychainNotReady{loaded.error().code});
                return;
            }
            self->step(event::KeychainReady{self->m_pending.facts()});
        });
    });
}

void ActivationRun::perform(const effect::Listen &)
{
    const auto origin = originOf(m_integration.storeUrl);
    m_parts.listener.serve({m_integration.id, m_integration.name, m_integration.callbackKey,
                            m_integration.identityKey, origin.value_or(Origin()),
                            m_integration.allowedOrigins});
    showPage();
    Q_EMIT listening();
}

void ActivationRun::perform(const effect::StorePending &effect)
{
    m_pending.store(effect.contents,
                    [this](activation::Contents contents, const Result<void> &written) {
                        releasePosts();
                        if (written) {
                            step(event::PendingStored{contents});
                            return;
                        }
                        m_lastProblem = written.error();
                        step(event::PendingRefused{contents, written.error().code});
                    });
}

void ActivationRun::perform(const effect::DropPending &)
{
    m_pending.drop(candidateIds(m_state), [this] { checkSettled(); });
    releasePosts();
}

void ActivationRun::perform(const effect::AskRequestToken &effect)
{
    const secrets::PendingCandidate *found = m_pending.candidate(effect.candidate);
    if (found == nullptr) {
        step(event::RequestTokenAnswered{effect.candidate, activation::TokenAnswer::NotSent, {}});
        return;
    }
    ++m_callsOut;
    runJob(
        this,
        [client = client(effect.candidate), credentials = *found, cancel = m_cancel] {
            return client.requestToken(credentials.consumerKey, credentials.consumerSecret, cancel);
        },
        [this, candidate = effect.candidate](const commerce::TokenOutcome &outcome) {
            learn(outcome.knowledge);
            callEnded(outcome.problem, outcome.tookMs);
            if (outcome.kind == commerce::TokenOutcomeKind::Received) {
                m_arrivedRequest.insert(candidate, outcome.pair);
                m_integration.storeBaseUrl =
                    m_storeBaseUrls.value(candidate, m_integration.storeBaseUrl);
                static_cast<void>(m_parts.integrations.saveStoreBaseUrl(
                    m_integration.id, m_integration.storeBaseUrl));
            }
            step(event::RequestTokenAnswered{candidate, tokenAnswer(outcome.kind),
                                             outcome.problem.code});
        });
}

void ActivationRun::perform(const effect::AskAccessToken &effect)
{
    const secrets::PendingCandidate *holder = m_pending.candidate(effect.requestTokenOf);
    const secrets::PendingCandidate *found = m_pending.candidate(effect.verifierOf);
    const secrets::PendingSecrets &held = m_pending.held();
    if (holder == nullptr || found == nullptr || held.requestTokenOf != effect.requestTokenOf) {
        step(event::AccessTokenAnswered{effect.verifierOf, activation::TokenAnswer::NotSent, {}});
        return;
    }
    ++m_callsOut;
    runJob(
        this,
        [client = client(effect.verifierOf), credentials = *holder, verifier = found->verifier,
         requestToken = oauth::TokenPair{held.requestToken, held.requestTokenSecret},
         cancel = m_cancel] {
            return client.accessToken(credentials.consumerKey, credentials.consumerSecret,
                                      requestToken, verifier, cancel);
        },
        [this, candidate = effect.verifierOf](const commerce::TokenOutcome &outcome) {
            learn(outcome.knowledge);
            callEnded(outcome.problem, outcome.tookMs);
            if (outcome.kind == commerce::TokenOutcomeKind::Received) {
                m_arrivedAccess.insert(candidate, outcome.pair);
            }
            step(event::AccessTokenAnswered{candidate, tokenAnswer(outcome.kind),
                                            outcome.problem.code});
        });
}

void ActivationRun::perform(const effect::ProveTokens &)
{
    ++m_callsOut;
    runJob(
        this,
        [client = client(m_state.accessTokenOf), tokens = newSecrets(), cancel = m_cancel] {
            return client.proveTokens(tokens, cancel);
        },
        [this](const commerce::ProofOutcome &outcome) {
            learn(outcome.knowledge);
            callEnded(outcome.problem.value_or(Problem()), outcome.tookMs);
            step(event::Proof{proofAnswer(outcome.kind), m_lastProblem.code});
        });
}

void ActivationRun::perform(const effect::KeepTokens &)
{
    m_parts.secrets.write(secrets::itemKeyOfIntegration(m_integration.id),
                          secrets::toItem(newSecrets()),
                          [self = QPointer(this)](const Result<void> &kept) {
                              if (self.isNull()) {
                                  return;
                              }
                              if (kept) {
                                  self->step(event::TokensKept{});
                                  return;
                              }
                              self->m_lastProblem = kept.error();
                              self->step(event::TokensNotKept{kept.error().code});
                          });
}

void ActivationRun::perform(const effect::CheckWorkingTokens &)
{
    const auto found = [self = QPointer(this)](const Result<std::optional<Secret>> &item) {
        if (self.isNull()) {
            return;
        }
        if (!item) {
            self->step(event::WorkingTokensChecked{activation::ProofAnswer::NotReached});
            return;
        }
        const auto tokens = item->has_value() ? secrets::fromItem<secrets::IntegrationSecrets>(
                                                    **item, self->m_pending.held().origin)
                                              : failure(Problem{});
        if (!tokens) {
            self->step(event::WorkingTokensChecked{activation::ProofAnswer::TokenDead});
            return;
        }
        ++self->m_callsOut;
        runJob(
            self,
            [client = self->client({}), tokens = *tokens, cancel = self->m_cancel] {
                return client.proveTokens(tokens, cancel);
            },
            [self](const commerce::ProofOutcome &outcome) {
                self->learn(outcome.knowledge);
                self->callEnded({}, outcome.tookMs);
                self->step(event::WorkingTokensChecked{proofAnswer(outcome.kind)});
            });
    };
    m_parts.secrets.read(secrets::itemKeyOfIntegration(m_integration.id), found);
}

// The page looks at what showPage() said and at the consent the listener was told of.
void ActivationRun::perform(const effect::SendPopUpBack &)
{
    showPage();
}

void ActivationRun::perform(const effect::Note &note)
{
    integrations::TimelineEntry entry;
    entry.time = m_parts.clock();
    entry.step = QString::fromLatin1(activation::name(note.step));
    entry.ok = note.ok;
    entry.text = activation::words(note.step);
    if (note.reason != activation::Reason::None) {
        entry.text = activation::sentence(note.reason) + QLatin1Char(' ') +
                     activation::nextStep(note.reason);
    }
    const bool ofLastCall = !note.code.isEmpty() && note.code == m_lastProblem.code;
    entry.detail = QString::fromLatin1(note.code);
    if (ofLastCall) {
        entry.detail += QStringLiteral(": ") + m_lastProblem.sentence;
    }
    if (note.step == activation::TimelineStep::Proved) {
        entry.detail = commerce::dialectSentence(m_integration.dialect);
    }
    entry.tookMs = m_lastTookMs;
    m_lastTookMs = -1;
    static_cast<void>(m_parts.integrations.appendTimeline(m_integration.id, entry));
    Q_EMIT noted(entry);
}

commerce::CommerceClient ActivationRun::client(const QString &candidate) const
{
    commerce::Store store;
    store.baseUrl = m_integration.storeUrl;
    store.allowsCleartext = m_integration.allowsCleartext;
    const QByteArray posted = m_storeBaseUrls.value(candidate, m_integration.storeBaseUrl);
    if (!posted.isEmpty()) {
        store.otherBaseUrls.append(posted);
    }
    store.knowledge = knowledgeOf(m_integration);
    return commerce::CommerceClient(store, m_parts.clock);
}

secrets::IntegrationSecrets ActivationRun::newSecrets() const
{
    const secrets::PendingSecrets &held = m_pending.held();
    secrets::IntegrationSecrets tokens;
    tokens.origin = held.origin;
    if (const secrets::PendingCandidate *candidate = m_pending.candidate(held.accessTokenOf)) {
        tokens.consumerKey = candidate->consumerKey;
        tokens.consumerSecret = candidate->consumerSecret;
    }
    tokens.accessToken = held.accessToken;
    tokens.accessTokenSecret = held.accessTokenSecret;
    return tokens;
}

void ActivationRun::learn(const commerce::StoreKnowledge &knowledge)
{
    if (knowledge == knowledgeOf(m_integration)) {
        return;
    }
    const integrations::LearnedAboutStore learned = learnedFrom(knowledge);
    m_integration.dialect = learned.dialect;
    m_integration.signatureBaseUrl = learned.signatureBaseUrl;
    m_integration.signatureMethod = learned.signatureMethod;
    m_integration.clockSkewSeconds = learned.clockSkewSeconds;
    static_cast<void>(m_parts.integrations.saveLearned(m_integration.id, learned));
}

void ActivationRun::callEnded(const Problem &problem, qint64 tookMs)
{
    --m_callsOut;
    m_lastProblem = problem;
    m_lastTookMs = tookMs;
}

void ActivationRun::releasePosts()
{
    const QList<std::function<void()>> waiting = std::exchange(m_unansweredPosts, {});
    for (const std::function<void()> &answer : waiting) {
        answer();
    }
}

} // namespace latchkey::desk
