// SPDX-License-Identifier: Apache-2.0
// A secret is found again wherever it stands, and nobody who has the marks learns one.
#include "Program.h"
#include "secrets/SecretMarks.h"

#include <QTest>

using namespace latchkey;
using secrets::SecretMarks;

namespace {

const QByteArray token = "k2m4x6z8q1w3e5r7t9y0u2i4o6p8a1s3";
const QByteArray urlKey = "abcdefghijklmnopqrstuvwx27";

SecretMarks marksOf(const QByteArrayList &values)
{
    SecretMarks marks(Secret("a key"));
    for (const QByteArray &value : values) {
        marks.add(*marks.markOf(value));
    }
    return marks;
}

} // namespace

class tst_SecretMarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsMarked_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("a token") << token << true;
        QTest::newRow("a key of a URL") << urlKey << true;
        QTest::newRow("a short word") << QByteArray("correcthorse") << false;
        QTest::newRow("a sentence") << QByteArray("correct horse battery staple") << false;
        QTest::newRow("a URL") << QByteArray("https://shop.example/rest/V1/x") << false;
        QTest::newRow("without end") << QByteArray(129, 'a') << false;
    }
    void whatIsMarked()
    {
        QFETCH(QByteArray, value);
        QTEST(secrets::isMarkable(value), "isMarked");
        QTEST(SecretMarks(Secret("a key")).markOf(value).has_value(), "isMarked");
    }

    void itIsFoundWhereverItBegins()
    {
        const SecretMarks marks = marksOf({urlKey, token});
        QCOMPARE(marks.count(), 2);
        QCOMPARE(marks.findIn("oauth_token=" + token + "&x=1"), std::optional<qsizetype>(12));
        QCOMPARE(marks.findIn("/" + urlKey + "/callback"), std::optional<qsizetype>(1));
        QCOMPARE(marks.findIn("xx" + token + "yy"), std::optional<qsizetype>(2));
        QCOMPARE(marks.findIn(token.chopped(1)), std::nullopt);
        QCOMPARE(marks.findIn(token.toUpper()), std::nullopt);
        QCOMPARE(marks.findIn({}), std::nullopt);
    }

    void aMarkTellsNothingWithoutItsKey()
    {
        SecretMarks other(Secret("another key"));
        other.add(*marksOf({}).markOf(token));
        QCOMPARE(other.findIn(token), std::nullopt);
        QVERIFY(!marksOf({}).markOf(token)->hash.contains(token.first(4)));
    }

    void twiceIsOnce()
    {
        SecretMarks marks = marksOf({token});
        QVERIFY(!marks.add(*marks.markOf(token)));
        QCOMPARE(marks.count(), 1);
    }
};

LATCHKEY_TEST(tst_SecretMarks)
#include "tst_SecretMarks.moc"
