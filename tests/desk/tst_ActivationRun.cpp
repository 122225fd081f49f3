// SPDX-License-Identifier: Apache-2.0
// The shell around an activation: what is on disk, in the keychain and on the wire, and in which
// order.
#include "Program.h"
#include "activation/StateJson.h"
#include "desk/Workplace.h"
#include "merchant/PracticeMerchant.h"
#include "practice/PracticeStore.h"
#include "profile/Sql.h"
#include "secrets/SessionSecretStore.h"
#include "web/Origin.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace latchkey;
using activation::Phase;
using activation::Reason;

namespace {

const QString merchantName = QStringLiteral("ana");
const Secret password("correct horse");

// A keychain: what is in it is there for the next program.
class Keychain final : public secrets::SecretStore
{
public:
    void read(const QString &key, ReadAnswer answer) override { m_inner.read(key, answer); }
    void write(const QString &key, Secret value, Answer answer) override
    {
        m_inner.write(key, std::move(value), answer);
    }
    void remove(const QString &key, Answer answer) override { m_inner.remove(key, answer); }
    void check(Answer answer) override { m_inner.check(answer); }
    bool outlivesProgram() const override { return true; }

private:
    secrets::SessionSecretStore m_inner;
};

// One computer with one integration, and the store it belongs to.
struct Shop
{
    Shop()
    {
        profile = std::move(*profile::Profile::open(folder.filePath(QStringLiteral("profile"))));
        static_cast<void>(store.listen());
        static_cast<void>(logins::LoginRepository(*profile, 1000).add(merchantName, password));
        integration = *integrations::IntegrationRepository(*profile).add(
            {QStringLiteral("Orders"), {}, store.baseUrl(), false});
        open();
        store.define(integrations::callbackUrl(integration, workplace->port()),
                     integrations::identityLinkUrl(integration, workplace->port()));
        QObject::connect(
            &store, &practice::PracticeStore::popUpWanted, &browser,
            [this](const QByteArray &url) { browser.open(url, merchantName, password); });
    }

    void open(quint16 port = 0)
    {
        workplace = std::move(*desk::Workplace::open(*profile, secrets, systemClock(), port));
        run = *workplace->desk().open(integration.id);
    }

    // As after a crash: the program is gone, the profile and the keychain are not.
    void openAgain()
    {
        const quint16 port = workplace->port();
        workplace.reset();
        open(port);
    }

    // From then on the store's call comes by that way.
    void use(const integrations::Way &way)
    {
        static_cast<void>(
            integrations::IntegrationRepository(*profile).saveWay(integration.id, way));
        integration.way = way;
        openAgain();
        store.define(integrations::callbackUrl(integration, workplace->port()),
                     integrations::identityLinkUrl(integration, workplace->port()));
    }

    void arm() { run->arm(false); }

    bool link()
    {
        QObject::connect(
            run, &desk::ActivationRun::listening, &store, [this] { store.activate(); },
            Qt::SingleShotConnection);
        arm();
        return QTest::qWaitFor([this] { return run->state().phase == Phase::Linked; }, 30'000);
    }

    activation::ActivationState stored() const
    {
        const auto found = integrations::IntegrationRepository(*profile).byId(integration.id);
        return *activation::fromJson(found->activationState);
    }

    static QByteArray token(const QByteArray &text) { return text.rightJustified(32, 'f'); }

    // Somebody who knows the addresses. An empty key: another one each time.
    void forge(int count, const QByteArray &key = {})
    {
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(++forged);
            listener::CallbackPost post;
            post.consumerKey = Secret(key.isEmpty() ? token(number) : key);
            post.consumerSecret = Secret(token(number));
            post.verifier = Secret(token("v"));
            post.storeBaseUrl = "http://127.0.0.1:1/" + number + '/';
            run->takePost(post, [] {});
            run->takePopUp(fingerprint(post.consumerKey.reveal()), "account 1");
        }
    }

    void makeReadOnly(bool readOnly)
    {
        static_cast<void>(profile::change(profile->database(),
                                          readOnly ? QStringLiteral("PRAGMA query_only = ON")
                                                   : QStringLiteral("PRAGMA query_only = OFF")));
    }

