// SPDX-License-Identifier: Apache-2.0
// "Do it for me", clicked: the place, the question, the plan, what came of it.
#include "Program.h"
#include "session/StoreToFill.h"
#include "ui/store/OnCard.h"
#include "ui/store/PlaceForm.h"
#include "ui/store/ServiceCard.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using session::StoreJob;
using tests::StoreToFill;
using Stage = session::StoreJob::Stage;

namespace {

struct Desk
{
    Desk()
    {
        card.show(store.id);
        static_cast<QWidget &>(card).show();
    }

    QPushButton *button(const QString &text) const { return tests::buttonOn(card, text); }
    void press(const QString &text) const { tests::pressOn(card, text); }
    QString agree() const { return tests::agreeOn(card); }
    QString shown() const { return tests::shownOn(card); }

    void type(const QString &place)
    {
        card.findChild<ui::PlaceForm *>()->placeEdit()->setText(place);
    }

    // From nothing to a plan.
    void look()
    {
        place::StorePlace place = store.code.place();
        card.findChild<ui::PlaceForm *>()->show(place);
        press(QStringLiteral("Go on"));
        QVERIFY(agree().contains(QStringLiteral("runs the store's own code")));
        QVERIFY(store.jobs.job(store.id).isUnderWay());
        QVERIFY(button(QStringLiteral("Cancel")) != nullptr);
        QCOMPARE(store.job().stage, Stage::Looked);
    }

    StoreToFill store;
    ui::ServiceCard card{*store.it};
};

} // namespace

class tst_ServiceCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoPlaceIsSaidBesideItsField()
    {
        Desk desk;
        desk.type(QStringLiteral("-oProxyCommand=x:/srv"));
        desk.press(QStringLiteral("Go on"));
        const auto *form = desk.card.findChild<ui::PlaceForm *>();
        QVERIFY(!form->placeEdit()->accessibleDescription().isEmpty());
        QVERIFY(desk.card.findChild<QDialog *>() == nullptr);
        QCOMPARE(desk.store.jobs.job(desk.store.id).stage, Stage::None);
    }

    void itIsCreatedAfterThePlanWasSeen()
    {
        Desk desk;
        desk.look();
        QVERIFY(desk.shown().contains(QStringLiteral("2.4.7")));
        QVERIFY(desk.shown().contains(QStringLiteral("Creates the integration “Orders to ERP”")));
        QSignalSpy activation(&desk.card, &ui::ServiceCard::activationWanted);
        desk.press(QStringLiteral("Create it"));
        QCOMPARE(desk.store.job().stage, Stage::Changed);
        QVERIFY2(desk.shown().contains(QStringLiteral("no more and no less")),
                 qPrintable(desk.shown()));
        desk.press(QStringLiteral("Go on: activate it in Admin"));
        QCOMPARE(activation.size(), 1);
    }

    void tokensAreTakenWhereThatIsChecked()
    {
        Desk desk;
        desk.look();
        desk.card.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(desk.shown().contains(QStringLiteral("hands them over to Latchkey")));
        desk.press(QStringLiteral("Create it and take the tokens"));
        QCOMPARE(desk.store.job().stage, Stage::Changed);
        QVERIFY2(desk.shown().contains(QStringLiteral("Connected")), qPrintable(desk.shown()));
        QVERIFY(desk.button(QStringLiteral("Go on: activate it in Admin")) == nullptr);
    }

    void removingIsAskedForFirst()
    {
        Desk desk;
        desk.look();
        desk.press(QStringLiteral("Create it"));
        QCOMPARE(desk.store.job().stage, Stage::Changed);
        desk.press(QStringLiteral("Ask the store again"));
        QCOMPARE(desk.store.job().stage, Stage::Looked);
        QVERIFY(desk.shown().contains(QStringLiteral("as it is defined here")));
        desk.press(QStringLiteral("Remove it from the store …"));
        QCOMPARE(desk.store.jobs.job(desk.store.id).stage, Stage::Looked);
        QVERIFY(desk.agree().contains(QStringLiteral("with its keys and tokens")));
        QCOMPARE(desk.store.job().result.done, QStringList{QStringLiteral("removed")});
    }

    void oneThatIsNotOursIsTakenOverOnlyAfterAQuestion()
    {
        Desk desk;
        const StoreJob looked = desk.store.looked();
        QVERIFY(desk.store.jobs.perform(desk.store.id, looked.plan));
        QCOMPARE(desk.store.job().stage, Stage::Changed);
        desk.store.code.setColumn(1, "endpoint", QStringLiteral("https://other.example/callback"));
        desk.store.code.setColumn(1, "identity_link_url", QStringLiteral("https://other.example/"));
        QVERIFY(desk.store.looked().plan.obstacle != storeservice::Obstacle::None);
        desk.press(QStringLiteral("Take it over …"));
        QCOMPARE(desk.store.jobs.job(desk.store.id).stage, Stage::Looked);
        QVERIFY(!desk.agree().isEmpty());
        QCOMPARE(desk.store.job().result.done, QStringList{QStringLiteral("updated")});
    }

    void aFailureIsSaidWithItsDetailsAndCanBeTriedAgain()
    {
        Desk desk;
        desk.store.behave({{QStringLiteral("does not start"), QStringLiteral("no database")}});
        QCOMPARE(desk.store.looked().stage, Stage::Failed);
        QVERIFY2(desk.shown().contains(QStringLiteral("no database")), qPrintable(desk.shown()));
        desk.store.behave({});
        desk.press(QStringLiteral("Try again"));
        QCOMPARE(desk.store.job().stage, Stage::Looked);
    }

    void anotherIntegrationHasACardOfItsOwn()
    {
        Desk desk;
        desk.look();
        const QString other = desk.store.it.add(QStringLiteral("Stock"));
        desk.card.show(other);
        QVERIFY(desk.card.findChild<ui::PlaceForm *>()->isVisible());
        QVERIFY(desk.card.findChild<ui::PlaceForm *>()->placeEdit()->text().isEmpty());
        desk.card.show(desk.store.id);
        QVERIFY(desk.button(QStringLiteral("Create it")) != nullptr);
    }
};

LATCHKEY_TEST(tst_ServiceCard)
#include "tst_ServiceCard.moc"
