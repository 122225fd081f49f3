// SPDX-License-Identifier: Apache-2.0
// All checks of one store together, against a store that verifies signatures.
#include "Program.h"
#include "Site.h"
#include "checks/StoreCheck.h"
#include "commerce/FakeStore.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "integrations/StoreAccess.h"
#include "practice/PracticeStore.h"
#include "profile/TestProfile.h"
#include "secrets/Credentials.h"
#include "secrets/SessionSecretStore.h"
#include "web/Origin.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::checks;
using tests::StoreBehaviour;

namespace {

const QString orders = QStringLiteral("Magento_Sales::actions_view");
const QString pages = QStringLiteral("Magento_Cms::page");
const QString refunds = QStringLiteral("Magento_Sales::creditmemo");

// In front of a store that knows signatures: what answers those who have none.
class Shop
{
public:
    explicit Shop(StoreBehaviour behaviour = {})
        : m_store(completed(std::move(behaviour)))
    {}

    QByteArray baseUrl() const { return m_store.baseUrl(); }
    QList<QByteArray> requests() const { return m_store.peer().requests(); }
    // Those that carried that.
    qsizetype with(const QByteArray &text) const
    {
        const QList<QByteArray> all = requests();
        return std::count_if(all.begin(), all.end(),
                             [&](const QByteArray &each) { return each.contains(text); });
    }

private:
    static StoreBehaviour completed(StoreBehaviour behaviour)
    {
        behaviour.answersNobody = [](const QByteArray &target) {
            const QByteArray now = QLocale::c()
                                       .toString(QDateTime::currentDateTimeUtc(),
                                                 QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
                                       .toLatin1();
            return target.startsWith("/rest/") ? tests::notAuthorized("Date: " + now + " GMT\r\n")
                                               : tests::page(200);
        };
        return behaviour;
    }

    tests::FakeStore m_store;
};

// A keychain that a person has to unlock first: its answers come when somebody says so.
class LateSecrets final : public secrets::SecretStore
{
public:
    void read(const QString & /*key*/, ReadAnswer answer) override
    {
        m_waiting.append(std::move(answer));
    }
    void write(const QString & /*key*/, Secret /*value*/, Answer /*answer*/) override {}
    void remove(const QString & /*key*/, Answer /*answer*/) override {}
    void check(Answer /*answer*/) override {}
    bool outlivesProgram() const override { return true; }

    qsizetype waiting() const { return m_waiting.size(); }
    void answerAll()
    {
        const QList<ReadAnswer> all = std::exchange(m_waiting, {});
        for (const ReadAnswer &each : all) {
            each(std::optional<Secret>());
        }
    }

private:
    QList<ReadAnswer> m_waiting;
};

struct Desk
{
    explicit Desk(const QByteArray &url)
        : it(*integrations.add({QStringLiteral("Orders"), {}, url}))
    {}

    void keepTokens()
    {
        bool isKept = false;
        secrets.write(secrets::itemKeyOfIntegration(it.id),
                      secrets::toItem(secrets::IntegrationSecrets{
                          web::originOf(it.storeUrl)->text(), Secret(tests::consumerKey),
                          Secret(tests::consumerSecret), Secret(tests::accessToken),
                          Secret(tests::accessTokenSecret)}),
                      [&](const Result<void> &) { isKept = true; });
        [&] {
            QTRY_VERIFY(isKept);
        }();
    }

    QList<CheckResult> run(bool triesBearer = false)
    {
        return run(CheckedStore{it.id, it.storeUrl, triesBearer});
    }

    QList<CheckResult> run(const CheckedStore &what)
    {
        const auto run = storeCheck(*held.profile, secrets, systemClock(), what);
        QSignalSpy finished(run->get(), &CheckRun::finished);
        (*run)->start();
        [&] {
            QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        }();
        return (*run)->results();
    }

