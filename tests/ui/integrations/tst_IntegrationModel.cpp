// SPDX-License-Identifier: Apache-2.0
// The integrations of a real session as a tree: stores, and under each what belongs to it.
#include "Program.h"
#include "activation/StateJson.h"
#include "ui/HostileText.h"
#include "ui/TestSession.h"
#include "ui/integrations/IntegrationModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using activation::Phase;
using activation::Reason;
using tests::TestSession;
using ui::IntegrationModel;

namespace {

struct Tested
{
    TestSession session;
    IntegrationModel model{*session};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void stand(const QString &id, Phase phase, Reason reason = Reason::None)
    {
        activation::ActivationState state;
        state.phase = phase;
        state.reason = reason;
        QVERIFY(integrations::IntegrationRepository(session->profile())
                    .saveActivationState(id, activation::toJson(state)));
        session->reload();
    }

    // "shop.example: Orders, CRM" for each store
    QStringList shown() const
    {
        QStringList stores;
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex store = model.index(group, 0);
            QStringList names;
            for (int row = 0; row < model.rowCount(store); ++row) {
                const QString text = model.index(row, 0, store).data().toString();
                names.append(text.section(QLatin1Char('\n'), 0, 0));
            }
            stores.append(store.data().toString() + QStringLiteral(": ") +
                          names.join(QStringLiteral(", ")));
        }
        return stores;
    }
};

} // namespace

