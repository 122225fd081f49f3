// SPDX-License-Identifier: Apache-2.0
// The list at the left, as it is clicked, searched and drawn.
#include "Program.h"
#include "activation/StateJson.h"
#include "ui/TestSession.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/integrations/IntegrationView.h"

#include <QAccessible>
#include <QPainter>
#include <QPixmap>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using tests::TestSession;
using ui::IntegrationModel;
using ui::IntegrationView;

namespace {

struct Shown
{
    Shown()
    {
        view.resize(260, 400);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
    }

    // The names in the list, from top to bottom; stores in brackets.
    QStringList rows() const
    {
        QStringList rows;
        QModelIndex index = view.model()->index(0, 0);
        for (; index.isValid(); index = view.indexBelow(index)) {
            const QString text = index.data().toString().section(QLatin1Char('\n'), 0, 0);
            const bool isStore = !index.parent().isValid();
            rows.append(isStore ? QStringLiteral("[%1]").arg(text) : text);
        }
        return rows;
    }

    void click(const QString &id)
    {
        for (QModelIndex index = view.model()->index(0, 0); index.isValid();
             index = view.indexBelow(index)) {
            if (index.data(IntegrationModel::IdRole).toString() == id) {
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                                  view.visualRect(index).center());
                return;
            }
        }
        QFAIL("it is not in the list");
    }

    void stand(const QString &id, activation::Phase phase)
    {
        activation::ActivationState state;
        state.phase = phase;
        QVERIFY(integrations::IntegrationRepository(session->profile())
                    .saveActivationState(id, activation::toJson(state)));
        session->reload();
    }

    TestSession session;
    QString orders = session.add(QStringLiteral("Orders to ERP"));
    QString pim = session.add(QStringLiteral("PIM import"));
    QString crm = session.add(QStringLiteral("CRM"), "https://b2b.example/");
    IntegrationModel model{*session};
    IntegrationView view{model};
};

int inked(const QImage &image, const QColor &paper)
{
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            inked += image.pixelColor(x, y) != paper ? 1 : 0;
        }
    }
    return inked;
}

} // namespace

