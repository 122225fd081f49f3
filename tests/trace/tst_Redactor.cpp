// SPDX-License-Identifier: Apache-2.0
// Whatever is planted as a secret is not in what comes out; what support needs is.
#include "Program.h"
#include "trace/Redactor.h"

#include <QTest>

using namespace latchkey::trace;

namespace {

const QString token = QStringLiteral("w7k2p9x4m1c8v5b3n6z0q7a2s4d9f1g8");
const QString otherToken = QStringLiteral("a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6");
const QString urlKey = QStringLiteral("k3x5m2pab7qzl4yd6wnh2ecrtj");
const QString adminKey =
    QStringLiteral("9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0");

// `pattern` with the secret in the place of §.
struct Row
{
    const char *name;
    const char *pattern;
    QString secret;
};

const QString password = QStringLiteral("Tr0ub4dor");
const QString shortOne = QStringLiteral("abcdefg");

QList<Row> rows()
{
    return {
        {"a token alone", "§", token},
        {"a token in a sentence", "The store issued §.", token},
        {"a token in quotes", "(\"§\")", token},
        {"a token with an underscore before it", "x_§_y", token},
        {"a token glued to a word", "value§", token},
        {"a key of ours alone", "§ is the key", urlKey},
        {"an Admin key alone", "§", adminKey},
        {"a header", "Authorization: OAuth oauth_token=\"§\"", shortOne},
        {"a header's every parameter", "authorization:OAuth a=\"1\", b=\"§\"", shortOne},
        {"a header of another scheme", "Authorization: Bearer §", shortOne},
        {"a header in JSON", "{\"Authorization\":\"Basic §\"}", shortOne},
        {"a header in JSON in JSON", "{\\\"Authorization\\\":\\\"Basic §\\\"}", shortOne},
        {"a header as a pair", "(\"Authorization\", \"Whatever §\")", shortOne},
        {"a proxy's header", "proxy-authorization: Basic §\r\nAccept: */*", shortOne},
        {"a scheme without its header", "sent Bearer § to the store", shortOne},
        {"a cookie", "Set-Cookie: admin=§; path=/", shortOne},
        {"a cookie that is sent", "Cookie: a=1; b=§", shortOne},
        {"a header named for a token", "X-Auth-Token: § §", shortOne},
        {"a header's parameters without its name", "OAuth oauth_token=\"§\", oauth_version=\"1.0\"",
         shortOne},
        {"a second parameter", "oauth_version=\"1.0\", oauth_verifier=\"§\"", shortOne},
        {"a signature", "oauth_signature=\"§\"", QStringLiteral("q+r/s%2Ft%3D")},
        {"a form", "oauth_consumer_key=§&store_base_url=x", shortOne},
        {"a form's middle", "a=b&oauth_consumer_secret=§&c=d", shortOne},
        {"a form's end", "a=b&oauth_verifier=§", shortOne},
        {"a form's odd value", "oauth_verifier=§&c=d", QStringLiteral("a,b;c\"d'e}f")},
        {"a form's password", "name=ana&password=§&go=1", password},
        {"a password with blanks", "password=correct horse §&x=1", password},
        {"a password behind a colon", "password: correct horse §", password},
        {"a password that begins with a quote", "password=\"§", password},
        {"a password that begins with a backslash", "password=\\§", password},
        {"a password that begins with a bracket", "password=[x y §", password},
        {"a password in a list", "passwords: [\"a\", \"§\"]", password},
        {"a password in upper case", "PASSWORD=§", password},
        {"a field of PHP", "login[password]=§&x", password},
        {"a field of PHP with blanks", "login[password]=correct horse §&x", password},
        {"a field of PHP, encoded", "login%5Bpassword%5D=§&x", password},
        {"JSON", "{\"access_token\":\"§\",\"a\":1}", shortOne},
        {"JSON with blanks", "{ \"tokenSecret\" : \"§ §\" }", shortOne},
        {"JSON with a quote in the value", "{\"secret\":\"a\\\"§\"}", shortOne},
        {"JSON in a string", "body: \"{\\\"token\\\":\\\"§ x\\\",\\\"a\\\":1}\"", shortOne},
        {"JSON twice in a string", "\\\"{\\\\\\\"token\\\\\\\":\\\\\\\"§ x\\\\\\\"}\\\"", shortOne},
        {"JSON that was cut", "{\"verifier\":\"§ x", shortOne},
        {"JSON with an object", "{\"secrets\":{\"a\":\"x\", \"b\":\"§\"}}", shortOne},
        {"JSON with an array", "{\"tokens\": [\"x\", \"§\"]}", shortOne},
        {"JSON with a number", "{\"verifier\": §}", QStringLiteral("123456")},
        {"JSON in single quotes", "{'consumer_secret': '§ x'}", shortOne},
        {"PHP", "'oauth_token' => '§ x',", shortOne},
        {"a pair", "std::pair(\"oauth_token\",\"§ x\")", shortOne},
        {"XML", "<password>§ x</password>", password},
        {"an argument", "latchkeyctl --consumer-secret §", shortOne},
        {"a query", "https://shop.example/x?oauth_consumer_key=§&b", shortOne},
        {"a query's end", "GET /x?a=b&token=§ HTTP/1.1", shortOne},
        {"a query's key", "https://shop.example/x?key=§", shortOne},
        {"a form key", "/admin/x?form_key=§", shortOne},
        {"a base string", "POST&https%3A%2F%2Fshop.example&oauth_nonce%3D§%26oauth_x", shortOne},
        {"a base string's end", "POST&https%3A%2F%2Fshop.example&a%3D1%26oauth_token%3D§",
         shortOne},
        {"encoded twice", "next=oauth_token%253D§", shortOne},
        {"JSON in a query", "?body=%7B%22token%22%3A%20%22§%22%7D", shortOne},
        {"user information", "https://ana:§@shop.example/", password},
        {"user information without a name", "http://§@shop.example", password},
        {"user information with an @", "https://ana:x@§@shop.example/", password},
        {"user information in JSON", "https:\\/\\/ana:§@shop.example\\/", password},
        {"user information in a query", "?next=https%3A%2F%2Fana%3A§%40shop.example%2F", password},
        {"a callback URL", "http://127.0.0.1:24710/§/callback", urlKey},
        {"a short key of an identity URL", "/§/identity?x", QStringLiteral("abcdefgh23456723")},
        {"an identity URL in a query", "?u=http%3A%2F%2F127.0.0.1%2F§%2Fidentity", urlKey},
        {"a progress page", "/key/progress/§", QStringLiteral("abcdefgh")},
        {"a consent page", "POST /k/consent/§", QStringLiteral("abcdefgh")},
        {"Admin's key", "https://shop.example/admin/x/key/§/", adminKey},
        {"Admin's key, short", "https://shop.example/admin/x/key/§/", shortOne},
        {"Admin's key in success_call_back",
         "success_call_back=https%3A%2F%2Fshop.example%2Fadmin%2Fkey%2F§%2F", shortOne},
        {"across controls", "a\nb\r\noauth_token=§\x1b[0m", shortOne},
        {"a session of PHP", "PHPSESSID=§", shortOne},
    };
}

} // namespace

