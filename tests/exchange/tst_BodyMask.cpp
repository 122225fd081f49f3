// SPDX-License-Identifier: Apache-2.0
// A body that somebody recorded has no password in it, whatever form it has.
#include "Program.h"
#include "exchange/BodyMask.h"
#include "exchange/Masker.h"

#include <QTest>

using namespace latchkey;
using exchange::withoutNamedSecrets;

namespace {

const QByteArray dots = exchange::hiddenMark.toByteArray();

} // namespace

class tst_BodyMask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNamedAsASecretGoes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &left) {
            QTest::newRow(name) << body << QByteArray(left).replace("***", dots);
        };
        row("a password", "{\"password\":\"Hunter2\",\"id\":4}", "{\"password\":\"***\",\"id\":4}");
        for (const char *name :
             {"passwd", "Secret", "token", "access_token", "refresh_token", "consumer_secret",
              "api_key", "apiKey", "otp", "cvv", "cc_cid", "newPassword", "pwd"}) {
            const QByteArray quoted = '"' + QByteArray(name) + '"';
            row(name, "{" + quoted + ": \"Hunter2\"}", "{" + quoted + ": \"***\"}");
            row(qPrintable(QLatin1String(name) + QStringLiteral(" in a form")),
                QByteArray(name) + "=Hunter2&id=4", QByteArray(name) + "=***&id=4");
        }
        row("a number", "{\"otp\":123456,\"id\":4}", "{\"otp\":\"***\",\"id\":4}");
        row("null at the end", "{\"token\": null}", "{\"token\": \"***\"}");
        row("a list", "{\"tokens\":[\"a\",\"b]\",{\"x\":\"}\"}],\"id\":4}",
            "{\"tokens\":\"***\",\"id\":4}");
        row("an object", "{\"secret\":{\"a\":{\"b\":\"c\"}},\"id\":4}",
            "{\"secret\":\"***\",\"id\":4}");
        row("quotes in it", "{\"password\":\"a\\\"b\\\\\",\"id\":\"x\"}",
            "{\"password\":\"***\",\"id\":\"x\"}");
        row("cut off", "{\"id\":4,\"password\":\"Hunte", "{\"id\":4,\"password\":\"***\"");
        row("JSON in JSON", "{\"body\":\"{\\\"password\\\":\\\"Hunter2\\\",\\\"id\\\":4}\"}",
            "{\"body\":\"{\\\"password\\\":\\\"***\\\",\\\"id\\\":4}\"}");
        row("JSON in JSON, cut off", "{\"body\":\"{\\\"id\\\":4,\\\"password\\\":\\\"Hunte",
            "{\"body\":\"{\\\"id\\\":4,\\\"password\\\":\\\"***\\\"");
        row("a name written otherwise", "{\"p\\u0061ssword\":\"Hunter2\"}",
            "{\"p\\u0061ssword\":\"***\"}");
        row("a name in percent", "p%61ssword=Hunter2", "p%61ssword=***");
        row("a card", "{\"n\":\"4111 1111 1111 1111\"}", "{\"n\":\"***\"}");
        row("a card as a number", "{\"n\":4111111111111111}", "{\"n\":***}");
    }
    void whatIsNamedAsASecretGoes()
    {
        QFETCH(QByteArray, body);
        QTEST(withoutNamedSecrets(body), "left");
    }

    void everythingElseStays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("a text about a password: none");
        QTest::newRow("a comment") << QByteArray("{\"comment\":\"the \\\"password\\\" is lost\"}");
        QTest::newRow("a value") << QByteArray("[\"password\",\"x\"]");
        QTest::newRow("passed") << QByteArray("{\"passed\":true,\"spinner\":1,\"key\":\"a\"}");
        QTest::newRow("a number that is no card") << QByteArray("{\"id\":4111111111111112}");
        QTest::newRow("a date") << QByteArray("2026-11-30 20:41:19");
        QTest::newRow("quotes alone") << QByteArray("\"\"\"\\\"\\\\\"\"\"");
    }
    void everythingElseStays()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(withoutNamedSecrets(body), body);
    }
};

LATCHKEY_TEST(tst_BodyMask)
#include "tst_BodyMask.moc"
