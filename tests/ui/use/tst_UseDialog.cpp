// SPDX-License-Identifier: Apache-2.0
// What was never used can be taken away, what is missing added, and both taken back.
#include "Program.h"
#include "ui/look/LookStyle.h"
#include "ui/look/Note.h"
#include "ui/use/UseDialog.h"
#include "ui/use/UseTree.h"
#include "ui/use/Used.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using tests::customers;
using tests::orders;
using tests::products;
using tests::Used;
using ui::UseDialog;
using ui::UseTree;

namespace {

QPushButton *button(const UseDialog &dialog, const char *name)
{
    return dialog.findChild<QPushButton *>(QLatin1String(name));
}

QString shown(const QWidget &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts.join(QLatin1Char('\n'));
}

// It has read what the store has.
UseTree *read(UseDialog &dialog)
{
    dialog.show();
    auto *tree = dialog.findChild<UseTree *>();
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(tree->isVisible(), 60'000);
    }();
    return tree;
}

void agree(UseDialog &dialog)
{
    [&] {
        QTRY_VERIFY(button(dialog, "goOn") != nullptr);
    }();
    button(dialog, "goOn")->click();
}

} // namespace

class tst_UseDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whereNobodyCalledNothingIsProposed()
    {
        const Used used;
        UseDialog dialog(*used.it, used.id);
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(shown(dialog).contains(QStringLiteral("No calls yet")), 60'000);
        QVERIFY(!dialog.findChild<UseTree *>()->isVisible());
        QVERIFY(!button(dialog, "takeAway")->isEnabled());
        QVERIFY(!button(dialog, "add")->isEnabled());
    }

    void whatIsUnusedGoesOnlyOnceAPersonAgreed()
    {
        const Used used;
        used.call("GET /V1/orders", 200, 5);
        UseDialog dialog(*used.it, used.id);
        const UseTree *tree = read(dialog);
        QCOMPARE(tree->unused(), QStringList{products});
        QVERIFY(!button(dialog, "add")->isEnabled());
        button(dialog, "takeAway")->click();
        QCOMPARE(used.chosen().size(), 2);
        agree(dialog);
        QTRY_COMPARE(used.chosen(), QStringList{orders});
        QVERIFY(shown(dialog).contains(QStringLiteral("The store still grants what it did")));
        QVERIFY(!button(dialog, "takeAway")->isEnabled()); // nothing is unused any more
    }

    void whatAPersonKeepsStays()
    {
        const Used used;
        used.choose({orders, products, customers});
        used.call("GET /V1/orders", 200, 5);
        UseDialog dialog(*used.it, used.id);
        UseTree *tree = read(dialog);
        QCOMPARE(tree->unused().size(), 2);
        QTreeWidgetItem *row = tree->topLevelItem(0)->child(0);
        const QString kept = row->data(0, Qt::UserRole).toString();
        row->setCheckState(0, Qt::Unchecked);
        button(dialog, "takeAway")->click();
        agree(dialog);
        QTRY_COMPARE(used.chosen(), acl::choiceOf({orders, kept}).ids);
    }

    void whatIsMissingIsAddedWithItsRoute()
    {
        const Used used;
        used.choose({orders});
        used.call("GET /V1/orders", 200, 1);
        used.call("PUT /V1/products/:sku", 401, 12);
        UseDialog dialog(*used.it, used.id);
        const UseTree *tree = read(dialog);
        QCOMPARE(tree->missing(), QStringList{products});
        QVERIFY(tree->topLevelItem(0)->child(0)->text(0).endsWith(
            QStringLiteral("\nPUT /V1/products/:sku")));
        QCOMPARE(tree->topLevelItem(0)->child(0)->text(1), QStringLiteral("12"));
        button(dialog, "add")->click();
        QCOMPARE(used.chosen(), acl::choiceOf({orders, products}).ids);
        QVERIFY(tree->missing().isEmpty());
        QVERIFY(tree->unused().isEmpty()); // what was just added is not proposed to go
    }

    void bothCanBeTakenBack()
    {
        const Used used;
        used.call("GET /V1/orders", 200, 5);
        UseDialog dialog(*used.it, used.id);
        const UseTree *tree = read(dialog);
        button(dialog, "takeAway")->click();
        agree(dialog);
        QTRY_COMPARE(used.chosen().size(), 1);
        auto *done = dialog.findChild<ui::Note *>();
        QVERIFY(done->isVisible());
        done->link()->click();
        QCOMPARE(used.chosen(), acl::choiceOf({orders, products}).ids);
        QVERIFY(!done->isVisible());
        QVERIFY(!button(dialog, "toStore")->isVisible());
        QCOMPARE(tree->unused(), QStringList{products});
    }

    void theWayToTheStoreIsShownAfterwards()
    {
        const Used used;
        used.call("GET /V1/orders", 200, 5);
        UseDialog dialog(*used.it, used.id);
        read(dialog);
        QVERIFY(!button(dialog, "toStore")->isVisible());
        QSignalSpy wanted(&dialog, &UseDialog::storeWanted);
        button(dialog, "takeAway")->click();
        agree(dialog);
        QTRY_VERIFY(button(dialog, "toStore")->isVisible());
        QCOMPARE(button(dialog, "toStore")->text(), QStringLiteral("List for Admin …"));
        button(dialog, "toStore")->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void callsOfLongAgoCountWhereTheyAreLookedAt()
    {
        const Used used;
        used.call("GET /V1/orders", 200, 5);
        used.call("PUT /V1/products/:sku", 200, 1, 200);
        UseDialog dialog(*used.it, used.id);
        const UseTree *tree = read(dialog);
        QCOMPARE(tree->unused(), QStringList{products});
        auto *days = dialog.findChild<QComboBox *>();
        days->setCurrentIndex(days->findData(365));
        QVERIFY(tree->unused().isEmpty());
    }

    void whatTheListCannotKnowIsSaid()
    {
        const Used used;
        used.call("GET /V1/orders", 200, 5);
        used.call("POST graphql", 200, 3);
        used.call("GET /V1/orders", 401, 2);
        UseDialog dialog(*used.it, used.id);
        read(dialog);
        const QString text = shown(dialog);
        QVERIFY2(text.contains(QStringLiteral("Calls are counted since")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("may take too much away")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("although all they need")), qPrintable(text));
    }

    void whatIsWithoutANameForAScreenReaderIsNone()
    {
        const Used used;
        used.call("GET /V1/orders", 200, 5);
        UseDialog dialog(*used.it, used.id);
        read(dialog);
        for (QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                !widget->objectName().startsWith(QStringLiteral("qt_"))) {
                QVERIFY2(!QAccessible::queryAccessibleInterface(widget)
                              ->text(QAccessible::Name)
                              .isEmpty(),
                         widget->metaObject()->className());
            }
        }
    }
};

LATCHKEY_TEST(tst_UseDialog)
#include "tst_UseDialog.moc"
