// SPDX-License-Identifier: Apache-2.0
// A person's entries become a call, and what is missing is said before anything is sent.
#include "Program.h"
#include "profile/TestProfile.h"
#include "requests/RequestDraft.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::requests;
using tests::codeOf;

namespace {

using Values = QMap<QString, QString>;

RequestDraft draftOf(const char *path, const Values &values = {}, const char *storeView = "")
{
    RequestDraft draft;
    draft.path = QString::fromUtf8(path);
    draft.values = values;
    draft.storeView = QString::fromUtf8(storeView);
    return draft;
}

} // namespace

class tst_RequestDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesStandEncodedInTheirPlaces_data()
    {
        QTest::addColumn<RequestDraft>("draft");
        QTest::addColumn<QByteArray>("sent");
        const QString id = QStringLiteral("id");
        const QString sku = QStringLiteral("sku");
        const QString slash = QStringLiteral("a/b+c d%");
        QTest::newRow("without any") << draftOf("/V1/orders") << QByteArray("/V1/orders");
        QTest::newRow("a number") << draftOf("/V1/orders/:id", {{id, QStringLiteral("42")}})
                                  << QByteArray("/V1/orders/42");
        QTest::newRow("a SKU with everything") << draftOf("/V1/products/:sku", {{sku, slash}})
                                               << QByteArray("/V1/products/a%2Fb%2Bc%20d%25");
        QTest::newRow("as OpenAPI writes it")
            << draftOf("/V1/products/{sku}/media", {{sku, QStringLiteral("ä")}})
            << QByteArray("/V1/products/%C3%A4/media");
        QTest::newRow("two, and a query of its own")
            << draftOf("/V1/orders/:id/items/:sku?fields=items[sku]",
                       {{id, QStringLiteral("1")}, {sku, QStringLiteral("2")}})
            << QByteArray("/V1/orders/1/items/2?fields=items[sku]");
        QTest::newRow("a store view")
            << draftOf("/V1/orders", {}, "de") << QByteArray("/de/V1/orders");
        QTest::newRow("a store view before a whole path")
            << draftOf("/rest/V1/orders", {}, "all") << QByteArray("/all/V1/orders");
    }
    void valuesStandEncodedInTheirPlaces()
    {
        QFETCH(const RequestDraft, draft);
        QTEST(pathToSend(draft).value(), "sent");
    }

    void aSearchStandsBehindWhatQueryThereIs()
    {
        RequestDraft draft = draftOf("/V1/orders?fields=total_count");
        draft.search = SearchCriteria{{}, {}, 20, 0};
        QCOMPARE(pathToSend(draft).value(),
                 QByteArray("/V1/orders?fields=total_count&searchCriteria%5BpageSize%5D=20"));
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<RequestDraft>("draft");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("named");
        QTest::newRow("no path") << draftOf("  ") << QByteArray("requests.no-path") << QString();
        QTest::newRow("values") << draftOf("/V1/orders/:id/items/:sku")
                                << QByteArray("requests.value-missing")
                                << QStringLiteral("id, sku");
        QTest::newRow("a store view that is a path")
            << draftOf("/V1/orders", {}, "de/V1") << QByteArray("requests.bad-store-view")
            << QString();
        QTest::newRow("a store view that climbs")
            << draftOf("/V1/orders", {}, "..") << QByteArray("requests.bad-store-view")
            << QString();
    }
    void whatIsMissingIsNamed()
    {
        QFETCH(const RequestDraft, draft);
        const auto call = storeCallOf(draft);
        QTEST(codeOf(call), "code");
        QFETCH(const QString, named);
        QVERIFY(call.error().sentence.contains(named));
    }

    void aBodyIsSentWhereItBelongsAndIsJson()
    {
        RequestDraft draft = draftOf("/V1/customerGroups");
        draft.method = "POST";
        draft.body = QStringLiteral("{\"group\": {\"code\": \"ä\"}}");
        QCOMPARE(storeCallOf(draft)->body.value(), draft.body.toUtf8());
        draft.method = "GET";
        QVERIFY(!storeCallOf(draft)->body);
        draft.method = "PUT";
        draft.body = QStringLiteral(" \n");
        QVERIFY(!storeCallOf(draft)->body);
        draft.body = QStringLiteral("{\n'code': 1}");
        const auto call = storeCallOf(draft);
        QCOMPARE(codeOf(call), "requests.bad-json");
        QVERIFY(call.error().sentence.contains(QStringLiteral("line 2, column 1")));
    }

    void onlyReadingChangesNothing()
    {
        QVERIFY(!changesData("GET") && !changesData("HEAD"));
        for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "WHATEVER"}) {
            QVERIFY(changesData(method));
        }
    }

    void namesInAPathAreFoundOnce()
    {
        QCOMPARE(parametersIn(QStringLiteral("/V1/a/:id/b/{sku}/:id?x=:no")),
                 (QStringList{QStringLiteral("id"), QStringLiteral("sku")}));
        QCOMPARE(parametersIn(QStringLiteral("/V1/a/:/{}")), QStringList());
    }
};

LATCHKEY_TEST(tst_RequestDraft)
#include "tst_RequestDraft.moc"
