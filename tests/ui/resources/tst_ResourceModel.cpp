// SPDX-License-Identifier: Apache-2.0
#include "Program.h"
#include "ui/SmallStore.h"

#include "ui/HostileText.h"
#include "ui/resources/ResourceDelegate.h"
#include "ui/resources/ResourceModel.h"
#include "ui/selection/ResourceWords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using acl::Reach;
using ui::EditedSelection;
using ui::ResourceModel;
using ui::ResourceQuery;
using Shown = ResourceQuery::Shown;

namespace {

const QString view = QStringLiteral("Magento_Sales::actions_view");
const QString reorder = QStringLiteral("Magento_Sales::reorder");
const QString sales = QStringLiteral("Magento_Sales::sales");

// A model of the small store that is watched all the time.
struct Watched
{
    explicit Watched(const acl::AclTree &tree = tests::smallTree())
    {
        edited.setStore(tree, tests::smallRoutes());
    }

    QModelIndex at(const QString &id, int column = ResourceModel::Title) const
    {
        return model.indexOf(edited.tree().indexOf(id), column);
    }
    QString text(const QString &id, int column) const { return at(id, column).data().toString(); }
    void choose(const QString &id, Reach reach = Reach::Only)
    {
        edited.choose(edited.tree().indexOf(id), reach);
    }
    void drop(const QString &id) { edited.drop(edited.tree().indexOf(id), Reach::Only); }

