// SPDX-License-Identifier: Apache-2.0
// JSON is a tree without being copied, however long it is, and what is none is said with its place.
#include "Program.h"
#include "profile/TestProfile.h"
#include "requests/JsonOutline.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using requests::JsonOutline;
using tests::codeOf;
using Kind = JsonOutline::Kind;

namespace {

JsonOutline read(const QByteArray &json)
{
    const auto outline = JsonOutline::read(json);
    if (!outline) {
        qFatal("%s", qPrintable(outline.error().sentence));
    }
    return *outline;
}

// Every item as "path=value", those of groups with their place.
QStringList linesOf(const JsonOutline &outline, int item = 0)
{
    QStringList lines{QStringLiteral("%1=%2").arg(outline.path(item), outline.value(item, 40))};
    for (int row = 0; row < outline.childCount(item); ++row) {
        const int child = outline.child(item, row);
        if (outline.parent(child) != item || outline.row(child) != row) {
            return {QStringLiteral("lost")};
        }
        lines += linesOf(outline, child);
    }
    return lines;
}

QByteArray listOf(int count)
{
    QByteArray json = "[";
    for (int i = 0; i < count; ++i) {
        json += (i == 0 ? "" : ",") + QByteArray::number(i);
    }
    return json + ']';
}

// As large as a store's answer to a list without a page size.
QByteArray bigAnswer(qsizetype octets)
{
    QByteArray json = "{\"items\":[";
    for (int i = 0; json.size() < octets; ++i) {
        json += (i == 0 ? "" : ",") + QByteArray("{\"id\":") + QByteArray::number(i) +
                ",\"sku\":\"SKU-\\u00e4-" + QByteArray::number(i) +
                "\",\"price\":12.5000,\"custom_attributes\":[{\"attribute_code\":\"colour\","
                "\"value\":null}],\"extension_attributes\":{}}";
    }
    return json + "],\"total_count\":1}";
}

} // namespace

