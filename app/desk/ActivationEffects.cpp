// SPDX-License-Identifier: Apache-2.0
// The other half of ActivationRun: what each effect is performed with, and what it is answered by.
#include "base/Job.h"
#include "desk/ActivationRun.h"
#include "desk/CallAnswers.h"
#include "desk/StoreDoor.h"
#include "web/Origin.h"

#include <QPointer>

#include <utility>

namespace latchkey::desk {

namespace event = activation::event;
namespace effect = activation::effect;
using oauth::TokenProof;

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
            self->open([self] { self->step(event::KeychainReady{self->m_pending.facts()}); },
                       [self](const Problem &problem) {
                           self->m_lastProblem = problem;
                           self->step(event::KeychainNotReady{problem.code});
                       });
        });
    });
}

void ActivationRun::perform(const effect::Listen &)
{
    const auto origin = web::originOf(m_integration.storeUrl);
    m_parts.listener.serve({m_integration.id, m_integration.name, m_integration.callbackKey,
                            m_integration.identityKey, origin.value_or(web::Origin()),
                            m_integration.allowedOrigins, !m_way.isNeeded()});
    showPage();
    m_armedUntil = m_parts.clock() + m_armedFor.count();
    watchDeadline();
    Q_EMIT listening();
}

void ActivationRun::perform(const effect::StorePending &effect)
{
    m_pending.store(effect.contents,
                    [this](event::PendingStored stored, const Result<void> &written) {
                        releasePosts(m_pending.writingsDone());
                        if (written) {
                            step(stored);
                            return;
                        }
                        m_lastProblem = written.error();
                        step(event::PendingRefused{stored.contents, written.error().code});
                    });
}

void ActivationRun::perform(const effect::DropPending &)
{
    m_pending.drop(m_state.candidateIds(), [this] { checkSettled(); });
    releasePosts(everyWriting);
}

void ActivationRun::perform(const effect::AskRequestToken &effect)
{
    const auto found = m_pending.posts().find(effect.candidate);
    if (!found) { // a flood left no room for it: the next one
        step(event::RequestTokenAnswered{effect.candidate, oauth::Outcome::SignatureInvalid, {}});
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
            if (outcome.kind == oauth::Outcome::Received) {
                m_arrivedRequest.insert(candidate, outcome.pair);
                keepPostedBaseUrl(candidate);
            } else if (outcome.problem.code == "commerce.page") {
                keepPostedBaseUrl(candidate); // shown beside the configured one
            }
            step(event::RequestTokenAnswered{candidate, outcome.kind, outcome.problem.code,
                                             mayRunUntil(outcome)});
        });
}

void ActivationRun::perform(const effect::AskAccessToken &effect)
{
    const auto holder = m_pending.posts().find(effect.requestTokenOf);
    const auto found = m_pending.posts().find(effect.verifierOf);
    const PendingTokens &held = m_pending.tokens();
    if (!holder || !found || held.requestTokenOf != effect.requestTokenOf) {
        step(event::AccessTokenAnswered{effect.verifierOf, oauth::Outcome::NotSent, {}});
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
            if (outcome.kind == oauth::Outcome::Received) {
                m_arrivedAccess.insert(candidate, outcome.pair);
            }
            step(event::AccessTokenAnswered{candidate, outcome.kind, outcome.problem.code});
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
            learn(outcome.call.knowledge);
            callEnded(outcome.call.problem.value_or(Problem()), outcome.call.tookMs);
            step(event::Proof{outcome.proof, m_lastProblem.code});
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
            self->step(event::WorkingTokensChecked{TokenProof::NotReached, {}});
            return;
        }
        const auto tokens =
            item->has_value()
                ? secrets::fromItem<secrets::IntegrationSecrets>(**item, self->m_pending.origin())
                : failure(Problem{});
        if (!tokens) {
            self->step(event::WorkingTokensChecked{TokenProof::Missing, {}});
            return;
        }
        self->open([self, tokens = *tokens] { self->checkWorkingTokens(tokens); },
                   [self](const Problem &) {
                       self->step(event::WorkingTokensChecked{TokenProof::NotReached, {}});
                   });
    };
    m_parts.secrets.read(secrets::itemKeyOfIntegration(m_integration.id), found);
}