class tst_IntegrationModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void integrationsAreGroupedByTheStoresHost()
    {
        Tested t;
        QCOMPARE(t.shown(), QStringList());
        t.session.add(QStringLiteral("Orders"));
        t.session.add(QStringLiteral("CRM"), "https://b2b.example/");
        t.session.add(QStringLiteral("PIM"), "https://shop.example/de/");
        t.session.add(QStringLiteral("Local"), "http://localhost:8080/");
        QCOMPARE(t.shown(), (QStringList{QStringLiteral("b2b.example: CRM"),
                                         QStringLiteral("localhost:8080: Local"),
                                         QStringLiteral("shop.example: Orders, PIM")}));
    }

    void namesAreInTheirOrder()
    {
        Tested t;
        for (const char *name : {"Stock 10", "orders", "Stock 9", "Billing"}) {
            t.session.add(QLatin1String(name));
        }
        QCOMPARE(t.shown(),
                 QStringList{QStringLiteral("shop.example: Billing, orders, Stock 9, Stock 10")});
    }

    void byNameTheyAreInOneList()
    {
        Tested t;
        t.session.add(QStringLiteral("Stock"));
        t.session.add(QStringLiteral("CRM"), "https://b2b.example/");
        t.model.setOrder(ui::ListChoice::Order::ByName);
        QCOMPARE(t.shown(), QStringList{QStringLiteral("All stores: CRM, Stock")});
        const QString beneath =
            t.model.index(0, 0, t.model.index(0, 0)).data().toString().section(u'\n', 1);
        QVERIFY(beneath.endsWith(QStringLiteral(" · b2b.example"))); // which no heading says
    }

    void byStateTheyAreInGroupsOfTheirOwn()
    {
        Tested t;
        const QString crm = t.session.add(QStringLiteral("CRM"), "https://b2b.example/");
        const QString stock = t.session.add(QStringLiteral("Stock"));
        const QString orders = t.session.add(QStringLiteral("Orders"));
        t.session.add(QStringLiteral("PIM"));
        t.stand(crm, Phase::Linked);
        t.stand(stock, Phase::Failed, Reason::NoCallback);
        t.stand(orders, Phase::Linked);
        t.model.setOrder(ui::ListChoice::Order::ByState);
        QCOMPARE(t.shown(), (QStringList{QStringLiteral("Needs you · 1: Stock"),
                                         QStringLiteral("Connected: CRM, Orders"),
                                         QStringLiteral("Not activated yet: PIM")}));
        t.stand(stock, Phase::Linked);
        QCOMPARE(t.shown(), (QStringList{QStringLiteral("Connected: CRM, Orders, Stock"),
                                         QStringLiteral("Not activated yet: PIM")}));
    }

    void byLastUseTheNewestIsFirstAndTheUnusedAreLast()
    {
        Tested t;
        const QString orders = t.session.add(QStringLiteral("Orders"));
        t.session.add(QStringLiteral("Never"));
        const QString crm = t.session.add(QStringLiteral("CRM"), "https://b2b.example/");
        t.session.add(QStringLiteral("Ages"));
        t.model.setOrder(ui::ListChoice::Order::ByLastUse);
        const auto used = [&t](const QString &id, qint64 time) {
            t.session->integrations().update(
                id, [time](session::SessionEntry &entry) { entry.lastCallAt = time; });
        };
        used(orders, 1'000);
        used(crm, 2'000);
        QCOMPARE(t.shown(), QStringList{QStringLiteral("All stores: CRM, Orders, Ages, Never")});
        used(orders, 3'000);
        QCOMPARE(t.shown(), QStringList{QStringLiteral("All stores: Orders, CRM, Ages, Never")});
    }

    void whatStaysWhereItIsMovesNothing()
    {
        Tested t;
        const QString id = t.session.add(QStringLiteral("Orders"));
        QSignalSpy reset(&t.model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&t.model, &QAbstractItemModel::dataChanged);
        t.session->integrations().update(
            id, [](session::SessionEntry &entry) { entry.isCalling = true; });
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
    }

    void whatNeedsThePersonIsOnTop()
    {
        Tested t;
        const QString id = t.session.add(QStringLiteral("Orders"));
        activation::ActivationState state;
        state.phase = Phase::Failed;
        state.reason = Reason::NoCallback;
        QVERIFY(integrations::IntegrationRepository(t.session->profile())
                    .saveActivationState(id, activation::toJson(state)));
        t.session->reload();
        t.session.add(QStringLiteral("CRM"), "https://b2b.example/");
        QCOMPARE(t.shown(), (QStringList{QStringLiteral("Needs you · 1: Orders"),
                                         QStringLiteral("b2b.example: CRM")}));
        QCOMPARE(t.model.indexOf(id).data(IntegrationModel::SearchRole).toString(),
                 QStringLiteral("Orders\nshop.example"));
    }

    void aRenamedIntegrationIsShownWithItsNewName()
    {
        Tested t;
        const QString id = t.session.add(QStringLiteral("Orders"));
        integrations::Integration it = t.session->integrations().entry(id)->integration;
        it.name = QStringLiteral("Orders to ERP");
        QVERIFY(t.session->save(it));
        QCOMPARE(t.shown(), QStringList{QStringLiteral("shop.example: Orders to ERP")});
        QCOMPARE(t.model.indexOf(id).data(IntegrationModel::IdRole).toString(), id);
    }

    void anIntegrationOfAnotherStoreMovesThere()
    {
        Tested t;
        t.session.add(QStringLiteral("Orders"));
        const QString id = t.session.add(QStringLiteral("CRM"));
        integrations::Integration it = t.session->integrations().entry(id)->integration;
        it.storeUrl = "https://b2b.example/";
        QVERIFY(t.session->save(it));
        QCOMPARE(t.shown(), (QStringList{QStringLiteral("b2b.example: CRM"),
                                         QStringLiteral("shop.example: Orders")}));
    }

    void aRemovedIntegrationGoesAndItsStoreWithTheLastOne()
    {
        Tested t;
        QVERIFY(t.session->activations().listen());
        const QString orders = t.session.add(QStringLiteral("Orders"));
        const QString crm = t.session.add(QStringLiteral("CRM"));
        int removed = 0;
        const auto count = [&](const Result<void> &gone) {
            removed += gone ? 1 : 0;
        };
        t.session->remove(orders, count);
        QTRY_COMPARE(removed, 1);
        QCOMPARE(t.shown(), QStringList{QStringLiteral("shop.example: CRM")});
        QVERIFY(!t.model.indexOf(orders).isValid());
        t.session->remove(crm, count);
        QTRY_COMPARE(removed, 2);
        QCOMPARE(t.model.rowCount(), 0);
    }

    void aChangedStateIsDrawnInItsRow()
    {
        Tested t;
        QVERIFY(t.session->activations().listen());
        t.session.add(QStringLiteral("Orders"));
        const QString id = t.session.add(QStringLiteral("CRM"));
        QSignalSpy changed(&t.model, &IntegrationModel::dataChanged);
        QSignalSpy reset(&t.model, &IntegrationModel::modelReset);
        QVERIFY(t.session->activations().arm(id, false));
        QTRY_VERIFY(t.model.indexOf(id).data().toString().endsWith(
            QLatin1String("\nWaiting for Activate")));
        QVERIFY(!changed.isEmpty());
        for (const QList<QVariant> &each : changed) {
            QCOMPARE(each[0].toModelIndex(), t.model.indexOf(id));
        }
        QCOMPARE(reset.size(), 0); // the list stays as it is
        t.session->activations().cancel(id);
        QTRY_VERIFY(
            t.model.indexOf(id).data().toString().endsWith(QLatin1String("\nNot activated yet")));
    }

    void statesHaveWords_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, Phase phase, Reason reason, const char *words) {
            QTest::newRow(name) << int(phase) << int(reason) << QString::fromUtf8(words);
        };
        row("new", Phase::Draft, Reason::None, "Not activated yet");
        row("armed", Phase::Armed, Reason::None, "Waiting for Activate");
        row("posted", Phase::WaitingForSignIn, Reason::None, "Waiting for sign-in");
        row("exchanging", Phase::Exchanging, Reason::None, "Fetching the access");
        row("linked", Phase::Linked, Reason::None, "Connected");
        row("linked, a later attempt failed", Phase::Linked, Reason::Cancelled, "Connected");
        row("failed", Phase::Failed, Reason::NotActive, "Failed");
        row("cancelled", Phase::Failed, Reason::Cancelled, "Not activated yet");
        row("interrupted", Phase::Failed, Reason::Interrupted, "Interrupted");
        row("revoked", Phase::Revoked, Reason::None, "Must be activated again");
    }
    void statesHaveWords()
    {
        QFETCH(const int, phase);
        QFETCH(const int, reason);
        session::SessionEntry entry;
        entry.state.phase = Phase(phase);
        entry.state.reason = Reason(reason);
        QTEST(ui::stateWords(entry), "words");
        entry.isUnreadable = true;
        QCOMPARE(ui::stateWords(entry), QStringLiteral("Cannot be read"));
    }

    void aHostIsCalledAsPeopleKnowIt_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QString>("host");
        QTest::newRow("plain") << QByteArray("https://shop.example/")
                               << QStringLiteral("shop.example");
        QTest::newRow("in a folder")
            << QByteArray("https://shop.example/de/index.php/") << QStringLiteral("shop.example");
        QTest::newRow("another port")
            << QByteArray("https://shop.example:8443/") << QStringLiteral("shop.example:8443");
        QTest::newRow("the scheme's own port")
            << QByteArray("http://shop.example:80/") << QStringLiteral("shop.example");
        QTest::newRow("IPv6") << QByteArray("http://[::1]:8080/") << QStringLiteral("[::1]:8080");
        QTest::newRow("no address at all")
            << QByteArray("rub\nbish") << QStringLiteral("rub\\nbish");
    }
    void aHostIsCalledAsPeopleKnowIt()
    {
        QFETCH(const QByteArray, url);
        QTEST(ui::hostOf(url), "host");
    }

    void foreignNamesAreShownAsTheyAre_data() { tests::addHostileTexts(); }
    void foreignNamesAreShownAsTheyAre()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        Tested t;
        const QString id = t.session.add(QStringLiteral("Orders"));
        t.session.write(id, QStringLiteral("name"), foreign);
        t.session->reload();
        const QModelIndex index = t.model.indexOf(id);
        QCOMPARE(index.data().toString(), shown + QStringLiteral("\nNot activated yet"));
        QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
                 shown + QStringLiteral(", Not activated yet"));
        QCOMPARE(tests::shownByToolTip(index.data(Qt::ToolTipRole).toString()), shown);
    }

    void foreignStoresAreShownAsTheyAre_data() { tests::addHostileTexts(); }
    void foreignStoresAreShownAsTheyAre()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        Tested t;
        const QString id = t.session.add(QStringLiteral("Orders"));
        t.session.write(id, QStringLiteral("store_url"), foreign);
        t.session.add(QStringLiteral("CRM"), "https://b2b.example/"); // the list is read anew
        const QModelIndex store = t.model.indexOf(id).parent();
        QCOMPARE(store.data().toString(), shown);
        QCOMPARE(tests::shownByToolTip(store.data(Qt::ToolTipRole).toString()), shown);
        QCOMPARE(store.data(IntegrationModel::IdRole).toString(), QString());
    }

    void onlyIntegrationsCanBeSelected()
    {
        Tested t;
        const QString id = t.session.add(QStringLiteral("Orders"));
        const QModelIndex index = t.model.indexOf(id);
        QVERIFY(t.model.flags(index).testFlag(Qt::ItemIsSelectable));
        QVERIFY(!t.model.flags(index.parent()).testFlag(Qt::ItemIsSelectable));
    }

    void aStateThatCannotBeReadIsToldAndBreaksNothing()
    {
        Tested t;
        const QString id = t.session.add(QStringLiteral("Orders"));
        t.session.write(id, QStringLiteral("activation_state"), QByteArray("{ \"version\": 99 }"));
        t.session.add(QStringLiteral("CRM"));
        QVERIFY(t.model.indexOf(id).data().toString().endsWith(QLatin1String("\nCannot be read")));
    }
};

LATCHKEY_TEST(tst_IntegrationModel)
#include "tst_IntegrationModel.moc"
