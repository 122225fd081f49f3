// SPDX-License-Identifier: Apache-2.0
#include "session/Session.h"

#include "activation/StateJson.h"
#include "desk/LinkedCall.h"
#include "desk/Removal.h"
#include "desk/Timeline.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Settings.h"
#include "secrets/Credentials.h"
#include "secrets/KeychainSecretStore.h"
#include "secrets/SessionSecretStore.h"

namespace latchkey::session {

using activation::ActivationState;
using activation::Phase;
using integrations::Integration;
using integrations::IntegrationRepository;

Session::Session(std::unique_ptr<profile::Profile> profile, Clock clock,
                 std::optional<quint16> port)
    : m_profile(std::move(profile))
    , m_clock(std::move(clock))
    , m_ownPort(port)
    , m_secrets(std::make_unique<secrets::KeychainSecretStore>())
{
    m_tick.setInterval(1'000);
    connect(&m_tick, &QTimer::timeout, this, &Session::onTick);
}

Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(const QString &folder, const Clock &clock,
                                               std::optional<quint16> port)
{
    auto profile = profile::Profile::open(folder);
    if (!profile) {
        return failure(profile.error());
    }
    std::unique_ptr<Session> session(new Session(std::move(*profile), clock, port));
    if (const auto read = session->read(); !read) {
        return failure(read.error());
    }
    return session;
}

Result<void> Session::listen()
{
    if (m_workplace) {
        return {};
    }
    auto workplace = desk::Workplace::open(*m_profile, *m_secrets, m_clock, m_ownPort);
    if (!workplace) {
        return failure(workplace.error());
    }
    m_workplace = std::move(*workplace);
    if (m_ownPort) {
        m_ownPort = m_workplace->port(); // the URLs stay what they are if it listens once more
    }
    for (const QString &id : std::as_const(m_order)) {
        takeUp(id);
        lookForTokens(id);
    }
    Q_EMIT listeningChanged();
    return {};
}

// Tokens that lived in memory, or that somebody took out of the keychain, are gone: said before
// the person relies on them.
void Session::lookForTokens(const QString &id)
{
    if (m_usesMemory || m_entries[id].state.phase != Phase::Linked) {
        return;
    }
    m_secrets->read(secrets::itemKeyOfIntegration(id),
                    [self = QPointer(this), id](const Result<std::optional<Secret>> &item) {
                        const bool isSurelyGone = item && !item->has_value();
                        if (self && isSurelyGone && self->m_runs.value(id)) {
                            self->m_runs[id]->handle(
                                activation::event::CallRefused{"activation.not-linked"});
                        }
                    });
}

bool Session::isPopUpWaiting(const QString &id) const
{
    return m_workplace && m_workplace->listener().hasOpenPopUp(id);
}

quint16 Session::port() const
{
    return m_workplace ? m_workplace->port()
                       : profile::listenerPort(*m_profile).value_or(profile::defaultListenerPort);
}

IntegrationRepository Session::repository() const
{
    return IntegrationRepository(*m_profile, m_clock);
}

integrations::SelectionRepository Session::selections() const
{
    return integrations::SelectionRepository(*m_profile, m_clock);
}

Result<void> Session::read()
{
    const auto all = repository().all();
    if (!all) {
        return failure(all.error());
    }
    QMap<QString, SessionEntry> entries;
    m_order.clear();
    for (const Integration &integration : *all) {
        const auto state = activation::fromJson(integration.activationState);
        SessionEntry entry = m_entries.value(integration.id);
        entry.integration = integration;
        entry.state = state.value_or(ActivationState());
        entry.isUnreadable = !state;
        entry.lastCallAt = integration.lastCallAt;
        entries.insert(integration.id, entry);
        m_order.append(integration.id);
    }
    m_entries = std::move(entries);
    return {};
}

void Session::reload()
{
    const QMap<QString, SessionEntry> before = m_entries;
    if (!read()) {
        return; // what is shown is what was known last
    }
    bool isOther = before.keys() != m_entries.keys();
    for (const QString &id : std::as_const(m_order)) {
        if (m_workplace && !m_runs.contains(id)) {
            takeUp(id);
        } else if (m_runs.value(id)) {
            m_entries[id].state = m_runs[id]->state();
        }
        isOther = isOther || m_entries[id].integration.name != before[id].integration.name;
    }
    if (isOther) {
        Q_EMIT listChanged();
    }
}

const SessionEntry *Session::entry(const QString &id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.cend() ? nullptr : &*found;
}

QList<activation::TimelineEvent> Session::timeline(const QString &id) const
{
    return desk::timelineOf(repository(), id).value_or(QList<activation::TimelineEvent>());
}

void Session::takeUp(const QString &id)
{
    if (const auto run = m_workplace->desk().open(id)) {
        follow(*run);
    }
}

void Session::follow(desk::ActivationRun *run)
{
    const QString id = run->integration().id;
    if (m_runs.value(id) != run) {
        m_runs[id] = run;
        connect(run, &desk::ActivationRun::stateChanged, this, [this, id] { refresh(id); });
        connect(run, &desk::ActivationRun::listening, this, [this, id] { Q_EMIT armed(id); });
        connect(run, &desk::ActivationRun::noted, this,
                [this, id](const activation::TimelineEvent &event) {
                    if (activation::isGoodCall(event)) {
                        m_entries[id].lastCallAt = event.time;
                        m_entries[id].callProblem = {};
                    }
                    if (event.step == activation::TimelineStep::Linked) {
                        m_entries[id].isInMemory = m_usesMemory;
                    }
                    Q_EMIT noted(id, event);
                });
    }
    refresh(id);
}

void Session::refresh(const QString &id)
{
    const QPointer<desk::ActivationRun> run = m_runs.value(id);
    if (!run || !m_entries.contains(id)) {
        return;
    }
    SessionEntry &entry = m_entries[id];
    entry.integration = run->integration();
    entry.state = run->state();
    entry.isUnreadable = false;
    if (entry.state.phase != Phase::Armed) {
        entry.armedUntil = 0;
    } else if (entry.armedUntil == 0) {
        entry.armedUntil = m_clock() + armedForMs;
    }
    if (isBusy() && !m_tick.isActive()) {
        m_tick.start();
    }
    Q_EMIT changed(id);
}

void Session::onTick()
{
    for (const QString &id : std::as_const(m_order)) {
        const SessionEntry &entry = m_entries[id];
        if (entry.armedUntil != 0 && entry.armedUntil <= m_clock() && m_runs.value(id)) {
            m_runs[id]->handle(activation::event::DeadlinePassed{});
        }
    }
    if (!isBusy()) {
        m_tick.stop();
    }
    Q_EMIT ticked();
}

Result<QString> Session::add(const integrations::NewIntegration &wanted)
{
    const auto added = repository().add(wanted);
    if (!added) {
        return failure(added.error());
    }
    reload();
    return added->id;
}

Result<void> Session::save(const Integration &integration)
{
    const QPointer<desk::ActivationRun> run = m_runs.value(integration.id);
    if (run && !run->isSettled()) {
        return failure("activation.under-way",
                       tr("This integration is being activated. Cancel that first."));
    }
    if (auto saved = repository().save(integration); !saved) {
        return saved;
    }
    if (m_workplace) { // the run knows the old definition
        m_workplace->desk().close(integration.id);
        m_runs.remove(integration.id);
    }
    reload();
    Q_EMIT listChanged();
    Q_EMIT changed(integration.id);
    return {};
}

void Session::remove(const QString &id, std::function<void(Result<void>)> answer)
{
    if (!m_workplace) {
        answer(failure("session.not-listening",
                       tr("Another program uses this profile. Close it first.")));
        return;
    }
    m_workplace->desk().close(id);
    m_runs.remove(id);
    desk::removeIntegration(
        m_workplace->integrations(), *m_secrets, id,
        [self = QPointer(this), answer = std::move(answer)](const Result<void> &gone) {
            if (self) {
                self->reload();
                answer(gone);
            }
        });
}

Result<integrations::KeptResources> Session::resources(const QString &id) const
{
    return selections().of(id);
}

Result<void> Session::saveChoice(const QString &id, const acl::Choice &choice)
{
    return selections().saveChoice(id, choice).map([&] { Q_EMIT changed(id); });
}

Result<void> Session::saveSources(const QString &id, const QStringList &sources)
{
    return selections().saveSources(id, sources).map([&] { Q_EMIT changed(id); });
}

Result<void> Session::arm(const QString &id, bool restart)
{
    if (!m_workplace) {
        return failure("session.not-listening",
                       tr("The listener is not running, so the store could not call."));
    }
    const auto run = m_workplace->desk().open(id, restart);
    if (!run) {
        return failure(run.error());
    }
    follow(*run);
    (*run)->handle(activation::event::Arm{restart});
    return {};
}

void Session::cancel(const QString &id)
{
    if (m_runs.value(id)) {
        m_runs[id]->cancel();
    }
}

void Session::allowReturn(const QString &id)
{
    if (m_runs.value(id)) {
        m_runs[id]->allowOrigin(m_runs[id]->state().returnOrigin);
    }
}

void Session::testCall(const QString &id)
{
    if (!m_entries.contains(id) || m_entries[id].isCalling) {
        return;
    }
    m_entries[id].isCalling = true;
    Q_EMIT changed(id);
    struct Held
    {
        IntegrationRepository repository;
        std::unique_ptr<desk::LinkedCall> call;
    };
    auto held = std::make_shared<Held>(Held{repository(), nullptr});
    held->call = std::make_unique<desk::LinkedCall>(held->repository, *m_secrets, m_clock);
    connect(held->call.get(), &desk::LinkedCall::finished, this,
            [this, id, held](const commerce::CallOutcome &outcome) mutable {
                onCalled(id, outcome);
                held->call.release()->deleteLater(); // we are in its signal
            });
    commerce::StoreCall storeCall;
    storeCall.path = "/V1/store/storeConfigs";
    held->call->start(id, storeCall);
}

void Session::onCalled(const QString &id, const commerce::CallOutcome &outcome)
{
    if (!m_entries.contains(id)) {
        return;
    }
    m_entries[id].isCalling = false;
    activation::TimelineEvent event;
    event.time = m_clock();
    event.step = activation::TimelineStep::Call;
    event.ok = !outcome.problem;
    event.facts.code = outcome.problem.value_or(Problem()).code;
    event.facts.status = outcome.status;
    event.tookMs = outcome.tookMs;
    IntegrationRepository kept = repository();
    static_cast<void>(desk::note(kept, id, event));
    m_entries[id].callProblem = outcome.problem.value_or(Problem());
    if (activation::isGoodCall(event)) {
        m_entries[id].lastCallAt = event.time;
    }
    const QPointer<desk::ActivationRun> run = m_runs.value(id);
    const auto stored = repository().byId(id);
    const bool wasRevoked =
        run && stored && stored->activationState != activation::toJson(run->state());
    if (wasRevoked && run->isSettled()) { // the call wrote so, beside the run
        m_workplace->desk().close(id);
        m_runs.remove(id);
        reload();
    }
    Q_EMIT noted(id, event);
    Q_EMIT changed(id);
    Q_EMIT called(id, outcome);
}

void Session::checkKeychain()
{
    m_secrets->check([self = QPointer(this)](const Result<void> &usable) {
        if (self) {
            self->m_isKeychainKnown = true;
            self->m_keychainProblem =
                usable ? std::nullopt : std::optional<Problem>(usable.error());
            Q_EMIT self->keychainChanged();
        }
    });
}

Result<void> Session::useMemory()
{
    const bool isCalling = std::any_of(m_entries.cbegin(), m_entries.cend(),
                                       [](const SessionEntry &entry) { return entry.isCalling; });
    if (isBusy() || isCalling || m_usesMemory) {
        return {};
    }
    const bool wasListening = isListening();
    m_runs.clear();
    m_workplace.reset();
    m_secrets = std::make_unique<secrets::SessionSecretStore>();
    m_usesMemory = true;
    m_isKeychainKnown = true;
    m_keychainProblem.reset();
    Result<void> listening;
    if (wasListening) {
        listening = listen();
    }
    Q_EMIT keychainChanged();
    return listening;
}

bool Session::hasLogin() const
{
    return logins()
        .names()
        .map([](const QStringList &names) { return !names.isEmpty(); })
        .value_or(false);
}

bool Session::isBusy() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [](const SessionEntry &entry) { return !entry.state.isAtRest(); });
}

bool Session::holdsUnkeptTokens() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [](const SessionEntry &entry) {
        return entry.isInMemory || (entry.state.memoryOnly && !entry.state.accessTokenOf.isEmpty());
    });
}

} // namespace latchkey::session
