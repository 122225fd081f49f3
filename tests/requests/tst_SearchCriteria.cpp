// SPDX-License-Identifier: Apache-2.0
// What a list is searched for becomes the query that a store understands, signed by every dialect
// alike.
#include "Program.h"
#include "oauth/CanonicalUrl.h"
#include "profile/TestProfile.h"
#include "requests/SearchCriteria.h"

#include <QTest>
#include <QUrl>

using namespace latchkey;
using namespace latchkey::requests;
using tests::codeOf;

namespace {

const QString status = QStringLiteral("status");
const QString pending = QStringLiteral("pending");

// Each field of the query in a line, decoded.
QStringList fieldsOf(const SearchCriteria &search)
{
    QStringList fields;
    for (const QByteArray &field : queryOf(search).split('&')) {
        fields.append(QUrl::fromPercentEncoding(field));
    }
    return fields;
}

QStringList lines(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('\n'));
}

} // namespace

class tst_SearchCriteria : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aQuerySaysWhatIsSearched_data()
    {
        QTest::addColumn<SearchCriteria>("search");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("nothing, which a store wants said")
            << SearchCriteria() << lines("searchCriteria=");
        QTest::newRow("a page") << SearchCriteria{{}, {}, 20, 3}
                                << lines("searchCriteria[pageSize]=20\n"
                                         "searchCriteria[currentPage]=3");
        QTest::newRow("both hold, and one of two")
            << SearchCriteria{{{{status, "eq", pending}, {status, "eq", QStringLiteral("new")}},
                               {{QStringLiteral("total"), "gt", QStringLiteral("10")}}},
                              {},
                              0,
                              0}
            << lines("searchCriteria[filter_groups][0][filters][0][field]=status\n"
                     "searchCriteria[filter_groups][0][filters][0][condition_type]=eq\n"
                     "searchCriteria[filter_groups][0][filters][0][value]=pending\n"
                     "searchCriteria[filter_groups][0][filters][1][field]=status\n"
                     "searchCriteria[filter_groups][0][filters][1][condition_type]=eq\n"
                     "searchCriteria[filter_groups][0][filters][1][value]=new\n"
                     "searchCriteria[filter_groups][1][filters][0][field]=total\n"
                     "searchCriteria[filter_groups][1][filters][0][condition_type]=gt\n"
                     "searchCriteria[filter_groups][1][filters][0][value]=10");
        QTest::newRow("what has no field is left out, and leaves no gap")
            << SearchCriteria{{{{{}, "eq", pending}}, {{{}, "eq", {}}, {status, "eq", pending}}},
                              {{{}, true}, {QStringLiteral("sku"), false}},
                              0,
                              0}
            << lines("searchCriteria[filter_groups][0][filters][0][field]=status\n"
                     "searchCriteria[filter_groups][0][filters][0][condition_type]=eq\n"
                     "searchCriteria[filter_groups][0][filters][0][value]=pending\n"
                     "searchCriteria[sortOrders][0][field]=sku\n"
                     "searchCriteria[sortOrders][0][direction]=ASC");
        QTest::newRow("an empty field needs no value, and Commerce wants one")
            << SearchCriteria{{{{status, "null", pending}}}, {}, 0, 0}
            << lines("searchCriteria[filter_groups][0][filters][0][field]=status\n"
                     "searchCriteria[filter_groups][0][filters][0][condition_type]=null\n"
                     "searchCriteria[filter_groups][0][filters][0][value]=1");
    }
    void aQuerySaysWhatIsSearched()
    {
        QFETCH(const SearchCriteria, search);
        QTEST(fieldsOf(search), "fields");
    }

    void itIsInTheFormThatEveryDialectSigns_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"", "a b", "a+b", "a&b=c", "%", "100%25", "ä€😀", "[x]", "a.b",
                                  "~", "2026-01-01 00:00:00", "#?/\\", "'\"<>"}) {
            QTest::newRow(value) << QString::fromUtf8(value);
        }
    }
    void itIsInTheFormThatEveryDialectSigns()
    {
        QFETCH(const QString, value);
        const SearchCriteria search{
            {{{status, "like", value}}}, {{QStringLiteral("created_at"), true}}, 5, 2};
        const QByteArray url = "https://shop.example/rest/V1/orders?" + queryOf(search);
        QCOMPARE(oauth::canonicalUrl(url).value(), url);
    }

    void filtersAreReadAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<SearchFilter>>("filters");
        using Filters = QList<SearchFilter>;
        QTest::newRow("one") << QStringLiteral("status:eq:pending")
                             << Filters{{status, "eq", pending}};
        QTest::newRow("one of two")
            << QStringLiteral("status:eq:pending OR status:eq:new")
            << Filters{{status, "eq", pending}, {status, "eq", QStringLiteral("new")}};
        QTest::newRow("a value with colons")
            << QStringLiteral("created_at:gt:2026-01-01 10:00:00")
            << Filters{{QStringLiteral("created_at"), "gt", QStringLiteral("2026-01-01 10:00:00")}};
        QTest::newRow("a value with OR")
            << QStringLiteral("name:like:%DO OR DIE%")
            << Filters{{QStringLiteral("name"), "like", QStringLiteral("%DO OR DIE%")}};
        QTest::newRow("an empty value")
            << QStringLiteral("status:eq:") << Filters{{status, "eq", {}}};
        QTest::newRow("none") << QStringLiteral("status:null OR status:notnull")
                              << Filters{{status, "null", {}}, {status, "notnull", {}}};
        QTest::newRow("an attribute of a product")
            << QStringLiteral("extension_attributes.is_x:eq:1")
            << Filters{{QStringLiteral("extension_attributes.is_x"), "eq", QStringLiteral("1")}};
    }
    void filtersAreReadAsTheyAreTyped()
    {
        QFETCH(const QString, text);
        const auto read = readFilters(text);
        QVERIFY2(read, read ? "" : qPrintable(read.error().sentence));
        QFETCH(const QList<SearchFilter>, filters);
        QCOMPARE(read->size(), filters.size());
        for (qsizetype i = 0; i < filters.size(); ++i) {
            QCOMPARE(read->at(i).field, filters[i].field);
            QCOMPARE(read->at(i).condition, filters[i].condition);
            QCOMPARE(read->at(i).value, filters[i].value);
        }
    }

    void whatIsNoFilterIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "status", "status=pending", "status:equals:1", "status:eq",
                                 "status:null:1", ":eq:1", "a b:eq:1", "1:eq:1"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void whatIsNoFilterIsSaid()
    {
        QFETCH(const QString, text);
        const auto read = readFilters(text);
        QCOMPARE(codeOf(read), "requests.bad-filter");
        QVERIFY(read.error().sentence.contains(QStringLiteral("gteq")));
    }

    void anOrderIsRead()
    {
        QVERIFY(readSort(QStringLiteral("created_at:desc")).value() ==
                (SortOrder{QStringLiteral("created_at"), true}));
        QVERIFY(readSort(QStringLiteral("sku:ASC")).value() ==
                (SortOrder{QStringLiteral("sku"), false}));
        QVERIFY(readSort(QStringLiteral("sku")).value() ==
                (SortOrder{QStringLiteral("sku"), false}));
        QCOMPARE(codeOf(readSort(QStringLiteral("sku:up"))), "requests.bad-sort");
        QCOMPARE(codeOf(readSort(QString())), "requests.bad-sort");
    }

    void everyConditionHasItsMeaning()
    {
        QCOMPARE(conditions().size(), 16);
        for (const Condition &each : conditions()) {
            QVERIFY(!meaningOf(each).isEmpty());
            QCOMPARE(takesValue(each.name), each.takesValue);
        }
    }
};

LATCHKEY_TEST(tst_SearchCriteria)
#include "tst_SearchCriteria.moc"
