// SPDX-License-Identifier: Apache-2.0
// What the log may show of what went over the wire.
#include "Program.h"
#include "exchange/Masker.h"

#include <QTest>

using namespace latchkey;
using exchange::Masker;

namespace {

const QByteArray token = "3w1pxrrnd2v6gzhd5l0t9nk7u8m4c2ab";
const QByteArray dots = exchange::hiddenMark.toByteArray();

Masker masker()
{
    return Masker(Secret("a key of thirty-two octets or so"));
}

} // namespace

class tst_Masker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalValuesHaveEqualMarksUnderOneKey()
    {
        const QByteArray mark = masker().mark(token);
        QVERIFY(mark.startsWith(dots));
        QCOMPARE(mark.size(), dots.size() + 8);
        QCOMPARE(masker().mark(token), mark);
        QVERIFY(masker().mark("4w1pxrrnd2v6gzhd5l0t9nk7u8m4c2ab") != mark);
        QVERIFY(Masker(Secret("another")).mark(token) != mark);
    }

    void whatAPersonMayHaveChosenHasNoFingerprint_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a short password") << QByteArray("correct-horse-7");
        QTest::newRow("words") << QByteArray("correct horse battery staple and more 1");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a number") << QByteArray("123456789012345678901234567890");
    }
    void whatAPersonMayHaveChosenHasNoFingerprint()
    {
        QFETCH(QByteArray, value);
        QCOMPARE(masker().mark(value), dots);
    }

    void aUrlIsShownWithoutWhatIsSecretInIt_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("hidden");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *name, const QByteArray &url, const QByteArray &hidden,
                            const QByteArray &shown) {
            QTest::newRow(name) << url << hidden << shown;
        };
        row("a plain one", "https://shop.example/rest/V1/modules?a=b", "-",
            "https://shop.example/rest/V1/modules?a=b");
        row("user information", "https://ana:geheim@shop.example/x", "geheim", "@shop.example/x");
        row("an @ in it", "https://ana:ge@heim@shop.example/x", "heim", "@shop.example/x");
        row("a key of ours", "http://127.0.0.1:24710/ab2cdefghijklmnopqrstuvwxy/callback",
            "ab2cdefghijklmnopqrstuvwxy", "http://127.0.0.1:24710/");
        row("Admin's key", "https://shop.example/admin/index/key/9a8b7c/", "9a8b7c", "/key/");
        row("a token", "https://shop.example/?oauth_token=" + token, token, "oauth_token=");
        row("a short token", "https://shop.example/?access_token=abc", "abc", "access_token=");
        row("a password", "https://shop.example/?Password=abc+def", "def", "Password=");
        row("where Admin goes back",
            "http://127.0.0.1/k/identity?success_call_back=https%3A%2F%2Fshop.example%2Fadm1n%2Fx",
            "adm1n", "success_call_back=https%3A%2F%2Fshop.example");
        row("an address of e-mail", "https://shop.example/rest/V1/customers/ana.lee@mail.example",
            "ana", "/rest/V1/customers/");
        row("the same, encoded", "https://shop.example/rest?q=ana.lee%40mail.example", "lee", "q=");
        row("encoded twice", "https://shop.example/rest?q=ana.lee%2540mail.example", "lee", "q=");
        row("what is looked for of a customer",
            "https://shop.example/rest/V1/customers/"
            "search?searchCriteria[filter_groups][0][filters]"
            "[0][field]=lastname&searchCriteria[filter_groups][0][filters][0][value]=Veronesi",
            "Veronesi", "[field]=lastname&");
        row("what is looked for of an order",
            "https://shop.example/rest/V1/orders?searchCriteria%5B0%5D%5Bvalue%5D=pending", "-",
            "value%5D=pending");
        const QByteArray filter = "[filter_groups][0][filters][0]";
        row("what is looked for by a secret",
            "/rest/V1/x?s" + filter + "[field]=rp_token&s" + filter + "[value]=abc1", "abc1",
            "[value]=" + dots);
        row("the value first", "/rest/V1/x?s[value]=Veronesi&s[field]=customer_email", "Veronesi",
            "s[value]=" + dots);
        row("two ways to write it",
            "/rest/V1/x?s[filterGroups][0][value]=Veronesi&s[filter_groups][0][field]=email",
            "Veronesi", "[value]=" + dots);
        row("what is looked for beside a customer",
            "/rest/V1/orders?s[0][field]=email&s[0][value]=Veronesi&s[1][field]=status&s[1][value]="
            "pending",
            "Veronesi", "s[1][value]=pending");
        row("what a code opens", "/rest/V1/x?cvv=123&pin=987", "987", "cvv=" + dots);
        row("a fragment", "https://shop.example/x#" + token, token, "https://shop.example/x");
        row("a cart's id", "https://shop.example/rest/V1/guest-carts/" + token + "/items", token,
            "/items");
        row("behind a code", "https://shop.example/a%2F" + token + "%2Fb", token, "/a%2F");
        row("a path alone", "/rest/V1/x?verifier=" + token, token, "/rest/V1/x?verifier=");
    }
    void aUrlIsShownWithoutWhatIsSecretInIt()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, hidden);
        QFETCH(QByteArray, shown);
        const QByteArray masked = masker().url(url);
        QVERIFY2(!masked.contains(hidden) || hidden == "-", masked.constData());
        QVERIFY2(masked.contains(shown), masked.constData());
    }

    void ofWhatProgramsCallTheRouteIsShown_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("route");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *name, const QByteArray &target, const QByteArray &route,
                            const QByteArray &shown) {
            QTest::newRow(name) << target << route << shown;
        };
        row("no value in it", "/rest/V1/modules", "/V1/modules", "/rest/V1/modules");
        row("a SKU", "/rest/V1/products/AB-1", "/V1/products/:sku", "/rest/V1/products/:sku");
        row("one that is called like a version", "/rest/V1/products/V1", "/V1/products/:sku",
            "/rest/V1/products/:sku");
        row("of one of the store's views, in bulk", "/rest/eu1/async/bulk/V1/products/AB-1",
            "/V1/products/:sku", "/rest/eu1/async/bulk/V1/products/:sku");
        row("below a folder", "/shop2/rest/V1/orders/7", "/V1/orders/:id",
            "/shop2/rest/V1/orders/:id");
        row("a query", "/rest/V1/orders?searchCriteria[0][value]=pending&fields=x", "/V1/orders",
            "/rest/V1/orders?searchCriteria[0][value]=" + dots + "&fields=" + dots);
        row("a query without names", "/rest/V1/orders?4711", "/V1/orders",
            "/rest/V1/orders?" + dots);
        row("a route that nobody knows", "/rest/V1/acme/4711/items", "?",
            "/rest/V1/acme/:\xE2\x80\xA6/items");
        row("nothing said of it", "/rest/V1/orders/7", {}, "/rest/V1/orders/:\xE2\x80\xA6");
        row("GraphQL", "/graphql?query=%7Bcart%7D", "graphql", "/graphql?query=" + dots);
        row("SOAP", "/soap/default?wsdl&services=x", "soap", "/soap/default?wsdl&services=" + dots);
    }
    void ofWhatProgramsCallTheRouteIsShown()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, route);
        QFETCH(const QByteArray, shown);
        QCOMPARE(masker().routeUrl("https://shop.example" + target, route),
                 "https://shop.example" + shown);
        QCOMPARE(masker().routeUrl("http://ana:geheim@127.0.0.1:8080" + target, route),
                 "http://" + dots + "@127.0.0.1:8080" + shown);
    }

    void ofALongUrlTheBeginningIsShown()
    {
        const QByteArray before = "https://shop.example/rest?q=" + QByteArray(8'150, 'A') + "&t=";
        for (const QByteArray &url : {before + token, before + QByteArray(100'000, 'A')}) {
            const QByteArray masked = masker().url(url);
            QVERIFY(masked.size() < 8'300);
            QVERIFY(masked.startsWith("https://shop.example/rest?q=AAA"));
            QVERIFY(!masked.contains(token.first(10))); // nor half a secret
        }
    }

    void ofOurOwnPathsOnlyTheRouteIsShown()
    {
        const QByteArray masked = masker().ownTarget("/short/progress/99?oauth_token=1");
        QCOMPARE(masked, '/' + dots + "/progress/" + dots + "?oauth_token=" + dots);
    }

    void fieldsThatAreNotKnownShowNothing()
    {
        const auto masked = masker().headers({{"Content-Type", "application/json"},
                                              {"Cookie", "PHPSESSID=abc"},
                                              {"Set-Cookie", "PHPSESSID=abc"},
                                              {"X-My-Password", "abc"},
                                              {"Location", "https://shop.example/key/abc/"},
                                              {"Server", "nginx/1.22.1"}});
        QCOMPARE(masked[0].value, "application/json");
        QCOMPARE(masked[1].value, dots);
        QCOMPARE(masked[2].value, dots);
        QCOMPARE(masked[3].value, dots);
        QCOMPARE(masked[4].value, "https://shop.example/key/" + dots + '/');
        QCOMPARE(masked[5].value, "nginx/1.22.1");
    }

    void ofAuthorizationWhatIsNoSecretIsShown_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("shown");
        const QByteArray mark = masker().mark(token);
        QTest::newRow("OAuth") << "OAuth oauth_token=\"" + token +
                                      "\", oauth_timestamp=\"1700000000\", oauth_nonce=\"n1\""
                               << "OAuth oauth_token=\"" + mark +
                                      "\", oauth_timestamp=\"1700000000\", oauth_nonce=\"n1\"";
        QTest::newRow("Basic in front of it")
            << "Basic YW5hOmdlaGVpbQ==, OAuth oauth_token=\"" + token + '"'
            << "Basic " + dots + ", OAuth oauth_token=\"" + mark + '"';
        QTest::newRow("Bearer") << "Bearer " + token << "Bearer " + mark;
        QTest::newRow("Basic alone") << QByteArray("Basic YW5hOmdlaGVpbQ==") << "Basic " + dots;
        QTest::newRow("neither") << QByteArray("geheim") << dots;
    }
    void ofAuthorizationWhatIsNoSecretIsShown()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, shown);
        QCOMPARE(masker().headers({{"Authorization", value}})[0].value, shown);
    }

    void aFormOfOAuthKeepsItsNames()
    {
        const QByteArray mark = masker().mark(token);
        QCOMPARE(masker().form("oauth_token=" + token + "&oauth_token_secret=" + token),
                 "oauth_token=" + mark + "&oauth_token_secret=" + mark);
        QCOMPARE(masker().form("oauth_verifier=" + token +
                               "&store_base_url=https%3A%2F%2Fshop.example%2F"),
                 "oauth_verifier=" + mark + "&store_base_url=https%3A%2F%2Fshop.example%2F");
        QCOMPARE(masker().form("oauth_token=" + token + "&password=geheim"), QByteArray());
        QCOMPARE(masker().form("<html>"), QByteArray());
        QCOMPARE(masker().form(""), QByteArray());
    }

    void wordsStayAndSecretsGo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("stays");
        QTest::newRow("a sentence of the store")
            << QByteArray("The signature is invalid. Verify and try again.") << true;
        QTest::newRow("a resource") << QByteArray("Magento_Sales::actions_view") << true;
        QTest::newRow("a long name")
            << QByteArray("searchCriteriaFilterGroupsConditionTypeOfSomething") << true;
        QTest::newRow("a number") << QByteArray("000000000000000000000000000042") << true;
        QTest::newRow("a token") << QByteArray("token ") + token << false;
        QTest::newRow("a web token")
            << QByteArray("\"eyJraWQiOiIxIn0.eyJ1aWQiOjF9.sig-na_ture-of_it\"") << false;
        QTest::newRow("an address") << QByteArray("no customer ana@shop.example here") << false;
        QTest::newRow("an at sign alone") << QByteArray("a @ b") << true;
    }
    void wordsStayAndSecretsGo()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, stays);
        QCOMPARE(masker().text(text) == text, stays);
    }
};

LATCHKEY_TEST(tst_Masker)
#include "tst_Masker.moc"
