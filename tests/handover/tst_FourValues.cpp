// SPDX-License-Identifier: Apache-2.0
// What Admin shows after Allow, as people and tools write it down.
#include "Program.h"
#include "handover/FourValues.h"

#include <QFile>
#include <QStringConverter>
#include <QTest>

#include <sys/resource.h>

using namespace latchkey;

namespace {

const QByteArray key = "70txsl8rhbpy0q6uzi9dimj89nv8het0";
const QByteArray keySecret = "f64j06vb1xdwd4xazph9np7xdrerm989";
const QByteArray token = "iqtwukvgrvadwb3r4dmtqe5b7iz5zlmq";
const QByteArray tokenSecret = "jhnd8tuudk0ftqz4e8f8po8qksd5z5o9";
const QByteArray other = "072e3no4umxb71dvk9ouxlnt1w2f7g7a";

QByteArray inFile(const QByteArray &name)
{
    QFile file(testing::sourcePath(("tests/data/handover/" + name).constData()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_FourValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeepAndWideDocumentTakesLittleMemory()
    {
        QByteArray document;
        for (int i = 0; i < 900; ++i) {
            document += "{\"level\":";
        }
        document += '{';
        for (int i = 0; i < 20'000; ++i) {
            document += (i == 0 ? "\"k" : ",\"k") + QByteArray::number(i) + "\":\"v\"";
        }
        document += '}' + QByteArray(900, '}');
        const auto peak = [] {
            rusage used{};
            getrusage(RUSAGE_SELF, &used);
            return used.ru_maxrss; // KiB
        };
        const auto before = peak();
        QVERIFY(!handover::readFourValues(document));
        QVERIFY2(peak() - before < 200 * 1024, qPrintable(QString::number(peak() - before)));
    }

    void whatToolsPrintIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char *const name : {"admin-dialog.txt",
                                       "admin-dialog-beside.txt",
                                       "admin-dialog-german.txt",
                                       "admin-dialog-french.txt",
                                       "admin-dialog-japanese.txt",
                                       "labels-then-values.txt",
                                       "bare.txt",
                                       "one-line.txt",
                                       "mail.txt",
                                       "env.txt",
                                       "env-adobe.txt",
                                       "powershell.txt",
                                       "flat.json",
                                       "camel.json",
                                       "nested.json",
                                       "rest-tokens.json",
                                       "array.json",
                                       "postman-environment.json",
                                       "postman-collection.json",
                                       "postman-collection-variables.json",
                                       "bruno-environment.txt",
                                       "bruno-request.txt",
                                       "insomnia-4.json",
                                       "insomnia-5.yaml",
                                       "n98-create.txt",
                                       "n98-show.txt",
                                       "n98-show.json",
                                       "n98-show.csv",
                                       "n98-show.yaml",
                                       "n98-show.xml",
                                       "columns.csv",
                                       "nested.yaml",
                                       "config.php.txt",
                                       "define.php.txt",
                                       "comments.txt",
                                       "form.txt"}) {
            QTest::newRow(name) << QByteArray(name);
        }
    }

    void whatToolsPrintIsRead()
    {
        QFETCH(QByteArray, file);
        const QByteArray text = inFile(file);
        QVERIFY(!text.isEmpty());
        const auto read = handover::readFourValues(text);
        QVERIFY2(read, read ? "" : qPrintable(read.error().sentence));
        QCOMPARE(read->consumerKey.reveal(), key);
        QCOMPARE(read->consumerSecret.reveal(), keySecret);
        QCOMPARE(read->accessToken.reveal(), token);
        QCOMPARE(read->accessTokenSecret.reveal(), tokenSecret);
        QVERIFY(read->origin.isEmpty());
        QByteArray windows = text;
        windows.replace("\n", "\r\n");
        QCOMPARE(handover::readFourValues(windows).value_or(secrets::IntegrationSecrets()), *read);
        QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray powerShell = utf16.encode(QString::fromUtf8(text)); // its "> file"
        QCOMPARE(handover::readFourValues(powerShell).value_or(secrets::IntegrationSecrets()),
                 *read);
    }

    void whatDoesNotSayItAllIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QStringList>("says");
        const QStringList none;
        QTest::newRow("nothing") << QByteArray() << QByteArray("handover.nothing") << none;
        QTest::newRow("a text of something else") << QByteArray("The consumer key opens the door.")
                                                  << QByteArray("handover.nothing") << none;
        QTest::newRow("curl shows a key and a token, and no secret")
            << inFile("curl.txt") << QByteArray("handover.missing")
            << QStringList{QStringLiteral("Consumer Secret"),
                           QStringLiteral("Access Token Secret")};
        QTest::newRow("Bruno keeps secrets elsewhere")
            << inFile("bruno-secret-environment.txt") << QByteArray("handover.missing")
            << QStringList{QStringLiteral("Consumer Secret"),
                           QStringLiteral("leave secret values")};
        QTest::newRow("masked and cut off")
            << inFile("masked.txt") << QByteArray("handover.missing")
            << QStringList{QStringLiteral("Access Token Secret"),
                           QStringLiteral("Consumer Secret")};
        QTest::newRow("two stores in one file")
            << inFile("two-stores.txt") << QByteArray("handover.ambiguous")
            << QStringList{QStringLiteral("Consumer Key")};
        QTest::newRow("three values nobody named")
            << key + '\n' + keySecret + '\n' + token << QByteArray("handover.nothing") << none;
        QTest::newRow("five values nobody named")
            << key + '\n' + keySecret + '\n' + token + '\n' + tokenSecret + '\n' + other
            << QByteArray("handover.nothing") << none;
        QTest::newRow("four values, and the one that is named stands elsewhere")
            << "Access Token: " + token + '\n' + key + '\n' + keySecret + '\n' + tokenSecret
            << QByteArray("handover.missing") << QStringList{QStringLiteral("Consumer Key")};
        QTest::newRow("names in an object have no order")
            << "{\"a\":\"" + key + "\",\"b\":\"" + keySecret + "\",\"c\":\"" + token +
                   "\",\"d\":\"" + tokenSecret + "\"}"
            << QByteArray("handover.nothing") << none;
        QTest::newRow("one value twice")
            << "Consumer Key: " + key + "\nConsumer Secret: " + key + "\nAccess Token: " + token +
                   "\nAccess Token Secret: " + tokenSecret
            << QByteArray("handover.same")
            << QStringList{QStringLiteral("Consumer Key"), QStringLiteral("Consumer Secret")};
        QTest::newRow("the tokens of an activation that is not over")
            << "oauth_consumer_key=" + key + "\noauth_consumer_secret=" + keySecret +
                   "\nrequest_token=" + token + "\nrequest_token_secret=" + tokenSecret
            << QByteArray("handover.missing") << QStringList{QStringLiteral("Access Token")};
        QTest::newRow("too much") << QByteArray(handover::largestHandover + 1, 'x')
                                  << QByteArray("handover.too-large") << none;
    }

    void whatDoesNotSayItAllIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QFETCH(QStringList, says);
        const auto read = handover::readFourValues(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        for (const QString &part : says) {
            QVERIFY2(read.error().sentence.contains(part), qPrintable(read.error().sentence));
        }
        for (const QByteArray &value : {key, keySecret, token, tokenSecret, other}) {
            const QString part = QString::fromLatin1(value.left(8));
            QVERIFY(!read.error().sentence.contains(part));
            QVERIFY(!read.error().detail.contains(part));
        }
    }

    void moreThanOneIsFineIfItIsTheSame()
    {
        QVERIFY(handover::readFourValues(inFile("env.txt") + inFile("admin-dialog.txt")));
    }

    void anIdOfThirtyTwoLettersIsNoValue()
    {
        const auto read = handover::readFourValues("wrk_" + other + "\n" + key + '\n' + keySecret +
                                                   '\n' + token + '\n' + tokenSecret);
        QVERIFY(read);
        QCOMPARE(read->consumerKey.reveal(), key);
    }

    // Made to be hard to read.
    void deepAndLongTextsEnd()
    {
        QVERIFY(!handover::readFourValues(QByteArray(200'000, '[')));
        QVERIFY(!handover::readFourValues(QByteArray(1'000'000, '"')));
        QVERIFY(!handover::readFourValues(QByteArray("Consumer Key\n").repeated(80'000)));
        QVERIFY(!handover::readFourValues((key + ' ').repeated(60'000)));
    }
};

LATCHKEY_TEST(tst_FourValues)
#include "tst_FourValues.moc"
