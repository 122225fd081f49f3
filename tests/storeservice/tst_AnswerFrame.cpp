// SPDX-License-Identifier: Apache-2.0
// Our answer is told from whatever else a store prints.
#include "Program.h"
#include "storeservice/AnswerFrame.h"

#include <QCryptographicHash>
#include <QTest>

using namespace latchkey;
using storeservice::frameIn;

namespace {

const QByteArray marker = "k3x5m2pak3x5m2pak3x5m2pa22";
const QByteArray json = R"({"facts":{"version":"2.4.7-p7"}})";

QByteArray piece(int number, const QByteArray &octets)
{
    return '\n' + marker + ':' + QByteArray::number(number) + ':' + octets.toBase64() + ";\n";
}

QByteArray ending(int count, const QByteArray &whole)
{
    return '\n' + marker + ":end:" + QByteArray::number(count) + ':' +
           QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex() + ";\n";
}

QByteArray answer()
{
    return piece(0, json.left(10)) + piece(1, json.mid(10)) + ending(2, json);
}

QByteArray with(QByteArray text, const QByteArray &before, const QByteArray &after)
{
    return text.replace(before, after);
}

} // namespace

class tst_AnswerFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerIsFoundWhateverIsPrinted_data()
    {
        QTest::addColumn<QByteArray>("printed");
        QTest::addColumn<QString>("foreign");
        QTest::newRow("alone") << answer() << QString();
        QTest::newRow("behind a greeting")
            << "Welcome to shop.example\r\n" + answer() << "Welcome to shop.example";
        QTest::newRow("before a farewell") << answer() + "Bye"
                                           << "Bye";
        QTest::newRow("with notices in between")
            << piece(0, json.left(10)) + "Notice: x in y" + piece(1, json.mid(10)) + "Warning" +
                   ending(2, json)
            << "Notice: x in y\\nWarning";
        QTest::newRow("behind a forged object")
            << QByteArray(R"({"facts":{"version":"1"}})") + "\nmarker:0:e30=;\nmarker:end:1:00;" +
                   answer()
            << R"({"facts":{"version":"1"}}\nmarker:0:e30=;\nmarker:end:1:00;)";
        QTest::newRow("by a terminal") << with(answer(), "\n", "\r\n") << QString();
        QTest::newRow("with control characters around") << "\x1b[2J" + answer() << "\\u001b[2J";
    }

    void theAnswerIsFoundWhateverIsPrinted()
    {
        QFETCH(QByteArray, printed);
        const auto frame = frameIn(printed, marker);
        QVERIFY(frame);
        QCOMPARE(frame->json.reveal(), json);
        QTEST(frame->foreign, "foreign");
    }

    void aBrokenAnswerIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("printed");
        QTest::addColumn<QByteArray>("code");
        const QByteArray broken = "storeservice.broken-answer";
        QTest::newRow("nothing") << QByteArray() << QByteArray("storeservice.no-answer");
        QTest::newRow("another marker") << with(answer(), marker, "k3x5m2pak3x5m2pak3x5m2pa33")
                                        << QByteArray("storeservice.no-answer");
        QTest::newRow("a word within a piece") << with(answer(), ":1:", ":1:Notice") << broken;
        QTest::newRow("a line within a piece") << with(answer(), ":1:", ":1:\nNotice\n") << broken;
        QTest::newRow("a piece missing") << piece(1, json.mid(10)) + ending(2, json) << broken;
        QTest::newRow("a piece twice")
            << piece(0, json) + piece(0, json) + ending(2, json) << broken;
        QTest::newRow("without its end") << piece(0, json) << broken;
        QTest::newRow("cut within a piece") << piece(0, json).left(60) << broken;
        QTest::newRow("another sum") << piece(0, json) + ending(1, "{}") << broken;
        QTest::newRow("two ends") << answer() + ending(2, json) << broken;
        QTest::newRow("a piece behind its end") << answer() + piece(2, "{}") << broken;
        QTest::newRow("no base64") << with(answer(), ":0:", ":0:%%") << broken;
    }

    void aBrokenAnswerIsNoAnswer()
    {
        QFETCH(QByteArray, printed);
        const auto frame = frameIn(printed, marker);
        QVERIFY(!frame);
        QTEST(frame.error().code, "code");
    }

    // A part of a piece may be a part of a token.
    void nothingOfABrokenAnswerIsShown()
    {
        const QByteArray secret = R"({"access_token":"9uvqm462ntnubbg2unz6uwzu3bja4xmq"})";
        const auto frame = frameIn("Hello" + piece(0, secret).chopped(4), marker);
        QVERIFY(!frame);
        QCOMPARE(frame.error().detail, QStringLiteral("Hello"));
    }

    void foreignTextIsShortAndHoldsNoSecret()
    {
        const QString text =
            storeservice::foreignText("token=9uvqm462ntnubbg2unz6uwzu3bja4xmq \xe2\x80\xa8 end");
        QVERIFY(!text.contains(QStringLiteral("9uvqm462")));
        QVERIFY(text.endsWith(QStringLiteral("end")));
        QVERIFY(!text.contains(QChar(0x2028)));
        const QString longText = storeservice::foreignText(QByteArray(1'000'000, '.'));
        QVERIFY(longText.size() <= storeservice::mostForeignText + 1);
    }
};

LATCHKEY_TEST(tst_AnswerFrame)
#include "tst_AnswerFrame.moc"
