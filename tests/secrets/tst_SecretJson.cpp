// SPDX-License-Identifier: Apache-2.0
// Secrets are put aside before anything that cannot be wiped reads the object they are in.
#include "Program.h"
#include "secrets/SecretJson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::secrets;

namespace {

const QByteArrayList names{"token", "key"};

QByteArrayList revealed(const QList<Secret> &secrets)
{
    QByteArrayList texts;
    for (const Secret &each : secrets) {
        texts.append(each.reveal());
    }
    return texts;
}

} // namespace

class tst_SecretJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNamedTextsAreTaken_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<QByteArrayList>("taken");
        const auto row = [](const char *name, const QByteArray &json, const QByteArray &left,
                            const QByteArrayList &taken) {
            QTest::newRow(name) << json << left << taken;
        };
        row("one", R"({"token":"abc","name":"n"})", R"({"token":"0","name":"n"})", {"abc"});
        row("two, with space", "{ \"key\" :\n \"k1\" , \"token\": \"t1\"}",
            "{ \"key\" :\n \"0\" , \"token\": \"1\"}", {"k1", "t1"});
        row("at each depth", R"({"a":[{"key":"k1"},{"key":"k2"}],"b":{"token":"t1"}})",
            R"({"a":[{"key":"0"},{"key":"1"}],"b":{"token":"2"}})", {"k1", "k2", "t1"});
        row("empty", R"({"token":""})", R"({"token":"0"})", {""});
        row("a number", R"({"token":12,"name":"n"})", R"({"token":12,"name":"n"})", {});
        row("in a list", R"({"token":["abc"]})", R"({"token":["abc"]})", {});
        row("as a value", R"({"name":"token","other":"key"})", R"({"name":"token","other":"key"})",
            {});
        row("another name", R"({"token_of":"abc"})", R"({"token_of":"abc"})", {});
        row("an escaped quote", R"({"token":"a\"b","key":"k"})", R"({"token":"0","key":"1"})",
            {R"(a\"b)", "k"});
        row("a quote in a name", R"({"x\"token":"abc"})", R"({"x\"token":"abc"})", {});
        row("cut off in the text", R"({"token":"ab)", R"({"token":"ab)", {});
        row("cut off before it", R"({"token":)", R"({"token":)", {});
        row("cut off in an escape", R"({"token":"ab\)", R"({"token":"ab\)", {});
        row("nothing", "", "", {});
    }

    void onlyTheNamedTextsAreTaken()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, left);
        QFETCH(const QByteArrayList, taken);
        const ApartJson apart = takenApart(json, names);
        QCOMPARE(apart.json, left);
        QCOMPARE(revealed(apart.secrets), taken);
        QCOMPARE(putTogether(apart, names).reveal(), json);
    }

    void aTextStandsForItsSecret()
    {
        const ApartJson apart = takenApart(R"({"token":"t1","key":"k1","name":"7"})", names);
        const QJsonObject object = QJsonDocument::fromJson(apart.json).object();
        QCOMPARE(secretOf(object.value(QStringLiteral("token")), apart.secrets)->reveal(), "t1");
        QCOMPARE(secretOf(object.value(QStringLiteral("key")), apart.secrets)->reveal(), "k1");
        QVERIFY(secretOf(object.value(QStringLiteral("name")), apart.secrets) == nullptr);
        QVERIFY(secretOf(object.value(QStringLiteral("none")), apart.secrets) == nullptr);
        QVERIFY(secretOf(QJsonValue(QStringLiteral("-1")), apart.secrets) == nullptr);
        QVERIFY(secretOf(QJsonValue(1), apart.secrets) == nullptr);
    }

    void whatIsNoNumberStaysAsItIs()
    {
        const ApartJson apart{R"({"token":"9","key":"x"})", {Secret("abc")}};
        QCOMPARE(putTogether(apart, names).reveal(), QByteArray(R"({"token":"9","key":"x"})"));
    }
};

LATCHKEY_TEST(tst_SecretJson)
#include "tst_SecretJson.moc"
