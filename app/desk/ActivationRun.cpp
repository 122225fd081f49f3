// SPDX-License-Identifier: Apache-2.0
#include "desk/ActivationRun.h"

#include "activation/StateJson.h"
#include "activation/Words.h"
#include "desk/CallAnswers.h"
#include "web/Origin.h"

#include <QLoggingCategory>
#include <QPointer>

namespace latchkey::desk {

namespace event = activation::event;
namespace effect = activation::effect;

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.desk", QtWarningMsg)

// "exchanging/proving", "failed/no-callback"
QByteArray nameOf(const activation::ActivationState &state)
{
    QByteArray text = activation::name(state.phase);
    if (state.stage != activation::Stage::None) {
        text += '/' + activation::name(state.stage);
    }
    if (state.reason != activation::Reason::None) {
        text += '/' + activation::name(state.reason);
    }
    return text;
}

// In a flood a POST is answered before the keychain has it: of too many connections that wait the
// oldest would be closed, and the store's own may be among them.
constexpr qsizetype mostUnanswered = 64;

QByteArray originText(const QByteArray &storeUrl)
{
    const auto origin = web::originOf(storeUrl);
    return origin ? origin->text() : QByteArray();
}

} // namespace

ActivationRun::ActivationRun(const DeskParts &parts, integrations::Integration integration,
                             activation::ActivationState stored, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_integration(std::move(integration))
    , m_state(std::move(stored))
    , m_pending(parts.secrets, m_integration.id, originText(m_integration.storeUrl))
    , m_notes(parts.integrations, m_integration.id,
              [this](const activation::TimelineEvent &event) { Q_EMIT noted(event); })
    , m_way(m_integration, parts.listener)
{
    m_deadline.setSingleShot(true);
    m_abort.setSingleShot(true);
    connect(&m_consentPoll, &QTimer::timeout, this, &ActivationRun::lookForConsent);
    connect(&m_abort, &QTimer::timeout, this, &ActivationRun::abortCalls);
    connect(&m_deadline, &QTimer::timeout, this, [this] { step(event::DeadlinePassed{}); });
    connect(&m_way, &CallWay::noted, this, &ActivationRun::noteWay);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] { step(event::WaitPassed{}); });
    if (m_state.phase != activation::Phase::Draft) {
        step(event::StartedAgain{m_parts.clock()});
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

void ActivationRun::arm(bool restart, std::chrono::milliseconds wait)
{
    m_armedFor = wait;
    if (!m_way.isNeeded()) {
        handle(event::Arm{restart});
        return;
    }
    m_way.open(wayPartsOf(m_parts.places, m_integration.id, m_parts.server.port(), m_parts.ways),
               [this, restart](const Result<void> &opened) {
                   if (opened) {
                       handle(event::Arm{restart});
                   } else {
                       Q_EMIT wayFailed(opened.error());
                   }
               });
}

qint64 ActivationRun::armedUntil() const
{
    const bool isWaiting = m_state.phase == activation::Phase::Armed &&
                           m_state.stage == activation::Stage::None && m_state.deadlineAt == 0;
    return isWaiting ? m_armedUntil : 0;
}

void ActivationRun::lookForTokens()
{
    using activation::Phase;
    const bool isLinked = m_state.phase == Phase::Linked;
    const bool knowsOfNone = m_state.phase == Phase::Draft || m_state.phase == Phase::Failed;
    if ((!isLinked && !knowsOfNone) || !m_parts.secrets.outlivesProgram()) {
        return;
    }
    m_parts.secrets.read(secrets::itemKeyOfIntegration(m_integration.id), [self = QPointer(this),
                                                                           isLinked](const Result<
                                                                                     std::optional<
                                                                                         Secret>>
                                                                                         &item) {
        if (self.isNull() || !item) {
            return;
        }
        if (isLinked && areGone(item)) {
            self->handle(event::CallRefused{oauth::TokenProof::Missing, "activation.not-linked"});
        } else if (!isLinked && !areGone(item)) {
            self->handle(event::TokensFound{});
        }
    });
}

void ActivationRun::takePost(const listener::CallbackPost &post,
                             const std::function<void()> &stored)
{
    const QString id = m_pending.posts().add(
        {{{}, post.consumerKey, post.consumerSecret, post.verifier}, post.storeBaseUrl, post.peer});
    if (m_integration.storeBaseUrl
            .isEmpty()) { // otherwise only a POST that leads to a token counts
        m_integration.storeBaseUrl = post.storeBaseUrl;
        static_cast<void>(
            m_parts.integrations.saveStoreBaseUrl(m_integration.id, post.storeBaseUrl));
    }
    const QByteArray pair = post.consumerKey.reveal() + '&' + post.consumerSecret.reveal();
    step(event::PostArrived{id, fingerprint(post.consumerKey.reveal()), fingerprint(pair),
                            m_parts.clock()});
    if (m_pending.writingOfAll() <= m_pending.writingsDone()) {
        stored();
        return;
    }
    m_unansweredPosts.insert(m_pending.writingOfAll(), stored);
    if (m_unansweredPosts.size() > mostUnanswered) {
        const std::function<void()> first = m_unansweredPosts.take(m_unansweredPosts.firstKey());
        first();
    }
}

void ActivationRun::takePopUp(const QString &key, const QByteArray &peer)
{
    m_pending.posts().protect(peer, key);
    handle(event::PopUpOpened{key});
}

void ActivationRun::takeSignIn(const QString &key, const QString &login,
                               const QByteArray &returnOrigin, bool returnAllowed)
{
    m_integration.login = login;
    static_cast<void>(m_parts.integrations.saveLogin(m_integration.id, login));
    step(event::SignedIn{key, login, returnOrigin, returnAllowed, m_parts.clock(),
                         m_pending.posts().withKey(key)});
}

void ActivationRun::allowOrigin(const QByteArray &origin)
{
    if (const auto kept = m_parts.integrations.allowOrigin(m_integration.id, origin)) {
        m_parts.listener.allowOrigin(m_integration.id, *kept);
        step(event::ReturnApproved{*kept});
    }
}

void ActivationRun::cancel(std::chrono::milliseconds patience)
{
    if (m_way.isOpening()) {
        m_way.close();
        const activation::Ending end = activation::ending(activation::Reason::Cancelled, {});
        Q_EMIT wayFailed({end.code, end.text, {}});
        return;
    }
    if (m_abort.isActive()) {
        abortCalls();
        return;
    }
    m_abort.start(patience);
    handle(event::Cancel{});
}

void ActivationRun::stopWaiting()
{
    if (m_state.phase == activation::Phase::Armed) {
        handle(event::DeadlinePassed{});
    }
}

void ActivationRun::abortCalls()
{
    m_abort.stop();
    m_cancel.cancel();
    m_cancel = CancelFlag();
}

bool ActivationRun::isSettled() const
{
    return m_state.isAtRest() && m_callsOut == 0 && !m_pending.isBusy() && m_afterCalls.isEmpty() &&
           !m_way.isOpening();
}

// The state is on disk before anything it speaks of is done. Where that fails, the one call that
// must never be made twice is not made.
void ActivationRun::step(const activation::Event &event)
{
    const activation::ActivationState before = m_state;
    activation::Step next = activation::advance(m_state, event);
    m_state = std::move(next.state);
    qCDebug(log).noquote() << m_integration.id << nameOf(before) << "+" << activation::name(event)
                           << "->" << nameOf(m_state);
    holdArrivals(before);
    const bool saved = before == m_state || save();
    watchDeadline();
    watchWait();
    watchConsent();
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
    // whoever knows an address can call it a thousand times a second
    const bool isFromAnybody = std::holds_alternative<event::PostArrived>(event) ||
                               std::holds_alternative<event::PopUpOpened>(event);
    if (!isFromAnybody || before != m_state) {
        Q_EMIT stateChanged();
    }
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
    PendingTokens &held = m_pending.tokens();
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
    const qint64 until = m_state.deadlineAt != 0 ? m_state.deadlineAt : armedUntil();
    if (std::exchange(m_deadlineAt, until) != until) {
        m_untilDeadline = QDeadlineTimer(std::max<qint64>(0, until - m_parts.clock()));
    }
    if (until == 0 || isBusy) {
        m_deadline.stop();
        return;
    }
    m_deadline.start(std::chrono::milliseconds(m_untilDeadline.remainingTime()));
}

void ActivationRun::watchWait()
{
    const qint64 until = m_state.askAgainAt;
    if (std::exchange(m_askAgainAt, until) == until) {
        return;
    }
    if (until == 0) {
        m_wait.stop();
    } else {
        m_wait.start(std::chrono::milliseconds(std::max<qint64>(0, until - m_parts.clock())));
    }
}

void ActivationRun::watchConsent()
{
    const bool isWanted = !m_state.returnOrigin.isEmpty() && !m_state.returnAllowed;
    if (!isWanted) {
        m_consentPoll.stop();
    } else if (!m_consentPoll.isActive()) {
        m_consentPoll.start(std::chrono::seconds(1));
    }
}

// `integration allow` is another process; the profile is where it leaves its word.
void ActivationRun::lookForConsent()
{
    if (!m_parts.listener.hasOpenPopUp(m_integration.id)) {
        m_consentPoll.stop(); // nobody is waiting any more
        return;
    }
    const auto integration = m_parts.integrations.byId(m_integration.id);
    if (integration && integration->allowedOrigins.contains(m_state.returnOrigin)) {
        allowOrigin(m_state.returnOrigin);
    }
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
        if (m_state.onlyOthersCalled()) {
            page.headline = activation::words(activation::TimelineStep::OthersCalled);
            page.explanation = activation::whenOnlyOthersCalled();
        }
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
        m_abort.stop(); // what was to be aborted has ended
        step(m_afterCalls.takeFirst());
        return;
    }
    if (isSettled()) {
        m_abort.stop();
        m_way.close();
        Q_EMIT settled();
    }
}

void ActivationRun::releasePosts(quint64 untilWriting)
{
    QList<std::function<void()>> done;
    while (!m_unansweredPosts.isEmpty() && m_unansweredPosts.firstKey() <= untilWriting) {
        done.append(m_unansweredPosts.take(m_unansweredPosts.firstKey()));
    }
    for (const std::function<void()> &answer : done) {
        answer();
    }
}

} // namespace latchkey::desk