void ActivationRun::checkWorkingTokens(const secrets::IntegrationSecrets &tokens)
{
    ++m_callsOut;
    runJob(
        this,
        [client = client({}), tokens, cancel = m_cancel] {
            return client.proveTokens(tokens, cancel);
        },
        [this,
         key = fingerprint(tokens.consumerKey.reveal())](const commerce::ProofOutcome &outcome) {
            learn(outcome.call.knowledge);
            callEnded({}, outcome.call.tookMs);
            step(event::WorkingTokensChecked{outcome.proof, key});
        });
}

// Before the first call: what stands in front of the store may have been told since the last time.
void ActivationRun::open(const std::function<void()> &opened,
                         const std::function<void(const Problem &)> &notOpened)
{
    openDoor(m_parts.integrations.profile(), m_parts.secrets, storeOf(m_integration),
             [self = QPointer(this), opened, notOpened](const Result<commerce::Store> &store) {
                 if (self.isNull()) {
                     return;
                 }
                 if (!store) {
                     notOpened(store.error());
                     return;
                 }
                 self->m_door = *store;
                 opened();
             });
}

// The page looks at what showPage() said and at the consent the listener was told of.
void ActivationRun::perform(const effect::SendPopUpBack &)
{
    showPage();
}

void ActivationRun::perform(const effect::Note &note)
{
    activation::TimelineEvent event;
    event.time = m_parts.clock();
    event.step = note.step;
    event.ok = note.ok;
    event.reason = note.reason;
    event.facts.code = note.code;
    if (note.step == activation::TimelineStep::Proved) {
        event.facts.dialect = m_integration.dialect;
    }
    event.tookMs = std::exchange(m_lastTookMs, -1);
    m_notes.note(event);
    if (const auto held = std::exchange(m_heldWay, std::nullopt)) {
        m_notes.note(*held);
    }
    if (note.step == activation::TimelineStep::Linked && note.ok) {
        static_cast<void>(m_parts.selections.noteGranted(m_integration.id));
    }
}

// It is open before the keychain was looked at: an attempt begins with being ready.
void ActivationRun::noteWay(activation::TimelineEvent event, const Problem &why)
{
    event.time = m_parts.clock();
    const bool isGettingReady =
        m_state.phase == activation::Phase::Armed && m_state.stage != activation::Stage::None;
    if (isGettingReady && event.ok) {
        m_heldWay = event;
    } else {
        m_notes.note(event);
    }
    Q_EMIT wayChanged(why);
}

// In ms since 1970; 0 if it is surely over.
qint64 ActivationRun::mayRunUntil(const commerce::TokenOutcome &outcome) const
{
    if (!outcome.unheardFor) {
        return 0;
    }
    const std::chrono::milliseconds left = activation::mayStillRun - *outcome.unheardFor;
    return left.count() <= 0 ? 0 : m_parts.clock() + left.count();
}

commerce::CommerceClient ActivationRun::client(const QString &candidate) const
{
    commerce::Store store = storeOf(m_integration);
    store.basic = m_door.basic;
    store.trustedCa = m_door.trustedCa;
    store.observer = observerOf(m_parts.recorder, m_integration.id, CallPurpose::Activation);
    const QByteArray posted = postedBaseUrl(candidate);
    store.otherBaseUrls = posted.isEmpty() ? QList<QByteArray>() : QList{posted};
    return commerce::CommerceClient(store, m_parts.clock);
}

// What the candidate's POST said the store's address is, otherwise what was said before.
QByteArray ActivationRun::postedBaseUrl(const QString &candidate) const
{
    const QByteArray posted = m_pending.posts().storeBaseUrlOf(candidate);
    return posted.isEmpty() ? m_integration.storeBaseUrl : posted;
}

void ActivationRun::keepPostedBaseUrl(const QString &candidate)
{
    m_integration.storeBaseUrl = postedBaseUrl(candidate);
    static_cast<void>(
        m_parts.integrations.saveStoreBaseUrl(m_integration.id, m_integration.storeBaseUrl));
}

secrets::IntegrationSecrets ActivationRun::newSecrets() const
{
    const PendingTokens &held = m_pending.tokens();
    secrets::IntegrationSecrets tokens;
    tokens.origin = m_pending.origin();
    if (const auto candidate = m_pending.posts().find(held.accessTokenOf)) {
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

} // namespace latchkey::desk