    QTemporaryDir folder;
    practice::PracticeStore store;
    merchant::PracticeMerchant browser;
    Keychain secrets;
    std::unique_ptr<profile::Profile> profile;
    integrations::Integration integration;
    std::unique_ptr<desk::Workplace> workplace;
    desk::ActivationRun *run = nullptr;
    int forged = 0;
};

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool isOpen(const char *address, quint16 port)
{
    QTcpSocket peer;
    peer.connectToHost(QString::fromLatin1(address), port);
    return peer.waitForConnected(1000);
}

QByteArray keyOf(const QByteArray &popUpUrl)
{
    const QUrlQuery query(QUrl(QString::fromLatin1(popUpUrl)).query());
    return query.queryItemValue(QStringLiteral("oauth_consumer_key")).toLatin1();
}

} // namespace

class tst_ActivationRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStateOnDiskFollowsEveryStep()
    {
        Shop shop;
        QSignalSpy changed(shop.run, &desk::ActivationRun::stateChanged);
        connect(shop.run, &desk::ActivationRun::stateChanged, this,
                [&] { QVERIFY(shop.stored() == shop.run->state()); });
        connect(shop.run, &desk::ActivationRun::listening, &shop.store,
                [&] { shop.store.activate(); });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::Linked, 30000);
        QVERIFY(changed.size() > 8);
    }

    void whatWasChosenCountsAsGrantedOnceItIsLinked()
    {
        Shop shop;
        integrations::SelectionRepository selections(*shop.profile);
        const acl::Choice chosen = acl::choiceOf({QStringLiteral("Magento_Sales::ship")});
        QVERIFY(selections.saveChoice(shop.integration.id, chosen));
        QVERIFY(!selections.of(shop.integration.id)->granted);
        connect(shop.run, &desk::ActivationRun::listening, &shop.store,
                [&] { shop.store.activate(); });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::Linked, 30000);
        QTRY_COMPARE(selections.of(shop.integration.id)->granted, std::optional(chosen));
    }

    void theProgressPageReturnsToTheStore()
    {
        Shop shop;
        QSignalSpy returned(&shop.browser, &merchant::PracticeMerchant::returned);
        connect(shop.run, &desk::ActivationRun::listening, &shop.store,
                [&] { shop.store.activate(); });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 30000);
        QVERIFY(shop.store.isActive());
    }

    void aWayOfItsOwnIsOpenWhileItIsWaitedFor()
    {
        Shop shop;
        const quint16 port = freePort();
        integrations::Way way;
        way.kind = integrations::WayKind::Bind;
        way.address = "127.0.0.2";
        way.port = port;
        way.url = "http://127.0.0.2:" + QByteArray::number(port);
        shop.use(way);
        QSignalSpy noted(shop.run, &desk::ActivationRun::noted);
        QVERIFY(!isOpen("127.0.0.2", port));
        QVERIFY(shop.link());
        const bool isTold = std::any_of(noted.begin(), noted.end(), [](const auto &each) {
            return each[0].template value<activation::TimelineEvent>().step ==
                   activation::TimelineStep::WayOpened;
        });
        QVERIFY(isTold);
        QTRY_VERIFY(!isOpen("127.0.0.2", port));
    }

    void aWayThatCannotBeOpenedBeginsNothing()
    {
        Shop shop;
        integrations::Way way;
        way.kind = integrations::WayKind::None;
        shop.use(way);
        QSignalSpy failed(shop.run, &desk::ActivationRun::wayFailed);
        QSignalSpy listening(shop.run, &desk::ActivationRun::listening);
        shop.arm();
        QVERIFY(!shop.run->isSettled());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Problem>().code, QByteArray("reach.no-call"));
        QVERIFY(shop.run->isSettled());
        QCOMPARE(shop.run->state().phase, Phase::Draft);
        QCOMPARE(listening.size(), 0);
    }

    void noRequestTokenIsAskedForWhatCannotBeWrittenDown()
    {
        Shop shop;
        int tokenCalls = 0;
        connect(&shop.store, &practice::PracticeStore::callServed, this,
                [&](const QByteArray &, const QByteArray &target) {
                    tokenCalls += target.contains("oauth/token") ? 1 : 0;
                });
        connect(shop.run, &desk::ActivationRun::noted, this,
                [&](const activation::TimelineEvent &event) {
                    if (event.step == activation::TimelineStep::CredentialsStored) {
                        shop.makeReadOnly(true);
                    }
                });
        connect(shop.run, &desk::ActivationRun::listening, &shop.store,
                [&] { shop.store.activate(); });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::Failed, 30000);
        QCOMPARE(shop.run->state().reason, Reason::ProfileUnwritable);
        QCOMPARE(tokenCalls, 0);
    }

    // Support gets to see all of it.
    void noSecretGetsIntoTheTimeline()
    {
        Shop shop;
        connect(shop.run, &desk::ActivationRun::listening, &shop.store,
                [&] { shop.store.activate(); });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::Linked, 30000);
        std::optional<Secret> item;
        shop.secrets.read(secrets::itemKeyOfIntegration(shop.integration.id),
                          [&](const Result<std::optional<Secret>> &read) { item = *read; });
        QTRY_VERIFY(item.has_value());
        const auto tokens = secrets::fromItem<secrets::IntegrationSecrets>(
            *item, web::originOf(shop.integration.storeUrl)->text());
        QVERIFY(tokens.has_value());
        const auto kept =
            profile::rows(shop.profile->database(), QStringLiteral("SELECT * FROM timeline"));
        QVERIFY(kept->size() > 8);
        for (const QSqlRecord &row : *kept) {
            for (int column = 0; column < row.count(); ++column) {
                const QByteArray value = row.value(column).toByteArray();
                for (const Secret &secret : {tokens->consumerKey, tokens->consumerSecret,
                                             tokens->accessToken, tokens->accessTokenSecret}) {
                    QVERIFY(!value.contains(secret.reveal()));
                }
            }
            QVERIFY(row.value(QStringLiteral("text")).toString().isEmpty());
            QVERIFY(row.value(QStringLiteral("detail")).toString().isEmpty());
        }
    }

    void anInterruptedActivationIsTakenUp()
    {
        Shop shop;
        // nobody signs in
        disconnect(&shop.store, &practice::PracticeStore::popUpWanted, nullptr, nullptr);
        connect(shop.run, &desk::ActivationRun::listening, &shop.store,
                [&] { shop.store.activate(); });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::WaitingForSignIn, 30000);
        QTRY_VERIFY(shop.run->state().credentialsStored);
        shop.openAgain();
        QCOMPARE(shop.run->state().reason, Reason::Interrupted);
        QVERIFY(shop.run->state().isResumable());
        shop.arm();
        QTRY_COMPARE(shop.run->state().phase, Phase::WaitingForSignIn);
    }

    void forgedPostsDoNotPushOutTheStoresOwn_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("crash");
        QTest::newRow("before it") << 10'000 << 0 << false;
        QTest::newRow("after it") << 0 << 10'000 << false;
        QTest::newRow("around it, and a crash amid") << 5'000 << 5'000 << true;
    }

    void forgedPostsDoNotPushOutTheStoresOwn()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(bool, crash);
        Shop shop;
        disconnect(&shop.store, &practice::PracticeStore::popUpWanted, nullptr, nullptr);
        QByteArray popUp;
        connect(&shop.store, &practice::PracticeStore::popUpWanted, this,
                [&](const QByteArray &url) { popUp = url; });
        shop.arm();
        QTRY_COMPARE(shop.run->state().phase, Phase::Armed);
        QTRY_COMPARE(shop.run->state().stage, activation::Stage::None);
        shop.forge(before);
        shop.store.activate();
        QTRY_VERIFY_WITH_TIMEOUT(!popUp.isEmpty(), 30000);
        shop.forge(after);
        if (crash) {
            QTRY_VERIFY_WITH_TIMEOUT(shop.run->state().credentialsStored, 30000);
            shop.openAgain();
            shop.arm();
            QTRY_COMPARE(shop.run->state().phase, Phase::WaitingForSignIn);
            QTRY_COMPARE(shop.run->state().stage, activation::Stage::None);
        }
        shop.browser.open(popUp, merchantName, password);
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::Linked, 30000);
        QTRY_VERIFY(shop.run->isSettled());
        const auto kept =
            profile::rows(shop.profile->database(), QStringLiteral("SELECT * FROM timeline"));
        QVERIFY2(kept->size() < 60, qPrintable(QString::number(kept->size())));
        QVERIFY(shop.stored().candidates.isEmpty());
    }

    void forgedPostsWithTheStoresOwnKeyAreTriedAndLeft_data()
    {
        QTest::addColumn<int>("forged");
        QTest::newRow("20") << 20;
        QTest::newRow("300") << 300;
    }

    void forgedPostsWithTheStoresOwnKeyAreTriedAndLeft()
    {
        QFETCH(int, forged);
        Shop shop;
        disconnect(&shop.store, &practice::PracticeStore::popUpWanted, nullptr, nullptr);
        connect(&shop.store, &practice::PracticeStore::popUpWanted, this,
                [&](const QByteArray &url) {
                    shop.forge(forged, keyOf(url));
                    shop.browser.open(url, merchantName, password);
                });
        connect(shop.run, &desk::ActivationRun::listening, &shop.store,
                [&] { shop.store.activate(); });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::Linked, 30000);
    }

    void whoSignsInIsToldThatOnlyOthersCalled()
    {
        Shop shop;
        shop.arm();
        QTRY_COMPARE(shop.run->state().phase, Phase::Armed);
        QTRY_COMPARE(shop.run->state().stage, activation::Stage::None);
        shop.forge(3);
        QSignalSpy noted(shop.run, &desk::ActivationRun::noted);
        shop.run->takeSignIn(fingerprint("own"), merchantName, {}, false);
        QVERIFY(shop.run->state().onlyOthersCalled());
        const auto event = noted.last().first().value<activation::TimelineEvent>();
        QCOMPARE(event.step, activation::TimelineStep::OthersCalled);
    }

    void cancelIsRememberedAndNothingIsHeld()
    {
        Shop shop;
        shop.arm();
        QTRY_COMPARE(shop.run->state().phase, Phase::Armed);
        QTRY_COMPARE(shop.run->state().stage, activation::Stage::None);
        shop.run->handle(activation::event::Cancel{});
        QCOMPARE(shop.stored().reason, Reason::Cancelled);
        QTRY_VERIFY(shop.run->isSettled());
    }

    void nobodyWaitsForThePostForEver()
    {
        Shop shop;
        QCOMPARE(shop.run->armedUntil(), 0);
        shop.run->arm(false, std::chrono::milliseconds(200));
        QTRY_COMPARE(shop.run->state().reason, Reason::NoCallback);
        QCOMPARE(shop.run->armedUntil(), 0);
    }

    void theWaitEndsWithThePost()
    {
        Shop shop;
        disconnect(&shop.store, &practice::PracticeStore::popUpWanted, nullptr, nullptr);
        connect(shop.run, &desk::ActivationRun::listening, &shop.store, [&] {
            QVERIFY(shop.run->armedUntil() > 0);
            shop.store.activate();
        });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::WaitingForSignIn, 30000);
        QCOMPARE(shop.run->armedUntil(), 0);
    }

    void tokensTakenOutOfTheKeychainAreMissed()
    {
        Shop shop;
        QVERIFY(shop.link());
        shop.openAgain();
        QCOMPARE(shop.run->state().phase, Phase::Linked);
        bool isGone = false;
        shop.secrets.remove(secrets::itemKeyOfIntegration(shop.integration.id),
                            [&](const Result<void> &) { isGone = true; });
        QTRY_VERIFY(isGone);
        QCOMPARE(shop.run->state().phase, Phase::Linked); // it isn't asked all the time
        shop.openAgain();
        QTRY_COMPARE(shop.run->state().phase, Phase::Revoked);
        QCOMPARE(shop.run->state().problemCode, "activation.not-linked");
    }

    void armingWaitsForCallsThatAreOut()
    {
        Shop shop;
        bool cancelled = false;
        connect(
            shop.run, &desk::ActivationRun::listening, &shop.store, [&] { shop.store.activate(); },
            Qt::SingleShotConnection);
        connect(shop.run, &desk::ActivationRun::stateChanged, this, [&] {
            const bool isAsking = shop.run->state().stage == activation::Stage::AskingRequestToken;
            if (isAsking && !std::exchange(cancelled, true)) {
                shop.run->handle(activation::event::Cancel{});
                shop.run->handle(activation::event::Arm{});
                QCOMPARE(shop.run->state().phase, Phase::Failed); // its answer is on the way
            }
        });
        shop.arm();
        QTRY_COMPARE_WITH_TIMEOUT(shop.run->state().phase, Phase::Linked, 30000);
        QVERIFY(cancelled);
    }
};

LATCHKEY_TEST(tst_ActivationRun)
#include "tst_ActivationRun.moc"
