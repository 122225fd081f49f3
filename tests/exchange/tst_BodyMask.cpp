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
        row("a password", R"({"password":"Hunter2","id":4})", R"({"password":"***","id":4})");
        for (const char *name :
             {"passwd", "Secret", "token", "access_token", "refresh_token", "consumer_secret",
              "api_key", "apiKey", "otp", "cvv", "cc_cid", "newPassword", "pwd"}) {
            const QByteArray quoted = '"' + QByteArray(name) + '"';
            row(name, "{" + quoted + ": \"Hunter2\"}", "{" + quoted + ": \"***\"}");
            row(qPrintable(QLatin1String(name) + QStringLiteral(" in a form")),
                QByteArray(name) + "=Hunter2&id=4", QByteArray(name) + "=***&id=4");
        }
        row("a number", R"({"otp":123456,"id":4})", R"({"otp":"***","id":4})");
        row("null at the end", R"({"token": null})", R"({"token": "***"})");
        row("a list", R"({"tokens":["a","b]",{"x":"}"}],"id":4})", R"({"tokens":"***","id":4})");
        row("an object", R"({"secret":{"a":{"b":"c"}},"id":4})", R"({"secret":"***","id":4})");
        row("quotes in it", R"({"password":"a\"b\\","id":"x"})", R"({"password":"***","id":"x"})");
        row("cut off", R"({"id":4,"password":"Hunte)", R"({"id":4,"password":"***")");
        row("JSON in JSON", R"({"body":"{\"password\":\"Hunter2\",\"id\":4}"})",
            R"({"body":"{\"password\":\"***\",\"id\":4}"})");
        row("JSON in JSON, cut off", R"({"body":"{\"id\":4,\"password\":\"Hunte)",
            R"({"body":"{\"id\":4,\"password\":\"***\")");
        row("a name written otherwise", R"({"p\u0061ssword":"Hunter2"})",
            R"({"p\u0061ssword":"***"})");
        row("a name in percent", "p%61ssword=Hunter2", "p%61ssword=***");
        row("a card", R"({"n":"4111 1111 1111 1111"})", R"({"n":"***"})");
        row("a card as a number", R"({"n":4111111111111111})", R"({"n":***})");
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
        QTest::newRow("a comment") << QByteArray(R"({"comment":"the \"password\" is lost"})");
        QTest::newRow("a value") << QByteArray(R"(["password","x"])");
        QTest::newRow("passed") << QByteArray(R"({"passed":true,"spinner":1,"key":"a"})");
        QTest::newRow("a number that is no card") << QByteArray(R"({"id":4111111111111112})");
        QTest::newRow("a date") << QByteArray("2026-11-30 20:41:19");
        QTest::newRow("quotes alone") << QByteArray(R"("""\"\\""")");
    }
    void everythingElseStays()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(withoutNamedSecrets(body), body);
    }
};

LATCHKEY_TEST(tst_BodyMask)
#include "tst_BodyMask.moc"
