// SPDX-License-Identifier: Apache-2.0
// PHP itself judges our natural order, key order and reading of queries.
#include "Generate.h"
#include "Judge.h"
#include "Program.h"

#include "oauth/OrderRules.h"
#include "php/NaturalOrder.h"
#include "php/PhpName.h"
#include "php/PhpQuery.h"
#include "web/Encoding.h"

#include <QSet>
#include <QtTest>

using namespace latchkey::oauth;
using namespace latchkey::php;
using namespace latchkey::web;

namespace {

QByteArrayList distinctNames(test::Generate &generate, int most)
{
    QByteArrayList names;
    QSet<QByteArray> seen;
    for (int i = generate.upTo(most) + 2; i > 0; --i) {
        const QByteArray name = generate.sortName();
        if (!seen.contains(name) && !isPhpInteger(name)) {
            seen.insert(name);
            names.append(name);
        }
    }
    return names;
}

// The names in the order that `sort` brings them into.
QByteArrayList sorted(const QByteArrayList &names, void (*sort)(CollectedParameters &))
{
    CollectedParameters parameters;
    for (const QByteArray &name : names) {
        parameters.all.push_back({name, {}});
    }
    sort(parameters);
    QByteArrayList inOrder;
    for (const CollectedParameter &parameter : parameters.all) {
        inOrder.append(parameter.name.toByteArray());
    }
    return inOrder;
}

QByteArrayList inBase64(QByteArrayList names)
{
    for (QByteArray &name : names) {
        name = name.toBase64();
    }
    return names;
}

QByteArrayList percentEncodedNames(QByteArrayList names)
{
    for (QByteArray &name : names) {
        name = percentEncode(name);
    }
    return names;
}

// The names at the top of an array, arrays marked.
QByteArrayList topOf(const PhpArray &array)
{
    QByteArrayList names;
    for (const PhpArray::Entry &entry : array.entries()) {
        if (!entry.isRemoved) {
            names.append(entry.key + (entry.array ? "[]" : "=" + entry.value));
        }
    }
    return names;
}

QByteArrayList topOf(const PhpFields &fields)
{
    QByteArrayList names;
    for (const PhpField &field : fields.all()) {
        if (!field.isRemoved) {
            names.append(field.name.toByteArray() +
                         (field.isArray ? QByteArray("[]") : "=" + field.value.toByteArray()));
        }
    }
    return names;
}

// A query as php_judge.php tells it.
void appendWords(QByteArrayList &words, const PhpArray &array, const QByteArray &before)
{
    for (const PhpArray::Entry &entry : array.entries()) {
        if (entry.isRemoved) {
            continue;
        }
        const QByteArray path = before + entry.key.toBase64();
        if (!entry.array) {
            words.append(path + '=' + entry.value.toBase64());
        } else if (entry.array->entries().empty()) {
            words.append(path + "/[]");
        } else {
            appendWords(words, *entry.array, path + '/');
        }
    }
}

} // namespace

class tst_OrderByPhp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strnatcmpComparesTheSame();
    void uksortWithStrnatcmpSortsTheSame();
    void ksortSortsTheSame_data();
    void ksortSortsTheSame();
    void phpTakesTheSameNamesForIntegers();
    void parseStrReadsTheSame();
    void parseStrReadsOddQueriesTheSame_data();
    void parseStrReadsOddQueriesTheSame();
};

void tst_OrderByPhp::strnatcmpComparesTheSame()
{
    test::Generate generate(3);
    QList<QPair<QByteArray, QByteArray>> pairs;
    QByteArrayList questions;
    for (int i = 0; i < 20000; ++i) {
        pairs.append({generate.sortName(), generate.sortName()});
        questions.append(test::question("strnatcmp", {pairs.last().first, pairs.last().second}));
    }
    QString why;
    const QByteArrayList answers = test::askPhp(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const int ours = compareNaturally(pairs[i].first, pairs[i].second);
        QVERIFY2(ours == answers[i].toInt(), pairs[i].first + " | " + pairs[i].second);
    }
}

void tst_OrderByPhp::uksortWithStrnatcmpSortsTheSame()
{
    test::Generate generate(4);
    QList<QByteArrayList> sets;
    QByteArrayList questions;
    for (int i = 0; i < 3000; ++i) {
        sets.append(distinctNames(generate, i % 3 == 0 ? 60 : 14));
        questions.append(test::question("uksort", percentEncodedNames(sets.last())));
    }
    QString why;
    const QByteArrayList answers = test::askPhp(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < sets.size(); ++i) {
        const QByteArrayList ours = percentEncodedNames(sorted(sets[i], inNaturalOrder));
        QCOMPARE(inBase64(ours).join('\t'), answers[i]);
    }
}

void tst_OrderByPhp::ksortSortsTheSame_data()
{
    QTest::addColumn<int>("cases");
    QTest::addColumn<int>("mostNames");
    QTest::newRow("two to five names") << 6000 << 4;
    QTest::newRow("up to sixteen names") << 3000 << 15;
    QTest::newRow("up to sixty names") << 1500 << 60;
    QTest::newRow("up to two thousand names") << 10 << 2500;
}

