// SPDX-License-Identifier: Apache-2.0
// What is kept of calls made by hand: enough to find them again, and nothing of anybody.
#include "Program.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Sql.h"
#include "profile/TestProfile.h"
#include "requests/RequestHistory.h"
#include "ui/SmallStore.h"

#include <QDirIterator>
#include <QTest>

using namespace latchkey;
using namespace latchkey::requests;
using tests::codeOf;

namespace {

const QString email = QStringLiteral("ana.miller@customer.example");

struct Fixture
{
    tests::TestProfile at;
    qint64 now = 1'000;
    integrations::IntegrationRepository integrations{*at.profile};
    QString id = integrations.add({QStringLiteral("ERP"), {}, "https://shop.example"}).value().id;
    RequestHistory history{*at.profile, [this] {
                               return now;
                           }};

    QList<KeptRequest> kept() const { return history.of(id).value(); }
    QStringList texts() const
    {
        QStringList texts;
        for (const KeptRequest &each : kept()) {
            texts.append(textOf(each.shape));
        }
        return texts;
    }
};

RequestShape shapeAt(const QString &path)
{
    return {"GET", path, {}};
}

RequestDraft draftOf(const QByteArray &method, const QString &path)
{
    RequestDraft draft;
    draft.method = method;
    draft.path = path;
    return draft;
}

// With a value in every field.
RequestDraft personalDraft()
{
    RequestDraft draft = draftOf("POST", QStringLiteral("/V1/orders/:id?q=") + email);
    draft.values = {{QStringLiteral("id"), email}};
    draft.storeView = QStringLiteral("de");
    draft.search = SearchCriteria{
        {{{QStringLiteral("customer_email"), "eq", email}}, {{email, "eq", QStringLiteral("1")}}},
        {{email, true}},
        20,
        1};
    draft.body = email;
    return draft;
}

} // namespace