    tests::TestProfile held;
    secrets::SessionSecretStore secrets;
    integrations::IntegrationRepository integrations{*held.profile};
    integrations::Integration it;
};

CheckResult of(const QList<CheckResult> &results, const QByteArray &id)
{
    for (const CheckResult &each : results) {
        if (each.id == id) {
            return each;
        }
    }
    return {};
}

QByteArray said(const QList<CheckResult> &results)
{
    QByteArray text;
    for (const CheckResult &each : results) {
        text += each.id + ':' + QByteArray::number(int(each.state)) + ' ' + each.code + ' ' +
                each.sentence.toUtf8() + '\n';
    }
    return text;
}

} // namespace

class tst_StoreCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeychainMayAnswerWhenNobodyWaitsAnyMore()
    {
        const Shop shop;
        Desk desk(shop.baseUrl());
        QVERIFY(integrations::StoreAccessRepository(*desk.held.profile)
                    .saveHasBasic(web::originOf(shop.baseUrl())->text(), true));
        LateSecrets late;
        const CheckedStore what{desk.it.id, desk.it.storeUrl, false};
        auto run = storeCheck(*desk.held.profile, late, systemClock(), what);
        QVERIFY(run.has_value());
        (*run)->start();
        QTRY_VERIFY(late.waiting() > 0);
        (*run)->cancel();
        run->reset();
        late.answerAll();
        QCoreApplication::processEvents();
        QCOMPARE(shop.requests().size(), 0); // nothing goes on behind a run that is gone
    }

    void initTestCase() { tests::forgetProxies(); }

    void aStoreThatWorksIsFineThroughout()
    {
        const Shop shop;
        Desk desk(shop.baseUrl());
        desk.keepTokens();
        static_cast<void>(integrations::SelectionRepository(*desk.held.profile)
                              .saveChoice(desk.it.id, acl::choiceOf({orders, refunds})));
        const auto results = desk.run();
        for (const QByteArray id : {"dns", "tls", "redirects", "rest", "clock", "signed",
                                    "authorization", "base-url", "resources"}) {
            QVERIFY2(of(results, id).state == State::Ok, said(results).constData());
        }
        QCOMPARE(of(results, "bearer").state, State::Skipped);
        QCOMPARE(of(results, "bearer").help, Help::TryBearer);
        QCOMPARE(shop.with("/V1/orders"), 1);
        QCOMPARE(shop.with("Bearer "), 0); // nobody wanted it
        for (const QByteArray &request : shop.requests()) {
            QVERIFY2(request.startsWith("GET "), request.constData());
        }
    }

    void anAddressAloneIsCheckedWithoutTokens()
    {
        const Shop shop;
        Desk desk(QByteArray("https://other.example/"));
        const auto results = desk.run(CheckedStore{{}, shop.baseUrl(), false});
        QCOMPARE(of(results, "rest").state, State::Ok);
        QCOMPARE(of(results, "authorization").state, State::Ok);
        QVERIFY(of(results, "signed").id.isEmpty());
        QVERIFY(of(results, "resources").id.isEmpty());
    }

    void withoutTokensItIsSaidWhatToDo()
    {
        const Shop shop;
        Desk desk(shop.baseUrl());
        const auto results = desk.run();
        QCOMPARE(of(results, "signed").state, State::Skipped);
        QCOMPARE(of(results, "signed").code, QByteArray("activation.not-linked"));
        QCOMPARE(of(results, "signed").help, Help::Activate);
        QCOMPARE(of(results, "resources").state, State::Skipped);
        QCOMPARE(of(results, "authorization").state, State::Ok); // without tokens
    }

    void tokensGoToNothingButAStore()
    {
        const tests::Site site({{"/", tests::page(200)}});
        Desk desk(site.url());
        desk.keepTokens();
        const auto results = desk.run();
        QCOMPARE(of(results, "rest").state, State::Failed);
        QCOMPARE(of(results, "signed").state, State::Skipped);
        for (const QByteArray &request : site.requests()) {
            QVERIFY2(!request.contains(tests::accessToken), request.constData());
        }
    }

