// SPDX-License-Identifier: Apache-2.0
// Three ways into the store, one of them at a time, each remembered for its integration.
#include "Program.h"
#include "ui/TestSession.h"
#include "ui/look/ChoiceTile.h"
#include "ui/store/ByHandCard.h"
#include "ui/store/ModuleCard.h"
#include "ui/store/ServiceCard.h"
#include "ui/store/StorePage.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace latchkey;
using tests::TestSession;
using ui::StorePage;
using ui::StoreWay;

namespace {

struct Desk
{
    Desk()
    {
        page.resize(800, 700);
        page.show(id);
        static_cast<QWidget &>(page).show();
        isInFront = QTest::qWaitForWindowActive(&page);
    }

    // Which of the three can be seen.
    QList<bool> seen() const
    {
        return {page.service()->isVisible(), page.module()->isVisible(),
                page.byHand()->isVisible()};
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : page.byHand()->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    TestSession session;
    QString id = session.add(QStringLiteral("Orders"));
    StorePage page{*session};
    bool isInFront = false;
};

} // namespace

class tst_StorePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void theWaysAreOfferedAndOneIsShown()
    {
        Desk desk;
        QCOMPARE(desk.seen(), (QList<bool>{true, false, false}));
        for (const StoreWay way : {StoreWay::DoItForMe, StoreWay::ShipModule, StoreWay::ByHand}) {
            const ui::ChoiceTile *tile = desk.page.ways()->tile(way);
            QVERIFY(tile->isVisible());
            QVERIFY(!tile->text().isEmpty());
            QVERIFY(!tile->accessibleDescription().isEmpty());
        }
        QTest::mouseClick(desk.page.ways()->tile(StoreWay::ByHand), Qt::LeftButton);
        QCOMPARE(desk.seen(), (QList<bool>{false, false, true}));
        QTest::mouseClick(desk.page.ways()->tile(StoreWay::ShipModule), Qt::LeftButton);
        QCOMPARE(desk.seen(), (QList<bool>{false, true, false}));
    }

    void arrowsChooseAWay()
    {
        Desk desk;
        QVERIFY(desk.isInFront);
        desk.page.focusWays();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(desk.page.way(), StoreWay::ShipModule);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(desk.page.way(), StoreWay::ByHand);
        QCOMPARE(QApplication::focusWidget(), desk.page.ways()->tile(StoreWay::ByHand));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(desk.page.way(), StoreWay::ShipModule);
    }

    void theWayIsEachIntegrationsOwn()
    {
        Desk desk;
        QSignalSpy chosen(&desk.page, &StorePage::wayChosen);
        const QString other = desk.session.add(QStringLiteral("Stock"));
        desk.page.go(StoreWay::ByHand);
        QCOMPARE(chosen.size(), 1);
        desk.page.show(other);
        QCOMPARE(desk.page.way(), StoreWay::DoItForMe);
        desk.page.show(desk.id);
        QCOMPARE(desk.page.way(), StoreWay::ByHand);
        QCOMPARE(chosen.size(), 1); // by nobody else
        StorePage later(*desk.session);
        later.recall(chosen[0][0].value<ui::StoreWays>());
        later.show(desk.id);
        QCOMPARE(later.way(), StoreWay::ByHand);
    }

    void whatIsTypedAndCheckedInAdminIsThere()
    {
        Desk desk;
        QVERIFY(desk.session->integrations().saveChoice(
            desk.id, acl::choiceOf({QStringLiteral("Magento_Sales::sales")})));
        QSignalSpy wanted(&desk.page, &StorePage::checklistWanted);
        desk.page.go(StoreWay::ByHand);
        QCOMPARE(wanted.size(), 1);
        desk.page.byHand()->showChecklist(QStringLiteral("☐ Sales\n    ☐ Evil\u202e\x1b[2J\n"));
        const auto *list = desk.page.byHand()->findChild<QPlainTextEdit *>();
        QVERIFY(list->isVisible());
        QVERIFY(list->isReadOnly());
        QVERIFY(list->toPlainText().startsWith(QStringLiteral("☐ Sales\n    ☐ Evil")));
        QVERIFY(!list->toPlainText().contains(QChar(0x202e)));
        desk.button(QStringLiteral("Copy the list"))->click();
        QCOMPARE(QApplication::clipboard()->text(), list->toPlainText());
        const integrations::Integration &it =
            desk.session->integrations().entry(desk.id)->integration;
        bool hasUrl = false;
        for (const QLineEdit *edit : desk.page.byHand()->findChildren<QLineEdit *>()) {
            hasUrl = hasUrl || edit->text().contains(QString::fromLatin1(it.callbackKey));
        }
        QVERIFY(hasUrl);
    }

    void itsButtonsLeadOn()
    {
        Desk desk;
        desk.page.go(StoreWay::ByHand);
        QSignalSpy activation(&desk.page, &StorePage::activationWanted);
        QSignalSpy admin(&desk.page, &StorePage::adminWanted);
        QSignalSpy print(&desk.page, &StorePage::printWanted);
        QSignalSpy pdf(&desk.page, &StorePage::pdfWanted);
        QSignalSpy resources(&desk.page, &StorePage::resourcesWanted);
        for (const char *text :
             {"I saved it: activate", "Open Admin", "Print …", "Save as PDF …", "Choose"}) {
            QPushButton *button = desk.button(QString::fromUtf8(text));
            QVERIFY2(button != nullptr, text);
            button->click();
        }
        QCOMPARE(activation.size() + admin.size() + print.size() + pdf.size() + resources.size(),
                 5);
        QCOMPARE(activation.size(), 1);
        QCOMPARE(resources.size(), 1);
    }

    void aNarrowPageHasNoSentencesInItsTiles()
    {
        ui::ChoiceTile tile(QStringLiteral("By hand in Admin"),
                            QStringLiteral("You copy two URLs and check the resources yourself."));
        QVERIFY(tile.heightForWidth(160) < tile.heightForWidth(260));
        QVERIFY(tile.heightForWidth(120) >= tile.heightForWidth(160)); // its name wraps
    }
};

LATCHKEY_TEST(tst_StorePage)
#include "tst_StorePage.moc"