class tst_Redactor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsDoNotComeOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const QList<Row> all = rows();
        for (const Row &row : all) {
            QTest::newRow(row.name)
                << QString::fromUtf8(row.pattern).replace(QStringLiteral("§"), row.secret)
                << row.secret;
        }
    }

    void secretsDoNotComeOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const QString shown = Redactor().redacted(text);
        QVERIFY2(!shown.contains(secret, Qt::CaseInsensitive), qPrintable(shown));
        // nor most of it
        const QString most = secret.left(qMax<qsizetype>(5, secret.size() - 2));
        QVERIFY2(!shown.contains(most, Qt::CaseInsensitive), qPrintable(shown));
        QVERIFY2(shown.contains(QStringLiteral("‹…")), qPrintable(shown));
    }

    void severalInOneTextDoNotComeOut()
    {
        QString text;
        const QList<Row> all = rows();
        for (const Row &row : all) {
            text += QString::fromUtf8(row.pattern).replace(QStringLiteral("§"), row.secret) +
                    QLatin1Char('\n');
        }
        const QString shown = Redactor().redacted(text);
        for (const Row &row : all) {
            QVERIFY2(!shown.contains(row.secret), qPrintable(row.secret));
        }
    }

    void whatSupportNeedsIsLeft_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"POST callback 200 12 ms", "GET https://shop.example/rest/V1/orders/{} 401 8 ms",
              "POST https://shop.example/oauth/token/request 200 31 ms",
              "armed + post-arrived → waiting-for-sign-in", "write secrets.locked 31 ms",
              "Qt WebEngine 6.4.2 at 127.0.0.1:24710", "fingerprint k3x5m2pa of an integration",
              "try 2 laminas-exact-path HMAC-SHA256 401 signature-refused"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void whatSupportNeedsIsLeft()
    {
        QFETCH(QString, text);
        QCOMPARE(Redactor().redacted(text), text);
    }

    void neighboursOfASecretAreLeft()
    {
        const QString shown = Redactor().redacted(
            QStringLiteral("https://ana:pw@shop.example/x?a=b&token=abc&c=d HTTP"));
        QVERIFY2(shown.startsWith(QStringLiteral("https://‹…")), qPrintable(shown));
        QVERIFY2(shown.contains(QStringLiteral("›@shop.example/x?a=b&token=‹…")),
                 qPrintable(shown));
        QVERIFY2(shown.endsWith(QStringLiteral("›&c=d HTTP")), qPrintable(shown));
    }

    void equalValuesHaveEqualMarks()
    {
        const Redactor redactor;
        const QString mark = redactor.redacted(token);
        QCOMPARE(redactor.redacted(token), mark);
        QVERIFY(redactor.redacted(otherToken) != mark);
        for (const char *form : {"token=%1&x", "{\"token\":\"%1\"}", "{\\\"token\\\":\\\"%1\\\"}",
                                 "token %1.", "token=%1,", "oauth_token%3D%1"}) {
            const QString shown =
                redactor.redacted(QString::fromLatin1(form).replace(QStringLiteral("%1"), token));
            QVERIFY2(shown.contains(mark), qPrintable(shown));
        }
    }

    void twoProcessesDoNotShareMarks()
    {
        QStringList marks;
        for (int i = 0; i < 8; ++i) {
            marks.append(Redactor().redacted(token));
        }
        QVERIFY(marks.removeDuplicates() < 4);
    }

    void whatIsRedactedStaysAsItIs()
    {
        const Redactor redactor;
        const QList<Row> all = rows();
        for (const Row &row : all) {
            const QString once = redactor.redacted(
                QString::fromUtf8(row.pattern).replace(QStringLiteral("§"), row.secret));
            QVERIFY(!redactor.redacted(once).contains(row.secret));
        }
    }

    void aTextIsOneLine()
    {
        const QString shown = Redactor().redacted(QStringLiteral("a\nb\x1b[31m\u202e"));
        QCOMPARE(shown, QStringLiteral("a\\nb\\u001b[31m\\u202e"));
    }

    void aVeryLongTextIsNotShown()
    {
        const QString shown =
            Redactor().redacted(QStringLiteral("x ").repeated(longestTracedText) + token);
        QVERIFY2(shown.size() < 60, qPrintable(shown));
    }

    void hostileTextsTakeNoTime_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece :
             {"token", "oauth_", "token%25", "%2F", "https://", "a1", "\"", "\\", "token=\"",
              "key/", "-", "--token", "password ", "[", "%3A%2F%2F", "token\\", "a", "token%5B"}) {
            QTest::newRow(piece) << QString::fromLatin1(piece);
        }
    }

    void hostileTextsTakeNoTime()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(longestTracedText / piece.size() - 8);
        QElapsedTimer timer;
        timer.start();
        const QString shown = Redactor().redacted(text + QStringLiteral(" ") + token);
        QVERIFY(!shown.contains(token));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
};

LATCHKEY_TEST(tst_Redactor)
#include "tst_Redactor.moc"
