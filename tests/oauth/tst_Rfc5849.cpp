// SPDX-License-Identifier: Apache-2.0
// The examples of RFC 5849 itself.
#include "Program.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"

#include <QtTest>

using namespace latchkey;
using namespace latchkey::oauth;

class tst_Rfc5849 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signatureBaseString();
    void signaturesOfTheExample_data();
    void signaturesOfTheExample();
    void baseStringUri_data();
    void baseStringUri();
    void parametersAreEncodedSortedAndConcatenated();
    void onlySinglePartFormsAreSigned_data();
    void onlySinglePartFormsAreSigned();
};

// §3.4.1.1 and §3.4.1.3.1
void tst_Rfc5849::signatureBaseString()
{
    const RequestToSign request{"post",
                                "http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
                                "application/x-www-form-urlencoded",
                                "c2&a3=2+q",
                                {{"realm", "Example"},
                                 {"oauth_consumer_key", "9djdj82h48djs9d2"},
                                 {"oauth_token", "kkk9d7dh3k39sjv7"},
                                 {"oauth_signature_method", "HMAC-SHA1"},
                                 {"oauth_timestamp", "137131201"},
                                 {"oauth_nonce", "7d8f3e4a"},
                                 {"oauth_signature", "djosJKDKJSD8743243/jdk33klY="}}};
    QCOMPARE(baseString(rfc5849(), request).value_or(QByteArray()),
             QByteArray("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q"
                        "%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_"
                        "key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_m"
                        "ethod%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk"
                        "9d7dh3k39sjv7"));
}

void tst_Rfc5849::signaturesOfTheExample_data()
{
    QTest::addColumn<RequestToSign>("request");
    QTest::addColumn<QByteArray>("tokenSecret");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray key("dpf43f3p2l4k3l03");
    QTest::newRow("temporary credentials, §1.2")
        << RequestToSign{"POST",
                         "https://photos.example.net/initiate",
                         "",
                         "",
                         {{"realm", "Photos"},
                          {"oauth_consumer_key", key},
                          {"oauth_signature_method", "HMAC-SHA1"},
                          {"oauth_timestamp", "137131200"},
                          {"oauth_nonce", "wIjqoS"},
                          {"oauth_callback", "http://printer.example.com/ready"}}}
        << QByteArray() << QByteArray("74KNZJeDHnMBp0EMJ9ZHt/XKycU=");
    QTest::newRow("token credentials, §1.2")
        << RequestToSign{"POST",
                         "https://photos.example.net/token",
                         "",
                         "",
                         {{"realm", "Photos"},
                          {"oauth_consumer_key", key},
                          {"oauth_token", "hh5s93j4hdidpola"},
                          {"oauth_signature_method", "HMAC-SHA1"},
                          {"oauth_timestamp", "137131201"},
                          {"oauth_nonce", "walatlh"},
                          {"oauth_verifier", "hfdp7dh39dks9884"}}}
        << QByteArray("hdhd0244k9j7ao03") << QByteArray("gKgrFCywp7rO0OXSjdot/IHF7IU=");
    QTest::newRow("a photo, §1.2")
        << RequestToSign{"GET",
                         "http://photos.example.net/photos?file=vacation.jpg&size=original",
                         "",
                         "",
                         {{"realm", "Photos"},
                          {"oauth_consumer_key", key},
                          {"oauth_token", "nnch734d00sl2jdk"},
                          {"oauth_signature_method", "HMAC-SHA1"},
                          {"oauth_timestamp", "137131202"},
                          {"oauth_nonce", "chapoH"}}}
        << QByteArray("pfkkdhi9sl3r4s00") << QByteArray("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
}

void tst_Rfc5849::signaturesOfTheExample()
{
    QFETCH(const RequestToSign, request);
    QFETCH(const QByteArray, tokenSecret);
    const auto base = baseString(rfc5849(), request);
    QVERIFY(base);
    QTEST(signature(SignatureMethod::HmacSha1, *base, Secret("kd94hf93k423kf44"),
                    Secret(tokenSecret)),
          "expected");
}

// §3.4.1.2
void tst_Rfc5849::baseStringUri_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("encodedUri");
    QTest::newRow("the first example") << QByteArray("http://EXAMPLE.COM:80/r%20v/X?id=123")
                                       << QByteArray("http%3A%2F%2Fexample.com%2Fr%2520v%2FX");
    QTest::newRow("the second example") << QByteArray("https://www.example.net:8080/?q=1")
                                        << QByteArray("https%3A%2F%2Fwww.example.net%3A8080%2F");
    QTest::newRow("no path") << QByteArray("https://shop.example")
                             << QByteArray("https%3A%2F%2Fshop.example%2F");
    QTest::newRow("a fragment") << QByteArray("https://shop.example/a#b?c=d")
                                << QByteArray("https%3A%2F%2Fshop.example%2Fa");
    QTest::newRow("the other scheme's port") << QByteArray("http://shop.example:443/")
                                             << QByteArray("http%3A%2F%2Fshop.example%3A443%2F");
    QTest::newRow("scheme in upper case")
        << QByteArray("HTTPS://shop.example:443/") << QByteArray("https%3A%2F%2Fshop.example%2F");
}

void tst_Rfc5849::baseStringUri()
{
    QFETCH(const QByteArray, url);
    const auto base = baseString(rfc5849(), {"GET", url, "", "", {}});
    QVERIFY(base);
    QTEST(base->split('&').value(1), "encodedUri");
}

// §3.4.1.3.2
void tst_Rfc5849::parametersAreEncodedSortedAndConcatenated()
{
    const RequestToSign request{
        "GET", "http://example.com/?a=2&a=1&A=0&a%20b=3&a+b=1&a=1&~=&b&=x&&b=c=d", "", "", {}};
    QCOMPARE(baseString(rfc5849(), request).value_or(QByteArray()).split('&').value(2),
             QByteArray("%3Dx%26A%3D0%26a%3D1%26a%3D1%26a%3D2%26a%2520b%3D1%26a%2520b%3D3"
                        "%26b%3D%26b%3Dc%253Dd%26~%3D"));
}

// §3.4.1.3.1
void tst_Rfc5849::onlySinglePartFormsAreSigned_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("parameters");
    const QByteArray form("application/x-www-form-urlencoded");
    QTest::newRow("form") << form << QByteArray("a%3D1");
    QTest::newRow("form with a charset") << form + "; charset=utf-8" << QByteArray("a%3D1");
    QTest::newRow("form in capitals") << form.toUpper() << QByteArray("a%3D1");
    QTest::newRow("something that begins like a form") << form + "-not" << QByteArray();
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray();
    QTest::newRow("none") << QByteArray() << QByteArray();
}

void tst_Rfc5849::onlySinglePartFormsAreSigned()
{
    QFETCH(const QByteArray, contentType);
    const auto base = baseString(rfc5849(), {"POST", "http://a.example/", contentType, "a=1", {}});
    QVERIFY(base);
    QTEST(base->split('&').value(2), "parameters");
}

LATCHKEY_TEST(tst_Rfc5849)
#include "tst_Rfc5849.moc"
