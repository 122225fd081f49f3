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

// JSON as it is written here, with ' for ".
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

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
            QByteArrayList texts;
            for (const QByteArray &each : taken) {
                texts.append(quoted(each));
            }
            QTest::newRow(name) << quoted(json) << quoted(left) << texts;
        };
        row("one", "{'token':'abc','name':'n'}", "{'token':'0','name':'n'}", {"abc"});
        row("two, with space", "{ 'key' :\n 'k1' , 'token': 't1'}",
            "{ 'key' :\n '0' , 'token': '1'}", {"k1", "t1"});
        row("at each depth", "{'a':[{'key':'k1'},{'key':'k2'}],'b':{'token':'t1'}}",
            "{'a':[{'key':'0'},{'key':'1'}],'b':{'token':'2'}}", {"k1", "k2", "t1"});
        row("empty", "{'token':''}", "{'token':'0'}", {""});
        row("a number", "{'token':12,'name':'n'}", "{'token':12,'name':'n'}", {});
        row("in a list", "{'token':['abc']}", "{'token':['abc']}", {});
        row("as a value", "{'name':'token','other':'key'}", "{'name':'token','other':'key'}", {});
        row("another name", "{'token_of':'abc'}", "{'token_of':'abc'}", {});
        row("an escaped quote", "{'token':'a\\'b','key':'k'}", "{'token':'0','key':'1'}",
            {"a\\'b", "k"});
        row("a quote in a name", "{'x\\'token':'abc'}", "{'x\\'token':'abc'}", {});
        row("cut off in the text", "{'token':'ab", "{'token':'ab", {});
        row("cut off before it", "{'token':", "{'token':", {});
        row("cut off in an escape", "{'token':'ab\\", "{'token':'ab\\", {});
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
        const ApartJson apart = takenApart(quoted("{'token':'t1','key':'k1','name':'7'}"), names);
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
        const ApartJson apart{quoted("{'token':'9','key':'x'}"), {Secret("abc")}};
        QCOMPARE(putTogether(apart, names).reveal(), quoted("{'token':'9','key':'x'}"));
    }
};

LATCHKEY_TEST(tst_SecretJson)
#include "tst_SecretJson.moc"
