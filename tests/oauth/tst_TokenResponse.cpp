// SPDX-License-Identifier: Apache-2.0
#include "Program.h"
#include "oauth/TokenResponse.h"

#include <QtTest>

using namespace latchkey::oauth;

namespace {

const QByteArray token("abcdefghijklmnopqrstuvwxyz012345");
const QByteArray secret("012345abcdefghijklmnopqrstuvwxyz");

} // namespace

class tst_TokenResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTwoFieldsAreRead_data();
    void theTwoFieldsAreRead();
    void anythingElseIsRefusedWithoutRepeatingIt_data();
    void anythingElseIsRefusedWithoutRepeatingIt();
};

void tst_TokenResponse::theTwoFieldsAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("as Commerce sends them")
        << "oauth_token=" + token + "&oauth_token_secret=" + secret;
    QTest::newRow("the other way round")
        << "oauth_token_secret=" + secret + "&oauth_token=" + token;
}

void tst_TokenResponse::theTwoFieldsAreRead()
{
    QFETCH(const QByteArray, body);
    const auto pair = parseTokenResponse(body);
    QVERIFY(pair);
    QCOMPARE(pair->token.reveal(), token);
    QCOMPARE(pair->tokenSecret.reveal(), secret);
}

void tst_TokenResponse::anythingElseIsRefusedWithoutRepeatingIt_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = "oauth_token=" + token + "&oauth_token_secret=" + secret;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a third field") << good + "&x=1";
    QTest::newRow("a third field, empty") << good + "&";
    QTest::newRow("the same field twice") << "oauth_token=" + token + "&oauth_token=" + token;
    QTest::newRow("one field") << "oauth_token=" + token;
    QTest::newRow("a token too short") << QByteArray(good).replace("abc", "ab");
    QTest::newRow("a token too long") << QByteArray(good).replace("abc", "abcc");
    QTest::newRow("capitals") << QByteArray(good).replace("abc", "ABC");
    QTest::newRow("percent-codes") << QByteArray(good).replace("cde", "%63");
    QTest::newRow("a line end") << good + "\n";
    QTest::newRow("a problem") << QByteArray("oauth_problem=x&y=z");
    QTest::newRow("a page") << QByteArray("<html>&nbsp;</html>");
    QTest::newRow("a NUL") << QByteArray(good).replace("abc", QByteArray("a\0c", 3));
    QTest::newRow("a megabyte") << good + QByteArray(1 << 20, 'x');
}

void tst_TokenResponse::anythingElseIsRefusedWithoutRepeatingIt()
{
    QFETCH(const QByteArray, body);
    const auto pair = parseTokenResponse(body);
    QVERIFY(!pair);
    QCOMPARE(pair.error().code, QByteArray("oauth.bad-token-response"));
    QVERIFY(!pair.error().detail.contains(QStringLiteral("fghij")));
    QVERIFY(!pair.error().sentence.contains(QStringLiteral("fghij")));
}

LATCHKEY_TEST(tst_TokenResponse)
#include "tst_TokenResponse.moc"
