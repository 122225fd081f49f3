// SPDX-License-Identifier: Apache-2.0
// The core as one window uses it, put together: a profile, its integrations, their activations, and
// where secrets are kept. What touches several of them is done here.
#pragma once

#include "commerce/CallOutcome.h"
#include "logins/LoginRepository.h"
#include "profile/Profile.h"
#include "profile/ProfileWatch.h"
#include "session/Activations.h"
#include "session/Integrations.h"
#include "session/SecretsPlace.h"

namespace latchkey::exchange {
class ExchangeLog;
} // namespace latchkey::exchange

namespace latchkey::session {

class CallWays;
class HandedTokens;
class InstallJobs;
class StoreJobs;
class StoreRequests;
class Watching;

class Session : public QObject
{
    Q_OBJECT
public:
    // `folder` is the profile's. `port` is listened on instead of the profile's: for practice, 0
    // takes any that is free. Problems: those of Profile::open(), vault::staysReadable().
    static Result<std::unique_ptr<Session>> open(const QString &folder, const Clock &clock,
                                                 std::optional<quint16> port = {});

    ~Session() override;

    Integrations &integrations() { return m_integrations; }
    const Integrations &integrations() const { return m_integrations; }
    Activations &activations() { return m_activations; }
    const Activations &activations() const { return m_activations; }
    SecretsPlace &secrets() { return m_secrets; }
    const SecretsPlace &secrets() const { return m_secrets; }
    // How the stores' calls get here.
    CallWays &callWays() { return *m_callWays; }
    // What is being done in stores by their own services.
    StoreJobs &storeJobs() { return *m_storeJobs; }
    // Tokens that a person enters.
    HandedTokens &handedTokens() { return *m_handedTokens; }
    // Their modules brought there.
    InstallJobs &installJobs() { return *m_installJobs; }
    // Harmless calls now and then, where a person wants them.
    Watching &watching() { return *m_watching; }
    // What went over the wire, for support.
    exchange::ExchangeLog &wireLog() { return *m_wireLog; }
    // Calls that a person makes by hand.
    StoreRequests &storeRequests() { return *m_storeRequests; }
    profile::Profile &profile() const { return *m_profile; }
    logins::LoginRepository logins() const { return logins::LoginRepository(*m_profile); }
    const Clock &clock() const { return m_clock; }

    // Reads the profile again: another program may have changed it. It is done by itself when one
    // did. Ends with reloaded().
    void reload();

    // Problems: those of IntegrationRepository. A changed definition is refused while an activation
    // is under way (`activation.under-way`), or the store is changed (those of profile::turnOf()).
    Result<QString> add(const integrations::NewIntegration &wanted);
    Result<void> save(const integrations::Integration &integration);
    // With its keychain items. Problems: `session.not-listening`, those of profile::turnOf() (its
    // store is being changed) and removeIntegration().
    void remove(const QString &id, std::function<void(Result<void>)> answer);

    // The profile was written beside the integration's run, which is to know that.
    void takeUp(const QString &id);

    // Ends with called(). Nothing happens while one is out.
    void testCall(const QString &id);

    // Secrets live in memory until the program ends. Only while nothing is under way; nothing
    // happens otherwise. Problems: those of Activations::listen(), where that was on.
    Result<void> useMemory();

    // Somebody may sign in.
    bool hasLogin() const;
    // Tokens that only this program's memory holds.
    bool holdsUnkeptTokens() const;

Q_SIGNALS:
    // Anything in the profile may be another: integrations, logins, settings.
    void reloaded();
    void called(const QString &id, const latchkey::commerce::CallOutcome &outcome);

private:
    Session(std::unique_ptr<profile::Profile> profile, const Clock &clock,
            std::optional<quint16> port);
    void letGoOfOutdated(const QList<SessionEntry> &before);
    void onCalled(const QString &id, const commerce::CallOutcome &outcome,
                  const activation::TimelineEvent &event);

    std::unique_ptr<profile::Profile> m_profile;
    Clock m_clock;
    SecretsPlace m_secrets;
    Integrations m_integrations;
    std::unique_ptr<exchange::ExchangeLog> m_wireLog; // outlives whoever is recorded by it
    Activations m_activations;
    std::unique_ptr<CallWays> m_callWays;
    std::unique_ptr<StoreJobs> m_storeJobs;
    std::unique_ptr<HandedTokens> m_handedTokens;
    std::unique_ptr<InstallJobs> m_installJobs;
    std::unique_ptr<Watching> m_watching;
    std::unique_ptr<StoreRequests> m_storeRequests;
    profile::ProfileWatch m_watch;
};

} // namespace latchkey::session
