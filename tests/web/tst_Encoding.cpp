// SPDX-License-Identifier: Apache-2.0
#include "Program.h"
#include "oauth/Generate.h"
#include "oauth/Judge.h"

#include "web/Encoding.h"

#include <QtTest>

using namespace latchkey::oauth;
using namespace latchkey::web;

class tst_Encoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyUnreservedOctetsStay();
    void decodingKeepsWhatIsNoCode_data();
    void decodingKeepsWhatIsNoCode();
    void encodedTextDecodesToItself();
    void phpEncodesAndDecodesTheSame();
};

// RFC 3986 §2.3, RFC 5849 §3.6
void tst_Encoding::onlyUnreservedOctetsStay()
{
    const QByteArray unreserved(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");
    for (int octet = 0; octet < 256; ++octet) {
        const QByteArray one(1, char(octet));
        const bool stays = unreserved.contains(one);
        QCOMPARE(isUnreserved(one[0]), stays);
        QCOMPARE(percentEncode(one), stays ? one : '%' + one.toHex().toUpper());
        QCOMPARE(percentDecode(percentEncode(one)), one);
        QByteArray again = one;
        for (int times = 1; times <= 3; ++times) {
            again = percentEncode(again);
            QByteArray written(roomForEncoded(one.size(), times), '?');
            written.truncate(writePercentEncoded(written.data(), one, times) - written.data());
            QCOMPARE(written, again);
        }
    }
}

void tst_Encoding::decodingKeepsWhatIsNoCode_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("percentDecoded");
    QTest::addColumn<QByteArray>("formDecoded");
    QTest::newRow("plus") << QByteArray("a+b") << QByteArray("a+b") << QByteArray("a b");
    QTest::newRow("encoded plus") << QByteArray("%2B") << QByteArray("+") << QByteArray("+");
    QTest::newRow("lower case") << QByteArray("%c3%a9") << QByteArray("é") << QByteArray("é");
    QTest::newRow("percent alone") << QByteArray("50%") << QByteArray("50%") << QByteArray("50%");
    QTest::newRow("one digit") << QByteArray("%4") << QByteArray("%4") << QByteArray("%4");
    QTest::newRow("no digits") << QByteArray("%zz") << QByteArray("%zz") << QByteArray("%zz");
    QTest::newRow("percent before a code")
        << QByteArray("%%41") << QByteArray("%A") << QByteArray("%A");
    QTest::newRow("only once") << QByteArray("%2541") << QByteArray("%41") << QByteArray("%41");
    QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
}

void tst_Encoding::decodingKeepsWhatIsNoCode()
{
    QFETCH(const QByteArray, text);
    QTEST(percentDecode(text), "percentDecoded");
    QTEST(formDecode(text), "formDecoded");
    std::pmr::monotonic_buffer_resource memory;
    QTEST(percentDecoded(text, memory).toByteArray(), "percentDecoded");
    QTEST(formDecoded(text, memory).toByteArray(), "formDecoded");
    QCOMPARE(percentEncoded(text, memory).toByteArray(), percentEncode(text));
}

void tst_Encoding::encodedTextDecodesToItself()
{
    test::Generate generate(1);
    for (int i = 0; i < 5000; ++i) {
        const QByteArray octets = generate.octets(40);
        QCOMPARE(percentDecode(percentEncode(octets)), octets);
        QCOMPARE(formDecode(percentEncode(octets)), octets);
        QCOMPARE(isAllUnreserved(percentEncode(octets)), percentEncode(octets) == octets);
    }
}

void tst_Encoding::phpEncodesAndDecodesTheSame()
{
    test::Generate generate(2);
    QByteArrayList texts;
    QByteArrayList questions;
    for (int i = 0; i < 3000; ++i) {
        texts.append(i % 2 == 0 ? generate.octets(20) : generate.path());
        questions.append(test::question("rawurlencode", {texts.last()}));
        questions.append(test::question("rawurldecode", {texts.last()}));
        questions.append(test::question("urldecode", {texts.last()}));
    }
    QString why;
    const QByteArrayList answers = test::askPhp(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QCOMPARE(percentEncode(texts[i]), QByteArray::fromBase64(answers[3 * i]));
        QCOMPARE(percentDecode(texts[i]), QByteArray::fromBase64(answers[3 * i + 1]));
        QCOMPARE(formDecode(texts[i]), QByteArray::fromBase64(answers[3 * i + 2]));
    }
}

LATCHKEY_TEST(tst_Encoding)
#include "tst_Encoding.moc"
