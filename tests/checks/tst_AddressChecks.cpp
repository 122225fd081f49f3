// SPDX-License-Identifier: Apache-2.0
// Names, connections and certificates, against servers that are wrong in each way.
#include "Identities.h"
#include "Program.h"
#include "Site.h"
#include "checks/AddressChecks.h"
#include "httpcall/Certificate.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::checks;
using tests::Site;
using tests::WantedIdentity;

namespace {

constexpr long day = 86'400;

AskedStore asked(const QByteArray &url)
{
    commerce::Store store;
    store.baseUrl = url;
    return {store, systemClock()};
}

} // namespace

class tst_AddressChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::forgetProxies(); }

    void aNameThatIsUnknownIsSaid()
    {
        const CheckResult result = checkName(asked("https://nowhere.invalid/"));
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("http.dns"));
        QCOMPARE(result.help, Help::EditStore);
        QVERIFY(result.sentence.contains(QStringLiteral("nowhere.invalid")));
    }

    void anAddressIsNoName()
    {
        QCOMPARE(checkName(asked("http://127.0.0.1:8080/")).state, State::Ok);
        QCOMPARE(checkName(asked("http://[::1]:8080/")).state, State::Ok);
        const CheckResult local = checkName(asked("http://localhost/"));
        QCOMPARE(local.state, State::Ok);
        QVERIFY(!local.evidence.isEmpty()); // the addresses
    }

    void aProxyMayKnowTheName()
    {
        qputenv("https_proxy", "http://127.0.0.1:1");
        const CheckResult result = checkName(asked("https://nowhere.invalid/"));
        qunsetenv("https_proxy");
        QCOMPARE(result.state, State::Warning);
        QCOMPARE(result.code, QByteArray("check.dns-by-proxy"));
    }

    void aClosedPortIsSaid()
    {
        const CheckResult result = checkConnection(
            asked("http://127.0.0.1:" + QByteArray::number(tests::closedPort()) + '/'), {});
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("http.connect"));
    }

    void whatStaysOnThisComputerNeedsNoTls()
    {
        const Site site({{tests::api, tests::notAuthorized()}});
        QCOMPARE(checkConnection(site.asked(), {}).state, State::Ok);
        QVERIFY(!site.requests()[0].contains("Authorization"));
    }

    void aServerWithoutTlsIsSaid()
    {
        const CheckResult result = judgeCertificates(
            {}, "shop.example", QDateTime::currentDateTimeUtc(), Problem{"http.tls", {}, {}});
        QCOMPARE(result.state, State::Failed);
        QCOMPARE(result.code, QByteArray("check.no-tls"));
    }

    void aCertificateThatIsRefusedSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("alternatives");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("until");
        QTest::addColumn<QByteArray>("issuer");
        QTest::addColumn<QByteArray>("code");
        const QByteArray own = "IP:127.0.0.1";
        QTest::newRow("expired") << QByteArray("127.0.0.1") << own << qint64(-90 * day)
                                 << qint64(-3 * day) << QByteArray("Some issuer")
                                 << QByteArray("check.tls-expired");
        QTest::newRow("not yet") << QByteArray("127.0.0.1") << own << qint64(3 * day)
                                 << qint64(90 * day) << QByteArray("Some issuer")
                                 << QByteArray("check.tls-not-yet");
        QTest::newRow("another name")
            << QByteArray("shop.example") << QByteArray("DNS:shop.example,DNS:*.shop.example")
            << qint64(-day) << qint64(90 * day) << QByteArray("Some issuer")
            << QByteArray("check.tls-wrong-name");
        QTest::newRow("made by itself")
            << QByteArray("127.0.0.1") << own << qint64(-day) << qint64(90 * day) << QByteArray()
            << QByteArray("check.tls-self-signed");
        QTest::newRow("nothing in between")
            << QByteArray("127.0.0.1") << own << qint64(-day) << qint64(90 * day)
            << QByteArray("Some issuer") << QByteArray("check.tls-incomplete");
    }

    void aCertificateThatIsRefusedSaysWhy()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, alternatives);
        QFETCH(const qint64, from);
        QFETCH(const qint64, until);
        QFETCH(const QByteArray, issuer);
        const Site site({}, tests::identity({name, alternatives, long(from), long(until), issuer}));
        const CheckResult result = checkConnection(site.asked(), {});
        QCOMPARE(result.state, State::Failed);
        QTEST(result.code, "code");
        QVERIFY(!result.advice.isEmpty());
        QVERIFY(site.requests().isEmpty()); // nothing was sent
    }

    void aTrustedOneIsGoodForSoManyDays_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<State>("state");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a year") << 365 << State::Ok << QByteArray();
        QTest::newRow("a week") << 7 << State::Warning << QByteArray("check.tls-ends-soon");
    }

    void aTrustedOneIsGoodForSoManyDays()
    {
        QFETCH(const int, days);
        WantedIdentity wanted;
        wanted.until = days * day + 3'600;
        const QSslConfiguration identity = tests::identity(wanted);
        const Site site({{tests::api, tests::notAuthorized()}}, identity);
        AskedStore store = site.asked();
        store.store.trustedCa = identity.localCertificate().toPem();
        const CheckResult result = checkConnection(store, {});
        QTEST(result.state, "state");
        QTEST(result.code, "code");
        QVERIFY2(result.sentence.contains(QString::number(days)), qPrintable(result.sentence));
    }

    void daysAreCountedByTheClock_data()
    {
        QTest::addColumn<QTime>("now");
        QTest::newRow("noon") << QTime(12, 0);
        QTest::newRow("just before midnight") << QTime(23, 59);
        QTest::newRow("just after midnight") << QTime(0, 1);
    }

    void daysAreCountedByTheClock()
    {
        QFETCH(const QTime, now);
        tls::CertificateFacts facts;
        const QDateTime then(QDate(2026, 11, 30), now, Qt::UTC);
        facts.from = then.addDays(-1);
        facts.until = then.addDays(90).addSecs(3'600);
        facts.names = {QStringLiteral("shop.example")};
        const CheckResult result = judgeCertificates({facts}, "shop.example", then, std::nullopt);
        QCOMPARE(result.state, State::Ok);
        QVERIFY2(result.sentence.contains(QStringLiteral(" 90 ")), qPrintable(result.sentence));
        QVERIFY(
            std::any_of(result.evidence.begin(), result.evidence.end(), [](const Evidence &each) {
                return each.text.startsWith(QStringLiteral("90 "));
            }));
    }

    void namesAreCoveredAsRfc6125Says_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("isCovered");
        QTest::newRow("itself") << QByteArray("shop.example") << true;
        QTest::newRow("in capitals") << QByteArray("SHOP.example") << true;
        QTest::newRow("below the star") << QByteArray("www.star.example") << true;
        QTest::newRow("two below the star") << QByteArray("a.www.star.example") << false;
        QTest::newRow("the star's own") << QByteArray("star.example") << false;
        QTest::newRow("a number") << QByteArray("[::1]") << true;
        QTest::newRow("another") << QByteArray("shop.example.org") << false;
    }

    void namesAreCoveredAsRfc6125Says()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const bool, isCovered);
        const auto facts =
            tls::factsOf(tests::identity({"x", "DNS:shop.example,DNS:*.star.example,IP:::1", -day,
                                          90 * day, "y"})
                             .localCertificate()
                             .toPem());
        const CheckResult result = judgeCertificates(facts, host, QDateTime::currentDateTimeUtc(),
                                                     Problem{"http.tls", {}, {}});
        QCOMPARE(result.code != "check.tls-wrong-name", isCovered);
    }
};

LATCHKEY_TEST(tst_AddressChecks)
#include "tst_AddressChecks.moc"