class tst_RequestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aShapeHasNoValues_data()
    {
        QTest::addColumn<RequestDraft>("draft");
        QTest::addColumn<QString>("path");
        QTest::newRow("a route as it is offered")
            << draftOf("GET", QStringLiteral("/V1/orders/:id")) << QStringLiteral("/V1/orders/:id");
        QTest::newRow("a route that was typed")
            << draftOf("GET", QStringLiteral("/rest/de/V1/orders/4711?fields=x"))
            << QStringLiteral("/V1/orders/:id");
        QTest::newRow("a path nobody knows")
            << draftOf("GET", QStringLiteral("/V1/loyalty/") + email)
            << QStringLiteral("/V1/loyalty/:value");
        QTest::newRow("a word that is none")
            << draftOf("GET", QStringLiteral("/V1/") + email) << QStringLiteral("/:value");
        QTest::newRow("no path") << draftOf("GET", email) << QStringLiteral("/:value");
    }
    void aShapeHasNoValues()
    {
        QFETCH(const RequestDraft, draft);
        QTEST(shapeOf(draft, tests::smallRoutes()).path, "path");
    }

    void aSearchKeepsItsFieldsAndItsOrder()
    {
        RequestDraft draft = draftOf("GET", QStringLiteral("/V1/orders"));
        draft.search = SearchCriteria{{{{QStringLiteral("status"), "in", QStringLiteral("a,b")}}},
                                      {{QStringLiteral("created_at"), true}},
                                      20,
                                      3};
        const RequestShape shape = shapeOf(draft, tests::smallRoutes());
        QCOMPARE(shape.search->groups.constFirst().constFirst().field, QStringLiteral("status"));
        QCOMPARE(shape.search->groups.constFirst().constFirst().value, QString());
        QVERIFY(shape.search->sorts == draft.search->sorts);
        QCOMPARE(shape.search->pageSize, 20);
        QCOMPARE(textOf(shape), QStringLiteral("GET /V1/orders · status"));
        QVERIFY(readSearch(written(shape.search)) == shape.search);
        QVERIFY(!readSearch(written(std::nullopt)));
        QVERIFY(draftOf(shape.method, shape.path).path == requests::draftOf(shape).path);
    }

    void nothingOfAnybodyIsInTheProfile()
    {
        Fixture f;
        const RequestShape shape = shapeOf(personalDraft(), tests::smallRoutes());
        QVERIFY(f.history.note(f.id, shape, 200));
        QVERIFY(f.history.setFavourite(f.id, shape, true));
        QCOMPARE(f.kept().size(), 1);
        QDirIterator files(f.at.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int searched = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("ana.miller"), qPrintable(file.fileName()));
            ++searched;
        }
        QVERIFY(searched >= 1);
    }

    void theSameCallIsOneRow()
    {
        Fixture f;
        QVERIFY(f.history.note(f.id, shapeAt(QStringLiteral("/V1/a")), 200));
        f.now = 2'000;
        QVERIFY(f.history.note(f.id, shapeAt(QStringLiteral("/V1/b")), 0));
        f.now = 3'000;
        QVERIFY(f.history.note(f.id, shapeAt(QStringLiteral("/V1/a")), 404));
        QCOMPARE(f.texts(),
                 (QStringList{QStringLiteral("GET /V1/a"), QStringLiteral("GET /V1/b")}));
        QCOMPARE(f.kept().constFirst().lastAt, 3'000);
        QCOMPARE(f.kept().constFirst().status, 404);
    }

    void theOldestGoAndFavouritesStay()
    {
        Fixture f;
        QVERIFY(f.history.setFavourite(f.id, shapeAt(QStringLiteral("/V1/first")), true));
        for (int i = 0; i < RequestHistory::mostKept + 5; ++i) {
            f.now += 1;
            QVERIFY(f.history.note(f.id, shapeAt(QStringLiteral("/V1/%1").arg(i)), 200));
        }
        QCOMPARE(f.kept().size(), RequestHistory::mostKept + 1);
        QCOMPARE(f.texts().constFirst(), QStringLiteral("GET /V1/first"));
        QVERIFY(!f.texts().contains(QStringLiteral("GET /V1/4")));
        QVERIFY(f.texts().contains(QStringLiteral("GET /V1/5")));
        QVERIFY(f.history.clear(f.id));
        QCOMPARE(f.texts(), QStringList{QStringLiteral("GET /V1/first")});
        QVERIFY(f.history.setFavourite(f.id, shapeAt(QStringLiteral("/V1/first")), false));
        QVERIFY(f.kept().isEmpty()); // it was never sent
    }

    void favouritesAreBounded()
    {
        Fixture f;
        for (int i = 0; i < RequestHistory::mostFavourites; ++i) {
            QVERIFY(f.history.setFavourite(f.id, shapeAt(QStringLiteral("/V1/%1").arg(i)), true));
        }
        QCOMPARE(codeOf(f.history.setFavourite(f.id, shapeAt(QStringLiteral("/V1/more")), true)),
                 "requests.many-favourites");
        QVERIFY(f.history.remove(f.kept().constFirst().id));
        QCOMPARE(f.kept().size(), RequestHistory::mostFavourites - 1);
    }

    void itGoesWithItsIntegration()
    {
        Fixture f;
        QVERIFY(f.history.note(f.id, shapeAt(QStringLiteral("/V1/a")), 200));
        QVERIFY(f.integrations.remove(f.id));
        QVERIFY(f.kept().isEmpty());
        QCOMPARE(codeOf(f.history.note(f.id, shapeAt(QStringLiteral("/V1/a")), 200)),
                 "integration.unknown");
    }

    void whatSomebodyElseWroteIsNoValueEither()
    {
        Fixture f;
        QVERIFY(f.history.note(f.id, shapeAt(QStringLiteral("/V1/a")), 200));
        QVERIFY(profile::change(
            f.at.profile->database(), QStringLiteral("UPDATE request SET search = ?"),
            {QStringLiteral("{\"filters\":[[[\"a b\",\"eq\"],[\"ok\",\"eq\"],[\"no\",\"x\"]]],"
                            "\"sorts\":7,\"size\":-3}")}));
        const auto search = f.kept().constFirst().shape.search;
        QCOMPARE(search->groups.size(), 1);
        QCOMPARE(search->groups.constFirst().size(), 1);
        QCOMPARE(search->pageSize, 0);
    }
};

LATCHKEY_TEST(tst_RequestHistory)
#include "tst_RequestHistory.moc"
