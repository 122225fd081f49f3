// SPDX-License-Identifier: Apache-2.0
// The window's way to the core, against the practice store.
#include "Program.h"
#include "activation/StateJson.h"
#include "merchant/PracticeMerchant.h"
#include "session/PracticeSession.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace latchkey;
using activation::Phase;
using activation::Reason;
using activation::TimelineStep;
using session::Session;

namespace {

// A practice session with its secrets in memory, and a merchant in a browser.
struct Shop
{
    Shop()
        : practice(std::move(*session::PracticeSession::open(systemClock())))
        , session(practice->session())
        , id(practice->integrationId())
    {
        session.useMemory();
        QObject::connect(&practice->store(), &practice::PracticeStore::popUpWanted, &merchant,
                         [this](const QByteArray &url) {
                             merchant.open(url, QString::fromLatin1(session::practiceLogin),
                                           Secret(session::practicePassword));
                         });
        QObject::connect(&session.activations(), &session::Activations::armed, &practice->store(),
                         [this] { practice->store().activate(); });
    }

    activation::ActivationState state() const { return session.integrations().entry(id)->state; }

    bool link()
    {
        return session.activations().arm(id, false) &&
               QTest::qWaitFor([this] { return state().phase == Phase::Linked; }, 30'000);
    }

    std::unique_ptr<session::PracticeSession> practice;
    merchant::PracticeMerchant merchant;
    Session &session;
    QString id;
};

QByteArray codeOf(const Result<void> &result)
{
    return result ? QByteArray() : result.error().code;
}

} // namespace

class tst_Session : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anActivationLinksAndTellsEachStep()
    {
        Shop shop;
        QList<activation::TimelineEvent> events;
        connect(&shop.session.integrations(), &session::Integrations::noted, this,
                [&](const QString &id, const activation::TimelineEvent &event) {
                    QCOMPARE(id, shop.id);
                    events.append(event);
                });
        QVERIFY(shop.link());
        QCOMPARE(shop.session.integrations().timeline(shop.id), events);
        QCOMPARE(events.first().step, TimelineStep::Armed);
        const auto proved = std::find_if(events.cbegin(), events.cend(), [](const auto &event) {
            return event.step == TimelineStep::Proved;
        });
        QVERIFY(proved != events.cend());
        const qint64 lastCallAt = shop.session.integrations().entry(shop.id)->lastCallAt;
        QCOMPARE(lastCallAt, proved->time);
        shop.session.reload();
        QCOMPARE(shop.session.integrations().entry(shop.id)->lastCallAt, lastCallAt);
        QVERIFY(!shop.session.activations().isBusy());
    }

    void aTestCallSucceedsAndIsRemembered()
    {
        Shop shop;
        QVERIFY(shop.link());
        QSignalSpy called(&shop.session, &Session::called);
        shop.session.testCall(shop.id);
        QVERIFY(shop.session.integrations().entry(shop.id)->isCalling);
        shop.session.testCall(shop.id); // once is enough
        QTRY_COMPARE(called.size(), 1);
        QVERIFY(!shop.session.integrations().entry(shop.id)->isCalling);
        const auto timeline = shop.session.integrations().timeline(shop.id);
        QCOMPARE(timeline.last().step, TimelineStep::Call);
        QVERIFY(timeline.last().ok);
        QCOMPARE(timeline.last().facts.status, 200);
        shop.session.reload();
        QCOMPARE(shop.session.integrations().entry(shop.id)->lastCallAt, timeline.last().time);
    }

    void tokensThatTheStoreForgotAreShownAsRevoked()
    {
        Shop shop;
        QVERIFY(shop.link());
        shop.practice->store().remove();
        QSignalSpy called(&shop.session, &Session::called);
        shop.session.testCall(shop.id);
        QTRY_COMPARE(called.size(), 1);
        QCOMPARE(shop.state().phase, Phase::Revoked);
    }

    void aWayThatCannotBeOpenedHoldsNoTurn()
    {
        Shop shop;
        integrations::Way none;
        none.kind = integrations::WayKind::None;
        QVERIFY(shop.session.integrations().repository().saveWay(shop.id, none));
        shop.session.takeUp(shop.id);
        QSignalSpy failed(&shop.session.activations(), &session::Activations::wayFailed);
        static_cast<void>(shop.session.activations().arm(shop.id, false));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(profile::turnOf(shop.session.profile(), shop.id));
        QVERIFY(shop.session.save(shop.session.integrations().entry(shop.id)->integration));
    }

