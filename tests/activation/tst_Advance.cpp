// SPDX-License-Identifier: Apache-2.0
// What single events mean, told as stories: doing it twice, out of order, or not to the end.
#include "Program.h"
#include "activation/Advance.h"
#include "activation/Words.h"

#include <QMetaEnum>
#include <QTest>

using namespace latchkey::activation;
using latchkey::oauth::Outcome;

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
    story.then(event::Proof{ProofAnswer::Proved, {}}).then(event::TokensKept{});
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

    void anUnknownRequestTokenIsNeverAskedForAgain()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(requestAnswer("a", Outcome::Unknown));
        QCOMPARE(story.state.reason, Reason::RequestTokenLost);
        story.then(event::Arm{}).then(armed).then(post).then(signIn);
        QVERIFY(!story.wants<effect::AskRequestToken>());
        QCOMPARE(story.state.reason, Reason::RequestTokenLost);
    }

    void afterALostRequestTokenTheWayOutIsTold()
    {
        Story story = armedStory();
        story.then(post).then(stored).then(signIn);
        story.then(requestAnswer("a", Outcome::Unknown));
        story.then(newVerifier).then(stored).then(signIn);
        story.then(requestAnswer("b", Outcome::NotAVerifierToken));
        QCOMPARE(story.state.reason, Reason::RequestTokenLost);
        QVERIFY(nextStep(story.state.reason).contains(QStringLiteral("delete it")));
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
        story.then(event::WorkingTokensChecked{ProofAnswer::Proved});
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
        QVERIFY(!story.state.lostKeys.isEmpty());
        const PendingFacts found{
            {{QStringLiteral("a"), key, QStringLiteral("p")}}, QStringLiteral("a"), {}};
        story.then(event::Arm{}).then(event::KeychainReady{found});
        QVERIFY(story.wants<effect::AskAccessToken>());
        QVERIFY(story.state.lostKeys.isEmpty());
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
        story.then(event::Proof{ProofAnswer::Proved, {}});
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
        story.then(event::Proof{ProofAnswer::Proved, {}}).then(event::TokensKept{});
        QVERIFY(!story.wants<effect::SendPopUpBack>());
        story.then(event::ReturnApproved{"https://elsewhere.example"});
        QVERIFY(!story.wants<effect::SendPopUpBack>());
        story.then(event::ReturnApproved{"https://admin.example"});
        QVERIFY(story.wants<effect::SendPopUpBack>());
    }

    void aRefusedCallMeansRevoked()
    {
        Story story = linked();
        story.then(event::CallRefused{"commerce.token-dead"});
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
