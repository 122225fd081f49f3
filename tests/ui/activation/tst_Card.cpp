// SPDX-License-Identifier: Apache-2.0
// The one card: it always says where things stand, why, and what to do.
#include "Program.h"
#include "activation/Words.h"
#include "ui/activation/Card.h"
#include "ui/look/Words.h"

#include <QTest>

using namespace latchkey;
using activation::Phase;
using activation::Reason;
using session::SessionEntry;
using ui::Card;
using ui::CardFacts;
using ui::CardVerb;
using ui::Mark;

namespace {

SessionEntry entryIn(Phase phase, Reason reason = Reason::None)
{
    SessionEntry entry;
    entry.state.phase = phase;
    entry.state.reason = reason;
    if (phase == Phase::Exchanging) {
        entry.state.stage = activation::Stage::AskingAccessToken;
    }
    return entry;
}

CardFacts allIsWell()
{
    CardFacts facts;
    facts.hasLogin = true;
    facts.isListening = true;
    facts.isPopUpWaiting = true;
    facts.hasChosen = true;
    facts.now = 1'773'300'000'000;
    return facts;
}

void addEverySituation()
{
    QTest::addColumn<SessionEntry>("entry");
    for (int phase = 0; phase <= int(Phase::Revoked); ++phase) {
        if (Phase(phase) != Phase::Failed) {
            QTest::newRow(activation::name(Phase(phase)).constData()) << entryIn(Phase(phase));
        }
    }
    for (int reason = 1; reason <= int(activation::lastReason); ++reason) {
        const QByteArray name = activation::name(Reason(reason));
        QTest::newRow(("failed: " + name).constData()) << entryIn(Phase::Failed, Reason(reason));
        QTest::newRow(("linked in spite of " + name).constData())
            << entryIn(Phase::Linked, Reason(reason));
    }
}

QList<CardFacts> everyFacts()
{
    QList<CardFacts> all;
    for (int bits = 0; bits < 32; ++bits) {
        CardFacts facts = allIsWell();
        facts.hasLogin = (bits & 1) != 0;
        facts.isListening = (bits & 2) != 0;
        facts.notListening.sentence =
            facts.isListening ? QString() : QStringLiteral("Port 24710 is used by nginx.");
        facts.isPopUpOpen = (bits & 4) != 0;
        facts.isPopUpWaiting = (bits & 8) != 0;
        facts.isPractice = (bits & 16) != 0;
        all.append(facts);
    }
    return all;
}

} // namespace

Q_DECLARE_METATYPE(latchkey::session::SessionEntry)
Q_DECLARE_METATYPE(latchkey::ui::CardFacts)

