// SPDX-License-Identifier: Apache-2.0
// A secret in a file for support is found in whatever form it got there.
#include "Program.h"
#include "bundle/SecretScan.h"

#include <QTest>

using namespace latchkey;

namespace {

const QByteArray token = "k2m4x6z8q1w3e5r7t9y0u2i4o6p8a1s3";

secrets::SecretMarks marks()
{
    secrets::SecretMarks all(Secret("a key"));
    all.add(*all.markOf(token));
    return all;
}

QByteArray percent(const QByteArray &text)
{
    QByteArray all;
    for (const char octet : text) {
        all += '%' + QByteArray(1, octet).toHex();
    }
    return all;
}

QByteArray json(const QByteArray &text)
{
    QByteArray all;
    for (const char octet : text) {
        all += "\\u00" + QByteArray(1, octet).toHex();
    }
    return all;
}

} // namespace

class tst_SecretScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("form");
        QTest::newRow("as it is") << QByteArray(R"({"x":")" + token + R"("})")
                                  << QByteArray("plain");
        QTest::newRow("percent") << QByteArray("a=" + percent(token) + "&b")
                                 << QByteArray("percent");
        QTest::newRow("one letter in percent")
            << QByteArray(token).replace(5, 1, percent(token.mid(5, 1))) << QByteArray("percent");
        QTest::newRow("JSON") << QByteArray("\"" + json(token) + "\"") << QByteArray("json");
        QTest::newRow("one letter in JSON")
            << QByteArray(token).replace(0, 1, json(token.first(1))) << QByteArray("json");
        QTest::newRow("hex") << QByteArray("x" + token.toHex() + "y") << QByteArray("hex");
        for (int before = 0; before < 3; ++before) {
            QTest::addRow("base64 after %d octets", before)
                << QByteArray("user:" + QByteArray(before, ':') + token).toBase64()
                << QByteArray("base64");
            QTest::addRow("base64 for URLs after %d octets", before)
                << QByteArray("?>" + QByteArray(before, '~') + token)
                       .toBase64(QByteArray::Base64UrlEncoding)
                << QByteArray("base64");
        }
        QTest::newRow("base64 in percent")
            << percent(QByteArray("a:" + token).toBase64()) << QByteArray("base64 in percent");
        QTest::newRow("percent in JSON") << json(percent(token)) << QByteArray("percent in json");
    }
    void itIsFound()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, form);
        QCOMPARE(bundle::secretIn(text, marks()), std::optional(form));
        QCOMPARE(bundle::secretIn("before it " + text + " after it", marks()), std::optional(form));
    }

    void whatHoldsNoneIsLeftAlone()
    {
        QCOMPARE(bundle::secretIn("nothing \\u00 %zz " + token.toUpper(), marks()), std::nullopt);
        QCOMPARE(bundle::secretIn({}, marks()), std::nullopt);
        QCOMPARE(bundle::secretIn(token, secrets::SecretMarks(Secret("a key"))), std::nullopt);
    }
};

LATCHKEY_TEST(tst_SecretScan)
#include "tst_SecretScan.moc"
