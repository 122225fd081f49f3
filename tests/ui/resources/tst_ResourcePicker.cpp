// SPDX-License-Identifier: Apache-2.0
// The picker as a person uses it: real keys and clicks.
#include "Program.h"
#include "ui/SmallStore.h"

#include "ui/HostileText.h"
#include "ui/look/MessageBar.h"
#include "ui/resources/FilterRow.h"
#include "ui/resources/ResourceDetails.h"
#include "ui/resources/ResourceModel.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"
#include "ui/selection/PrivilegeBar.h"
#include "ui/selection/ResourceWords.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace latchkey;
using acl::Choice;
using ui::ResourceModel;
using ui::ResourcePicker;

namespace {

const QString view = QStringLiteral("Magento_Sales::actions_view");
const QString reorder = QStringLiteral("Magento_Sales::reorder");
const QString actions = QStringLiteral("Magento_Sales::actions");
const QString sales = QStringLiteral("Magento_Sales::sales");
const QString products = QStringLiteral("Magento_Catalog::products");

// A picker in front, with the small store in it.
struct Window
{
    explicit Window(const integrations::KeptResources &kept = {})
    {
        picker.resize(1'000, 640);
        picker.load(QStringLiteral("Orders"), {}, kept);
        picker.edited().setStore(tests::smallTree(), tests::smallRoutes());
        picker.show();
        picker.activateWindow();
        isInFront = QTest::qWaitForWindowActive(&picker);
        tree()->openAll();
        QObject::connect(&picker, &ResourcePicker::choiceMade, &picker,
                         [this](const Choice &choice) {
                             kept_.append(choice.ids);
                             picker.tellKept({});
                         });
    }

    ui::ResourceTreeView *tree() const { return picker.tree(); }
    QLineEdit *search() { return picker.findChild<ui::FilterRow *>()->search(); }
    ui::ResourceModel *model() { return picker.findChild<ResourceModel *>(); }
    int index(const QString &id) { return picker.edited().tree().indexOf(id); }
    QStringList chosen() { return picker.edited().selection().choice().ids; }

    void goTo(const QString &id)
    {
        tree()->setFocus();
        tree()->show(index(id));
    }

    // On the box in front of the title.
    void clickBox(const QString &id)
    {
        const QModelIndex at = model()->indexOf(index(id));
        tree()->scrollTo(at);
        QStyleOptionViewItem option;
        option.initFrom(tree());
        option.rect = tree()->visualRect(at);
        option.features = QStyleOptionViewItem::HasCheckIndicator;
        const QRect box =
            tree()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, tree());
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, box.center());
    }

    ResourcePicker picker;
    QList<QStringList> kept_;
    bool isInFront = false;
};

QDialog *openDialog()
{
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

void press(const char *name)
{
    QTRY_VERIFY(openDialog());
    auto *button = openDialog()->findChild<QPushButton *>(QLatin1String(name));
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!openDialog());
}