class tst_Card : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySituationIsToldAndHasAWayOut_data() { addEverySituation(); }
    void everySituationIsToldAndHasAWayOut()
    {
        QFETCH(const SessionEntry, entry);
        for (const CardFacts &facts : everyFacts()) {
            const Card card = ui::cardFor(entry, facts);
            QVERIFY(!card.headline.isEmpty());
            QVERIFY(!card.explanation.trimmed().isEmpty());
            const bool isExchanging = facts.isListening && entry.state.phase == Phase::Exchanging;
            QCOMPARE(card.verb == CardVerb::None, isExchanging);
            QCOMPARE(card.button.isEmpty(), isExchanging);
        }
    }

    void wordsAreCalmAndPlain_data() { addEverySituation(); }
    void wordsAreCalmAndPlain()
    {
        QFETCH(const SessionEntry, entry);
        for (const CardFacts &facts : everyFacts()) {
            const Card card = ui::cardFor(entry, facts);
            const QString all = card.headline + card.explanation + card.button;
            QVERIFY2(!all.contains(QLatin1Char('!')), qPrintable(all));
            QVERIFY2(!all.contains(QLatin1String("please"), Qt::CaseInsensitive), qPrintable(all));
            QVERIFY2(!all.contains(QLatin1String("%1")), qPrintable(all));
            QVERIFY2(!all.contains(QLatin1String("unknown error")), qPrintable(all));
        }
    }

    void theButtonIsTheOneThatHelps_data()
    {
        QTest::addColumn<SessionEntry>("entry");
        QTest::addColumn<CardFacts>("facts");
        QTest::addColumn<CardVerb>("verb");
        QTest::addColumn<Mark>("mark");
        const CardFacts well = allIsWell();
        CardFacts facts = well;
        QTest::newRow("new") << entryIn(Phase::Draft) << well << CardVerb::Activate << Mark::NotYet;
        facts.hasChosen = false;
        QTest::newRow("new, and nothing was chosen")
            << entryIn(Phase::Draft) << facts << CardVerb::ChooseResources << Mark::NotYet;
        facts.choosesInAdmin = true;
        QTest::newRow("new, and chosen in Admin")
            << entryIn(Phase::Draft) << facts << CardVerb::Activate << Mark::NotYet;
        facts = well;
        facts.hasLogin = false;
        QTest::newRow("nobody can sign in")
            << entryIn(Phase::Draft) << facts << CardVerb::AddLogin << Mark::NotYet;
        QTest::newRow("nobody can sign in, yet it is linked")
            << entryIn(Phase::Linked) << facts << CardVerb::TestCall << Mark::Good;
        QTest::newRow("the last login was removed while the store waits")
            << entryIn(Phase::WaitingForSignIn) << facts << CardVerb::ShowAdmin << Mark::UnderWay;
        facts = well;
        facts.isListening = false;
        QTest::newRow("port taken")
            << entryIn(Phase::Draft) << facts << CardVerb::Listen << Mark::NeedsYou;
        QTest::newRow("port taken, and linked")
            << entryIn(Phase::Linked) << facts << CardVerb::TestCall << Mark::Good;
        SessionEntry unreadable = entryIn(Phase::Draft);
        unreadable.isUnreadable = true;
        QTest::newRow("state of a newer program")
            << unreadable << well << CardVerb::StartAgain << Mark::NeedsYou;
        QTest::newRow("armed") << entryIn(Phase::Armed) << well << CardVerb::ShowAdmin
                               << Mark::UnderWay;
        QTest::newRow("waiting, the pop-up is in another browser")
            << entryIn(Phase::WaitingForSignIn) << well << CardVerb::ShowAdmin << Mark::UnderWay;
        facts = well;
        facts.isPopUpOpen = true;
        QTest::newRow("waiting, the pop-up is ours")
            << entryIn(Phase::WaitingForSignIn) << facts << CardVerb::ShowPopUp << Mark::UnderWay;
        QTest::newRow("exchanging")
            << entryIn(Phase::Exchanging) << well << CardVerb::None << Mark::UnderWay;
        QTest::newRow("linked") << entryIn(Phase::Linked) << well << CardVerb::TestCall
                                << Mark::Good;
        QTest::newRow("revoked") << entryIn(Phase::Revoked) << well << CardVerb::Activate
                                 << Mark::NeedsYou;
        QTest::newRow("cancelled") << entryIn(Phase::Failed, Reason::Cancelled) << well
                                   << CardVerb::Activate << Mark::NotYet;
        QTest::newRow("failed") << entryIn(Phase::Failed, Reason::NotActive) << well
                                << CardVerb::Activate << Mark::Failed;
        SessionEntry locked = entryIn(Phase::Failed, Reason::KeychainUnavailable);
        locked.state.problemCode = "secrets.locked";
        QTest::newRow("keychain locked") << locked << well << CardVerb::Activate << Mark::Failed;
        locked.state.problemCode = "secrets.missing";
        QTest::newRow("no keychain") << locked << well << CardVerb::UseMemory << Mark::Failed;
        SessionEntry foreign = entryIn(Phase::Linked);
        foreign.state.returnOrigin = "https://admin.elsewhere.example";
        QTest::newRow("it wants to return elsewhere")
            << foreign << well << CardVerb::AllowReturn << Mark::NeedsYou;
        foreign.state.returnAllowed = true;
        QTest::newRow("it may return there") << foreign << well << CardVerb::TestCall << Mark::Good;
    }
    void theButtonIsTheOneThatHelps()
    {
        QFETCH(const SessionEntry, entry);
        QFETCH(const CardFacts, facts);
        const Card card = ui::cardFor(entry, facts);
        QTEST(card.verb, "verb");
        QTEST(card.mark, "mark");
    }

    void whyItDoesNotListenIsTold()
    {
        CardFacts facts = allIsWell();
        facts.isListening = false;
        facts.notListening.sentence = QStringLiteral("Port 24710 is used by another program.");
        QCOMPARE(ui::cardFor(entryIn(Phase::Draft), facts).explanation,
                 facts.notListening.sentence);
    }

    void theForeignAddressIsNamedBeforeItIsAllowed()
    {
        SessionEntry entry = entryIn(Phase::Linked);
        entry.state.returnOrigin = "https://admin.elsewhere.example";
        QVERIFY(ui::cardFor(entry, allIsWell())
                    .explanation.contains(QLatin1String("https://admin.elsewhere.example")));
    }

    void anUnfinishedAttemptGoesOn()
    {
        SessionEntry entry = entryIn(Phase::Failed, Reason::StoreUnreachable);
        const QString again = ui::cardFor(entry, allIsWell()).button;
        entry.state.requestTokenOf = QStringLiteral("a");
        QVERIFY(entry.state.isResumable());
        const QString onward = ui::cardFor(entry, allIsWell()).button;
        QCOMPARE(onward, QStringLiteral("Go on"));
        QCOMPARE(again, QStringLiteral("Start again"));
    }

    void practiceDoesNotAskForUrlsInAdmin()
    {
        CardFacts facts = allIsWell();
        QVERIFY(ui::cardFor(entryIn(Phase::Draft), facts).isForAdmin);
        facts.isPractice = true;
        QVERIFY(!ui::cardFor(entryIn(Phase::Draft), facts).isForAdmin);
    }

    void aCallUnderWayIsSeenOnTheButton()
    {
        SessionEntry entry = entryIn(Phase::Linked);
        const QString before = ui::cardFor(entry, allIsWell()).button;
        entry.isCalling = true;
        QVERIFY(ui::cardFor(entry, allIsWell()).button != before);
    }

    void theLastProofAndItsAgeAreTold()
    {
        const CardFacts facts = allIsWell();
        SessionEntry entry = entryIn(Phase::Linked);
        entry.lastCallAt = facts.now - 1'000;
        QCOMPARE(ui::cardFor(entry, facts).explanation,
                 QStringLiteral("The last call to the store succeeded just now."));
    }

    void aFailureOpensOnItsDiagnosis_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QByteArray>("problem");
        QTest::addColumn<QByteArray>("cause");
        QTest::addColumn<CardVerb>("verb");
        QTest::newRow("a clock") << Reason::StoreRefused << QByteArray("commerce.clock")
                                 << QByteArray("clock") << CardVerb::Activate;
        QTest::newRow("an expired certificate")
            << Reason::StoreUnreachable << QByteArray("http.tls-expired")
            << QByteArray("tls-expired") << CardVerb::Activate;
        QTest::newRow("a name that is not known")
            << Reason::StoreUnreachable << QByteArray("http.dns") << QByteArray("name-unknown")
            << CardVerb::CorrectUrl;
        QTest::newRow("stuck") << Reason::RequestTokenLost
                               << QByteArray("commerce.not-a-verifier-token") << QByteArray("stuck")
                               << CardVerb::DoItForMe;
        QTest::newRow("inactive") << Reason::NotActive << QByteArray()
                                  << QByteArray("integration-inactive") << CardVerb::Activate;
    }
    void aFailureOpensOnItsDiagnosis()
    {
        QFETCH(const Reason, reason);
        QFETCH(const QByteArray, problem);
        SessionEntry entry = entryIn(Phase::Failed, reason);
        entry.state.problemCode = problem;
        causes::Evidence evidence;
        evidence.activation.reason = reason;
        evidence.problem.code = problem;
        CardFacts facts = allIsWell();
        facts.diagnosis = causes::likeliest(evidence);
        facts.evidence = QStringLiteral("Seen at 14:02: HTTP 401");
        QTEST(QByteArray(facts.diagnosis.cause->code), "cause");
        const Card card = ui::cardFor(entry, facts);
        QCOMPARE(card.headline, facts.diagnosis.sentence);
        QCOMPARE(card.explanation, facts.diagnosis.advice);
        QCOMPARE(card.evidence, facts.evidence);
        QTEST(card.verb, "verb");
        QVERIFY(!card.button.isEmpty());
    }

    void rightsThatBrokeTheStoreAreJudged()
    {
        SessionEntry entry = entryIn(Phase::Failed, Reason::StoreRefused);
        causes::Evidence evidence;
        evidence.answer.body = "Resource id 'Acme_Erp::x' already exists in the ACL";
        CardFacts facts = allIsWell();
        facts.diagnosis = causes::likeliest(evidence);
        QCOMPARE(QByteArray(facts.diagnosis.cause->code), QByteArray("acl-twice"));
        const Card card = ui::cardFor(entry, facts);
        QCOMPARE(card.verb, CardVerb::JudgeRights);
        QVERIFY(!card.button.isEmpty());
    }

    void aCallThatFailedIsNotCalledEverythingWorks_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("verb");
        QTest::newRow("the store is down") << QByteArray("http.timeout") << int(CardVerb::TestCall);
        QTest::newRow("no tokens")
            << QByteArray("activation.not-linked") << int(CardVerb::Activate);
        QTest::newRow("a password in front")
            << QByteArray("commerce.basic") << int(CardVerb::EnterPassword);
        QTest::newRow("a refused password in front")
            << QByteArray("commerce.basic-refused") << int(CardVerb::EnterPassword);
        QTest::newRow("another store")
            << QByteArray("secrets.other-store") << int(CardVerb::Activate);
    }

    void aCallThatFailedIsNotCalledEverythingWorks()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, verb);
        session::SessionEntry entry = entryIn(Phase::Linked);
        entry.callProblem = {code, QStringLiteral("What happened."), {}};
        const ui::Card card = ui::cardFor(entry, allIsWell());
        QCOMPARE(card.mark, ui::Mark::NeedsYou);
        QCOMPARE(card.explanation, QStringLiteral("What happened."));
        QCOMPARE(int(card.verb), verb);
    }

    void whatTheWatchFoundIsSaidOnTheCard_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("headline");
        QTest::newRow("fails") << QByteArray("commerce.not-active")
                               << QStringLiteral("The watch found that calls fail");
        QTest::newRow("less") << QByteArray("watch.narrowed")
                              << QStringLiteral("The store allows less than before");
    }
    void whatTheWatchFoundIsSaidOnTheCard()
    {
        QFETCH(QByteArray, code);
        session::SessionEntry entry = entryIn(Phase::Linked);
        entry.lastCallAt = allIsWell().now - 60'000;
        entry.watch.known = code;
        entry.watch.words = QStringLiteral("What it found.");
        const ui::Card card = ui::cardFor(entry, allIsWell());
        QCOMPARE(card.mark, ui::Mark::NeedsYou);
        QTEST(card.headline, "headline");
        QCOMPARE(card.explanation, QStringLiteral("What it found."));
        QCOMPARE(card.verb, CardVerb::TestCall);
        entry.callProblem = {"http.dns", QStringLiteral("What happened."), {}}; // is newer
        QCOMPARE(ui::cardFor(entry, allIsWell()).explanation, QStringLiteral("What happened."));
        entry.callProblem = {};
        entry.isCalling = true;
        QVERIFY(ui::cardFor(entry, allIsWell()).mark != ui::Mark::NeedsYou);
    }

    void aPasswordInFrontIsAskedForOnTheCard()
    {
        session::SessionEntry entry = entryIn(Phase::Failed, Reason::Walled);
        QVERIFY(ui::cardFor(entry, allIsWell()).verb != CardVerb::EnterPassword); // a firewall
        for (const char *const code : {"commerce.basic", "commerce.basic-refused"}) {
            entry.state.problemCode = code;
            const ui::Card card = ui::cardFor(entry, allIsWell());
            QCOMPARE(card.verb, CardVerb::EnterPassword);
            QCOMPARE(card.mark, ui::Mark::Failed);
            QCOMPARE(card.others.constFirst().verb, CardVerb::Activate);
        }
    }

    void theWayBackIsAskedAboutOnlyWhileThePageWaits()
    {
        session::SessionEntry entry = entryIn(Phase::Linked);
        entry.state.returnOrigin = "https://admin.elsewhere.example";
        CardFacts facts = allIsWell();
        facts.isPopUpWaiting = true;
        QCOMPARE(ui::cardFor(entry, facts).verb, CardVerb::AllowReturn);
        facts.isPopUpWaiting = false;
        QCOMPARE(ui::cardFor(entry, facts).verb, CardVerb::TestCall);
    }

    void nobodyIsSentToAdminBeforeTheListenerAnswers()
    {
        session::SessionEntry entry = entryIn(Phase::Armed);
        entry.state.stage = activation::Stage::CheckingKeychain;
        QCOMPARE(ui::cardFor(entry, allIsWell()).verb, CardVerb::None);
        entry.state.stage = activation::Stage::None;
        QCOMPARE(ui::cardFor(entry, allIsWell()).verb, CardVerb::ShowAdmin);
    }

    void tokensInMemoryAreSaidToEnd()
    {
        session::SessionEntry entry = entryIn(Phase::Linked);
        entry.isInMemory = true;
        QVERIFY(ui::cardFor(entry, allIsWell())
                    .explanation.endsWith(QLatin1String("in memory until you quit.")));
    }

    // whoever knows the callback URL says it
    void aLongAddressFitsOnItsButton()
    {
        SessionEntry entry = entryIn(Phase::Failed, Reason::NotAStore);
        entry.integration.storeUrl = "https://s.example/";
        entry.integration.storeBaseUrl = "https://s.example/" + QByteArray(800, 'a') + "/";
        CardFacts facts;
        facts.hasLogin = facts.isListening = true;
        const Card card = cardFor(entry, facts);
        QCOMPARE(card.verb, CardVerb::TakeUrl);
        QVERIFY2(card.button.size() < 60, qPrintable(card.button));
    }

    void aPageOffersTheAddressThatIsMeant_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("nothing executed") << Reason::NotAStore << QByteArray() << true;
        QTest::newRow("a page with status 200")
            << Reason::RequestTokenUnheard << QByteArray("commerce.page") << true;
        QTest::newRow("maintenance")
            << Reason::RequestTokenUnheard << QByteArray("commerce.maintenance") << false;
        QTest::newRow("a refusal") << Reason::CredentialsRefused << QByteArray() << false;
    }

    void aPageOffersTheAddressThatIsMeant()
    {
        QFETCH(Reason, reason);
        QFETCH(QByteArray, code);
        SessionEntry entry = entryIn(Phase::Failed, reason);
        entry.state.problemCode = code;
        entry.integration.storeUrl = "https://s.example/shop/";
        entry.integration.storeBaseUrl = "https://s.example/";
        CardFacts facts;
        facts.hasLogin = facts.isListening = true;
        const Card card = cardFor(entry, facts);
        QTEST(card.verb == CardVerb::TakeUrl, "isOffered");
        if (card.verb == CardVerb::TakeUrl) {
            QVERIFY(card.button.contains(QStringLiteral("https://s.example/")));
            QVERIFY(card.explanation.contains(QStringLiteral("https://s.example/shop/")));
            QVERIFY(!card.explanation.contains(QLatin1Char('\n'))); // it would be seen as "\n"
        }
    }

    void whoCancelsIsBackWhereTheyWere()
    {
        const Card before = ui::cardFor(entryIn(Phase::Draft), allIsWell());
        const Card after = ui::cardFor(entryIn(Phase::Failed, Reason::Cancelled), allIsWell());
        QCOMPARE(after.headline, before.headline);
        QCOMPARE(after.mark, before.mark);
    }

    void waitingSaysUntilWhenAndOffersWhatMayHappen()
    {
        SessionEntry entry = entryIn(Phase::Armed);
        entry.armedUntil = QDateTime(QDate(2026, 3, 12), QTime(14, 19)).toMSecsSinceEpoch();
        const Card card = ui::cardFor(entry, allIsWell());
        QVERIFY(card.explanation.contains(ui::timeOfDay(entry.armedUntil)));
        QCOMPARE(card.others.size(), 2);
        QCOMPARE(card.others[0].verb, CardVerb::AdminHasError);
        QCOMPARE(card.others[1].verb, CardVerb::Cancel);
    }

    void onesOwnBrowserIsOfferedWhereAdminIsShownInOurs_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::newRow("before") << Phase::Draft;
        QTest::newRow("while waiting") << Phase::Armed;
    }
    void onesOwnBrowserIsOfferedWhereAdminIsShownInOurs()
    {
        QFETCH(const Phase, phase);
        const auto offers = [phase](const CardFacts &facts) {
            const Card card = ui::cardFor(entryIn(phase), facts);
            return std::count_if(card.others.cbegin(), card.others.cend(), [](const auto &button) {
                return button.verb == CardVerb::ShowInSystem;
            });
        };
        CardFacts facts = allIsWell();
        QCOMPARE(offers(facts), 0);
        facts.isEmbedded = true;
        QCOMPARE(offers(facts), 1);
        facts.isPractice = true; // its Admin is known to nobody's own browser
        QCOMPARE(offers(facts), 0);
    }

    void aStoreElsewhereIsTheLikelyReasonWhereNothingCame()
    {
        SessionEntry entry = entryIn(Phase::Failed, Reason::NoCallback);
        entry.integration.storeUrl = "https://shop.example/";
        CardFacts facts = allIsWell();
        QCOMPARE(ui::cardFor(entry, facts).verb, CardVerb::Activate);
        facts.isElsewhere = true;
        const Card card = ui::cardFor(entry, facts);
        QCOMPARE(card.verb, CardVerb::ShowReach);
        QVERIFY(card.reason.contains(QLatin1String("shop.example")));
        QCOMPARE(card.others.constFirst().verb, CardVerb::Activate);
    }

    // Whatever came before: with this way an activation cannot come to anything.
    void withoutACallTheCardPromisesNoActivation()
    {
        for (const Phase phase : {Phase::Draft, Phase::Failed, Phase::Revoked}) {
            SessionEntry entry =
                entryIn(phase, phase == Phase::Failed ? Reason::NoCallback : Reason::None);
            entry.integration.way.kind = integrations::WayKind::None;
            CardFacts facts = allIsWell();
            facts.isListening = false; // nobody has to
            facts.hasLogin = false;
            const Card card = ui::cardFor(entry, facts);
            QCOMPARE(card.verb, CardVerb::DoItForMe);
            QVERIFY(!card.isForAdmin);
            QList<CardVerb> others;
            for (const ui::CardButton &each : card.others) {
                others.append(each.verb);
            }
            QCOMPARE(others, QList<CardVerb>({CardVerb::PasteTokens, CardVerb::ShowReach}));
        }
    }

    // Before tokens come the rights they give.
    void withoutACallTheResourcesAreChosenFirst()
    {
        SessionEntry entry = entryIn(Phase::Draft, Reason::None);
        entry.integration.way.kind = integrations::WayKind::None;
        CardFacts facts = allIsWell();
        facts.hasChosen = false;
        QCOMPARE(ui::cardFor(entry, facts).verb, CardVerb::ChooseResources);
        facts.choosesInAdmin = true;
        QCOMPARE(ui::cardFor(entry, facts).verb, CardVerb::DoItForMe);
    }

    void onAWayThatWasTriedNothingIsSaidOfThisComputersAddress()
    {
        SessionEntry entry = entryIn(Phase::Failed, Reason::NoCallback);
        entry.integration.storeUrl = "https://shop.example/";
        entry.integration.way.kind = integrations::WayKind::Ssh;
        const Card card = ui::cardFor(entry, allIsWell());
        QCOMPARE(card.verb, CardVerb::Activate);
        QVERIFY(!card.explanation.contains(QLatin1String("127.0.0.1")));
        QVERIFY(card.isForAdmin); // the callback URL to compare
        QCOMPARE(card.others[1].verb, CardVerb::ShowReach);
    }

    void aCallUnderAnotherNameIsTheReasonWhateverElseIsLikely()
    {
        const SessionEntry entry = entryIn(Phase::Failed, Reason::NoCallback);
        CardFacts facts = allIsWell();
        facts.isElsewhere = true;
        facts.misaddressed = QStringLiteral("The store called localhost");
        const Card card = ui::cardFor(entry, facts);
        QCOMPARE(card.explanation, QStringLiteral("The store called localhost."));
        QCOMPARE(card.verb, CardVerb::Activate);
        QVERIFY(card.isForAdmin); // the URL that is meant is there
        QCOMPARE(card.others.constFirst().verb, CardVerb::ShowAdmin);
    }

    void whatNoStoreSendsIsToldWhileWaitingAndAfterwards()
    {
        CardFacts facts = allIsWell();
        QCOMPARE(ui::cardFor(entryIn(Phase::Armed), facts).reason, QString());
        facts.isElsewhere = true;
        facts.refusedCallback = QStringLiteral("It was refused (3 more like this)");
        const QString said = facts.refusedCallback + QLatin1Char('.');
        QCOMPARE(ui::cardFor(entryIn(Phase::Armed), facts).reason, said);
        const Card card = ui::cardFor(entryIn(Phase::Failed, Reason::NoCallback), facts);
        QCOMPARE(card.explanation, said);
        QCOMPARE(card.verb, CardVerb::Activate);
        QVERIFY(!card.reason.isEmpty());
    }

    void whereNothingCameFromThisComputerTheUrlsAreShownToCompare()
    {
        const SessionEntry entry = entryIn(Phase::Failed, Reason::NoCallback);
        CardFacts facts = allIsWell();
        QVERIFY(ui::cardFor(entry, facts).isForAdmin);
        facts.isPractice = true; // its URLs are right
        QVERIFY(!ui::cardFor(entry, facts).isForAdmin);
    }

    void afterAnInterruptionActivateIsClickedOnceMore()
    {
        CardFacts facts = allIsWell();
        const SessionEntry entry = entryIn(Phase::WaitingForSignIn);
        const QString usual = ui::cardFor(entry, facts).headline;
        facts.awaitsSecondPost = true;
        QVERIFY(ui::cardFor(entry, facts).headline != usual);
        QVERIFY(ui::cardFor(entry, facts).explanation.contains(QLatin1String("is kept")));
    }

    void whichPasswordIsMeantIsSaid()
    {
        CardFacts facts = allIsWell();
        QVERIFY(ui::cardFor(entryIn(Phase::WaitingForSignIn), facts)
                    .explanation.contains(QLatin1String("not your Admin password")));
    }

    void waitingToAskAgainIsSaid()
    {
        SessionEntry entry = entryIn(Phase::Exchanging);
        entry.state.stage = activation::Stage::WaitingToAskAgain;
        CardFacts facts;
        facts.hasLogin = facts.isListening = true;
        const Card card = cardFor(entry, facts);
        QVERIFY(card.verb == CardVerb::None);
        QVERIFY(card.headline.contains(QStringLiteral("again")));
    }
};

LATCHKEY_TEST(tst_Card)
#include "tst_Card.moc"
