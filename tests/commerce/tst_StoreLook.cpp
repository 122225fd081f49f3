// SPDX-License-Identifier: Apache-2.0
// What answers at an address, told before anything secret goes there.
#include "Program.h"
#include "commerce/StoreLook.h"
#include "httpcall/ScriptedPeer.h"
#include "httpcall/SelfSigned.h"

#include <QMap>
#include <QTest>

using namespace latchkey;
using commerce::Store;
using commerce::StoreSight;
using What = StoreSight::What;

namespace {

QByteArray answerOf(int status, const QByteArray &type, const QByteArray &body,
                    const QByteArray &more = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type + "\r\n" +
           more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// As a store answers a call without any header (tests/data/rest-cases.tsv).
QByteArray api(const QByteArray &more = {})
{
    return answerOf(401, "application/json; charset=utf-8",
                    "{\"message\":\"The consumer isn't authorized to access %resources.\","
                    "\"parameters\":{\"resources\":\"Magento_Backend::admin\"}}",
                    more);
}

QByteArray page(int status = 404)
{
    return answerOf(status, "text/html", "<!DOCTYPE html><html><title>Hello</title></html>");
}

QByteArray redirect(const QByteArray &to)
{
    return answerOf(302, "text/html", "<html>moved</html>", "Location: " + to + "\r\n");
}

// Answers by path; anything else is a page with 404.
class Site
{
public:
    explicit Site(QMap<QByteArray, QByteArray> paths = {},
                  std::optional<QSslConfiguration> tls = {})
        : m_paths(std::move(paths))
        , m_isSecure(tls.has_value())
        , m_peer([this](QTcpSocket *socket,
                        const QByteArray &request) { tests::answer(socket, answerTo(request)); },
                 std::move(tls))
    {}

    void add(const QByteArray &path, const QByteArray &answer) { m_paths.insert(path, answer); }
    // Only with this header line, otherwise the web server asks for its password.
    void guard(const QByteArray &authorization) { m_guard = authorization; }

    QByteArray url(const QByteArray &path = "/") const
    {
        return m_peer.origin(m_isSecure ? "https" : "http") + path;
    }
    QList<QByteArray> requests() const { return m_peer.requests(); }

private:
    QByteArray answerTo(const QByteArray &request) const
    {
        if (!m_guard.isEmpty() && !request.contains("\r\nAuthorization: " + m_guard + "\r\n")) {
            return answerOf(401, "text/html", "<html>password</html>",
                            "WWW-Authenticate: Basic realm=\"staging\"\r\n");
        }
        return m_paths.value(request.split(' ').value(1), page());
    }

    QMap<QByteArray, QByteArray> m_paths;
    QByteArray m_guard;
    bool m_isSecure;
    tests::ScriptedPeer m_peer;
};

StoreSight look(const Store &store)
{
    return commerce::lookAtStore(store, systemClock(), CancelFlag());
}

StoreSight look(const QByteArray &url)
{
    Store store;
    store.baseUrl = url;
    return look(store);
}

const QByteArray suffix = "rest/V1/modules";
// "me:secret:with:colons"
const QByteArray basic = "Basic bWU6c2VjcmV0OndpdGg6Y29sb25z";

secrets::BasicLogin login(const QByteArray &url, const QByteArray &password = "secret:with:colons")
{
    return {web::originOf(url)->text(), Secret("me"), Secret(password)};
}

} // namespace

class tst_StoreLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *const name : {"http_proxy", "https_proxy", "all_proxy"}) {
            qunsetenv(name);
        }
    }

    void aStoreIsKnownByItsApi_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QString>("release");
        QTest::newRow("open source") << answerOf(200, "text/plain", "Magento/2.4 (Community)")
                                     << QStringLiteral("Magento Open Source 2.4");
        QTest::newRow("commerce") << answerOf(200, "text/plain", "Magento/2.4 (Enterprise)\n")
                                  << QStringLiteral("Adobe Commerce 2.4");
        QTest::newRow("Mage-OS") << answerOf(200, "text/plain", "Mage-OS/1.0 (Community)")
                                 << QStringLiteral("Mage-OS 1.0");
        QTest::newRow("it does not say") << page() << QString();
        QTest::newRow("it says something else")
            << answerOf(200, "text/plain", "Magento/2.4 (<b>x</b>)") << QString();
    }

    void aStoreIsKnownByItsApi()
    {
        QFETCH(QByteArray, version);
        QFETCH(QString, release);
        const Site site{{{"/" + suffix, api()}, {"/magento_version", version}}};
        const StoreSight sight = look(site.url());
        QCOMPARE(sight.what, What::Store);
        QCOMPARE(sight.problem.code, QByteArray());
        QCOMPARE(sight.release, release);
        QVERIFY(sight.livesAt.isEmpty());
        QVERIFY(!sight.certificate);
        QVERIFY(commerce::sentences(sight).constFirst().contains(
            QStringLiteral("integrations can be made here")));
        for (const QByteArray &request : site.requests()) {
            QVERIFY(request.startsWith("GET /"));
            QVERIFY(!request.contains("Authorization"));
        }
    }

    void whereItLivesIsOffered_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("lives");
        QTest::newRow("without rewritten URLs") << QByteArray("/") << QByteArray("/index.php/");
        QTest::newRow("index.php too much") << QByteArray("/b/index.php/") << QByteArray("/b/");
        QTest::newRow("a store view's folder") << QByteArray("/b/de/") << QByteArray("/b/");
        QTest::newRow("a redirect of the API") << QByteArray("/moved/") << QByteArray("/b/");
        QTest::newRow("a redirect of the start page") << QByteArray("/old/") << QByteArray("/b/");
        QTest::newRow("a redirect to another path of the same")
            << QByteArray("/relative/") << QByteArray("/b/");
    }

    void whereItLivesIsOffered()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, lives);
        const Site site{{{"/b/" + suffix, api()},
                         {"/index.php/" + suffix, typed == "/" ? api() : page()},
                         {"/moved/" + suffix, redirect("/b/" + suffix + "?x=1")},
                         {"/old/", redirect("/b/?from=old")},
                         {"/relative/" + suffix, redirect("../../../b/" + suffix)},
                         {"/b/magento_version", page()}}};
        const StoreSight sight = look(site.url(typed));
        QCOMPARE(sight.what, What::Elsewhere);
        QCOMPARE(sight.livesAt, site.url(lives));
        QCOMPARE(sight.url, site.url(typed)); // as it was given
        QCOMPARE(sight.problem.code, QByteArray("commerce.elsewhere"));
        QVERIFY(sight.problem.sentence.contains(QString::fromLatin1(site.url(lives))));
    }

    void anotherHostIsOfferedAndGetsNoPassword()
    {
        const Site there{{{"/" + suffix, api()}}};
        Site here{{{"/" + suffix, redirect(there.url('/' + suffix))}}};
        here.guard(basic);
        Store store;
        store.baseUrl = here.url();
        store.basic = login(here.url());
        const StoreSight sight = look(store);
        QCOMPARE(sight.what, What::Elsewhere);
        QCOMPARE(sight.livesAt, there.url());
        QVERIFY(!there.requests().isEmpty());
        for (const QByteArray &request : there.requests()) {
            QVERIFY(!request.contains("Authorization"));
        }
    }

    void redirectsEnd()
    {
        Site site;
        for (int i = 0; i < 40; ++i) {
            const QByteArray next = "/" + QByteArray::number(i + 1) + "/" + suffix;
            site.add("/" + QByteArray::number(i) + "/" + suffix, redirect(next));
        }
        site.add("/loop/" + suffix, redirect("/loop/" + suffix));
        QCOMPARE(look(site.url("/0/")).what, What::NotAStore);
        QVERIFY(site.requests().size() <= 12);
        QCOMPARE(look(site.url("/loop/")).what, What::NotAStore);
    }

    void aPasswordInFrontIsToldFromTheStoresOwnRefusal()
    {
        Site site{{{"/" + suffix, api()}}};
        site.guard(basic);
        const StoreSight without = look(site.url());
        QCOMPARE(without.what, What::Password);
        QCOMPARE(without.problem.code, QByteArray("commerce.basic"));
        QVERIFY(!without.isPasswordRefused);

        Store store;
        store.baseUrl = site.url();
        store.basic = login(site.url(), "wrong");
        const StoreSight wrong = look(store);
        QCOMPARE(wrong.what, What::Password);
        QCOMPARE(wrong.problem.code, QByteArray("commerce.basic-refused"));
        QVERIFY(wrong.isPasswordRefused);

        store.basic = login(site.url());
        QCOMPARE(look(store).what, What::Store);

        store.basic.origin = "https://other.example";
        QCOMPARE(look(store).problem.code, QByteArray("commerce.basic"));
    }

    void whatIsNoStoreIsSaid_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<What>("what");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a page that says yes to everything")
            << page(200) << What::NotAStore << QByteArray("commerce.page");
        QTest::newRow("another API") << answerOf(404, "application/json", "{\"error\":\"no\"}")
                                     << What::NotAStore << QByteArray("commerce.not-a-store");
        QTest::newRow("a firewall")
            << page(403) << What::NotAStore << QByteArray("commerce.guarded");
        QTest::newRow("maintenance") << answerOf(503, "text/html", "<html>") << What::Unreachable
                                     << QByteArray("commerce.maintenance");
        QTest::newRow("Adobe's gateway")
            << answerOf(403, "application/json",
                        "{\"error_code\":\"403000\",\"message\":\"Api Key is required\"}")
            << What::CloudService << QByteArray("commerce.cloud-service");
    }

    void whatIsNoStoreIsSaid()
    {
        QFETCH(QByteArray, answer);
        QFETCH(What, what);
        QFETCH(QByteArray, code);
        Site site;
        for (const QByteArray &path : {"/" + suffix, "/index.php/" + suffix, QByteArray("/")}) {
            site.add(path, answer);
        }
        const StoreSight sight = look(site.url());
        QCOMPARE(sight.what, what);
        QCOMPARE(sight.problem.code, code);
        QVERIFY(!sight.problem.sentence.isEmpty());
    }

    void theCloudServiceIsKnownByItsAddress()
    {
        const StoreSight sight = look("https://na1-sandbox.api.commerce.adobe.com/tenant/");
        QCOMPARE(sight.what, What::CloudService);
        QVERIFY(sight.problem.sentence.contains(QStringLiteral("developer.adobe.com")));
        QVERIFY(
            !commerce::isCloudService(*web::originOf("https://commerce.adobe.com.evil.example/")));
        QVERIFY(!commerce::isCloudService(*web::originOf("https://notcommerce.adobe.com/")));
    }

    void nobodyThereIsSaid()
    {
        const StoreSight sight =
            look("http://127.0.0.1:" + QByteArray::number(tests::closedPort()) + "/");
        QCOMPARE(sight.what, What::Unreachable);
        QCOMPARE(sight.problem.code, QByteArray("http.connect"));
    }

    void aClockThatIsWrongIsSaid()
    {
        const QByteArray date = QLocale::c()
                                    .toString(QDateTime::currentDateTimeUtc().addSecs(7200),
                                              QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                                    .toLatin1();
        const Site site{{{"/" + suffix, api("Date: " + date + "\r\n")}}};
        const StoreSight sight = look(site.url());
        QVERIFY(sight.clockAhead);
        QVERIFY(std::abs(*sight.clockAhead - 7200) < 60);
        QVERIFY(
            commerce::sentences(sight).join(QLatin1Char(' ')).contains(QStringLiteral("ahead")));
    }

    void aCertificateNobodyTrustsIsShownAndGetsNoRequest()
    {
        const auto tls = tests::selfSigned();
        if (!tls) {
            QSKIP("no openssl");
        }
        const Site site({{"/" + suffix, api()}}, tls);
        const StoreSight sight = look(site.url());
        QCOMPARE(sight.what, What::Unreachable);
        QCOMPARE(sight.problem.code, QByteArray("http.tls-self-signed"));
        QVERIFY(sight.certificate && !sight.isTrusted);
        QCOMPARE(sight.certificate->subject, QStringLiteral("127.0.0.1"));
        const QByteArray fingerprint =
            tls->localCertificateChain().constFirst().digest(QCryptographicHash::Sha256);
        QCOMPARE(sight.certificate->fingerprint, fingerprint.toHex(':').toUpper());
        QVERIFY(commerce::sentences(sight).constLast().contains(
            QString::fromLatin1(sight.certificate->fingerprint)));
        QVERIFY(site.requests().isEmpty());

        Store store;
        store.baseUrl = site.url();
        store.trustedCa = sight.certificate->pem;
        const StoreSight trusted = look(store);
        QCOMPARE(trusted.what, What::Store);
        QVERIFY(trusted.isTrusted);
    }
};

LATCHKEY_TEST(tst_StoreLook)
#include "tst_StoreLook.moc"