class tst_IntegrationView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsInSightAtOnce()
    {
        Shown s;
        QCOMPARE(s.rows(),
                 (QStringList{QStringLiteral("[b2b.example]"), QStringLiteral("CRM"),
                              QStringLiteral("[shop.example]"), QStringLiteral("Orders to ERP"),
                              QStringLiteral("PIM import")}));
    }

    void aScreenReaderGetsStoresAsHeadings()
    {
        Shown s;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&s.view);
        QCOMPARE(list->role(), QAccessible::Tree);
        QStringList said;
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface *row = list->child(i);
            QCOMPARE(list->indexOfChild(row), i);
            if (!row->state().invisible) {
                const QString name = row->text(QAccessible::Name).section(u',', 0, 0);
                const bool isHeading = row->role() == QAccessible::Heading;
                said.append(isHeading ? QStringLiteral("[%1]").arg(name) : name);
                QCOMPARE(row->actionInterface() == nullptr, isHeading);
            }
        }
        QCOMPARE(said, s.rows());
    }

    void aScreenReaderChoosesWhereItPoints()
    {
        Shown s;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&s.view);
        s.click(s.orders);
        s.view.setFocus();
        QAccessibleInterface *orders = list->focusChild();
        QVERIFY(orders != nullptr && orders->state().focused && orders->state().selected);
        const QPoint below = orders->rect().center() + QPoint(0, orders->rect().height());
        QAccessibleInterface *pim = list->childAt(below.x(), below.y());
        QVERIFY(pim != nullptr && !pim->state().selected);
        pim->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(s.view.selectedId(), s.pim);
    }

    void aScreenReaderGetsWhatTheListHasNow()
    {
        Shown s;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&s.view);
        const int before = list->childCount();
        const QString name = list->child(before - 1)->text(QAccessible::Name);
        s.stand(s.pim, activation::Phase::Linked);
        QVERIFY(list->child(before - 1)->text(QAccessible::Name) != name);
        s.session.add(QStringLiteral("Added"), "https://a.example/");
        QCOMPARE(list->childCount(), before + 2);
        QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("a.example"));
    }

    void aClickSelects()
    {
        Shown s;
        QSignalSpy selected(&s.view, &IntegrationView::selected);
        s.click(s.pim);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toString(), s.pim);
        QCOMPARE(s.view.selectedId(), s.pim);
        s.click(s.pim);
        QCOMPARE(selected.size(), 1); // it was selected already
    }

    void arrowKeysPassOverStores()
    {
        Shown s;
        s.click(s.orders);
        QTest::keyClick(&s.view, Qt::Key_Up);
        QCOMPARE(s.view.selectedId(), s.crm);
        QTest::keyClick(&s.view, Qt::Key_Down);
        QCOMPARE(s.view.selectedId(), s.orders);
    }

    void aClickOnAStoreSelectsNothing()
    {
        Shown s;
        s.click(s.crm);
        QTest::mouseClick(s.view.viewport(), Qt::LeftButton, {},
                          s.view.visualRect(s.view.model()->index(0, 0)).center());
        QCOMPARE(s.view.selectedId(), s.crm);
        QVERIFY(s.view.selectionModel()->isSelected(s.view.currentIndex()));
        QCOMPARE(s.view.currentIndex().data(IntegrationModel::IdRole).toString(), s.crm);
    }

    void theSelectionSurvivesWhatHappensToTheList_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("another program added one") << 0;
        QTest::newRow("renamed") << 1;
        QTest::newRow("moved to another store") << 2;
        QTest::newRow("the one before it is removed") << 3;
    }
    void theSelectionSurvivesWhatHappensToTheList()
    {
        QFETCH(const int, change);
        Shown s;
        s.view.select(s.pim);
        integrations::Integration it = s.session->integrations().entry(s.pim)->integration;
        const auto beside = profile::Profile::open(s.session->profile().folder()).value();
        integrations::IntegrationRepository repository(*beside);
        switch (change) {
        case 0:
            QVERIFY(repository.add({QStringLiteral("Another"), {}, "https://a.example/"}));
            s.session->reload();
            break;
        case 1:
            it.name = QStringLiteral("A name before all others");
            QVERIFY(s.session->save(it));
            break;
        case 2:
            it.storeUrl = "https://b2b.example/";
            QVERIFY(s.session->save(it));
            break;
        default:
            QVERIFY(repository.remove(s.orders));
            s.session->reload();
        }
        QCOMPARE(s.view.selectedId(), s.pim);
        QCOMPARE(s.view.currentIndex().data(IntegrationModel::IdRole).toString(), s.pim);
        QVERIFY(s.view.selectionModel()->isSelected(s.view.currentIndex()));
    }

    void whatIsGoneIsSelectedNoMore()
    {
        Shown s;
        s.view.select(s.crm);
        const auto beside = profile::Profile::open(s.session->profile().folder()).value();
        QVERIFY(integrations::IntegrationRepository(*beside).remove(s.crm));
        s.session->reload();
        QCOMPARE(s.view.selectedId(), QString());
    }

    void searchingFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows");
        const QString shop = QStringLiteral("[shop.example]");
        const QString b2b = QStringLiteral("[b2b.example]");
        const QString orders = QStringLiteral("Orders to ERP");
        const QString pim = QStringLiteral("PIM import");
        const QString crm = QStringLiteral("CRM");
        QTest::newRow("a name") << QStringLiteral("ERP") << QStringList{shop, orders};
        QTest::newRow("a name in other letters")
            << QStringLiteral("pim IMP") << QStringList{shop, pim};
        QTest::newRow("a store, with all it has")
            << QStringLiteral("shop.ex") << QStringList{shop, orders, pim};
        QTest::newRow("what all stores have")
            << QStringLiteral("example") << QStringList{b2b, crm, shop, orders, pim};
        QTest::newRow("nothing") << QStringLiteral("xyz") << QStringList();
        QTest::newRow("a pattern is only text") << QStringLiteral(".*") << QStringList();
        QTest::newRow("cleared") << QString() << QStringList{b2b, crm, shop, orders, pim};
    }
    void searchingFinds()
    {
        QFETCH(const QString, text);
        Shown s;
        s.view.filter(QStringLiteral("something else"));
        s.view.filter(text);
        QTEST(s.rows(), "rows");
    }

    void searchingLeavesTheSelectionAlone()
    {
        Shown s;
        s.view.select(s.crm);
        QSignalSpy selected(&s.view, &IntegrationView::selected);
        s.view.filter(QStringLiteral("ERP")); // hides it
        s.view.filter(QString());
        QCOMPARE(s.view.selectedId(), s.crm);
        QCOMPARE(s.view.currentIndex().data(IntegrationModel::IdRole).toString(), s.crm);
        QCOMPARE(selected.size(), 0);
    }

    void onlyThoseThatStandSoAreShown()
    {
        using ui::ListChoice;
        Shown s;
        s.stand(s.pim, activation::Phase::Linked);
        s.view.select(s.pim);
        s.view.choose({ListChoice::Shown::Connected, ListChoice::Order::ByStore});
        QCOMPARE(s.rows(),
                 (QStringList{QStringLiteral("[shop.example]"), QStringLiteral("PIM import")}));
        s.view.choose({ListChoice::Shown::NotYet, ListChoice::Order::ByName});
        // the one that is looked at stays until another is
        QCOMPARE(s.rows(),
                 (QStringList{QStringLiteral("[All stores]"), QStringLiteral("CRM"),
                              QStringLiteral("Orders to ERP"), QStringLiteral("PIM import")}));
        QCOMPARE(s.view.selectedId(), s.pim);
        s.click(s.crm);
        QTRY_COMPARE(s.rows().size(), 3);
        QCOMPARE(s.view.selectedId(), s.crm);
        s.view.choose({});
        QCOMPARE(s.rows().size(), 5);
    }

    void whatComesToStandSoIsShown()
    {
        using ui::ListChoice;
        Shown s;
        s.view.select(s.crm);
        s.view.choose({ListChoice::Shown::Connected, ListChoice::Order::ByStore});
        QCOMPARE(s.rows().size(), 2);
        s.stand(s.pim, activation::Phase::Linked);
        QTRY_VERIFY(s.rows().contains(QStringLiteral("PIM import")));
        QCOMPARE(s.view.selectedId(), s.crm);
    }

    void theNarrowestListIsDrawnWithoutSpillingOver_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("60 px") << 60;
        QTest::newRow("nearly nothing") << 4;
        QTest::newRow("as usual") << 260;
    }
    void theNarrowestListIsDrawnWithoutSpillingOver()
    {
        QFETCH(const int, width);
        TestSession session;
        session.add(QString(255, QLatin1Char('W')));
        IntegrationModel model(*session);
        IntegrationView view(model);
        view.setFrameShape(QFrame::NoFrame);
        const QModelIndex row = view.model()->index(0, 0, view.model()->index(0, 0));
        QStyleOptionViewItem option;
        option.widget = &view;
        option.palette = view.palette();
        option.font = view.font();
        option.fontMetrics = view.fontMetrics();
        option.decorationSize = view.iconSize();
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        option.rect = QRect(0, 0, width, view.itemDelegate()->sizeHint(option, row).height());
        QImage image(option.rect.width() + 400, option.rect.height() + 40,
                     QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        view.itemDelegate()->paint(&painter, option, row);
        painter.end();
        QCOMPARE(inked(image.copy(width, 0, 400, image.height()), Qt::white), 0);
        QVERIFY(width < 60 || inked(image.copy(option.rect), Qt::white) > 50);
    }

    void aLongNameIsWholeInTheTooltip()
    {
        TestSession session;
        const QString name(255, QLatin1Char('W'));
        const QString id = session.add(name);
        IntegrationModel model(*session);
        QVERIFY(model.indexOf(id).data(Qt::ToolTipRole).toString().contains(name));
    }
};

LATCHKEY_TEST(tst_IntegrationView)
#include "tst_IntegrationView.moc"
