// SPDX-License-Identifier: Apache-2.0
// The list of events as a view, a screen reader and support see it.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/activation/EventModel.h"
#include "ui/activation/EventView.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using namespace latchkey;
using ui::ChecklistItem;
using ui::EventModel;
using Kind = ui::ChecklistItem::Kind;

namespace {

QList<ChecklistItem> events(int count)
{
    QList<ChecklistItem> items;
    for (int i = 0; i < count; ++i) {
        items.append({Kind::Done, QStringLiteral("Event %1").arg(i), 1'773'300'000'000 + i, 100 * i,
                      QStringLiteral("detail %1").arg(i)});
    }
    return items;
}

QStringList texts(const EventModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts.append(model.index(row, EventModel::Event).data().toString());
    }
    return texts;
}

} // namespace

class tst_EventModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsGrowShrinkAndChange_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("from nothing") << 0 << 3;
        QTest::newRow("grows") << 3 << 7;
        QTest::newRow("same length") << 3 << 3;
        QTest::newRow("shrinks") << 7 << 2;
        QTest::newRow("to nothing") << 4 << 0;
        QTest::newRow("stays empty") << 0 << 0;
    }
    void listsGrowShrinkAndChange()
    {
        QFETCH(const int, before);
        QFETCH(const int, after);
        EventModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(events(before));
        QList<ChecklistItem> other = events(after);
        for (ChecklistItem &item : other) {
            item.text += QStringLiteral(", otherwise");
        }
        model.show(other);
        QCOMPARE(model.items(), other);
        QStringList expected;
        for (const ChecklistItem &item : other) {
            expected.append(item.text);
        }
        QCOMPARE(texts(model), expected);
    }

    void eachEventIsInTheLaneOfWhoDidIt_data()
    {
        QTest::addColumn<activation::Actor>("actor");
        QTest::addColumn<QString>("name");
        QTest::newRow("store") << activation::Actor::Store << QStringLiteral("Store");
        QTest::newRow("browser") << activation::Actor::Browser << QStringLiteral("Browser");
        QTest::newRow("Latchkey") << activation::Actor::Latchkey << QStringLiteral("Latchkey");
    }
    void eachEventIsInTheLaneOfWhoDidIt()
    {
        QFETCH(const activation::Actor, actor);
        QFETCH(const QString, name);
        QList<ChecklistItem> items = events(1);
        items[0].actor = actor;
        EventModel model;
        model.setHasLanes(true);
        model.show(items);
        for (int lane = EventModel::Store; lane <= EventModel::Latchkey; ++lane) {
            const QModelIndex index = model.index(0, lane);
            const bool isIts = lane == EventModel::Store + int(actor);
            QCOMPARE(index.data(Qt::DecorationRole).isNull(), !isIts);
            QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), isIts ? name : QString());
        }
        const QModelIndex event = model.index(0, EventModel::Event);
        QVERIFY(event.data(Qt::DecorationRole).isNull());
        QCOMPARE(event.data(Qt::AccessibleDescriptionRole).toString(), name);
        QCOMPARE(model.headerData(EventModel::Store + int(actor), Qt::Horizontal, Qt::DisplayRole)
                     .toString(),
                 name);
    }

    void whatStaysKeepsItsSelection()
    {
        EventModel model;
        model.show(events(3));
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(1, 0), QItemSelectionModel::SelectCurrent);
        model.show(events(6));
        model.show(events(2));
        QCOMPARE(selection.currentIndex(), model.index(1, 0));
        QVERIFY(selection.isSelected(model.index(1, 0)));
    }

    void onlyWhatChangedIsDrawnAgain()
    {
        EventModel model;
        QList<ChecklistItem> items = events(3);
        model.show(items);
        QSignalSpy changed(&model, &EventModel::dataChanged);
        model.show(items);
        QCOMPARE(changed.size(), 0);
        items[1].kind = Kind::Failed;
        model.show(items);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex(), model.index(1, EventModel::Took));
    }

    void foreignTextIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        EventModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({{Kind::Failed, foreign, 1'773'300'000'000, 5, foreign}});
        const QModelIndex event = model.index(0, EventModel::Event);
        QCOMPARE(event.data().toString(), shown);
        QCOMPARE(tests::shownByToolTip(event.data(Qt::ToolTipRole).toString()), shown);
        QCOMPARE(event.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Failed: ") + shown);
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role :
                 {Qt::DisplayRole, Qt::EditRole, Qt::StatusTipRole, Qt::WhatsThisRole,
                  Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole}) {
                const QString text = model.index(0, column).data(role).toString();
                QVERIFY(shown == foreign || !text.contains(foreign));
                QVERIFY(role == Qt::DisplayRole || role == Qt::AccessibleTextRole ||
                        !text.contains(QLatin1String("<img")));
            }
        }
    }

    void whatHasNoTimeYetShowsNone()
    {
        EventModel model;
        model.show({{Kind::Later, QStringLiteral("Exchange"), 0, -1, {}}});
        QCOMPARE(model.index(0, EventModel::Time).data().toString(), QString());
        QCOMPARE(model.index(0, EventModel::Took).data().toString(), QString());
        QCOMPARE(model.index(0, EventModel::Event).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Not yet: Exchange"));
    }

    void timesAreShownToTheSecondAndTheTenth()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        EventModel model;
        const QDateTime time(QDate(2026, 3, 12), QTime(14, 2, 7));
        model.show({{Kind::Done, QStringLiteral("Ready"), time.toMSecsSinceEpoch(), 210, {}}});
        QCOMPARE(model.index(0, EventModel::Time).data().toString(), QStringLiteral("14:02:07"));
        QCOMPARE(model.index(0, EventModel::Took).data().toString(), QStringLiteral("0,2 s"));
        QLocale::setDefault(before);
    }

    void everyColumnHasAName()
    {
        const EventModel model;
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(
                !model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
    }

    // One mark, in the middle of its lane; the other lanes have their line alone.
    void aLaneHasOneMark()
    {
        EventModel model;
        model.setHasLanes(true);
        ui::EventView view;
        view.setModel(&model);
        view.resize(800, 300);
        model.show(events(2));
        view.show();
        const int halfMark = view.style()->pixelMetric(QStyle::PM_SmallIconSize) / 2;
        const QImage picture = view.viewport()->grab().toImage();
        for (const int lane : {EventModel::Store, EventModel::Browser, EventModel::Latchkey}) {
            const QRect place = view.visualRect(model.index(0, lane));
            const int half = lane == EventModel::Latchkey ? halfMark : 1;
            const QRgb paper = picture.pixel(place.left(), place.top());
            for (int x = place.left(); x <= place.right(); ++x) {
                for (int y = place.top(); y <= place.bottom(); ++y) {
                    const bool isInk = picture.pixel(x, y) != paper;
                    QVERIFY2(!isInk || std::abs(x - place.center().x()) <= half,
                             qPrintable(QStringLiteral("%1 in lane %2").arg(x).arg(lane)));
                }
            }
        }
    }
};

LATCHKEY_TEST(tst_EventModel)
#include "tst_EventModel.moc"