template <typename Widget>
Widget *named(QWidget &parent, const QString &text)
{
    const auto all = parent.findChildren<Widget *>();
    for (Widget *each : all) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

QString allText(const QWidget &parent)
{
    QStringList texts;
    const auto labels = parent.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(&parent)) {
            texts.append(label->text());
        }
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class tst_ResourcePicker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBoxIsClicked()
    {
        Window w;
        w.clickBox(reorder);
        QCOMPARE(w.chosen(), QStringList{reorder});
        w.clickBox(reorder);
        QCOMPARE(w.chosen(), QStringList());
        QCOMPARE(w.kept_, (QList<QStringList>{{reorder}, {}}));
    }

    void aParentComesWithEverythingBelow()
    {
        Window w;
        w.clickBox(actions);
        QCOMPARE(w.chosen(), (QStringList{actions, view, reorder}));
        w.goTo(sales); // partly granted: the click completes it
        QTest::keyClick(w.tree(), Qt::Key_Space);
        QCOMPARE(w.chosen().size(), 5);
    }

    void uncheckingAParentAsksWhatBecomesOfThoseBelow_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("all go") << QStringLiteral("removeBelow") << QStringList();
        QTest::newRow("they stay") << QStringLiteral("keepBelow") << QStringList{view, reorder};
        QTest::newRow("nothing") << QString() << QStringList{actions, view, reorder};
    }
    void uncheckingAParentAsksWhatBecomesOfThoseBelow()
    {
        QFETCH(const QString, button);
        Window w;
        w.clickBox(actions);
        w.clickBox(actions);
        QTRY_VERIFY(openDialog());
        QVERIFY(allText(*openDialog()).contains(QLatin1Char('2')));
        if (button.isEmpty()) {
            QTest::keyClick(openDialog(), Qt::Key_Return); // Enter is Cancel
            QTRY_VERIFY(!openDialog());
        } else {
            press(qPrintable(button));
        }
        QTEST(w.chosen(), "left");
        if (button == QLatin1String("keepBelow")) {
            QVERIFY(w.model()
                        ->indexOf(w.index(actions), ResourceModel::Reason)
                        .data()
                        .toString()
                        .startsWith(QLatin1String("needed by")));
        }
    }

    void aParentThatIsOnlyNeededIsNotOfferedToBeKept()
    {
        Window w({acl::choiceOf({view, reorder}), {}, {}, 0});
        w.clickBox(actions);
        QTRY_VERIFY(openDialog());
        QVERIFY(!openDialog()->findChild<QPushButton *>(QStringLiteral("keepBelow")));
        press("removeBelow");
        QCOMPARE(w.chosen(), QStringList());
    }

    void theNearestTakesThePlaceOfAnIdThatTheStoreDoesNotHave()
    {
        Window w(
            {acl::choiceOf({reorder, QStringLiteral("Magento_Sales::action_view")}), {}, {}, 0});
        QVERIFY(w.picker.news()->text().contains(QLatin1String("Magento_Sales::action_view")));
        auto *take =
            named<QPushButton>(w.picker, QStringLiteral("Take Magento_Sales::actions_view"));
        QVERIFY(take != nullptr);
        QTest::mouseClick(take, Qt::LeftButton);
        QStringList chosen = w.chosen();
        chosen.sort();
        QCOMPARE(chosen, QStringList({view, reorder}));
        QVERIFY(w.picker.news()->text().isEmpty());
        w.picker.edited().undo();
        QVERIFY(w.chosen().contains(QStringLiteral("Magento_Sales::action_view")));
    }

    void keysAreEnough()
    {
        Window w;
        QVERIFY(w.isInFront);
        w.goTo(acl::adminId);
        QTest::keyClick(w.tree(), Qt::Key_Down); // Sales
        QTest::keyClick(w.tree(), Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(w.chosen(), QStringList{sales});
        QTest::keyClick(w.tree(), Qt::Key_Down);
        QTest::keyClick(w.tree(), Qt::Key_Down); // View
        QTest::keyClick(w.tree(), Qt::Key_Space);
        QCOMPARE(w.chosen(), (QStringList{view, sales}));
        QTest::keyClick(w.tree(), Qt::Key_Delete);
        QCOMPARE(w.chosen(), QStringList{sales});
        QTest::keyClick(w.tree(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(w.chosen(), (QStringList{view, sales}));
        QTest::keyClick(w.tree(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(w.tree(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(w.chosen(), QStringList());
        QTest::keyClick(w.tree(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.chosen(), QStringList{sales});
    }

    void theTabKeyWalksThroughEverything()
    {
        Window w;
        w.goTo(sales);
        QStringList visited;
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget *now = QApplication::focusWidget();
            QVERIFY(now != nullptr);
            const auto *button = qobject_cast<const QAbstractButton *>(now);
            const QString name = button == nullptr || button->text().isEmpty()
                                     ? now->accessibleName()
                                     : button->text();
            QVERIFY2(!name.isEmpty() || qobject_cast<const QTabBar *>(now) != nullptr,
                     now->metaObject()->className());
            visited.append(name);
        }
        for (const char *name :
             {"Resources", "Search the resources", "Which resources", "Of which module",
              "Expand all", "Presets …", "Import, export, compare", "Chosen resources"}) {
            QVERIFY2(visited.contains(QString::fromUtf8(name)),
                     qPrintable(visited.join(QLatin1Char('|'))));
        }
    }

    void searchIsReachedTypedInAndLeftByKeys()
    {
        Window w;
        QVERIFY(w.isInFront);
        w.goTo(sales);
        QTest::keyClick(w.tree(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(w.search()->hasFocus());
        QTest::keyClicks(w.search(), QStringLiteral("magento_sales reor"));
        QCOMPARE(w.model()->matchCount(), 1);
        const QModelIndex found = w.model()->indexOf(w.index(reorder));
        QVERIFY(w.tree()->visualRect(found).isValid()); // what is above is open
        QTest::keyClick(w.search(), Qt::Key_Return);
        QCOMPARE(w.tree()->current(), w.index(reorder));
        QVERIFY(w.tree()->hasFocus());
        QTest::keyClick(w.tree(), Qt::Key_Space);
        QCOMPARE(w.chosen(), QStringList{reorder});
        QTest::keyClick(w.tree(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(w.search(), Qt::Key_Escape);
        QCOMPARE(w.search()->text(), QString());
        QCOMPARE(w.model()->matchCount(), 8);
        QCOMPARE(w.tree()->current(), w.index(reorder));
    }

    void whatAPersonOpenedIsOpenAgainAfterASearch()
    {
        Window w;
        w.tree()->closeAll();
        w.tree()->expand(w.model()->indexOf(w.index(acl::adminId)));
        QTest::keyClicks(w.search(), QStringLiteral("reorder"));
        QVERIFY(w.tree()->isExpanded(w.model()->indexOf(w.index(sales))));
        w.search()->clear();
        QVERIFY(w.tree()->isExpanded(w.model()->indexOf(w.index(acl::adminId))));
        QVERIFY(!w.tree()->isExpanded(w.model()->indexOf(w.index(sales))));
    }

    void aChecklistIsInTheOrderOfAdmin()
    {
        Window w({{false, {reorder}}, {}, {}, 0});
        QCOMPARE(ui::asChecklist(w.picker.edited().selection()),
                 QStringLiteral("☐ Magento Admin\n    ☐ Sales\n        ☐ Actions\n"
                                "            ☐ Reorder\n"));
    }

    void aTickUnderAFilterTakesOnlyWhatIsShown()
    {
        Window w;
        QVERIFY(w.isInFront);
        w.search()->setText(QStringLiteral("reorder"));
        w.goTo(sales);
        QTest::keyClick(w.tree(), Qt::Key_Space);
        QCOMPARE(w.chosen(), QStringList{reorder});
    }

    void aTickUnderAFilterThatTakesSensitiveOnesAsks()
    {
        Window w;
        QVERIFY(w.isInFront);
        w.search()->setText(QStringLiteral("Magento_Sales")); // invoices among them
        w.goTo(sales);
        QTest::keyClick(w.tree(), Qt::Key_Space);
        QTRY_VERIFY(openDialog());
        const auto labels = openDialog()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("Sales › Invoices"));
        }));
        QTest::keyClick(openDialog(), Qt::Key_Escape);
        QTRY_VERIFY(!openDialog());
        QCOMPARE(w.chosen(), QStringList());
        QTest::keyClick(w.tree(), Qt::Key_Space);
        press("goOn");
        QCOMPARE(w.chosen().size(), 5);
    }

    void filtersAreChosen()
    {
        Window w({acl::choiceOf({reorder}), {}, acl::choiceOf({view, reorder}), 1});
        auto *shown = w.picker.findChildren<QComboBox *>()[0];
        auto *module = w.picker.findChildren<QComboBox *>()[1];
        shown->setCurrentIndex(1);
        QCOMPARE(w.model()->matchCount(), 1);
        shown->setCurrentIndex(2);
        QCOMPARE(w.model()->matchCount(), 1);
        QCOMPARE(w.model()->firstMatch(), w.index(view));
        shown->setCurrentIndex(0);
        module->setCurrentIndex(module->findText(QStringLiteral("Magento_Catalog")));
        QCOMPARE(w.model()->matchCount(), 2);
    }

    void withoutAnActivationThereAreNoDifferencesToShow()
    {
        Window w;
        auto *shown = w.picker.findChildren<QComboBox *>()[0];
        QVERIFY(!shown->model()->flags(shown->model()->index(2, 0)).testFlag(Qt::ItemIsEnabled));
    }

    void allResourcesAreAStateOfTheirOwn()
    {
        Window w({acl::choiceOf({reorder}), {}, {}, 0});
        QTest::mouseClick(named<QRadioButton>(w.picker, QStringLiteral("All")), Qt::LeftButton, {},
                          QPoint(8, 8));
        QVERIFY(w.picker.edited().selection().isAll());
        QVERIFY(allText(w.picker).contains(QLatin1String("can do everything in the store")));
        QVERIFY(allText(w.picker).contains(QLatin1String("Grants 8 of 8 resources (100 %)")));
        w.clickBox(view); // grey
        QCOMPARE(w.chosen(), QStringList{reorder});
        w.goTo(sales);
        QTest::keyClick(w.tree(), Qt::Key_Down); // still readable by keys
        QCOMPARE(w.tree()->current(), w.index(actions));
        QTest::mouseClick(named<QRadioButton>(w.picker, QStringLiteral("Chosen resources")),
                          Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!w.picker.edited().selection().isAll());
        QCOMPARE(w.chosen(), QStringList{reorder});
        w.picker.edited().undo();
        QVERIFY(w.picker.edited().selection().isAll());
    }

    void theContextMenuChoosesAndCopies()
    {
        Window w;
        const QPoint place = w.tree()->visualRect(w.model()->indexOf(w.index(sales))).center();
        const auto choose = [&](const char *text) {
            QContextMenuEvent wanted(QContextMenuEvent::Mouse, place,
                                     w.tree()->viewport()->mapToGlobal(place));
            QApplication::sendEvent(w.tree()->viewport(), &wanted);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu != nullptr);
            const QList<QAction *> entries = menu->actions();
            for (QAction *action : entries) {
                if (action->text() == QLatin1String(text)) {
                    action->trigger();
                }
            }
            menu->close();
        };
        choose("Choose only this");
        QCOMPARE(w.chosen(), QStringList{sales});
        choose("Copy the id");
        QCOMPARE(QApplication::clipboard()->text(), sales);
        choose("Choose with everything below");
        QCOMPARE(w.chosen().size(), 5);
    }

    void theDetailsSayWhatAResourceOpens()
    {
        Window w;
        w.goTo(view);
        auto *details = w.picker.findChild<ui::ResourceDetails *>();
        const QString text = allText(*details);
        QVERIFY(text.contains(QLatin1String("View")));
        QVERIFY(text.contains(QStringLiteral("Sales › Actions › View")));
        QVERIFY(text.contains(QLatin1String("not chosen")));
        QVERIFY(text.contains(QLatin1String("Magento_Sales")));
        const auto *routes = details->findChild<QListView *>()->model();
        QCOMPARE(routes->rowCount(), 2);
        QCOMPARE(routes->index(0, 0).data().toString(), QStringLiteral("GET /V1/orders"));
        QTest::keyClick(w.tree(), Qt::Key_Space);
        QVERIFY(allText(*details).contains(QLatin1String("chosen")));
        w.goTo(QStringLiteral("Magento_Sales::sales_invoice"));
        QVERIFY(allText(*details).contains(QLatin1String("Opens payments")));
        QVERIFY(allText(*details).contains(QLatin1String("No API call needs this resource")));
    }

    void howMuchIsGrantedIsCounted()
    {
        Window w;
        QVERIFY(allText(w.picker).contains(QLatin1String("Grants 0 of 8 resources (0 %)")));
        w.clickBox(reorder);
        QVERIFY(allText(w.picker).contains(QLatin1String("Grants 4 of 8 resources (50 %)")));
    }

    void theLastActivationIsComparedWith_data()
    {
        QTest::addColumn<std::optional<Choice>>("granted");
        QTest::addColumn<QString>("said");
        QTest::newRow("the same") << std::optional(acl::choiceOf({reorder}))
                                  << QStringLiteral("The same as at the last activation");
        QTest::newRow("more now") << std::optional(acl::choiceOf({view}))
                                  << QStringLiteral("Check them on the API tab");
        QTest::newRow("fewer now") << std::optional(acl::choiceOf({view, reorder}))
                                   << QStringLiteral("no new activation is needed");
    }
    void theLastActivationIsComparedWith()
    {
        QFETCH(const std::optional<Choice>, granted);
        QFETCH(const QString, said);
        Window w({acl::choiceOf({reorder}), {}, granted, 1});
        QVERIFY2(allText(w.picker).contains(said), qPrintable(allText(w.picker)));
    }
    void nothingIsSaidOfAnActivationThatNeverWas()
    {
        const Window w({acl::choiceOf({reorder}), {}, {}, 0});
        QVERIFY2(!allText(w.picker).contains(QLatin1String("activat")),
                 qPrintable(allText(w.picker)));
    }

    void sensitiveResourcesAreListedAndFound()
    {
        Window w({acl::choiceOf({QStringLiteral("Magento_Sales::sales_invoice")}), {}, {}, 0});
        w.search()->setText(QStringLiteral("products")); // it is filtered out
        auto *bar = w.picker.findChild<ui::PrivilegeBar *>();
        auto *button = bar->findChild<QToolButton *>();
        QCOMPARE(button->text().section(QLatin1Char(' '), 0, 0), QStringLiteral("1"));
        Q_EMIT button->menu()->aboutToShow();
        const QList<QAction *> entries = button->menu()->actions();
        QVERIFY(entries[entries.size() - 2]->text().contains(QLatin1String("payments")));
        QCOMPARE(entries.last()->text(), QStringLiteral("Sales › Invoices"));
        entries.last()->trigger();
        QCOMPARE(w.tree()->current(), w.index(QStringLiteral("Magento_Sales::sales_invoice")));
    }

    void chosenOnesThatTheStoreDoesNotHaveAreKeptUntilTheyAreRemoved()
    {
        Window w({acl::choiceOf({reorder, QStringLiteral("A_B::gone")}), {}, {}, 0});
        QVERIFY(w.picker.news()->text().contains(QLatin1String("A_B::gone")));
        w.clickBox(view);
        QVERIFY(w.kept_.last().contains(QLatin1String("A_B::gone")));
        QTest::mouseClick(w.picker.news()->buttons().constFirst(), Qt::LeftButton);
        QCOMPARE(w.chosen(), (QStringList{view, reorder}));
        QCOMPARE(w.picker.news()->text(), QString());
    }

    void whatCouldNotBeSavedIsSaidAndCanBeUndone()
    {
        Window w;
        w.clickBox(reorder);
        w.picker.tellKept(failure("profile.disk-full", QStringLiteral("The disk is full.")));
        QVERIFY(w.picker.news()->text().contains(QLatin1String("The disk is full.")));
        QSignalSpy again(&w.picker, &ResourcePicker::choiceMade);
        QTest::mouseClick(w.picker.news()->buttons().constFirst(), Qt::LeftButton);
        QCOMPARE(again.size(), 1);
        w.picker.edited().undo();
        QCOMPARE(w.chosen(), QStringList());
    }

    void whatAnotherProgramChoseIsTakenOverAsAStep()
    {
        Window w;
        w.clickBox(reorder);
        w.picker.update({acl::choiceOf({products}), {}, {}, 0});
        QCOMPARE(w.chosen(), QStringList{products});
        QCOMPARE(w.kept_.size(), 1); // it is saved already
        w.picker.edited().undo();
        QCOMPARE(w.chosen(), QStringList{reorder});
    }

    void theHistoryEndsWithTheIntegration()
    {
        Window w;
        w.clickBox(reorder);
        w.picker.load(QStringLiteral("CRM"), {}, {acl::choiceOf({products}), {}, {}, 0});
        QVERIFY(!w.picker.edited().selection().canUndo());
        QCOMPARE(w.chosen(), QStringList{products});
        QCOMPARE(w.kept_.size(), 1);
    }

    void everythingHasRoomInASmallWindow()
    {
        Window w;
        QVERIFY2(w.picker.minimumSizeHint().width() <= 560,
                 qPrintable(QString::number(w.picker.minimumSizeHint().width())));
        w.picker.resize(560, 340);
        QVERIFY(w.tree()->viewport()->height() >= 60);
        QVERIFY(w.tree()->isColumnHidden(ResourceModel::Id));
        w.picker.resize(1'800, 700);
        QTRY_VERIFY(!w.tree()->isColumnHidden(ResourceModel::Module));
    }

    void foreignTextIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        acl::AclResource hostile = tests::resource("", "", 1);
        hostile.id = hostile.title = hostile.module = foreign;
        acl::Route route;
        route.method = QStringLiteral("GET");
        route.url = foreign;
        route.resources = {foreign};
        Window w({acl::choiceOf({foreign, foreign + QStringLiteral("::x")}), {}, {}, 0});
        w.picker.edited().setStore(
            tests::treeOf({tests::resource("Magento_Backend::admin", "Admin", 0), hostile}),
            acl::RouteTable({route}));
        w.tree()->show(1);
        QVERIFY(w.picker.news()->text().contains(shown));
        const auto labels = w.picker.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY(label->text() == foreign || foreign == shown ||
                    !label->text().contains(foreign));
            QVERIFY(!label->text().contains(QLatin1Char('<')) ||
                    label->textFormat() == Qt::PlainText);
        }
        QVERIFY(allText(*w.picker.findChild<ui::ResourceDetails *>()).contains(shown));
        const auto *routes = w.picker.findChild<ui::ResourceDetails *>()->findChild<QListView *>();
        QCOMPARE(routes->model()->index(0, 0).data().toString(), QStringLiteral("GET ") + shown);
        const auto boxes = w.picker.findChildren<QComboBox *>();
        QVERIFY(boxes[1]->findText(shown) > 0);
    }
};

LATCHKEY_TEST(tst_ResourcePicker)
#include "tst_ResourcePicker.moc"