class tst_JsonOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatStandsWhere()
    {
        const JsonOutline outline = read("\xEF\xBB\xBF { \"b\" : [1, -2.50e+3, true, null],\n"
                                         "\"a\":{\"x\":\"\\u00e4\\n\"}, \"b\":\"\", \"\":[] } ");
        QCOMPARE(outline.size(), 10);
        QCOMPARE(
            linesOf(outline).mid(1),
            (QStringList{QStringLiteral("b=[1, -2.50e+3, true, null]"), QStringLiteral("b[0]=1"),
                         QStringLiteral("b[1]=-2.50e+3"), QStringLiteral("b[2]=true"),
                         QStringLiteral("b[3]=null"), QStringLiteral("a={\"x\":\"\\u00e4\\n\"}"),
                         QStringLiteral("a.x=ä\n"), QStringLiteral("b="), QStringLiteral("=[]")}));
        QCOMPARE(outline.kind(0), Kind::Object);
        QCOMPARE(outline.count(0), 4);
        QCOMPARE(outline.name(outline.child(0, 0)), QStringLiteral("b"));
        QVERIFY(outline.name(outline.child(outline.child(0, 0), 0)).isNull());
        QVERIFY(!outline.name(outline.child(0, 3)).isNull());
        QCOMPARE(outline.octets(outline.child(0, 1)), QByteArray("{\"x\":\"\\u00e4\\n\"}"));
    }

    void itIsReadAsOthersReadIt_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isJson");
        const auto row = [](const char *json, bool isJson) {
            QTest::addRow("%s", json) << QByteArray(json) << isJson;
        };
        for (const char *json : {"{}", "[]", "[[]]", "0", "-0", "1.0", "1e5", "1E-5", "\"\"",
                                 "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"", "true", "false", "null",
                                 " [ 1 , 2 ] ", "{\"a\":1,\"a\":2}", "\"\\ud83d\\ude00\""}) {
            row(json, true);
        }
        for (const char *json :
             {"",         " ",        "{",          "[",      "[1,]",    "[,1]",
              "{\"a\"}",  "{\"a\":}", "{\"a\":1,}", "{a:1}",  "{'a':1}", "[1 2]",
              "01",       "-",        "1.",         ".5",     "1e",      "+1",
              "NaN",      "tru",      "truex",      "\"",     "\"\\x\"", "\"\\u12g4\"",
              "\"a\nb\"", "[]]",      "{}{}",       "//x\n1", "\"\\",    "\"\\u12"}) {
            row(json, false);
        }
    }
    void itIsReadAsOthersReadIt()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const bool, isJson);
        QCOMPARE(JsonOutline::read(json).has_value(), isJson);
        const bool isReadByQt = !QJsonDocument::fromJson("{\"x\":" + json + '}').isNull();
        QVERIFY(isReadByQt || !isJson);
    }

    void whatIsWrongIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("a comma") << QByteArray("{\n  \"ä\": 1\n  \"b\": 2\n}")
                                 << QStringLiteral(
                                        "a comma or “}” is missing here (line 3, column 3)");
        QTest::newRow("behind ä") << QByteArray("[\"ä\" x]")
                                  << QStringLiteral("(line 1, column 6)");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("nothing is there");
        QTest::newRow("no end") << QByteArray("[1,\n") << QStringLiteral("it ends too early");
        QTest::newRow("quotes") << QByteArray("['x']") << QStringLiteral("not in '");
        QTest::newRow("two") << QByteArray("1 2") << QStringLiteral("behind its end");
    }
    void whatIsWrongIsSaidWithItsPlace()
    {
        QFETCH(const QByteArray, json);
        const auto outline = JsonOutline::read(json);
        QCOMPARE(codeOf(outline), "requests.bad-json");
        QFETCH(const QString, said);
        QVERIFY2(outline.error().sentence.contains(said), qPrintable(outline.error().sentence));
    }

    void depthIsBounded()
    {
        const auto nested = [](int levels) {
            return QByteArray(levels, '[') + QByteArray(levels, ']');
        };
        QVERIFY(JsonOutline::read(nested(JsonOutline::mostLevels)));
        QCOMPARE(codeOf(JsonOutline::read(nested(JsonOutline::mostLevels + 1))),
                 "requests.bad-json");
        QCOMPARE(codeOf(JsonOutline::read(QByteArray(10'000'000, '['))), "requests.bad-json");
    }

    void aLongListStandsInGroups()
    {
        const JsonOutline outline = read(listOf(2'500));
        QCOMPARE(outline.childCount(0), 3);
        QCOMPARE(outline.count(0), 2'500);
        const int last = outline.child(0, 2);
        QCOMPARE(outline.kind(last), Kind::Group);
        QCOMPARE(outline.place(last), 2'000);
        QCOMPARE(outline.childCount(last), 500);
        const int value = outline.child(last, 499);
        QCOMPARE(outline.value(value, 10), QStringLiteral("2499"));
        QCOMPARE(outline.path(value), QStringLiteral("[2499]"));
        QCOMPARE(outline.parent(value), last);
        QCOMPARE(outline.row(value), 499);
        QVERIFY(outline.octets(last).startsWith("2000,2001"));
        QVERIFY(!linesOf(outline).contains(QStringLiteral("lost")));
        QCOMPARE(read(listOf(1'000)).childCount(0), 1'000);
    }

    void aLongTextIsCutBetweenItsCharacters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain") << QByteArray("\"" + QByteArray(100, 'x') + "\"");
        QTest::newRow("two octets each") << QByteArray("\"" + QByteArray("ä").repeated(50) + "\"");
        QTest::newRow("codes") << QByteArray("\"" + QByteArray("\\u00e4").repeated(50) + "\"");
        QTest::newRow("line ends") << QByteArray("\"" + QByteArray("\\n").repeated(50) + "\"");
    }
    void aLongTextIsCutBetweenItsCharacters()
    {
        QFETCH(const QByteArray, json);
        const JsonOutline outline = read(json);
        const QString whole = outline.value(0, int(json.size()));
        for (int most = 1; most < 30; ++most) {
            const QString cut = outline.value(0, most);
            QVERIFY2(whole.startsWith(cut) && !cut.contains(QChar::ReplacementCharacter),
                     qPrintable(cut));
        }
        QVERIFY(whole.size() >= 50);
    }

    void itIsIndentedWithoutChangingAValue()
    {
        QCOMPARE(requests::indented("{\"a\":[1.50,{}],\"b\" : \"x,{\\\"\" , \"c\":[ ]}").value(),
                 QByteArray("{\n  \"a\": [\n    1.50,\n    {}\n  ],\n  \"b\": \"x,{\\\"\",\n"
                            "  \"c\": []\n}"));
        QCOMPARE(codeOf(requests::indented("{")), "requests.bad-json");
    }

    void tenMegabytesAreReadInAMoment()
    {
        const QByteArray json = bigAnswer(10 * 1024 * 1024);
        QElapsedTimer timer;
        timer.start();
        const JsonOutline outline = read(json);
        const int items = outline.child(0, 0);
        const int group = outline.child(items, outline.childCount(items) - 1);
        QVERIFY(outline.childCount(group) > 0);
        QCOMPARE(outline.name(outline.child(outline.child(group, 0), 1)), QStringLiteral("sku"));
        // on another thread anyway; here with sanitizers, on a busy machine
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        qInfo("%d values in %lld ms", outline.size(), timer.elapsed());
    }

    void tooManyValuesAreSaid()
    {
        const QByteArray json = '[' + QByteArray("1,").repeated(JsonOutline::mostValues) + "1]";
        QCOMPARE(codeOf(JsonOutline::read(json)), "requests.bad-json");
    }
};

LATCHKEY_TEST(tst_JsonOutline)
#include "tst_JsonOutline.moc"
