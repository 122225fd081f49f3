// SPDX-License-Identifier: Apache-2.0
// Which bodies are the store's POST.
#include "Program.h"
#include "listener/CallbackPost.h"
#include "web/FormFields.h"

#include <QTest>

using namespace latchkey::listener;

namespace {

const QByteArray key = "3w1pxrrnd2v6gzhd5l0t9nk7u8m4c2ab";
const QByteArray secret = "9kq0d7s1m3x5z8b2n4v6c1l0j7h5g3fa";
const QByteArray verifier = "q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6";

QByteArray body(const QByteArray &k, const QByteArray &s, const QByteArray &url,
                const QByteArray &v)
{
    return "oauth_consumer_key=" + k + "&oauth_consumer_secret=" + s + "&store_base_url=" + url +
           "&oauth_verifier=" + v;
}

} // namespace

class tst_CallbackPost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postOfTheStoreIsRead_data();
    void postOfTheStoreIsRead();
    void anythingElseIsNot_data();
    void anythingElseIsNot();
};

void tst_CallbackPost::postOfTheStoreIsRead_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QByteArray>("url");
    const QByteArray url = "http%3A%2F%2F127.0.0.1%3A8090%2F";
    QTest::newRow("recorded") << body(key, secret, url, verifier)
                              << QByteArray("http://127.0.0.1:8090/");
    QTest::newRow("https with index.php")
        << body(key, secret, "https%3a%2f%2fshop.example%2findex.php%2f", verifier)
        << QByteArray("https://shop.example/index.php/");
    QTest::newRow("unescaped") << body(key, secret, "https://shop.example/", verifier)
                               << QByteArray("https://shop.example/");
    QTest::newRow("other order") << "oauth_verifier=" + verifier + "&store_base_url=" + url +
                                        "&oauth_consumer_secret=" + secret +
                                        "&oauth_consumer_key=" + key
                                 << QByteArray("http://127.0.0.1:8090/");
    QTest::newRow("further fields") << body(key, secret, url, verifier) + "&store_name=A+%26+B&flag"
                                    << QByteArray("http://127.0.0.1:8090/");
    QTest::newRow("escaped name")
        << body(key, secret, url, verifier).replace("oauth_consumer_key", "oauth%5Fconsumer_key")
        << QByteArray("http://127.0.0.1:8090/");
}

void tst_CallbackPost::postOfTheStoreIsRead()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QByteArray, url);
    const auto post = readCallbackPost(encoded);
    QVERIFY(post.has_value());
    QCOMPARE(post->consumerKey.reveal(), key);
    QCOMPARE(post->consumerSecret.reveal(), secret);
    QCOMPARE(post->verifier.reveal(), verifier);
    QCOMPARE(post->storeBaseUrl, url);
}

void tst_CallbackPost::anythingElseIsNot_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const QByteArray url = "https://shop.example/";
    const QByteArray good = body(key, secret, url, verifier);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no key") << body("", secret, url, verifier);
    QTest::newRow("key field missing") << good.mid(good.indexOf('&') + 1);
    QTest::newRow("verifier field missing") << good.left(good.lastIndexOf('&'));
    QTest::newRow("key twice") << good + "&oauth_consumer_key=" + key;
    QTest::newRow("verifier twice, one empty") << good + "&oauth_verifier=";
    QTest::newRow("base URL twice") << good + "&store_base_url=" + url;
    QTest::newRow("key of 31") << body(key.left(31), secret, url, verifier);
    QTest::newRow("secret of 33") << body(key, secret + 'a', url, verifier);
    QTest::newRow("verifier in upper case") << body(key, secret, url, verifier.toUpper());
    QTest::newRow("key with a blank at the end") << body(key + '+', secret, url, verifier);
    QTest::newRow("key with a line end") << body(key.left(31) + "%0A", secret, url, verifier);
    QTest::newRow("key with a NUL") << body(key.left(31) + "%00", secret, url, verifier);
    QTest::newRow("no base URL") << body(key, secret, "", verifier);
    QTest::newRow("base URL of another scheme")
        << body(key, secret, "ftp://shop.example/", verifier);
    QTest::newRow("base URL javascript") << body(key, secret, "javascript:alert(1)", verifier);
    QTest::newRow("base URL with user") << body(key, secret, "https://a:b@shop.example/", verifier);
    QTest::newRow("base URL with line end") << body(key, secret, url + "%0d%0aX:1", verifier);
    QTest::newRow("base URL too long") << body(key, secret, url + QByteArray(2048, 'a'), verifier);
    QTest::newRow("broken percent code") << good + "&x=%zz";
    QTest::newRow("percent at the end") << good + "&x=%4";
    QTest::newRow("JSON") << QByteArray("{\"oauth_consumer_key\":\"" + key + "\"}");
    QTest::newRow("name in other case")
        << QByteArray(good).replace("oauth_verifier", "OAUTH_VERIFIER");
    QTest::newRow("65 fields") << good + QByteArray("&a=1").repeated(61);
}

void tst_CallbackPost::anythingElseIsNot()
{
    QFETCH(QByteArray, encoded);
    QVERIFY(!readCallbackPost(encoded).has_value());
}

LATCHKEY_TEST(tst_CallbackPost)
#include "tst_CallbackPost.moc"
