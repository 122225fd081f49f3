// SPDX-License-Identifier: Apache-2.0
#include "Program.h"
#include "ui/SmallStore.h"

#include "ui/HostileText.h"
#include "ui/calls/ByCallPanel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace latchkey;
using ui::ByCallPanel;
using ui::CallModel;
using ui::EditedSelection;

namespace {

const QString view = QStringLiteral("Magento_Sales::actions_view");
const QString products = QStringLiteral("Magento_Catalog::products");

struct Panel
{
    Panel()
    {
        edited.setStore(tests::smallTree(), tests::smallRoutes());
        panel.resize(400, 500);
        panel.show();
        isInFront = QTest::qWaitForWindowActive(&panel);
    }

    CallModel &model() { return panel.model(); }
    QString line(int row, int line)
    {
        return model().index(row).data().toString().section(QLatin1Char('\n'), line, line);
    }
    QPushButton *button(const QString &text) const
    {
        const auto buttons = panel.findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    QPushButton *choose() const { return button(QStringLiteral("Choose what they need")); }
    void type(const QString &text) { QTest::keyClicks(panel.edit(), text); }

    EditedSelection edited;
    ByCallPanel panel{edited};
    QAbstractItemModelTester tester{&panel.model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest};
    bool isInFront = false;
};

} // namespace

class tst_ByCallPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsAreMetWhileTheyAreTyped()
    {
        Panel p;
        QVERIFY(p.isInFront);
        p.type(QStringLiteral("GET /V1/orders/5"));
        QTRY_COMPARE(p.model().rowCount(), 1);
        QCOMPARE(p.line(0, 0), QStringLiteral("GET /V1/orders/5"));
        QCOMPARE(p.line(0, 1), QStringLiteral("Sales › Actions › View"));
        p.panel.edit()->clear();
        QTRY_COMPARE(p.model().rowCount(), 0);
    }

