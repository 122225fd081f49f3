// SPDX-License-Identifier: Apache-2.0
// A screen reader goes through a page as the eye does, in whatever order its parts were made.
#include "Program.h"
#include "ui/look/LookStyle.h"

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>

using namespace latchkey;

namespace {

// What is said, from the first to the last.
QStringList said(QWidget &widget)
{
    QStringList names;
    QAccessibleInterface *thing = QAccessible::queryAccessibleInterface(&widget);
    for (int i = 0; i < thing->childCount(); ++i) {
        names.append(thing->child(i)->text(QAccessible::Name));
    }
    return names;
}

// Made from the last to the first.
struct Page
{
    Page()
    {
        auto *third = new QPushButton(QStringLiteral("third"), &widget);
        auto *second = new QLabel(QStringLiteral("second"), &widget);
        auto *first = new QLabel(QStringLiteral("first"), &widget);
        auto *column = new QVBoxLayout(&widget);
        auto *row = new QHBoxLayout;
        row->addWidget(first);
        row->addWidget(second);
        column->addLayout(row);
        column->addWidget(third);
    }

    QWidget widget;
};

const QStringList order{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")};

} // namespace

class tst_ReadingOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::LookStyle::install(); }

    void aPageIsReadAsItIsLaidOut()
    {
        Page page;
        QVERIFY(said(page.widget) != order);
        page.widget.show();
        QCOMPARE(said(page.widget), order);
    }

    void soIsWhatWasAddedSince()
    {
        Page page;
        page.widget.show();
        auto *column = qobject_cast<QVBoxLayout *>(page.widget.layout());
        column->insertWidget(0, new QLabel(QStringLiteral("zeroth"), &page.widget));
        QCoreApplication::sendPostedEvents(); // it is laid out
        const QStringList all = QStringList{QStringLiteral("zeroth")} + order;
        QCOMPARE(said(page.widget), all);
    }

    void whatNoLayoutHasStaysOnTop()
    {
        Page page;
        auto *above = new QLabel(QStringLiteral("above"), &page.widget);
        new QLabel(QStringLiteral("further above"), &page.widget);
        page.widget.show();
        const QStringList all =
            order + QStringList{QStringLiteral("above"), QStringLiteral("further above")};
        QCOMPARE(said(page.widget), all);
        QVERIFY(page.widget.children().indexOf(above) > 0);
    }

    void aSplitterThatWasMadeLateIsReadWhereItStands()
    {
        QWidget widget;
        auto *below = new QPushButton(QStringLiteral("below"), &widget);
        auto *inside = new QLabel(QStringLiteral("inside"), &widget);
        auto *splitter = new QSplitter(&widget);
        splitter->setAccessibleName(QStringLiteral("splitter"));
        splitter->addWidget(inside);
        auto *column = new QVBoxLayout(&widget);
        column->addWidget(splitter);
        column->addWidget(below);
        widget.show();
        QCOMPARE(said(widget), (QStringList{QStringLiteral("splitter"), QStringLiteral("below")}));
    }

    void aSplitterIsReadFromItsFirstPartOn()
    {
        QSplitter splitter;
        splitter.addWidget(new QLabel(QStringLiteral("first")));
        splitter.addWidget(new QLabel(QStringLiteral("second")));
        splitter.addWidget(new QLabel(QStringLiteral("third")));
        splitter.show();
        QCOMPARE(said(splitter).first(3), order);
        const QObject *last = splitter.children().constLast();
        QVERIFY(last->inherits("QSplitterHandle")); // a narrow one is taken hold of beside itself
    }

    void aGridIsReadLineByLine()
    {
        QWidget widget;
        auto *grid = new QGridLayout(&widget);
        grid->addWidget(new QLabel(QStringLiteral("third")), 1, 0);
        grid->addWidget(new QLabel(QStringLiteral("second")), 0, 1);
        grid->addWidget(new QLabel(QStringLiteral("first")), 0, 0);
        widget.show();
        QCOMPARE(said(widget), order);
    }

    void tabsAreReadBeforeTheirPages()
    {
        QTabWidget tabs;
        tabs.addTab(new QLabel(QStringLiteral("page")), QStringLiteral("tab"));
        tabs.show();
        const QAccessibleInterface *thing = QAccessible::queryAccessibleInterface(&tabs);
        QCOMPARE(thing->child(0)->role(), QAccessible::PageTabList);
    }

    void tabGoesWhereItWent()
    {
        Page page;
        QWidgetList before;
        for (QWidget *each = page.widget.nextInFocusChain(); each != &page.widget;
             each = each->nextInFocusChain()) {
            before.append(each);
        }
        page.widget.show();
        QWidgetList after;
        for (QWidget *each = page.widget.nextInFocusChain(); each != &page.widget;
             each = each->nextInFocusChain()) {
            after.append(each);
        }
        QCOMPARE(after, before);
        QCOMPARE(before.size(), 3);
    }
};

LATCHKEY_TEST(tst_ReadingOrder)
#include "tst_ReadingOrder.moc"
