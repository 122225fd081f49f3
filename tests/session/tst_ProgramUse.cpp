// SPDX-License-Identifier: Apache-2.0
// What a session knows of the programs that call an integration's store.
#include "Program.h"
#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "session/KnownStore.h"
#include "session/ProgramUse.h"
#include "ui/TestSession.h"

#include <QTest>

#include <optional>

using namespace latchkey;

namespace {

const QString orders = QStringLiteral("Magento_Sales::actions_view");

using Answer = std::optional<Result<storecode::AclReading>>;

Result<storecode::AclReading> reading(session::Session &session, const QString &id)
{
    QObject context;
    Answer answer;
    session::readStore(session, id, &context,
                       [&](const Result<storecode::AclReading> &store) { answer = store; });
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 60'000);
    }();
    return *answer;
}

} // namespace

class tst_ProgramUse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyProgramsWithAKeyAreNamed()
    {
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("ERP"));
        QCOMPARE(session::programsOf(*it, id), session::ProgramsStanding());
        clients::ClientRepository programs(it->profile());
        const auto old = programs.add(id, QStringLiteral("Old")).value();
        QVERIFY(programs.add(id, QStringLiteral("Over"), {false, {}, 0, 1}));
        QVERIFY(programs.add(id, QStringLiteral("n8n")));
        QVERIFY(programs.revoke(old.client.id));
        QVERIFY(programs.saveDoors(id, {true, false, false}));
        const auto standing = session::programsOf(*it, id);
        QCOMPARE(standing.open, QStringList{QStringLiteral("n8n")});
        QVERIFY(standing.isOn);
        QCOMPARE(standing.lastUseAt, 0);
    }

    void whatAStoreHasIsTheCatalogueUntilItIsKnown_data()
    {
        QTest::addColumn<QStringList>("sources");
        QTest::newRow("nothing was said") << QStringList();
        QTest::newRow("what was said is gone") << QStringList{QStringLiteral("/nowhere/at/all")};
    }
    void whatAStoreHasIsTheCatalogueUntilItIsKnown()
    {
        QFETCH(QStringList, sources);
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("ERP"));
        QVERIFY(it->integrations().saveSources(id, sources));
        const auto store = reading(*it, id);
        QVERIFY(store->tree.indexOf(orders) >= 0);
        QVERIFY(!store->routes.isEmpty());
        QVERIFY(!reading(*it, QStringLiteral("nobodyis")));
    }

    void whatWasCalledIsHeldAgainstTheChoice()
    {
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("ERP"));
        QVERIFY(it->integrations().saveChoice(
            id, acl::choiceOf({orders, QStringLiteral("Magento_Catalog::products")})));
        clients::ClientRepository programs(it->profile());
        const auto made = programs.add(id, QStringLiteral("n8n")).value();
        const qint64 now = it->clock()();
        const auto called = [&](qint64 ago) {
            return clients::CallCount{
                {made.client.id, clients::dayOf(now) - ago, "GET /V1/orders", 200, {}}, 4, now};
        };
        QVERIFY(clients::CallBook::of(it->profile())->write({called(0), called(29), called(30)}));
        const auto use = session::programUse(*it, id, 30, reading(*it, id).value());
        QVERIFY(use);
        QCOMPARE(use->usage.calls, 8); // today is the last of thirty days
        QCOMPARE(use->usage.unused, QStringList{QStringLiteral("Magento_Catalog::products")});
        QCOMPARE(use->since, made.client.createdAt);
    }
};

LATCHKEY_TEST(tst_ProgramUse)
#include "tst_ProgramUse.moc"
