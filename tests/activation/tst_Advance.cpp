// SPDX-License-Identifier: Apache-2.0
// What single events mean, told as stories: doing it twice, out of order, or not to the end.
#include "Program.h"
#include "activation/Advance.h"
#include "activation/Words.h"

#include <QMetaEnum>
#include <QTest>

using namespace latchkey::activation;
using latchkey::oauth::Outcome;
using latchkey::oauth::TokenProof;

namespace {

const QString key = QStringLiteral("key");
const Event post = event::PostArrived{QStringLiteral("a"), key, QStringLiteral("p"), 1000};
const Event newVerifier = event::PostArrived{QStringLiteral("b"), key, QStringLiteral("p"), 2000};
const Event forged = event::PostArrived{QStringLiteral("f"), key, QStringLiteral("q"), 1500};
const Event signIn =
    event::SignedIn{key, QStringLiteral("ana"), "https://shop.example", true, 1500};
const Event armed = event::KeychainReady{};
const Event stored = event::PendingStored{Contents::Credentials};

Event requestAnswer(const char *candidate, Outcome outcome)
{
    return event::RequestTokenAnswered{QString::fromLatin1(candidate), outcome, {}};
}

Event accessAnswer(const char *candidate, Outcome outcome)
{
    return event::AccessTokenAnswered{QString::fromLatin1(candidate), outcome, {}};
}

// A state, and what was wanted on the way to it.
struct Story
{
    ActivationState state;
    Effects last;

    Story &then(const Event &event)
    {
        Step step = latchkey::activation::advance(state, event);
        state = step.state;
        last = step.effects;
        return *this;
    }

    template <typename T>
    const T *wants() const
    {
        for (const Effect &effect : last) {
            if (const T *found = std::get_if<T>(&effect)) {
                return found;
            }
        }
        return nullptr;
    }

    bool goesOnOrSaysWhy() const
    {
        if (state.phase == Phase::Failed) {
            return !sentence(state.reason).isEmpty() && !nextStep(state.reason).isEmpty();
        }
        return wants<effect::StorePending>() || wants<effect::AskRequestToken>() ||
               wants<effect::AskAccessToken>();
    }
};

Story armedStory()
{
    Story story;
    story.then(event::Arm{}).then(armed);
    return story;
}

// Up to the request token, stored.
Story holdingRequestToken()
{
    Story story = armedStory();
    story.then(post).then(stored).then(signIn);
    story.then(requestAnswer("a", Outcome::Received));
    story.then(event::PendingStored{Contents::RequestToken});
    return story;
}

Story linked()
{
    Story story = holdingRequestToken();
    story.then(accessAnswer("a", Outcome::Received));
    story.then(event::PendingStored{Contents::Tokens});
    story.then(event::Proof{TokenProof::Works, {}}).then(event::TokensKept{});
    return story;
}

} // namespace