    void whatACallNeedsIsSaid_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("needs");
        QTest::newRow("a resource")
            << QStringLiteral("GET /V1/products/24-MB01") << QStringLiteral("Catalog › Products");
        QTest::newRow("no route") << QStringLiteral("DELETE /V1/orders/5")
                                  << QStringLiteral("matches no route of the store");
        QTest::newRow("a customer's own")
            << QStringLiteral("PUT /V1/customers/me")
            << QStringLiteral("for a signed-in customer's own data: not for an integration");
        QTest::newRow("everybody") << QStringLiteral("GET /V1/store/storeViews")
                                   << QStringLiteral("open to everybody: needs no resource");
        QTest::newRow("no method")
            << QStringLiteral("/V1/orders")
            << QStringLiteral("method unknown. Write a method and a path, like GET /V1/orders.");
    }
    void whatACallNeedsIsSaid()
    {
        QFETCH(const QString, call);
        Panel p;
        p.panel.edit()->setPlainText(call);
        QTRY_COMPARE(p.model().rowCount(), 1);
        QTEST(p.line(0, 1), "needs");
    }

    void exactlyWhatTheyNeedIsChosenInOneStep()
    {
        Panel p;
        QVERIFY(!p.choose()->isEnabled());
        p.panel.edit()->setPlainText(
            QStringLiteral("GET /V1/orders\nGET /V1/products/1\nPUT /V1/customers/me\n"));
        QTRY_COMPARE(p.model().rowCount(), 3);
        QTest::mouseClick(p.choose(), Qt::LeftButton);
        QCOMPARE(p.edited.selection().choice().ids, (QStringList{products, view}));
        QVERIFY(p.model()
                    .index(0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QLatin1String("granted")));
        p.edited.undo();
        QCOMPARE(p.edited.selection().choice().ids, QStringList());
        QVERIFY(!p.edited.selection().canUndo());
    }

    void aQuestionIsNeverChosen()
    {
        Panel p;
        p.panel.edit()->setPlainText(QStringLiteral("client.load('/V1/orders')"));
        QTRY_COMPARE(p.model().rowCount(), 1);
        QVERIFY(p.line(0, 1).startsWith(QLatin1String("method unknown")));
        QCOMPARE(p.model().questions(), 1);
        QCOMPARE(p.model().needed(), QStringList());
        QVERIFY(!p.choose()->isEnabled());
    }

    void whatMeetsNoRouteIsSummedUp()
    {
        Panel p;
        p.panel.edit()->setPlainText(QStringLiteral("GET /V1/company/1\nGET /V1/company/2"));
        QTRY_COMPARE(p.model().rowCount(), 3);
        QVERIFY(p.line(2, 0).contains(QLatin1String("Adobe Commerce")));
        QCOMPARE(p.model().withoutRoute(), 2);
    }

    void anEnvironmentComesWithItsCollection()
    {
        const QTemporaryDir folder;
        const auto write = [&](const char *name, const char *content) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(content) > 0 ? file.fileName()
                                                                              : QString();
        };
        Panel p;
        p.panel.open(
            {write("c.json", "{\"info\": 1, \"item\": [{\"request\": \"{{api}}/orders\"}]}"),
             write("e.json", "{\"values\": [{\"key\": \"api\", \"value\": \"x/rest/V1\"}]}")});
        QTRY_COMPARE(p.model().rowCount(), 1);
        QCOMPARE(p.line(0, 0), QStringLiteral("GET /V1/orders"));
    }

    void aFileIsReadAndAnotherStoreMeetsItAnew()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("calls.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("GET /V1/orders\n");
        file.close();
        Panel p;
        p.panel.open({path});
        QTRY_COMPARE(p.model().rowCount(), 1);
        QCOMPARE(p.line(0, 1), QStringLiteral("Sales › Actions › View"));
        p.edited.setStore(tests::smallTree(), {});
        QTRY_COMPARE(p.line(0, 1), QStringLiteral("matches no route of the store"));
    }

    void aFileThatCannotBeReadIsSaid()
    {
        Panel p;
        p.panel.open({QStringLiteral("/nowhere/orders.har")});
        QTRY_COMPARE(p.model().rowCount(), 1);
        QVERIFY(p.line(0, 0).startsWith(QLatin1String("orders.har")));
        QVERIFY(!p.choose()->isEnabled());
    }

    void onlyTheLastTextCounts()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("calls.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("GET /V1/orders\n").repeated(20'000));
        file.close();
        Panel p;
        p.panel.open({path});
        p.panel.edit()->setPlainText(QStringLiteral("GET /V1/products/1"));
        QTRY_COMPARE(p.line(0, 1), QStringLiteral("Catalog › Products"));
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(p.line(0, 1), QStringLiteral("Catalog › Products"));
    }

    void enterOnACallLeadsToItsResource()
    {
        Panel p;
        p.panel.edit()->setPlainText(QStringLiteral("GET /V1/orders"));
        QTRY_COMPARE(p.model().rowCount(), 1);
        QSignalSpy wanted(&p.panel, &ByCallPanel::resourceWanted);
        auto *list = p.panel.findChild<QListView *>();
        list->setCurrentIndex(p.model().index(0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toInt(), p.edited.tree().indexOf(view));
    }

    void withAllResourcesThereIsNothingToChoose()
    {
        Panel p;
        p.edited.setAll(true);
        p.panel.edit()->setPlainText(QStringLiteral("GET /V1/orders"));
        QTRY_COMPARE(p.model().rowCount(), 1);
        QVERIFY(!p.choose()->isEnabled());
    }

    void foreignTextIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        acl::Route route;
        route.resources = {foreign};
        route.url = foreign;
        const EditedSelection edited;
        CallModel model(edited);
        model.show({{{{{QStringLiteral("GET"), foreign, acl::Mode::Direct}, 0, {}}, route}},
                    {{foreign, 0, Problem{"acl.not-a-call", foreign, {}}, false}},
                    0,
                    0});
        // what is no id of a resource is not among those that the call needs
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("GET %1\n").arg(shown));
        QVERIFY(model.index(1).data().toString().contains(shown));
        for (int row = 0; row < 2; ++row) {
            const QString tip = model.index(row).data(Qt::ToolTipRole).toString();
            QVERIFY(tests::shownByToolTip(tip).contains(shown));
        }
    }
};

LATCHKEY_TEST(tst_ByCallPanel)
#include "tst_ByCallPanel.moc"