    // Titles, indented as they lie.
    QStringList rows(const QModelIndex &parent = {}, int depth = 0) const
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            found.append(QString(depth, QLatin1Char(' ')) + index.data().toString());
            found += rows(index, depth + 1);
        }
        return found;
    }

    EditedSelection edited;
    ResourceModel model{edited};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class tst_ResourceModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resourcesLieAsInAdminWithoutTheOneForAll()
    {
        const Watched w;
        QCOMPARE(w.rows(), (QStringList{QStringLiteral("Magento Admin"), QStringLiteral(" Sales"),
                                        QStringLiteral("  Actions"), QStringLiteral("   View"),
                                        QStringLiteral("   Reorder"), QStringLiteral("  Invoices"),
                                        QStringLiteral(" Catalog"), QStringLiteral("  Products")}));
        QCOMPARE(w.text(view, ResourceModel::Id), view);
        QCOMPARE(w.text(view, ResourceModel::Module), QStringLiteral("Magento_Sales"));
    }

    void theBoxSaysWhetherEverythingBelowIsGrantedToo()
    {
        Watched w;
        w.choose(reorder);
        const auto box = [&](const QString &id) {
            return w.at(id).data(Qt::CheckStateRole).value<Qt::CheckState>();
        };
        QCOMPARE(box(reorder), Qt::Checked);
        QCOMPARE(box(sales), Qt::PartiallyChecked);
        QCOMPARE(box(view), Qt::Unchecked);
        w.choose(sales, Reach::WithBelow);
        QCOMPARE(box(sales), Qt::Checked);
        QCOMPARE(box(acl::adminId), Qt::PartiallyChecked);
        w.edited.undo();
        w.choose(sales);
        QCOMPARE(box(sales), Qt::PartiallyChecked);
    }

    void theReasonIsSaidOfEach()
    {
        Watched w;
        const auto why = [&](const QString &id) {
            return w.text(id, ResourceModel::Reason);
        };
        w.choose(reorder);
        QCOMPARE(why(reorder), QStringLiteral("chosen"));
        QCOMPARE(why(sales), QStringLiteral("needed by Actions › Reorder"));
        QCOMPARE(why(QStringLiteral("Magento_Sales::actions")),
                 QStringLiteral("needed by Reorder"));
        QCOMPARE(why(view), QString());
        w.choose(view);
        QVERIFY(why(sales).startsWith(QStringLiteral("needed by Actions › View, +1 more")));
        w.edited.setAll(true);
        QCOMPARE(why(QStringLiteral("Magento_Catalog::products")),
                 QStringLiteral("with all resources"));
    }

    void whatIsNewSinceTheActivationAndWhatIsGoneIsSaid()
    {
        Watched w;
        w.choose(view);
        w.edited.setGranted(acl::choiceOf({reorder}));
        QCOMPARE(w.text(view, ResourceModel::Reason),
                 QStringLiteral("chosen · new since the last activation"));
        QCOMPARE(w.text(reorder, ResourceModel::Reason), QStringLiteral("not granted any more"));
        QCOMPARE(w.text(QStringLiteral("Magento_Sales::actions"), ResourceModel::Reason),
                 QStringLiteral("needed by View"));
        QCOMPARE(w.edited.count(EditedSelection::Difference::New), 1);
        QCOMPARE(w.edited.count(EditedSelection::Difference::Gone), 1);
    }

    void aScreenReaderHearsStateAndReason()
    {
        Watched w;
        w.choose(reorder);
        const auto heard = [&](const QString &id) {
            return w.at(id).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(heard(reorder), QStringLiteral("Reorder, chosen"));
        QCOMPARE(heard(sales), QStringLiteral("Sales, partly, needed by Actions › Reorder"));
        QCOMPARE(heard(view), QStringLiteral("View, not chosen"));
        QVERIFY(w.at(QStringLiteral("Magento_Sales::sales_invoice"))
                    .data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .contains(QLatin1String("payments")));
    }

    void wordsAreLookedForInTitleIdAndModule_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const QStringList toActions{QStringLiteral("Magento Admin"), QStringLiteral(" Sales"),
                                    QStringLiteral("  Actions")};
        QTest::newRow("a title, with what it lies in")
            << QStringLiteral("reorder") << toActions + QStringList{QStringLiteral("   Reorder")};
        QTest::newRow("letter case aside")
            << QStringLiteral("REORDER") << toActions + QStringList{QStringLiteral("   Reorder")};
        QTest::newRow("an id") << QStringLiteral("actions_view")
                               << toActions + QStringList{QStringLiteral("   View")};
        QTest::newRow("two words, in any order")
            << QStringLiteral("  view   sales ")
            << toActions + QStringList{QStringLiteral("   View")};
        QTest::newRow("a module") << QStringLiteral("magento_catalog::")
                                  << QStringList{QStringLiteral("Magento Admin"),
                                                 QStringLiteral(" Catalog"),
                                                 QStringLiteral("  Products")};
        QTest::newRow("one letter") << QStringLiteral("z") << QStringList();
        QTest::newRow("words that do not meet")
            << QStringLiteral("reorder catalog") << QStringList();
    }
    void wordsAreLookedForInTitleIdAndModule()
    {
        QFETCH(const QString, text);
        Watched w;
        w.model.setQuery({text, {}, Shown::All});
        QTEST(w.rows(), "found");
        w.model.setQuery({});
        QCOMPARE(w.rows().size(), 8);
    }

    void whatIsLookedForCanBeOfOneModule()
    {
        Watched w;
        w.model.setQuery({{}, QStringLiteral("Magento_Catalog"), Shown::All});
        QCOMPARE(w.rows(), (QStringList{QStringLiteral("Magento Admin"), QStringLiteral(" Catalog"),
                                        QStringLiteral("  Products")}));
        QCOMPARE(w.model.matchCount(), 2);
        QCOMPARE(w.model.firstMatch(),
                 w.edited.tree().indexOf(QStringLiteral("Magento_Catalog::catalog")));
    }

    void whatWasJustUncheckedStaysInSight()
    {
        Watched w;
        w.choose(reorder);
        w.model.setQuery({{}, {}, Shown::Chosen});
        QCOMPARE(w.rows().size(), 4);
        w.drop(reorder);
        QCOMPARE(w.rows().size(), 4);
        w.choose(QStringLiteral("Magento_Catalog::products"));
        QCOMPARE(w.rows().size(), 6);
    }

    void onlyDifferencesAreShownOnDemand()
    {
        Watched w;
        w.choose(view);
        w.edited.setGranted(acl::choiceOf({reorder}));
        w.model.setQuery({{}, {}, Shown::Different});
        QCOMPARE(w.rows(), (QStringList{QStringLiteral("Magento Admin"), QStringLiteral(" Sales"),
                                        QStringLiteral("  Actions"), QStringLiteral("   View"),
                                        QStringLiteral("   Reorder")}));
    }

    void aClickOnTheBoxOnlyAsks()
    {
        Watched w;
        QSignalSpy asked(&w.model, &ResourceModel::toggleWanted);
        QVERIFY(w.model.setData(w.at(view), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(w.at(view).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        w.edited.setAll(true);
        QVERIFY(!w.model.setData(w.at(view), Qt::Checked, Qt::CheckStateRole));
    }

    void everyRowThatLooksDifferentIsTold()
    {
        Watched w;
        QStringList told;
        connect(&w.model, &QAbstractItemModel::dataChanged, this,
                [&](const QModelIndex &first, const QModelIndex &last) {
                    for (int row = first.row(); row <= last.row(); ++row) {
                        told.append(first.siblingAtRow(row).data().toString());
                    }
                });
        w.choose(reorder);
        told.sort();
        QCOMPARE(told, (QStringList{QStringLiteral("Actions"), QStringLiteral("Magento Admin"),
                                    QStringLiteral("Reorder"), QStringLiteral("Sales")}));
        told.clear();
        w.choose(view); // the box of Sales stays as it is, its reason does not
        QVERIFY(told.contains(QLatin1String("Sales")));
    }

    void placesOfWordsAreFoundOnce()
    {
        using Places = QList<std::pair<qsizetype, qsizetype>>;
        const QString text = QStringLiteral("Reorder order");
        QCOMPARE(ui::placesOf({QStringLiteral("ORDER")}, text), (Places{{2, 5}, {8, 5}}));
        QCOMPARE(ui::placesOf({QStringLiteral("reo"), QStringLiteral("order")}, text),
                 (Places{{0, 7}, {8, 5}}));
        QCOMPARE(ui::placesOf({QStringLiteral("x")}, text), Places());
    }

    void foreignTextIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        acl::AclResource hostile = tests::resource("", "", 1);
        hostile.id = hostile.title = hostile.module = foreign;
        Watched w(tests::treeOf({tests::resource("Magento_Backend::admin", "Admin", 0), hostile}));
        w.choose(foreign);
        for (const int column : {ResourceModel::Title, ResourceModel::Id, ResourceModel::Module}) {
            QCOMPARE(w.text(foreign, column), shown);
            const QString tip = w.at(foreign, column).data(Qt::ToolTipRole).toString();
            QCOMPARE(tests::shownByToolTip(tip), shown);
        }
        QCOMPARE(w.text(acl::adminId, ResourceModel::Reason), QStringLiteral("needed by ") + shown);
        QVERIFY(w.at(foreign).data(Qt::AccessibleTextRole).toString().startsWith(shown));
    }

    void manyResourcesStayConsistent()
    {
        QList<acl::AclResource> many{tests::resource("Magento_Backend::admin", "Admin", 0)};
        for (int i = 0; i < 300; ++i) {
            many.append(tests::resource(qPrintable(QStringLiteral("A_B::g%1").arg(i)), "Group", 1));
            many.append(tests::resource(qPrintable(QStringLiteral("A_B::l%1").arg(i)), "Leaf", 2));
        }
        Watched w(tests::treeOf(many));
        QSignalSpy relaid(&w.model, &QAbstractItemModel::layoutChanged);
        w.edited.choose(0, Reach::WithBelow);
        QCOMPARE(relaid.size(), 1);
        w.model.setQuery({QStringLiteral("l12"), {}, Shown::All});
        QCOMPARE(w.model.matchCount(), 11);
        QVERIFY(w.model.opening(3).size() < 11);
        w.edited.setStore(tests::smallTree(), {});
        QCOMPARE(w.model.matchCount(), 0);
    }
};

LATCHKEY_TEST(tst_ResourceModel)
#include "tst_ResourceModel.moc"