    void cancelEndsTheWaiting()
    {
        Shop shop;
        disconnect(&shop.session.activations(), &session::Activations::armed,
                   &shop.practice->store(), nullptr);
        QVERIFY(shop.session.activations().arm(shop.id, false));
        QTRY_VERIFY(shop.session.integrations().entry(shop.id)->armedUntil != 0);
        QCOMPARE(shop.state().phase, Phase::Armed);
        QVERIFY(shop.session.activations().isBusy());
        const qint64 until = shop.session.integrations().entry(shop.id)->armedUntil;
        const qint64 left = until - systemClock()();
        const qint64 whole = std::chrono::milliseconds(activation::armedFor).count();
        QVERIFY2(left > whole - 60'000 && left <= whole, qPrintable(QString::number(left)));
        shop.session.activations().cancel(shop.id);
        QTRY_COMPARE(shop.state().reason, Reason::Cancelled);
        QVERIFY(!shop.session.activations().isBusy());
        QCOMPARE(shop.session.integrations().entry(shop.id)->armedUntil, 0);
    }

    void anErrorInAdminEndsTheWaitingWithItsDiagnosis()
    {
        Shop shop;
        disconnect(&shop.session.activations(), &session::Activations::armed,
                   &shop.practice->store(), nullptr);
        QVERIFY(shop.session.activations().arm(shop.id, false));
        QTRY_COMPARE(shop.state().stage, activation::Stage::None);
        shop.session.activations().stopWaiting(shop.id);
        QTRY_COMPARE(shop.state().phase, Phase::Failed);
        QCOMPARE(shop.state().reason, Reason::NoCallback);
        shop.session.activations().stopWaiting(shop.id); // again does no harm
        QCOMPARE(shop.state().reason, Reason::NoCallback);
    }

    void aDefinitionIsNotChangedUnderAnActivation()
    {
        Shop shop;
        disconnect(&shop.session.activations(), &session::Activations::armed,
                   &shop.practice->store(), nullptr);
        QVERIFY(shop.session.activations().arm(shop.id, false));
        QTRY_COMPARE(shop.state().phase, Phase::Armed);
        integrations::Integration it = shop.session.integrations().entry(shop.id)->integration;
        it.name = QStringLiteral("Another name");
        QCOMPARE(codeOf(shop.session.save(it)), "activation.under-way");
        shop.session.activations().cancel(shop.id);
        QTRY_VERIFY(shop.session.save(it).has_value()); // what was held is dropped first
        QCOMPARE(shop.session.integrations().entry(shop.id)->integration.name, it.name);
    }

    void anEditedStoreIsTheOneThatIsActivated()
    {
        Shop shop;
        practice::PracticeStore other;
        QVERIFY(other.listen());
        integrations::Integration it = shop.session.integrations().entry(shop.id)->integration;
        it.storeUrl = other.baseUrl();
        QVERIFY(shop.session.save(it));
        disconnect(&shop.session.activations(), &session::Activations::armed,
                   &shop.practice->store(), nullptr);
        connect(&shop.session.activations(), &session::Activations::armed, this, [&] {
            other.define(integrations::callbackUrl(it, shop.session.activations().port()),
                         integrations::identityLinkUrl(it, shop.session.activations().port()));
            other.activate();
        });
        connect(&other, &practice::PracticeStore::popUpWanted, this, [&](const QByteArray &url) {
            shop.merchant.open(url, QString::fromLatin1(session::practiceLogin),
                               Secret(session::practicePassword));
        });
        QVERIFY(shop.link());
        QVERIFY(other.isActive());
    }

    void aRemovedIntegrationIsGoneFromListAndMemory()
    {
        Shop shop;
        QVERIFY(shop.link());
        QSignalSpy listed(&shop.session.integrations(), &session::Integrations::listChanged);
        bool isGone = false;
        shop.session.remove(shop.id, [&](const Result<void> &gone) { isGone = gone.has_value(); });
        QTRY_VERIFY(isGone);
        QVERIFY(shop.session.integrations().entry(shop.id) == nullptr);
        QVERIFY(!listed.isEmpty());
    }

    void whatAnotherProgramAddedIsSeenOnReload()
    {
        Shop shop;
        auto beside = profile::Profile::open(shop.session.profile().folder());
        QVERIFY(beside);
        const auto added = integrations::IntegrationRepository(**beside).add(
            {QStringLiteral("From the console"), {}, "https://shop.example/"});
        QVERIFY(added);
        QSignalSpy listed(&shop.session.integrations(), &session::Integrations::listChanged);
        shop.session.reload();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(shop.session.integrations().ids().last(), added->id);
        shop.session.reload();
        QCOMPARE(listed.size(), 1); // nothing new, nothing said
    }

    void whatAnotherProgramWritesIsTakenUpByItself()
    {
        Shop shop;
        QVERIFY(shop.session.activations().isListening());
        const auto beside = std::move(*profile::Profile::open(shop.session.profile().folder()));
        integrations::IntegrationRepository repository(*beside);
        QSignalSpy changed(&shop.session.integrations(), &session::Integrations::changed);
        auto it = *repository.byId(shop.id);
        it.name = QStringLiteral("Another name");
        QVERIFY(repository.save(it));
        QTRY_COMPARE(shop.session.integrations().entry(shop.id)->integration.name, it.name);
        QVERIFY(!changed.isEmpty());
        QVERIFY(shop.link()); // by a run that knows the new definition
        QCOMPARE(shop.session.integrations().entry(shop.id)->integration.name, it.name);
        activation::ActivationState state = shop.state();
        state.phase = Phase::Revoked;
        QVERIFY(repository.saveActivationState(shop.id, activation::toJson(state)));
        QTRY_COMPARE(shop.state().phase, Phase::Revoked);
    }

    void anActivationUnderWayIsNotDisturbedByAnotherProgram()
    {
        Shop shop;
        QVERIFY(shop.session.activations().arm(shop.id, false));
        const auto beside = std::move(*profile::Profile::open(shop.session.profile().folder()));
        QVERIFY(integrations::IntegrationRepository(*beside).add(
            {QStringLiteral("Stock"), {}, "https://b2b.example/"}));
        QTRY_COMPARE(shop.session.integrations().ids().size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(shop.state().phase, Phase::Linked, 30'000);
    }

    void tokensInMemoryAreNotLostWithoutAWord()
    {
        Shop shop;
        QVERIFY(!shop.session.holdsUnkeptTokens());
        QVERIFY(shop.link());
        QVERIFY(shop.session.integrations().entry(shop.id)->isInMemory);
        QVERIFY(shop.session.holdsUnkeptTokens());
    }

    void anotherStoreIsNotLinkedByTheOldOnesTokens()
    {
        Shop shop;
        QVERIFY(shop.link());
        integrations::Integration it = shop.session.integrations().entry(shop.id)->integration;
        it.storeUrl = "https://other.example/";
        QTRY_VERIFY(shop.session.save(it).has_value());
        QCOMPARE(shop.state().phase, Phase::Draft);
    }

    void aTestCallLeavesThePopUpAlone()
    {
        Shop shop;
        QSignalSpy returned(&shop.merchant, &merchant::PracticeMerchant::returned);
        QVERIFY(shop.link());
        shop.session.testCall(shop.id);
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 10'000);
    }

    void whatACrashLeftIsToldAtTheNextStart()
    {
        QTemporaryDir folder;
        {
            auto profile = profile::Profile::open(folder.filePath(QStringLiteral("profile")));
            QVERIFY(profile);
            integrations::IntegrationRepository repository(**profile);
            const auto added =
                repository.add({QStringLiteral("Orders"), {}, "https://shop.example/"});
            QVERIFY(added);
            activation::ActivationState state;
            state.phase = Phase::Exchanging;
            state.stage = activation::Stage::CheckingKeychain;
            QVERIFY(repository.saveActivationState(added->id, activation::toJson(state)));
        }
        auto session = Session::open(folder.filePath(QStringLiteral("profile")), systemClock(), 0);
        QVERIFY(session);
        QVERIFY((*session)->activations().listen());
        const QString id = (*session)->integrations().ids().constFirst();
        QCOMPARE((*session)->integrations().entry(id)->state.reason, Reason::Interrupted);
    }

    void aProfileInUseCanBeReadButNotListenedOn()
    {
        Shop shop;
        auto second = Session::open(shop.session.profile().folder(), systemClock());
        QVERIFY(second);
        QCOMPARE((*second)->integrations().ids(), shop.session.integrations().ids());
        QCOMPARE(codeOf((*second)->activations().listen()), "profile.in-use");
        QCOMPARE(codeOf((*second)->activations().arm(shop.id, false)), "session.not-listening");
    }
};

LATCHKEY_TEST(tst_Session)
#include "tst_Session.moc"
