// SPDX-License-Identifier: Apache-2.0
// "Install it as a module", clicked: the plan, the steps, what came of them, and the way back.
#include "Program.h"
#include "install/InstallJournal.h"
#include "session/StoreToInstall.h"
#include "ui/look/Note.h"
#include "ui/store/InstallCard.h"
#include "ui/store/InstallLog.h"
#include "ui/store/OnCard.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using session::InstallJob;
using tests::StoreToInstall;
using Stage = session::InstallJob::Stage;

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

    void look()
    {
        press(QStringLiteral("See the plan"));
        QVERIFY(button(QStringLiteral("Cancel")) != nullptr);
        QCOMPARE(store.ended().stage, Stage::Planned);
    }

    void install()
    {
        look();
        press(QStringLiteral("Install into the store"));
        QVERIFY2(store.ended().isDone(), qPrintable(shown()));
    }

    StoreToInstall store;
    ui::InstallCard card{*store.it};
};

} // namespace

class tst_InstallCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAPlaceItLeadsToWhereOneIsNamed()
    {
        Desk desk;
        desk.card.show(desk.store.it.add(QStringLiteral("Stock")));
        QSignalSpy place(&desk.card, &ui::InstallCard::placeWanted);
        desk.press(QStringLiteral("Say where the store is"));
        QCOMPARE(place.size(), 1);
    }

    void itIsInstalledAfterThePlanWasSeen()
    {
        Desk desk;
        desk.look();
        QVERIFY2(desk.shown().contains(QStringLiteral("Switch the module on")),
                 qPrintable(desk.shown()));
        QVERIFY(!desk.store.code.has(QStringLiteral("app/code/Acme")));
        QSignalSpy activation(&desk.card, &ui::InstallCard::activationWanted);
        desk.press(QStringLiteral("Install into the store"));
        QVERIFY(desk.button(QStringLiteral("Install into the store")) == nullptr);
        QVERIFY2(desk.store.ended().isDone(), qPrintable(desk.shown()));
        QVERIFY2(desk.shown().contains(QStringLiteral("The module is installed")),
                 qPrintable(desk.shown()));
        QVERIFY(desk.shown().contains(QStringLiteral("no more and no less")));
        QVERIFY(desk.shown().contains(QStringLiteral("front page answers as before")));
        desk.press(QStringLiteral("Go on: activate it in Admin"));
        QCOMPARE(activation.size(), 1);
    }

    void whatTheStorePrintsIsFoldedAwayAndThere()
    {
        Desk desk;
        desk.install();
        QVERIFY(!desk.card.log()->text()->isVisible());
        desk.press(QStringLiteral("Show what the store prints"));
        QVERIFY(desk.card.log()->text()->isVisible());
        QVERIFY(!desk.card.log()->text()->toPlainText().isEmpty());
        const QString other = desk.store.it.add(QStringLiteral("Stock"));
        desk.card.show(other);
        QVERIFY(desk.card.log()->text()->toPlainText().isEmpty());
        desk.card.show(desk.store.id);
        QVERIFY(!desk.card.log()->text()->toPlainText().isEmpty());
    }

    void aChoiceKeepsTheFocusAndChangesThePlan()
    {
        Desk desk;
        desk.look();
        auto *maintenance = desk.card.findChild<QCheckBox *>();
        QVERIFY(QTest::qWaitForWindowActive(&desk.card));
        maintenance->setFocus();
        QTest::keyClick(maintenance, Qt::Key_Space);
        QVERIFY(maintenance->isChecked());
        QVERIFY(maintenance->hasFocus());
        QVERIFY(desk.shown().contains(QStringLiteral("Turn maintenance mode on")));
    }

    void theCommandsAreShownInstead()
    {
        Desk desk;
        desk.look();
        desk.press(QStringLiteral("Show me the commands instead"));
        auto *dialog = desk.card.findChild<QDialog *>();
        QVERIFY(dialog != nullptr);
        const QString text = dialog->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY(text.contains(QLatin1String("setup:upgrade")));
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text() == QLatin1String("Copy")) {
                each->click();
            }
        }
        QCOMPARE(QApplication::clipboard()->text(), desk.store.jobs.commands(desk.store.id));
        QVERIFY(!desk.store.code.has(QStringLiteral("app/code/Acme")));
    }

    void itIsRemovedAgain()
    {
        Desk desk;
        desk.install();
        desk.press(QStringLiteral("See the plan again"));
        QCOMPARE(desk.store.ended().stage, Stage::Planned);
        desk.press(QStringLiteral("Remove it from the store …"));
        QVERIFY(desk.shown().contains(QStringLiteral("Remove the integration")));
        desk.press(QStringLiteral("Install it instead"));
        desk.press(QStringLiteral("Remove it from the store …"));
        desk.press(QStringLiteral("Remove from the store"));
        QVERIFY(desk.store.ended().isDone());
        QVERIFY(desk.shown().contains(QStringLiteral("The module is removed")));
        QVERIFY(desk.store.integration().isEmpty());
    }

    void aStepThatFailsIsExplained()
    {
        Desk desk;
        desk.look();
        desk.store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("database-gone")}});
        desk.press(QStringLiteral("Install into the store"));
        QCOMPARE(desk.store.ended().outcome.problem->code, QByteArray("install.database-gone"));
        QVERIFY2(desk.shown().contains(QStringLiteral("Not done: Update the database")),
                 qPrintable(desk.shown()));
        QVERIFY(desk.shown().contains(desk.store.jobs.job(desk.store.id).outcome.aftermath));
        QVERIFY(desk.button(QStringLiteral("See the plan again")) != nullptr);
    }

    // It waits for the end of the step; stopping at once is another decision, which is asked for.
    void cancellingADatabaseUpdateTakesTwoDecisions()
    {
        Desk desk;
        desk.look();
        desk.store.hangInUpgrade([&] { desk.press(QStringLiteral("Install into the store")); });
        QVERIFY(desk.button(QStringLiteral("Stop at once …")) == nullptr);
        desk.press(QStringLiteral("Cancel after this step"));
        QVERIFY(desk.shown().contains(QStringLiteral("ends after this step")));
        desk.press(QStringLiteral("Stop at once …"));
        QCOMPARE(desk.store.jobs.job(desk.store.id).stage, Stage::Running);
        QVERIFY(!desk.agree().isEmpty());
        QCOMPARE(desk.store.ended().outcome.problem->code, QByteArray("install.cancelled"));
        QVERIFY(desk.shown().contains(QStringLiteral("Cancelled")));
        QVERIFY(desk.shown().contains(desk.store.jobs.job(desk.store.id).outcome.aftermath));
    }

    void filesOfOthersAreSeenBeforeTheyAreReplaced()
    {
        Desk desk;
        desk.install();
        const QString path = QStringLiteral("app/code/Acme/OrdersToERP/etc/integration/api.xml");
        QFile file(desk.store.code.file(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        file.close();
        QByteArray edited = written;
        edited.replace("Magento_Sales::actions_view", "Magento_Sales::reorder");
        desk.store.code.write(path, edited);
        desk.press(QStringLiteral("See the plan again"));
        QCOMPARE(desk.store.ended().stage, Stage::Planned);
        desk.press(QStringLiteral("Install into the store"));
        QCOMPARE(desk.store.jobs.job(desk.store.id).stage, Stage::Planned);
        QVERIFY(!desk.agree().isEmpty());
        QVERIFY(desk.store.ended().isDone());
    }

    void aProjectOfTheCloudIsWrittenIntoItsRepository()
    {
        Desk desk;
        desk.store.code.write(QStringLiteral(".magento.app.yaml"), "name: app\n");
        desk.look();
        QVERIFY(desk.shown().contains(QStringLiteral("deployed from a repository")));
        QVERIFY(desk.shown().contains(QStringLiteral("config.php")));
        QVERIFY(desk.button(QStringLiteral("Install into the store")) == nullptr);
        QSignalSpy module(&desk.card, &ui::InstallCard::moduleWanted);
        desk.press(QStringLiteral("Write the module into the repository …"));
        QCOMPARE(module.size(), 1);
    }

    void whatWasCutOffIsToldUntilItIsSeenTo()
    {
        Desk desk;
        install::JournalEntry entry;
        entry.integrationId = desk.store.id;
        entry.module = QStringLiteral("Acme_OrdersToERP");
        entry.place = QStringLiteral("/srv/shop");
        entry.step = install::StepKind::Upgrade;
        QVERIFY(install::InstallJournal(desk.store.it->profile().folder()).write(entry));
        desk.card.show(desk.store.id);
        QVERIFY(desk.shown().contains(QStringLiteral("did not come to its end")));
        QVERIFY(desk.shown().contains(QStringLiteral("Install again at once")));
        desk.press(QStringLiteral("I have seen to it"));
        QVERIFY(!desk.shown().contains(QStringLiteral("did not come to its end")));
    }

    void whatIsAtWorkElsewhereIsNotInterrupted()
    {
        Desk desk;
        desk.look();
        const auto beside = std::move(*profile::Profile::open(desk.store.it->profile().folder()));
        const auto turn = profile::turnOf(*beside, desk.store.id);
        desk.press(QStringLiteral("Install into the store"));
        QVERIFY2(desk.shown().contains(QStringLiteral("changed in its store, at the moment")),
                 qPrintable(desk.shown()));
        QVERIFY(!desk.store.code.has(QStringLiteral("app/code/Acme")));
    }
};

LATCHKEY_TEST(tst_InstallCard)
#include "tst_InstallCard.moc"
