// SPDX-License-Identifier: Apache-2.0
#include "Program.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/Nonce.h"
#include "oauth/Signature.h"

#include <QRegularExpression>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::oauth;

class tst_AuthorizationHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndValuesAreEncodedAndQuoted();
    void whatIsWrittenIsReadBack();
    void headersAreReadAsCommerceReadsThem_data();
    void headersAreReadAsCommerceReadsThem();
    void otherHeadersAreNone_data();
    void otherHeadersAreNone();
    void signatureMethodsHaveExactNames();
    void noncesAreThirtyTwoCharactersAndDiffer();
};

void tst_AuthorizationHeader::namesAndValuesAreEncodedAndQuoted()
{
    QCOMPARE(authorizationHeader({{"oauth_consumer_key", "a b"}, {"oauth_signature", "x+/="}}),
             QByteArray("OAuth oauth_consumer_key=\"a%20b\", oauth_signature=\"x%2B%2F%3D\""));
    QCOMPARE(authorizationHeader({}), QByteArray("OAuth "));
}

void tst_AuthorizationHeader::whatIsWrittenIsReadBack()
{
    const Parameters parameters{
        {"oauth_nonce", "a\"b,c=d\r\n"}, {"oauth_token", ""}, {"oauth_signature", "é+/=\xff"}};
    const auto read = parseAuthorizationHeader(authorizationHeader(parameters));
    QVERIFY(read);
    QCOMPARE(*read, parameters);
}

// Recorded: a realm, the scheme in lower case, commas without a space, values without quotes and a
// signature that is not encoded are all taken.
void tst_AuthorizationHeader::headersAreReadAsCommerceReadsThem_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<Parameters>("expected");
    const Parameters one{{"oauth_a", "1"}, {"oauth_b", "2"}};
    QTest::newRow("usual") << QByteArray("OAuth oauth_a=\"1\", oauth_b=\"2\"") << one;
    QTest::newRow("realm") << QByteArray("OAuth realm=\"x\", oauth_a=\"1\", oauth_b=\"2\"") << one;
    QTest::newRow("lower case") << QByteArray("oauth oauth_a=\"1\", oauth_b=\"2\"") << one;
    QTest::newRow("no space") << QByteArray("OAuth oauth_a=\"1\",oauth_b=\"2\"") << one;
    QTest::newRow("no quotes") << QByteArray("OAuth oauth_a=1, oauth_b=2") << one;
    QTest::newRow("tabs and empty parts")
        << QByteArray("OAuth \t oauth_a=1 ,,\toauth_b=2\t,") << one;
    QTest::newRow("something before the scheme")
        << QByteArray("Bearer x, OAUTH oauth_a=1, oauth_b=2") << one;
    QTest::newRow("not encoded") << QByteArray("OAuth oauth_signature=\"a+b/c==\"")
                                 << Parameters{{"oauth_signature", "a+b/c=="}};
    QTest::newRow("encoded name") << QByteArray("OAuth oauth_%61=\"1\"") << Parameters{};
    QTest::newRow("encoded behind the prefix")
        << QByteArray("OAuth oauth_a%62=\"1\"") << Parameters{{"oauth_ab", "1"}};
    QTest::newRow("other names") << QByteArray("OAuth a=1, oauth_1=2, oauth_a=3")
                                 << Parameters{{"oauth_a", "3"}};
    QTest::newRow("twice, the last counts")
        << QByteArray("OAuth oauth_a=0, oauth_b=2, oauth_a=1") << one;
    QTest::newRow("no value") << QByteArray("OAuth oauth_a, oauth_b=")
                              << Parameters{{"oauth_b", ""}};
    QTest::newRow("nothing") << QByteArray("OAuth x") << Parameters{};
}

void tst_AuthorizationHeader::headersAreReadAsCommerceReadsThem()
{
    QFETCH(const QByteArray, header);
    const auto read = parseAuthorizationHeader(header);
    QVERIFY(read);
    QTEST(*read, "expected");
}

void tst_AuthorizationHeader::otherHeadersAreNone_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("bearer") << QByteArray("Bearer abc");
    QTest::newRow("no space behind the scheme") << QByteArray("OAuth");
    QTest::newRow("far too long") << "OAuth " + QByteArray(70000, 'a');
}

void tst_AuthorizationHeader::otherHeadersAreNone()
{
    QFETCH(const QByteArray, header);
    const auto read = parseAuthorizationHeader(header);
    QVERIFY(!read);
    QCOMPARE(read.error().code, QByteArray("oauth.no-authorization"));
}

void tst_AuthorizationHeader::signatureMethodsHaveExactNames()
{
    QCOMPARE(signatureMethodNamed("HMAC-SHA256").value(), SignatureMethod::HmacSha256);
    QCOMPARE(signatureMethodNamed("HMAC-SHA1").value(), SignatureMethod::HmacSha1);
    for (const char *name : {"", "hmac-sha256", "PLAINTEXT", "RSA-SHA1", "HMAC-SHA512"}) {
        const auto method = signatureMethodNamed(name);
        QVERIFY(!method);
        QCOMPARE(method.error().code, QByteArray("oauth.unknown-signature-method"));
    }
}

void tst_AuthorizationHeader::noncesAreThirtyTwoCharactersAndDiffer()
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9]{32}$"));
    QSet<QByteArray> seen;
    QSet<char> characters;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray nonce = newNonce();
        QVERIFY(form.match(QString::fromLatin1(nonce)).hasMatch());
        seen.insert(nonce);
        characters.unite(QSet<char>(nonce.begin(), nonce.end()));
    }
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(characters.size(), 36);
}

LATCHKEY_TEST(tst_AuthorizationHeader)
#include "tst_AuthorizationHeader.moc"
