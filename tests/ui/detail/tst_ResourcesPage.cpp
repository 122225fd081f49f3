// SPDX-License-Identifier: Apache-2.0
// What a person chooses is in the profile at once.
#include "Program.h"
#include "profile/Sql.h"
#include "ui/TestSession.h"
#include "ui/activation/StepStrip.h"
#include "ui/detail/DetailPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/look/MessageBar.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace latchkey;
using acl::Choice;
using tests::TestSession;
using ui::ResourcePicker;
using ui::ResourcesPage;

namespace {

const QString reorder = QStringLiteral("Magento_Sales::reorder");
const QString hold = QStringLiteral("Magento_Sales::hold");

struct Page
{
    Page()
    {
        page.resize(900, 600);
        page.show(id);
        static_cast<QWidget &>(page).show();
        isInFront = QTest::qWaitForWindowActive(&page);
        QObject::connect(&session->integrations(), &session::Integrations::changed, &page,
                         [this](const QString &changed) {
                             if (changed == id) {
                                 page.show(id); // as the window does
                             }
                         });
    }

    ResourcePicker *picker() const { return page.picker(); }
    void pressSpaceOn(const QString &resource) const
    {
        picker()->tree()->setFocus();
        picker()->tree()->show(picker()->edited().tree().indexOf(resource));
        QTest::keyClick(picker()->tree(), Qt::Key_Space);
    }
    QStringList kept() const { return session->integrations().resources(id)->choice.ids; }
    QStringList shown() const { return picker()->edited().selection().choice().ids; }

    TestSession session;
    QString id = session.add(QStringLiteral("Orders"));
    ResourcesPage page{*session};
    bool isInFront = false;
};

} // namespace

class tst_ResourcesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepIsKeptAtOnceAndSoIsItsUndoing()
    {
        const Page p;
        p.pressSpaceOn(reorder);
        QCOMPARE(p.kept(), QStringList{reorder});
        p.pressSpaceOn(hold);
        QCOMPARE(p.kept(), (QStringList{hold, reorder}));
        QTest::keyClick(p.picker()->tree(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(p.kept(), QStringList{reorder});
        QVERIFY(p.picker()->edited().selection().canRedo());
    }

    void whatWasKeptIsThereAfterARestart()
    {
        const Page p;
        p.pressSpaceOn(reorder);
        ResourcesPage again(*p.session);
        again.show(p.id);
        QVERIFY(again.picker()->edited().tree().isEmpty()); // nobody looks
        static_cast<QWidget &>(again).show();
        QCOMPARE(again.picker()->edited().selection().choice().ids, QStringList{reorder});
    }

    void eachIntegrationHasItsOwn()
    {
        Page p;
        p.pressSpaceOn(reorder);
        const QString other = p.session.add(QStringLiteral("CRM"));
        p.page.show(other);
        QCOMPARE(p.shown(), QStringList());
        QVERIFY(!p.picker()->edited().selection().canUndo());
        p.pressSpaceOn(hold);
        QCOMPARE(p.kept(), QStringList{reorder});
        QCOMPARE(p.session->integrations().resources(other)->choice.ids, QStringList{hold});
    }

    void whatAnotherProgramWroteIsShown()
    {
        const Page p;
        p.pressSpaceOn(reorder);
        integrations::SelectionRepository elsewhere(p.session->profile());
        QVERIFY(elsewhere.saveChoice(p.id, acl::choiceOf({hold})));
        const_cast<ResourcesPage &>(p.page).show(p.id);
        QCOMPARE(p.shown(), QStringList{hold});
        QCOMPARE(p.kept(), QStringList{hold});
    }

    void anActivationIsComparedWithFromThenOn()
    {
        Page p;
        p.pressSpaceOn(reorder);
        QVERIFY(!p.picker()->edited().hasGrant());
        QVERIFY(integrations::SelectionRepository(p.session->profile()).noteGranted(p.id));
        p.page.show(p.id);
        QVERIFY(p.picker()->edited().hasGrant());
        p.pressSpaceOn(hold);
        QCOMPARE(p.picker()->edited().count(ui::EditedSelection::Difference::New), 1);
    }

    void aProfileThatCannotBeWrittenIsSaidAndNothingIsLost()
    {
        Page p;
        p.pressSpaceOn(reorder);
        QVERIFY(profile::change(p.session->profile().database(),
                                QStringLiteral("PRAGMA query_only = ON"), {}));
        p.pressSpaceOn(hold);
        QVERIFY(!p.picker()->news()->text().isEmpty());
        QCOMPARE(p.shown(), (QStringList{hold, reorder}));
        QCOMPARE(p.kept(), QStringList{reorder});
        p.page.show(p.id); // something else happened
        QCOMPARE(p.shown(), (QStringList{hold, reorder}));
        QVERIFY(profile::change(p.session->profile().database(),
                                QStringLiteral("PRAGMA query_only = OFF"), {}));
        QTest::mouseClick(p.picker()->news()->buttons().constFirst(), Qt::LeftButton);
        QCOMPARE(p.kept(), (QStringList{hold, reorder}));
        QCOMPARE(p.picker()->news()->text(), QString());
    }

    void otherIntegrationsAreComparedWith()
    {
        const Page p;
        p.session.add(QStringLiteral("CRM"));
        Q_EMIT p.picker()->comparisonWanted();
        QTRY_VERIFY(QApplication::activeModalWidget());
        const auto *other = QApplication::activeModalWidget()->findChild<QComboBox *>();
        QCOMPARE(other->count(), 1);
        QCOMPARE(other->itemText(0), QStringLiteral("CRM"));
        QApplication::activeModalWidget()->close();
    }

    void theStepIsDoneOnceSomethingIsChosen()
    {
        const TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        ui::DetailPage page(*session);
        const auto step = [&](bool hasChosen) {
            ui::CardFacts facts;
            facts.hasChosen = hasChosen;
            page.show(id, facts);
            const auto *strip = page.findChild<ui::StepStrip *>();
            return strip->findChildren<QToolButton *>()[1]->accessibleName();
        };
        QCOMPARE(step(false), QStringLiteral("Resources: now"));
        QCOMPARE(step(true), QStringLiteral("Resources: done"));
    }
};

LATCHKEY_TEST(tst_ResourcesPage)
#include "tst_ResourcesPage.moc"
