// SPDX-License-Identifier: Apache-2.0
#include "session/Watching.h"

#include "desk/WatchWords.h"
#include "session/Session.h"
#include "session/StoreJobs.h"
#include "session/WatchStanding.h"

namespace latchkey::session {

namespace {

// A problem's code, or that the tokens are to be renewed; empty where there is nothing to say.
QByteArray newsOf(const SessionEntry *entry)
{
    if (entry == nullptr) {
        return {};
    }
    return entry->watch.known.isEmpty() && entry->watch.isRenewalDue ? QByteArray("renewal")
                                                                     : entry->watch.known;
}

} // namespace

Watching::Watching(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_watch(
          session.profile(),
          [&session]() -> secrets::SecretStore & { return session.secrets().store(); },
          session.clock(), [this](const QString &id) { return mayCall(id); })
{
    connect(&session.activations(), &Activations::listeningChanged, this, &Watching::goOn);
    connect(&session, &Session::reloaded, this, &Watching::onReloaded);
    connect(&session.integrations(), &Integrations::noted, this, &Watching::onNoted);
    connect(&m_watch, &desk::Watch::began, this, &Watching::calling);
    connect(&m_watch, &desk::Watch::leftOut, this, &Watching::called);
    connect(&m_watch, &desk::Watch::watched, this, &Watching::onWatched);
    connect(&m_watch, &desk::Watch::reminded, this,
            [this](const QString &id, const activation::TimelineEvent &event) {
                m_session.integrations().tell(id, event);
                tellStanding(id);
                m_told.insert(id, newsOf(m_session.integrations().entry(id)));
                Q_EMIT noticed(id, renewalAdvice());
            });
}

QString Watching::news(const QString &id) const
{
    const SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return {};
    }
    return entry->watch.words.isEmpty() && entry->watch.isRenewalDue ? renewalAdvice()
                                                                     : entry->watch.words;
}

void Watching::begin()
{
    const QStringList ids = m_session.integrations().ids();
    for (const QString &id : ids) {
        m_told.insert(id, newsOf(m_session.integrations().entry(id)));
    }
}

// Another program may have called, and reminded, in our place.
void Watching::onReloaded()
{
    const QStringList ids = m_session.integrations().ids();
    for (const QString &id : ids) {
        tellNews(id);
    }
    goOn();
}

// What was said of the tokens before is over, or was before a call that succeeded.
void Watching::onNoted(const QString &id, const activation::TimelineEvent &event)
{
    if (event.step == activation::TimelineStep::Linked || activation::isGoodCall(event)) {
        tellStanding(id);
        tellNews(id);
    }
}

void Watching::tellNews(const QString &id)
{
    const QByteArray now = newsOf(m_session.integrations().entry(id));
    if (m_told.value(id) != now) {
        m_told.insert(id, now);
        Q_EMIT noticed(id, news(id));
    }
}

Result<void> Watching::callNow(const QString &id)
{
    return m_watch.run({id});
}

// Plans may be others.
void Watching::goOn()
{
    if (m_session.activations().isListening()) {
        m_watch.start();
    }
}

QList<integrations::WatchAnswer> Watching::answers(const QString &id) const
{
    return integrations::WatchRepository(m_session.profile())
        .answers(id)
        .value_or(QList<integrations::WatchAnswer>());
}

integrations::WatchPlan Watching::plan(const QString &id) const
{
    return integrations::WatchRepository(m_session.profile())
        .plan(id)
        .value_or(integrations::WatchPlan());
}

Result<void> Watching::setPlan(const QString &id, qint64 everySeconds, qint64 renewSeconds)
{
    integrations::WatchPlan plan = this->plan(id);
    if (plan.renewSeconds != renewSeconds) {
        plan.remindedAt = 0;
    }
    plan.everySeconds = everySeconds;
    plan.renewSeconds = renewSeconds;
    auto saved = integrations::WatchRepository(m_session.profile()).savePlan(id, plan);
    if (saved) {
        tellStanding(id);
        goOn();
    }
    return saved;
}

QString Watching::renewalAdvice()
{
    return desk::renewalAdvice();
}

QString Watching::answerWords(const QByteArray &code)
{
    return desk::answerWords(code);
}

void Watching::tellStanding(const QString &id)
{
    const auto standings = watchStandings(m_session.profile());
    m_session.integrations().update(id, [&](SessionEntry &entry) {
        entry.watch = standings ? standings->value(id) : WatchStanding();
    });
}

bool Watching::mayCall(const QString &id) const
{
    const SessionEntry *entry = m_session.integrations().entry(id);
    return entry != nullptr && !entry->isCalling && m_session.activations().isSettled(id) &&
           !m_session.storeJobs().job(id).isUnderWay();
}

void Watching::onWatched(const desk::Watched &watched)
{
    tellStanding(watched.id);
    m_told.insert(watched.id, newsOf(m_session.integrations().entry(watched.id)));
    if (watched.news) {
        m_session.integrations().tell(watched.id, *watched.news);
    }
    if (watched.problem) {
        m_session.takeUp(watched.id); // the call may have found the tokens dead
    }
    if (watched.isNews) {
        Q_EMIT noticed(watched.id, watched.problem.value_or(Problem()).sentence);
    }
    Q_EMIT called(watched.id, watched.problem.value_or(Problem()));
}

} // namespace latchkey::session