    void aResourceThatIsNotGrantedIsNamed()
    {
        StoreBehaviour behaviour;
        behaviour.rest = [](const QByteArray &target) {
            return target.contains("/V1/orders")
                       ? tests::json(401, "{\"message\":\"The consumer isn't authorized to access "
                                          "%resources.\",\"parameters\":{\"resources\":"
                                          "\"Magento_Sales::actions_view\"}}")
                       : tests::json(200, "[]");
        };
        const Shop shop(behaviour);
        Desk desk(shop.baseUrl());
        desk.keepTokens();
        static_cast<void>(integrations::SelectionRepository(*desk.held.profile)
                              .saveChoice(desk.it.id, acl::choiceOf({orders, pages})));
        const auto results = desk.run();
        const CheckResult resources = of(results, "resources");
        QVERIFY2(resources.state == State::Failed, said(results).constData());
        QCOMPARE(resources.code, QByteArray("check.not-granted"));
        QVERIFY(resources.sentence.contains(orders));
        QVERIFY(!resources.sentence.contains(pages));
    }

    void aPortThatIsDroppedIsFoundBySigning()
    {
        StoreBehaviour behaviour;
        behaviour.seenBase = "http://127.0.0.1/";
        const Shop shop(behaviour);
        Desk desk(shop.baseUrl());
        desk.keepTokens();
        const auto results = desk.run();
        QVERIFY2(of(results, "signed").state == State::Ok, said(results).constData());
        QCOMPARE(of(results, "base-url").code, QByteArray("check.port-dropped"));
    }

    void deadTokensAreSaidAndMarked()
    {
        StoreBehaviour behaviour;
        behaviour.rest = [](const QByteArray &) {
            return tests::json(401, "{\"message\":\"Specified token does not exist\"}");
        };
        const Shop shop(behaviour);
        Desk desk(shop.baseUrl());
        desk.keepTokens();
        const auto results = desk.run();
        QCOMPARE(of(results, "signed").state, State::Failed);
        QCOMPARE(of(results, "signed").code, QByteArray("commerce.token-unknown"));
        QCOMPARE(of(results, "signed").help, Help::Activate);
        QCOMPARE(of(results, "resources").state, State::Skipped);
    }

    void theBareTokenIsSentOnlyIfSomebodyAgreed()
    {
        const Shop shop;
        Desk desk(shop.baseUrl());
        desk.keepTokens();
        const auto results = desk.run(true);
        QVERIFY2(of(results, "bearer").state == State::Ok, said(results).constData());
        QCOMPARE(shop.with("Bearer " + tests::accessToken), 1);
    }

    void thePracticeStoreIsFine()
    {
        practice::PracticeStore store;
        QVERIFY(store.listen());
        Desk desk(store.baseUrl());
        const auto results = desk.run(CheckedStore{{}, store.baseUrl(), false});
        for (const QByteArray id : {"dns", "tls", "rest", "authorization"}) {
            QVERIFY2(of(results, id).state == State::Ok, said(results).constData());
        }
    }

    void itCanBeStoppedWhileAStoreHangs()
    {
        const tests::ScriptedPeer silent([](QTcpSocket *, const QByteArray &) {});
        Desk desk(silent.origin() + '/');
        const auto run = storeCheck(*desk.held.profile, desk.secrets, systemClock(),
                                    {desk.it.id, desk.it.storeUrl, false});
        QSignalSpy finished(run->get(), &CheckRun::finished);
        (*run)->start();
        QTRY_COMPARE((*run)->results()[1].state, State::Running);
        (*run)->cancel();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE((*run)->results()[1].code, QByteArray("check.cancelled"));
    }

    void anUnknownIntegrationIsSaid()
    {
        Desk desk(QByteArray("https://other.example/"));
        const auto run = storeCheck(*desk.held.profile, desk.secrets, systemClock(),
                                    {QStringLiteral("aaaaaaaa"), {}, false});
        QCOMPARE(tests::codeOf(run), QByteArray("integration.unknown"));
    }
};

LATCHKEY_TEST(tst_StoreCheck)
#include "tst_StoreCheck.moc"
