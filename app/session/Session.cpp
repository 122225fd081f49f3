// SPDX-License-Identifier: Apache-2.0
#include "session/Session.h"

#include "desk/Removal.h"
#include "desk/TestCall.h"
#include "desk/UnderWay.h"
#include "exchange/ExchangeLog.h"
#include "profile/Lock.h"
#include "session/CallWays.h"
#include "session/HandedTokens.h"
#include "session/InstallJobs.h"
#include "session/StoreJobs.h"
#include "session/StoreRequests.h"
#include "session/Watching.h"
#include "vault/ProfileSecrets.h"

#include <algorithm>

namespace latchkey::session {

using integrations::Integration;

namespace {

QList<SessionEntry> entriesOf(const Integrations &integrations)
{
    QList<SessionEntry> entries;
    const QStringList ids = integrations.ids();
    for (const QString &id : ids) {
        entries.append(*integrations.entry(id));
    }
    return entries;
}

// What makes another list of them.
bool areListedAlike(const QList<SessionEntry> &before, const QList<SessionEntry> &after)
{
    return std::equal(before.cbegin(), before.cend(), after.cbegin(), after.cend(),
                      [](const SessionEntry &a, const SessionEntry &b) {
                          return a.integration.id == b.integration.id &&
                                 a.integration.name == b.integration.name &&
                                 a.integration.storeUrl == b.integration.storeUrl;
                      });
}

bool isSameDefinition(const Integration &a, const Integration &b)
{
    return a.name == b.name && a.email == b.email && a.storeUrl == b.storeUrl &&
           a.adminUrl == b.adminUrl && a.allowsCleartext == b.allowsCleartext && a.way == b.way;
}

exchange::LogBounds boundsBy(const Clock &clock)
{
    exchange::LogBounds bounds;
    bounds.clock = clock;
    return bounds;
}

} // namespace

Session::Session(std::unique_ptr<profile::Profile> profile, const Clock &clock,
                 std::optional<quint16> port)
    : m_profile(std::move(profile))
    , m_clock(clock)
    , m_secrets(m_profile->folder())
    , m_integrations(*m_profile, clock)
    , m_wireLog(std::make_unique<exchange::ExchangeLog>(m_profile->folder(), boundsBy(clock)))
    , m_activations(*m_profile, m_secrets, m_integrations, clock, port)
    , m_callWays(std::make_unique<CallWays>(*this))
    , m_storeJobs(std::make_unique<StoreJobs>(*this))
    , m_handedTokens(std::make_unique<HandedTokens>(*this))
    , m_installJobs(std::make_unique<InstallJobs>(*this))
    , m_watching(std::make_unique<Watching>(*this))
    , m_storeRequests(std::make_unique<StoreRequests>(*this))
    , m_watch(*m_profile)
{
    connect(&m_watch, &profile::ProfileWatch::changedElsewhere, this, &Session::reload);
    m_activations.record(m_wireLog->recording());
    m_watching->record(m_wireLog->recording().calls);
}

Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(const QString &folder, const Clock &clock,
                                               std::optional<quint16> port)
{
    auto profile = profile::Profile::open(folder);
    const auto readable =
        profile ? vault::staysReadable((*profile)->folder()) : failure(profile.error());
    if (!readable) {
        return failure(readable.error());
    }
    std::unique_ptr<Session> session(new Session(std::move(*profile), clock, port));
    if (const auto read = session->m_integrations.read(); !read) {
        return failure(read.error());
    }
    session->m_watching->begin();
    return session;
}

void Session::reload()
{
    const QList<SessionEntry> before = entriesOf(m_integrations);
    if (!m_integrations.read()) {
        return; // what is shown is what was known last
    }
    letGoOfOutdated(before);
    m_activations.takeUp();
    if (!areListedAlike(before, entriesOf(m_integrations))) {
        Q_EMIT m_integrations.listChanged();
    }
    for (const SessionEntry &was : before) {
        const SessionEntry *now = m_integrations.entry(was.integration.id);
        if (now != nullptr && (now->integration != was.integration || now->watch != was.watch)) {
            Q_EMIT m_integrations.changed(was.integration.id);
        }
    }
    Q_EMIT reloaded();
}

// A run knows its integration as it was when it began; what another program wrote since holds, but
// for tokens that only the run has.
void Session::letGoOfOutdated(const QList<SessionEntry> &before)
{
    for (const SessionEntry &was : before) {
        const QString id = was.integration.id;
        const SessionEntry *now = m_integrations.entry(id);
        const bool isOutdated = now == nullptr ||
                                !isSameDefinition(was.integration, now->integration) ||
                                (m_activations.isOvertaken(id) && !was.state.memoryOnly);
        if (isOutdated && m_activations.isSettled(id)) {
            m_activations.letGo(id);
        }
    }
}

Result<QString> Session::add(const integrations::NewIntegration &wanted)
{
    const auto added = m_integrations.repository().add(wanted);
    if (!added) {
        return failure(added.error());
    }
    reload();
    return added->id;
}

Result<void> Session::save(const Integration &integration)
{
    if (!m_activations.isSettled(integration.id)) {
        return failure(desk::activationUnderWay());
    }
    const auto turn = profile::turnOf(*m_profile, integration.id);
    if (!turn) {
        return failure(turn.error());
    }
    if (auto saved = m_integrations.repository().save(integration); !saved) {
        return saved;
    }
    m_activations.letGo(integration.id); // the run knows the old definition
    reload();
    Q_EMIT m_integrations.listChanged();
    Q_EMIT m_integrations.changed(integration.id);
    return {};
}

void Session::remove(const QString &id, std::function<void(Result<void>)> answer)
{
    if (!m_activations.isListening()) {
        answer(failure("session.not-listening",
                       tr("Another program uses this profile. Close that program first.")));
        return;
    }
    m_activations.letGo(id);
    auto turn = profile::turnOf(*m_profile, id);
    if (!turn) {
        m_activations.takeUp();
        answer(failure(turn.error()));
        return;
    }
    auto repository =
        std::make_shared<integrations::IntegrationRepository>(m_integrations.repository());
    desk::removeIntegration(*repository, m_secrets.store(), id,
                            [self = QPointer(this), repository, id,
                             turn = std::shared_ptr(std::move(*turn)),
                             answer = std::move(answer)](const Result<void> &gone) {
                                if (self) {
                                    if (gone) {
                                        self->m_wireLog->forget(id);
                                    }
                                    self->reload();
                                    answer(gone);
                                }
                            });
}

void Session::takeUp(const QString &id)
{
    if (m_activations.isSettled(id)) {
        m_activations.letGo(id);
    }
    reload();
    Q_EMIT m_integrations.changed(id);
}

void Session::testCall(const QString &id)
{
    const SessionEntry *entry = m_integrations.entry(id);
    if (entry == nullptr || entry->isCalling) {
        return;
    }
    m_integrations.update(id, [](SessionEntry &its) { its.isCalling = true; });
    auto *call = new desk::TestCall(*m_profile, m_secrets.store(), m_clock, this);
    connect(call, &desk::TestCall::finished, this,
            [this, id, call](const commerce::CallOutcome &outcome,
                             const activation::TimelineEvent &event) {
                call->deleteLater();
                onCalled(id, outcome, event);
            });
    call->record(m_wireLog->recording().calls);
    call->start(id);
}

void Session::onCalled(const QString &id, const commerce::CallOutcome &outcome,
                       const activation::TimelineEvent &event)
{
    if (m_integrations.entry(id) == nullptr) {
        return;
    }
    m_integrations.tell(id, event);
    m_integrations.update(id, [&](SessionEntry &entry) {
        entry.isCalling = false;
        entry.callProblem = outcome.problem.value_or(Problem());
    });
    if (m_activations.isSettled(id) && m_activations.isOvertaken(id)) {
        m_activations.letGo(id); // the call wrote beside the run that the tokens are dead
        reload();
    }
    Q_EMIT called(id, outcome);
}

Result<void> Session::useMemory()
{
    const bool isCalling =
        m_integrations.any([](const SessionEntry &entry) { return entry.isCalling; });
    if (m_activations.isBusy() || isCalling || m_watching->isCalling() ||
        m_storeRequests->isBusy() || m_secrets.isMemory()) {
        return {};
    }
    const bool wasListening = m_activations.isListening();
    m_callWays->cancel();
    m_activations.stop();
    m_secrets.useMemory();
    Result<void> listening;
    if (wasListening) {
        listening = m_activations.listen();
    }
    Q_EMIT m_secrets.changed();
    return listening;
}

bool Session::hasLogin() const
{
    return logins()
        .names()
        .map([](const QStringList &names) { return !names.isEmpty(); })
        .value_or(false);
}

bool Session::holdsUnkeptTokens() const
{
    return m_integrations.any([](const SessionEntry &entry) {
        return entry.isInMemory || (entry.state.memoryOnly && !entry.state.accessTokenOf.isEmpty());
    });
}

} // namespace latchkey::session