// PHP's order of mixed numbers and names is no strict one, so the steps of its sort must be the
// same.
void tst_OrderByPhp::ksortSortsTheSame()
{
    QFETCH(const int, cases);
    QFETCH(const int, mostNames);
    test::Generate generate(5);
    QList<QByteArrayList> sets;
    QByteArrayList questions;
    for (int i = 0; i < cases; ++i) {
        sets.append(distinctNames(generate, mostNames));
        questions.append(test::question("ksort", sets.last()));
    }
    QString why;
    const QByteArrayList answers = test::askPhp(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < sets.size(); ++i) {
        const QByteArrayList ours = inBase64(sorted(sets[i], byPhpKeyOrder));
        QVERIFY2(ours.join('\t') == answers[i], sets[i].join(" | "));
    }
}

void tst_OrderByPhp::phpTakesTheSameNamesForIntegers()
{
    QByteArrayList names{"0",
                         "-0",
                         "00",
                         "10",
                         "-5",
                         "010",
                         "+1",
                         "1.5",
                         " 1",
                         "1 ",
                         "",
                         "-",
                         "1e3",
                         "-01",
                         "0x1",
                         "9223372036854775807",
                         "9223372036854775808",
                         "-9223372036854775808",
                         "-9223372036854775809",
                         "99999999999999999999"};
    test::Generate generate(6);
    for (int i = 0; i < 3000; ++i) {
        names.append(generate.sortName());
    }
    QByteArrayList questions;
    for (const QByteArray &name : names) {
        questions.append(test::question("is_integer_key", {name}));
    }
    QString why;
    const QByteArrayList answers = test::askPhp(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < names.size(); ++i) {
        QVERIFY2(isPhpInteger(names[i]) == (answers[i] == "1"), names[i]);
    }
}

void tst_OrderByPhp::parseStrReadsTheSame()
{
    test::Generate generate(7);
    QByteArrayList queries;
    QByteArrayList questions;
    for (int i = 0; i < 20000; ++i) {
        queries.append(generate.query(8));
        questions.append(test::question("parse_str", {queries.last()}));
    }
    QString why;
    const QByteArrayList answers = test::askPhp(questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < queries.size(); ++i) {
        QByteArrayList words;
        appendWords(words, parsePhpQuery(queries[i]), QByteArray());
        QVERIFY2(words.join('\t') == answers[i], queries[i]);
        std::pmr::monotonic_buffer_resource memory;
        QCOMPARE(topOf(topLevelOfPhpQuery(queries[i], memory)), topOf(parsePhpQuery(queries[i])));
    }
}

void tst_OrderByPhp::parseStrReadsOddQueriesTheSame_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("64 keys") << "a" + QByteArray("[x]").repeated(64) + "=1&b=2";
    QTest::newRow("65 keys take all of their name away")
        << "a[y]=1&b=2&a" + QByteArray("[x]").repeated(65) + "=1";
    QTest::newRow("no number left to append") << QByteArray("a[9223372036854775807]=1&a[]=2");
    QTest::newRow("append after a negative number") << QByteArray("a[-5]=1&a[]=2&a[]=3");
    QTest::newRow("append after a number in quotes") << QByteArray("a[010]=1&a[]=2");
    QTest::newRow("a cookie prefix that only mangling makes")
        << QByteArray("_.Host-x=1&__Host-y=2&.+Secure-z=3&__Secure-z=4&__Host.x=5");
    QTest::newRow("a cookie prefix behind a space") << QByteArray("+__Host-x=1&_+Host-[a]=2");
    QTest::newRow("more than 1000 fields")
        << "x=1" + QByteArray("&").repeated(5) + QByteArray("a[]=1&").repeated(1100);
    QTest::newRow("this") << QByteArray("this=1&GLOBALS[a]=2&GLOBALS=3");
    QTest::newRow("a scalar, an array and a scalar") << QByteArray("f=1&f[a]=2&f[b]=3&f=4&f[]=5");
    QTest::newRow("a scalar inside an array") << QByteArray("f[a]=1&f[a][b]=2&f[a]=3");
    QTest::newRow("white space in brackets") << QByteArray("a[%09]=1&a[%0A]=2&a[+x]=3&a[++]=4");
    QTest::newRow("unclosed brackets")
        << QByteArray("a[=1&b[c=2&d[e.f g[h=3&i[j][=4&k[l][m=5&n[][=6&o[][p=7&[q=8");
}

void tst_OrderByPhp::parseStrReadsOddQueriesTheSame()
{
    QFETCH(const QByteArray, query);
    QString why;
    const QByteArrayList answers = test::askPhp({test::question("parse_str", {query})}, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    QByteArrayList words;
    appendWords(words, parsePhpQuery(query), QByteArray());
    QCOMPARE(words.join('\t'), answers[0]);
    std::pmr::monotonic_buffer_resource memory;
    QCOMPARE(topOf(topLevelOfPhpQuery(query, memory)), topOf(parsePhpQuery(query)));
}

LATCHKEY_TEST(tst_OrderByPhp)
#include "tst_OrderByPhp.moc"
