// SPDX-License-Identifier: Apache-2.0
// One activation under way: performs what activation::advance() wants and tells it what came of it.
#pragma once

#include "activation/Advance.h"
#include "activation/Timeline.h"
#include "base/Cancel.h"
#include "base/Clock.h"
#include "commerce/CommerceClient.h"
#include "desk/CallWay.h"
#include "desk/PendingItem.h"
#include "desk/Recording.h"
#include "desk/Timeline.h"
#include "httpserver/HttpServer.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "listener/Listener.h"
#include "storeservice/PlaceRepository.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QMultiMap>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <limits>
#include <optional>

namespace latchkey::desk {

// What activations are performed with. All must outlive the desk.
struct DeskParts
{
    integrations::IntegrationRepository &integrations;
    integrations::SelectionRepository &selections;
    secrets::SecretStore &secrets;
    listener::Listener &listener;
    Clock clock;
    const storeservice::PlaceRepository &places;
    const httpserver::HttpServer &server; // whose port is in the URLs
    const WayTools &ways;
    CallRecorder recorder = {};
};

// Of every writing to the keychain.
inline constexpr quint64 everyWriting = std::numeric_limits<quint64>::max();

class ActivationRun : public QObject
{
    Q_OBJECT
public:
    // Takes up the integration as it was stored: what the last program left unfinished is marked
    // so.
    ActivationRun(const DeskParts &parts, integrations::Integration integration,
                  activation::ActivationState stored, QObject *parent = nullptr);
    ~ActivationRun() override;

    const activation::ActivationState &state() const { return m_state; }
    const integrations::Integration &integration() const { return m_integration; }
    // What lay beneath the last failed call; its code is empty if nothing did.
    const Problem &lastProblem() const { return m_lastProblem; }

    // Something happened. Arming waits until calls that are still out have come back.
    void handle(const activation::Event &event);
    // A person wants to activate, and waits for the store's POST that long from listening(). A way
    // of its own is opened first, and closed when nothing is waited for any more; where that fails,
    // nothing else happens but wayFailed().
    void arm(bool restart, std::chrono::milliseconds wait = activation::armedFor);
    // While it waits for the POST: when that ends, in ms since the epoch; otherwise 0.
    qint64 armedUntil() const;
    // Holds the state against the keychain: linked tokens that somebody took out are missed before
    // a person relies on them, and tokens that are there although the state knows of none are
    // tried.
    void lookForTokens();
    // The store's POST; `stored` is called when the credentials are in the keychain, or cannot be.
    void takePost(const listener::CallbackPost &post, const std::function<void()> &stored);
    void takeSignIn(const QString &key, const QString &login, const QByteArray &returnOrigin,
                    bool returnAllowed);
    void allowOrigin(const QByteArray &origin);
    // The person gives up. A call that is out has some time to end by itself, so that its outcome
    // is known; a second cancel() ends it at once.
    void cancel(std::chrono::milliseconds patience = std::chrono::seconds(5));
    // The store's POST will not come: as if the time for it were over. Only while armed.
    void stopWaiting();
    // A login page with that consumer key was opened by `peer`.
    void takePopUp(const QString &key, const QByteArray &peer);
    // True if a POST brought that consumer key.
    bool hasKey(const QString &key) const { return m_pending.posts().hasKey(key); }

    // False if what is known now could not be written to the profile; see lastProblem().
    bool isSaved() const { return m_isSaved; }
    // True when nothing is waited for: neither by the activation nor from a call or the keychain.
    bool isSettled() const;

Q_SIGNALS:
    void listening();
    // Also for what is folded: see TimelineNotes.
    void noted(const latchkey::activation::TimelineEvent &event);
    void stateChanged();
    void settled();
    // The store's call cannot come here, so nothing was begun.
    void wayFailed(const latchkey::Problem &problem);
    // It can no more, or again (without a code), while it is waited for.
    void wayChanged(const latchkey::Problem &problem);

private:
    void step(const activation::Event &event);
    bool save();
    void holdArrivals(const activation::ActivationState &before);
    void watchDeadline();
    void watchWait();
    qint64 mayRunUntil(const commerce::TokenOutcome &outcome) const;
    void watchConsent();
    void lookForConsent();
    void showPage();
    void checkSettled();

    void perform(const activation::effect::CheckKeychain &);
    void perform(const activation::effect::Listen &);
    void perform(const activation::effect::StorePending &effect);
    void perform(const activation::effect::DropPending &);
    void perform(const activation::effect::AskRequestToken &effect);
    void perform(const activation::effect::AskAccessToken &effect);
    void perform(const activation::effect::ProveTokens &);
    void perform(const activation::effect::KeepTokens &);
    void perform(const activation::effect::CheckWorkingTokens &);
    void perform(const activation::effect::SendPopUpBack &);
    void perform(const activation::effect::Note &note);
    void noteWay(activation::TimelineEvent event, const Problem &why);

    void open(const std::function<void()> &opened,
              const std::function<void(const Problem &)> &notOpened);
    void checkWorkingTokens(const secrets::IntegrationSecrets &tokens);
    commerce::CommerceClient client(const QString &candidate) const;
    secrets::IntegrationSecrets newSecrets() const;
    QByteArray postedBaseUrl(const QString &candidate) const;
    void keepPostedBaseUrl(const QString &candidate);
    void learn(const commerce::StoreKnowledge &knowledge);
    void callEnded(const Problem &problem, qint64 tookMs);
    void releasePosts(quint64 untilWriting);
    void abortCalls();

    DeskParts m_parts;
    integrations::Integration m_integration;
    activation::ActivationState m_state;
    commerce::Store m_door; // for its password and whom TLS trusts, as of the last open()
    PendingItem m_pending;
    TimelineNotes m_notes;
    QHash<QString, oauth::TokenPair> m_arrivedRequest, m_arrivedAccess;
    // By the number of the writing that has them (PendingItem::writingOfAll()).
    QMultiMap<quint64, std::function<void()>> m_unansweredPosts;
    QList<activation::Event> m_afterCalls;
    QTimer m_deadline;
    QTimer m_wait;
    // What the timers run for, as the state has it; how long is left does not depend on a clock
    // that may be set.
    qint64 m_deadlineAt = 0, m_askAgainAt = 0;
    QDeadlineTimer m_untilDeadline;
    QTimer m_abort;
    QTimer m_consentPoll;
    CallWay m_way;
    std::optional<activation::TimelineEvent> m_heldWay; // told behind the next note
    CancelFlag m_cancel;
    int m_callsOut = 0;
    std::chrono::milliseconds m_armedFor = activation::armedFor;
    qint64 m_armedUntil = 0; // since the last Listen
    bool m_isSaved = true;
    Problem m_lastProblem;
    qint64 m_lastTookMs = -1;
};

} // namespace latchkey::desk