class tst_Advance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHonestWayEndsLinkedAndReturns()
    {
        const Story story = linked();
        QCOMPARE(story.state.phase, Phase::Linked);
        QVERIFY(story.state.hasWorkingTokens);
        QVERIFY(story.wants<effect::SendPopUpBack>());
        QVERIFY(story.state.candidates.isEmpty());
    }

    void nothingIsAskedBeforeTheCredentialsAreStored()
    {
        Story story = armedStory();
        story.then(post).then(signIn);
        QCOMPARE(story.state.stage, Stage::StoringCredentials);
        story.then(stored);
        QVERIFY(story.wants<effect::AskRequestToken>());
    }

    void thePopUpMayComeBeforeThePost()
    {
        Story story = armedStory();
        story.then(signIn);
        QCOMPARE(story.state.phase, Phase::Armed);
        story.then(post).then(stored);
        QVERIFY(story.wants<effect::AskRequestToken>());
    }

    void theSamePostTwiceIsOneCandidate()
    {
        Story story = armedStory();
        story.then(post).then(post);
        QCOMPARE(story.state.candidates.size(), 1);
        QCOMPARE(story.state.deadlineAt, 1000 + exchangeWindowMs);
    }

    void aNewVerifierAfterTheRequestTokenLeavesTheOldOneInUse()
    {
        Story story = holdingRequestToken();
        story.then(newVerifier);
        QCOMPARE(story.state.stage, Stage::AskingAccessToken);
        QCOMPARE(story.state.verifierOf, QStringLiteral("a"));
        story.then(accessAnswer("a", Outcome::Received));
        QCOMPARE(story.state.accessTokenOf, QStringLiteral("a"));
    }

    void aForgedPostWithTheSameConsumerKeyIsTriedAndLeft()
    {
        Story story = armedStory();
        story.then(post).then(forged).then(stored).then(signIn);
        QCOMPARE(story.wants<effect::AskRequestToken>()->candidate, QStringLiteral("f"));
        story.then(requestAnswer("f", Outcome::SignatureInvalid));
        QCOMPARE(story.wants<effect::AskRequestToken>()->candidate, QStringLiteral("a"));
    }

    void aFloodOfForgedPostsKeepsThoseOfTheOpenPopUp()
    {
        Story story = armedStory();
        story.then(post);
        story.state.signedInKey = key;
        for (int i = 0; i < 20; ++i) {
            story.then(event::PostArrived{QString::number(i), QStringLiteral("other"),
                                          QString::number(i), 1000});
        }
        QCOMPARE(story.state.candidates.size(), maximumStrangers + 1);
        QVERIFY(story.state.candidate(QStringLiteral("a")));
    }

    // Each way a person may act after a request-token call that got no usable answer.
    void anUnheardRequestTokenIsAskedForOnceMoreWhenAPersonActs_data()
    {
        using Acts = QList<Event>;
        QTest::addColumn<Acts>("acts");
        const Event found =
            event::KeychainReady{{{{QStringLiteral("a"), key, QStringLiteral("p")}}, {}, {}}};
        QTest::newRow("signs in") << Acts{signIn};
        QTest::newRow("goes on") << Acts{event::Arm{}, found};
        QTest::newRow("Activate again") << Acts{post, signIn};
        QTest::newRow("restart, Activate again")
            << Acts{event::Arm{true}, armed, post, stored, signIn};
        QTest::newRow("started again, goes on")
            << Acts{event::StartedAgain{1000}, event::WaitPassed{}, event::Arm{}, found};
    }

    void anUnheardRequestTokenIsAskedForOnceMoreWhenAPersonActs()
    {
        QFETCH(QList<Event>, acts);
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(requestAnswer("a", Outcome::Unknown));
        QVERIFY(!story.wants<effect::AskRequestToken>()); // never by itself
        QCOMPARE(story.state.reason, Reason::RequestTokenUnheard);
        QVERIFY(story.state.isResumable());
        for (const Event &act : acts) {
            story.then(act);
        }
        const auto *asked = story.wants<effect::AskRequestToken>();
        QVERIFY(asked);
        QCOMPARE(asked->candidate, QStringLiteral("a"));
        Story heard = story;
        heard.then(requestAnswer("a", Outcome::Received));
        QCOMPARE(heard.state.stage, Stage::StoringRequestToken);
        Story lost = story;
        lost.then(requestAnswer("a", Outcome::NotAVerifierToken));
        QCOMPARE(lost.state.reason, Reason::RequestTokenLost);
        story.then(requestAnswer("a", Outcome::Unknown));
        QVERIFY(!story.wants<effect::AskRequestToken>());
        QCOMPARE(story.state.reason, Reason::RequestTokenUnheard);
    }

    void neverWhileTheFirstCallMayStillBeRunning()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(event::RequestTokenAnswered{QStringLiteral("a"), Outcome::Unknown, {}, 61'500});
        QCOMPARE(story.state.askAgainAt, 61'500);
        story.then(signIn);
        QVERIFY(!story.wants<effect::AskRequestToken>());
        QCOMPARE(story.state.stage, Stage::WaitingToAskAgain);
        Story cancelled = story;
        cancelled.then(event::Cancel{}).then(event::WaitPassed{});
        QVERIFY(!cancelled.wants<effect::AskRequestToken>());
        QCOMPARE(cancelled.state.reason, Reason::Cancelled);
        story.then(event::WaitPassed{});
        QVERIFY(story.wants<effect::AskRequestToken>());
        QCOMPARE(story.state.askAgainAt, 0);
    }

    // Its verifier is another, and its consumer the same.
    void aNewVerifierWaitsForTheFirstCallToo()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(event::RequestTokenAnswered{QStringLiteral("a"), Outcome::Unknown, {}, 61'500});
        story.then(event::Arm{true}).then(armed).then(newVerifier).then(stored).then(signIn);
        QVERIFY(!story.wants<effect::AskRequestToken>());
        QCOMPARE(story.state.stage, Stage::WaitingToAskAgain);
    }

    void aCallThatWasOutAtACrashMayStillBeRunning()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn).then(event::StartedAgain{5'000});
        QCOMPARE(story.state.askAgainAt, 65'000);
        QVERIFY(story.state.candidate(QStringLiteral("a"))->asked == Asked::Unheard);
    }

    void whatWasNotSentLeavesItAsUnheardAsBefore()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(requestAnswer("a", Outcome::Unknown)).then(signIn);
        story.then(requestAnswer("a", Outcome::NotSent));
        QVERIFY(story.state.candidate(QStringLiteral("a"))->asked == Asked::Unheard);
    }

    void afterALostRequestTokenTheWayOutIsTold()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(requestAnswer("a", Outcome::Unknown));
        story.then(newVerifier).then(stored).then(signIn);
        story.then(requestAnswer("b", Outcome::NotAVerifierToken));
        QCOMPARE(story.state.reason, Reason::RequestTokenLost);
        QVERIFY(nextStep(story.state.reason).contains(QStringLiteral("delete the integration")));
    }

    void aReplayOfAUsedVerifierIsNoCandidate()
    {
        Story story = holdingRequestToken();
        story.then(event::Cancel{}).then(event::Arm{true}).then(armed).then(post);
        QVERIFY(story.state.candidates.isEmpty());
    }

    // Nobody else is blamed for what we did ourselves.
    void ourOwnUseIsRemembered_data()
    {
        using Acts = QList<Event>;
        QTest::addColumn<Acts>("acts");
        QTest::addColumn<int>("reason");
        const Event dead = requestAnswer("b", Outcome::NotAVerifierToken);
        const Acts again{event::Arm{true}, armed, newVerifier, stored, signIn, dead};
        QTest::newRow("a request token that came and was forgotten")
            << Acts({requestAnswer("a", Outcome::Received), event::Cancel{}}) + again
            << int(Reason::RequestTokenLost);
        QTest::newRow("tokens that the keychain never took")
            << Acts({requestAnswer("a", Outcome::Received),
                     event::PendingRefused{Contents::RequestToken, {}},
                     accessAnswer("a", Outcome::Received),
                     event::PendingRefused{Contents::Tokens, {}},
                     event::Proof{TokenProof::Works, {}}, event::TokensNotKept{},
                     event::StartedAgain{}}) +
                   again
            << int(Reason::RequestTokenLost);
        QTest::newRow("linked tokens that the keychain lost")
            << Acts({requestAnswer("a", Outcome::Received),
                     event::PendingStored{Contents::RequestToken},
                     accessAnswer("a", Outcome::Received), event::PendingStored{Contents::Tokens},
                     event::Proof{TokenProof::Works, {}}, event::TokensKept{},
                     event::CallRefused{TokenProof::Missing, {}}}) +
                   again
            << int(Reason::TokensMissing);
        QTest::newRow("linked tokens that work, and an exchange that was not ours")
            << Acts({requestAnswer("a", Outcome::Received),
                     event::PendingStored{Contents::RequestToken},
                     accessAnswer("a", Outcome::Received), event::PendingStored{Contents::Tokens},
                     event::Proof{TokenProof::Works, {}}, event::TokensKept{}}) +
                   again + Acts{event::WorkingTokensChecked{TokenProof::TokenDead, key}}
            << int(Reason::UsedByAnother);
        QTest::newRow("linked tokens, found missing when asked")
            << Acts({requestAnswer("a", Outcome::Received),
                     event::PendingStored{Contents::RequestToken},
                     accessAnswer("a", Outcome::Received), event::PendingStored{Contents::Tokens},
                     event::Proof{TokenProof::Works, {}}, event::TokensKept{}}) +
                   again + Acts{event::WorkingTokensChecked{TokenProof::Missing, {}}}
            << int(Reason::TokensMissing);
    }

    void ourOwnUseIsRemembered()
    {
        QFETCH(QList<Event>, acts);
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        for (const Event &act : acts) {
            story.then(act);
        }
        QTEST(int(story.state.reason), "reason");
    }

    void tokensThatTheStateKnowsNothingOfAreTried_data()
    {
        QTest::addColumn<TokenProof>("answer");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("they work") << TokenProof::Works << Phase::Linked;
        QTest::newRow("they are dead") << TokenProof::TokenDead << Phase::Failed;
        QTest::newRow("the store is away") << TokenProof::NotReached << Phase::Failed;
    }

    void tokensThatTheStateKnowsNothingOfAreTried()
    {
        QFETCH(TokenProof, answer);
        Story story = holdingRequestToken();
        story.then(event::StartedAgain{}).then(event::TokensFound{});
        QVERIFY(story.wants<effect::CheckWorkingTokens>());
        QVERIFY(!story.state.isAtRest());
        story.then(event::WorkingTokensChecked{answer, key});
        QTEST(story.state.phase, "phase");
        QVERIFY(story.state.isAtRest());
        const bool isLinked = story.state.phase == Phase::Linked;
        QCOMPARE(story.state.linkedKey, isLinked ? key : QString());
        QCOMPARE(story.state.reason, isLinked ? Reason::None : Reason::Interrupted);
    }

    void tokensThatTheStoreHandedOverConnectFromEveryState_data()
    {
        QTest::addColumn<QList<Event>>("before");
        QTest::newRow("never armed") << QList<Event>{};
        QTest::newRow("failed") << QList<Event>{event::Arm{}, armed, event::DeadlinePassed{}};
        QTest::newRow("stopped with a request token")
            << QList<Event>{event::Arm{},
                            armed,
                            post,
                            stored,
                            signIn,
                            requestAnswer("a", Outcome::Received),
                            event::StartedAgain{}};
        QTest::newRow("waiting for the store") << QList<Event>{event::Arm{}, armed};
    }

    void tokensThatTheStoreHandedOverConnectFromEveryState()
    {
        QFETCH(QList<Event>, before);
        Story story;
        for (const Event &event : before) {
            story.then(event);
        }
        story.then(event::TokensTaken{key});
        QCOMPARE(story.state.phase, Phase::Linked);
        QVERIFY(story.state.isAtRest());
        QVERIFY(story.state.hasWorkingTokens);
        QCOMPARE(story.state.linkedKey, key);
        QCOMPARE(story.state.requestTokenOf, QString());
        QCOMPARE(story.state.deadlineAt, 0);
        QVERIFY(story.wants<effect::DropPending>()); // what an attempt held is void
        const auto *note = story.wants<effect::Note>();
        QVERIFY(note != nullptr);
        QCOMPARE(note->step, TimelineStep::TakenFromStore); // which way was taken
    }

    // At the click on Reauthorize the old tokens die, whether its POST comes here or not.
    void cancelLooksAtTheTokensFromBefore_data()
    {
        QTest::addColumn<TokenProof>("answer");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<int>("reason");
        QTest::newRow("they work") << TokenProof::Works << Phase::Linked << int(Reason::Cancelled);
        QTest::newRow("nobody knows")
            << TokenProof::NotReached << Phase::Linked << int(Reason::Cancelled);
        QTest::newRow("Reauthorize was clicked")
            << TokenProof::TokenDead << Phase::Failed << int(Reason::TokensTakenBack);
        QTest::newRow("deleted") << TokenProof::IntegrationGone << Phase::Failed
                                 << int(Reason::IntegrationGone);
    }

    void cancelLooksAtTheTokensFromBefore()
    {
        QFETCH(TokenProof, answer);
        Story story = linked();
        story.then(event::Arm{}).then(armed).then(event::Cancel{});
        QVERIFY(story.wants<effect::CheckWorkingTokens>());
        story.then(event::WorkingTokensChecked{answer, key});
        QTEST(story.state.phase, "phase");
        QTEST(int(story.state.reason), "reason");
    }

    void aRefusedProofSaysWhy_data()
    {
        QTest::addColumn<TokenProof>("answer");
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("isResumable");
        QTest::newRow("inactive") << TokenProof::NotActive << int(Reason::NotActive) << true;
        QTest::newRow("stripped") << TokenProof::HeaderLost << int(Reason::HeaderLost) << true;
        QTest::newRow("walled") << TokenProof::Walled << int(Reason::Walled) << true;
        QTest::newRow("away") << TokenProof::NotReached << int(Reason::StoreUnreachable) << true;
        QTest::newRow("deleted") << TokenProof::IntegrationGone << int(Reason::IntegrationGone)
                                 << false;
        QTest::newRow("dead") << TokenProof::TokenDead << int(Reason::TokensRefused) << false;
    }

    void aRefusedProofSaysWhy()
    {
        QFETCH(TokenProof, answer);
        Story story = holdingRequestToken();
        story.then(accessAnswer("a", Outcome::Received));
        story.then(event::PendingStored{Contents::Tokens}).then(event::Proof{answer, {}});
        QTEST(int(story.state.reason), "reason");
        QTEST(story.state.isResumable(), "isResumable");
    }

    void someoneElsesExchangeIsNamed()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(requestAnswer("a", Outcome::NotAVerifierToken));
        QCOMPARE(story.state.reason, Reason::UsedByAnother);
        QCOMPARE(ending(story.state.reason, {}).code, QByteArray("activation.used-by-another"));
    }

    void activateFromAStalePageLeavesTheTokensInUse()
    {
        Story story = linked();
        story.then(event::Arm{}).then(armed).then(newVerifier).then(stored).then(signIn);
        story.then(requestAnswer("b", Outcome::NotAVerifierToken));
        QVERIFY(story.wants<effect::CheckWorkingTokens>());
        story.then(event::WorkingTokensChecked{TokenProof::Works, key});
        QCOMPARE(story.state.phase, Phase::Linked);
        QCOMPARE(story.state.reason, Reason::StalePage);
    }

    void aForgedPostOnALinkedIntegrationChangesNothing()
    {
        Story story = linked();
        story.then(forged);
        QCOMPARE(story.state.phase, Phase::Linked);
        story.then(event::DeadlinePassed{});
        QCOMPARE(story.state.phase, Phase::Linked);
        QVERIFY(story.state.candidates.isEmpty());
    }

    void aPopUpThatComesWhenAllIsDoneGoesBackAtOnce()
    {
        Story story = linked();
        story.then(signIn);
        QCOMPARE(story.state.phase, Phase::Linked);
        QVERIFY(story.wants<effect::SendPopUpBack>());
        story.then(newVerifier).then(stored); // a POST of this pop-up's own may still come
        QVERIFY(story.wants<effect::AskRequestToken>());
    }

    void anUnknownAccessTokenIsAskedForOnceMore_data()
    {
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("reason");
        QTest::newRow("the first never arrived") << int(Outcome::Received) << int(Reason::None);
        QTest::newRow("issued, answer lost")
            << int(Outcome::TokenUnknown) << int(Reason::AccessTokenLost);
        QTest::newRow("still nothing") << int(Outcome::Unknown) << int(Reason::AccessTokenUnknown);
    }

    void anUnknownAccessTokenIsAskedForOnceMore()
    {
        QFETCH(int, second);
        QFETCH(int, reason);
        Story story = holdingRequestToken();
        story.then(accessAnswer("a", Outcome::Unknown));
        QVERIFY(story.wants<effect::AskAccessToken>());
        story.then(accessAnswer("a", Outcome(second)));
        QVERIFY(!story.wants<effect::AskAccessToken>());
        QCOMPARE(int(story.state.reason), reason);
    }

    void anUnreachableStoreCanBeAskedAgainLater()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(requestAnswer("a", Outcome::NotSent));
        QCOMPARE(story.state.reason, Reason::StoreUnreachable);
        QVERIFY(story.state.isResumable());
        story.then(event::Arm{})
            .then(
                event::KeychainReady{{{{QStringLiteral("a"), key, QStringLiteral("p")}}, {}, {}}});
        QVERIFY(story.wants<effect::AskRequestToken>());
    }

    void theRequestTokenOutlivesACrash()
    {
        Story story = holdingRequestToken();
        story.then(event::StartedAgain{});
        QCOMPARE(story.state.reason, Reason::Interrupted);
        const PendingFacts found{
            {{QStringLiteral("a"), key, QStringLiteral("p")}}, QStringLiteral("a"), {}};
        story.then(event::Arm{}).then(event::KeychainReady{found});
        QVERIFY(story.wants<effect::AskAccessToken>());
    }

    void aRequestTokenStoredJustBeforeTheCrashIsFound()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn).then(event::StartedAgain{});
        QCOMPARE(story.state.unheard, QStringList{QStringLiteral("a")});
        const PendingFacts found{
            {{QStringLiteral("a"), key, QStringLiteral("p")}}, QStringLiteral("a"), {}};
        story.then(event::Arm{}).then(event::KeychainReady{found});
        QVERIFY(story.wants<effect::AskAccessToken>());
        QVERIFY(story.state.unheard.isEmpty());
    }

    void aKeychainThatRefusesDoesNotStopTheExchange()
    {
        Story story = armedStory();
        story.then(post).then(signIn);
        story.then(event::PendingRefused{Contents::Credentials, "secrets.bus-lost"});
        QVERIFY(story.wants<effect::AskRequestToken>());
        story.then(requestAnswer("a", Outcome::Received));
        story.then(event::PendingRefused{Contents::RequestToken, "secrets.bus-lost"});
        story.then(accessAnswer("a", Outcome::Received));
        story.then(event::PendingRefused{Contents::Tokens, "secrets.bus-lost"});
        story.then(event::Proof{TokenProof::Works, {}});
        story.then(event::TokensNotKept{"secrets.bus-lost"});
        QCOMPARE(story.state.phase, Phase::Failed);
        QCOMPARE(ending(story.state.reason, story.state.problemCode).code,
                 QByteArray("secrets.bus-lost"));
        QVERIFY(story.state.isResumable());
    }

    void cancelDuringTheRequestTokenCallKeepsALateAnswer()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn).then(event::Cancel{});
        QCOMPARE(story.state.reason, Reason::Cancelled);
        story.then(requestAnswer("a", Outcome::Received));
        QCOMPARE(story.state.phase, Phase::Failed);
        QVERIFY(story.wants<effect::StorePending>());
        QVERIFY(story.state.isResumable());
    }

    void nobodySignedIn()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(event::DeadlinePassed{});
        QCOMPARE(story.state.reason, Reason::DeadlinePassed);
        QVERIFY(story.wants<effect::DropPending>());
    }

    void theReturnWaitsForConsent()
    {
        Story story = armedStory();
        story.then(post).then(stored);
        story.then(event::SignedIn{key, {}, "https://admin.example", false, 1500});
        story.then(requestAnswer("a", Outcome::Received));
        story.then(event::PendingStored{Contents::RequestToken});
        story.then(accessAnswer("a", Outcome::Received));
        story.then(event::PendingStored{Contents::Tokens});
        story.then(event::Proof{TokenProof::Works, {}}).then(event::TokensKept{});
        QVERIFY(!story.wants<effect::SendPopUpBack>());
        story.then(event::ReturnApproved{"https://elsewhere.example"});
        QVERIFY(!story.wants<effect::SendPopUpBack>());
        story.then(event::ReturnApproved{"https://admin.example"});
        QVERIFY(story.wants<effect::SendPopUpBack>());
    }

    void aRefusedCallMeansRevoked()
    {
        Story story = linked();
        story.then(event::CallRefused{TokenProof::TokenDead, "commerce.token-dead"});
        QCOMPARE(story.state.phase, Phase::Revoked);
    }

    void everyOutcomeHasAnEffect_data()
    {
        QTest::addColumn<Outcome>("outcome");
        const QMetaEnum outcomes = QMetaEnum::fromType<Outcome>();
        for (int i = 0; i < outcomes.keyCount(); ++i) {
            QTest::newRow(outcomes.key(i)) << Outcome(outcomes.value(i));
        }
    }

    // Whatever a token call ends in, the activation goes on, or ends and says what to do now.
    void everyOutcomeHasAnEffect()
    {
        QFETCH(Outcome, outcome);
        Story request = armedStory();
        request.then(post).then(stored).then(signIn);
        QCOMPARE(request.state.stage, Stage::AskingRequestToken);
        request.then(requestAnswer("a", outcome));
        QVERIFY(request.goesOnOrSaysWhy());

        Story access = holdingRequestToken();
        QCOMPARE(access.state.stage, Stage::AskingAccessToken);
        access.then(accessAnswer("a", outcome));
        QVERIFY(access.goesOnOrSaysWhy());
    }

    void everyReasonHasWordsAndANextStep()
    {
        for (int i = 1; i <= int(lastReason); ++i) {
            QVERIFY(!sentence(Reason(i)).isEmpty());
            QVERIFY(!nextStep(Reason(i)).isEmpty());
        }
    }
};

LATCHKEY_TEST(tst_Advance)
#include "tst_Advance.moc"
