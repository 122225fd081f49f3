// SPDX-License-Identifier: Apache-2.0
// The core as one window uses it: one profile, its integrations, their activations, the keychain.
#pragma once

#include "activation/Timeline.h"
#include "commerce/CallOutcome.h"
#include "desk/Workplace.h"
#include "integrations/SelectionRepository.h"
#include "secrets/SecretStore.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace latchkey::session {

// From arming to the store's POST: longer than any walk to Admin takes, and not for ever.
inline constexpr qint64 armedForMs = 900'000;

// One integration as it stands.
struct SessionEntry
{
    integrations::Integration integration;
    activation::ActivationState state;
    bool isUnreadable = false; // a state of a newer program or damaged; only a restart helps
    qint64 lastCallAt = 0;     // ms since the epoch of the last signed call that succeeded
    qint64 armedUntil = 0;     // while armed: when waiting for the store's POST ends
    bool isCalling = false;    // a test call is out
    Problem callProblem;       // of the last test call; its code is empty if that succeeded
    bool isInMemory = false;   // its tokens are in this program's memory only
};

class Session : public QObject
{
    Q_OBJECT
public:
    // `folder` is the profile's. `port` is listened on instead of the profile's: for practice, 0
    // takes any that is free. Problems: those of Profile::open().
    static Result<std::unique_ptr<Session>> open(const QString &folder, const Clock &clock,
                                                 std::optional<quint16> port = {});
    ~Session() override;

    // Takes the profile's lock, listens, and takes up every integration as the last program left
    // it. Until then, and when it fails, integrations can be read but not activated. Problems:
    // those of Workplace::open().
    Result<void> listen();
    bool isListening() const { return m_workplace != nullptr; }
    // The port of the URLs: the one that is listened on, or the one configured.
    quint16 port() const;

    // Reads the profile again: another program may have changed it. Emits listChanged() if so.
    void reload();

    // In the order they were made.
    QStringList ids() const { return m_order; }
    // nullptr if there is none.
    const SessionEntry *entry(const QString &id) const;
    QList<activation::TimelineEvent> timeline(const QString &id) const;

    // Problems: those of IntegrationRepository. A changed definition is refused while an activation
    // is under way (`activation.under-way`).
    Result<QString> add(const integrations::NewIntegration &wanted);
    Result<void> save(const integrations::Integration &integration);
    void remove(const QString &id, std::function<void(Result<void>)> answer);

    // Which resources it asks for. Writing ends with changed(). Problems: those of
    // SelectionRepository.
    Result<integrations::KeptResources> resources(const QString &id) const;
    Result<void> saveChoice(const QString &id, const acl::Choice &choice);
    Result<void> saveSources(const QString &id, const QStringList &sources);

    // Waits for Activate in Admin; goes on where an unfinished attempt can, unless `restart`.
    // Problems: `session.not-listening`, those of ActivationDesk::open().
    Result<void> arm(const QString &id, bool restart);
    void cancel(const QString &id);
    // The login page may go back to where it wants.
    void allowReturn(const QString &id);
    // Ends with called().
    void testCall(const QString &id);

    // Asks the keychain in the background; ends with keychainChanged().
    void checkKeychain();
    // nullopt until it was asked; a problem, or none.
    const std::optional<Problem> &keychainProblem() const { return m_keychainProblem; }
    bool isKeychainKnown() const { return m_isKeychainKnown; }
    // Secrets live in memory until the program ends. Only while nothing is under way; nothing
    // happens otherwise. Problems: those of listen(), where that was on.
    Result<void> useMemory();
    bool usesMemory() const { return m_usesMemory; }

    // Somebody may sign in.
    bool hasLogin() const;
    logins::LoginRepository logins() const { return logins::LoginRepository(*m_profile); }
    profile::Profile &profile() const { return *m_profile; }

    // An activation is under way.
    bool isBusy() const;
    // The login page is open and waits for what becomes of it.
    bool isPopUpWaiting(const QString &id) const;
    // Tokens that only this program's memory holds.
    bool holdsUnkeptTokens() const;

    const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    // Integrations came, went or were renamed.
    void listChanged();
    // One of them stands differently.
    void changed(const QString &id);
    void noted(const QString &id, const latchkey::activation::TimelineEvent &event);
    // The listener answers for it: Admin may be used.
    void armed(const QString &id);
    void called(const QString &id, const latchkey::commerce::CallOutcome &outcome);
    void listeningChanged();
    void keychainChanged();
    // Once a second while something is under way.
    void ticked();

private:
    Session(std::unique_ptr<profile::Profile> profile, Clock clock, std::optional<quint16> port);

    Result<void> read();
    void takeUp(const QString &id);
    void follow(desk::ActivationRun *run);
    void refresh(const QString &id);
    void onTick();
    void lookForTokens(const QString &id);
    void onCalled(const QString &id, const commerce::CallOutcome &outcome);
    integrations::IntegrationRepository repository() const;
    integrations::SelectionRepository selections() const;

    std::unique_ptr<profile::Profile> m_profile;
    Clock m_clock;
    std::optional<quint16> m_ownPort; // instead of the profile's
    std::unique_ptr<secrets::SecretStore> m_secrets;
    std::unique_ptr<desk::Workplace> m_workplace;
    QMap<QString, SessionEntry> m_entries;
    QStringList m_order;
    QHash<QString, QPointer<desk::ActivationRun>> m_runs;
    QTimer m_tick;
    std::optional<Problem> m_keychainProblem;
    bool m_isKeychainKnown = false;
    bool m_usesMemory = false;
};

} // namespace latchkey::session
