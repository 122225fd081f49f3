// SPDX-License-Identifier: Apache-2.0
// A module brought into its store, and taken from it, while the window goes on.
#include "Program.h"
#include "install/InstallJournal.h"
#include "profile/TestProfile.h"
#include "session/StoreToInstall.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using install::StepKind;
using session::InstallJob;
using tests::codeOf;
using tests::StoreToInstall;
using Stage = session::InstallJob::Stage;

namespace {

const QByteArray inUse = "profile.integration-in-use";

QList<StepKind> kindsOf(const InstallJob &job)
{
    QList<StepKind> kinds;
    for (const install::InstallStep &step : job.plan.plan.steps) {
        kinds << step.kind;
    }
    return kinds;
}

desk::ModuleOrder uninstall()
{
    desk::ModuleOrder order;
    order.isUninstall = true;
    return order;
}

// What a program that was killed leaves.
void leaveEntry(const StoreToInstall &store, const QString &id)
{
    install::JournalEntry entry;
    entry.integrationId = id;
    entry.module = QStringLiteral("Acme_OrdersToERP");
    entry.place = QStringLiteral("/srv/shop");
    entry.step = StepKind::Upgrade;
    QVERIFY(install::InstallJournal(store.it->profile().folder()).write(entry));
}

} // namespace

class tst_InstallJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsRunBeforeSomebodyAgreed()
    {
        StoreToInstall store;
        const QString other = store.it.add(QStringLiteral("Stock"));
        QCOMPARE(codeOf(store.jobs.look(other)), QByteArray("storeservice.no-place"));
        place::StorePlace elsewhere = store.code.place();
        elsewhere.folder += QStringLiteral("/app");
        QVERIFY(store.it->storeJobs().setPlace(other, elsewhere, false));
        QCOMPARE(codeOf(store.jobs.look(other)), QByteArray("storeservice.needs-consent"));
        QCOMPARE(store.jobs.job(other).stage, Stage::None);
    }

    void aModuleComesGoesAndComesAgain()
    {
        StoreToInstall store;
        for (int round = 0; round < 2; ++round) {
            const InstallJob looked = store.looked();
            QVERIFY2(looked.stage == Stage::Planned, qPrintable(looked.problem.sentence));
            QVERIFY(kindsOf(looked).contains(StepKind::CopyFiles));
            QVERIFY(store.integration().isEmpty());
            const InstallJob done = store.done();
            QVERIFY2(done.isDone(), done.isDone() ? "" : done.outcome.problem->code);
            QCOMPARE(done.took.size(), done.plan.plan.steps.size());
            QVERIFY(done.outcome.isShopFine);
            QVERIFY(done.result.rights.isSame());
            QVERIFY(!done.missed);
            QVERIFY(!done.printed.isEmpty());
            QVERIFY(!store.integration().isEmpty());

            QVERIFY(store.looked().facts.hasFolder);
            store.jobs.plan(store.id, uninstall());
            QVERIFY(kindsOf(store.jobs.job(store.id)).contains(StepKind::RemoveIntegration));
            const InstallJob gone = store.done();
            QVERIFY(gone.isDone());
            QVERIFY(!gone.missed);
            QVERIFY(store.integration().isEmpty());
            QVERIFY(!store.code.has(QStringLiteral("app/code/Acme")));
        }
    }

    void aSecondVersionFollowsTheFirst()
    {
        StoreToInstall store;
        QCOMPARE(store.looked().plan.spec.version, QStringLiteral("1.0.0"));
        QVERIFY(store.done().isDone());
        store.choose({QStringLiteral("Magento_Catalog::products")});
        const InstallJob looked = store.looked();
        QVERIFY(looked.plan.spec.version != QStringLiteral("1.0.0"));
        const InstallJob done = store.done();
        QVERIFY(done.isDone());
        QVERIFY2(done.result.rights.isSame(),
                 qPrintable(done.result.rights.missing.join(QLatin1Char(' '))));
    }

    void whatAPersonWishesIsInThePlan()
    {
        StoreToInstall store;
        QVERIFY(!kindsOf(store.looked()).contains(StepKind::MaintenanceOn));
        desk::ModuleOrder order;
        order.wishes.isMaintenance = true;
        store.jobs.plan(store.id, order);
        QVERIFY(kindsOf(store.jobs.job(store.id)).contains(StepKind::MaintenanceOn));
        const QString commands = store.jobs.commands(store.id);
        QVERIFY(commands.contains(QLatin1String("maintenance:enable")));
        QVERIFY(commands.contains(QLatin1String("setup:upgrade")));
        QVERIFY(store.code.told().filter(QStringLiteral("begin setup:upgrade")).isEmpty());
    }

    void aModuleThatCannotBeMadeIsAnObstacle()
    {
        StoreToInstall store;
        integrations::Integration it = store.it->integrations().entry(store.id)->integration;
        it.email.clear();
        QVERIFY(store.it->save(it));
        const InstallJob looked = store.looked();
        QCOMPARE(looked.stage, Stage::Planned);
        QCOMPARE(looked.plan.plan.obstacle->code, QByteArray("module.no-email"));
        QCOMPARE(codeOf(store.jobs.perform(store.id)), QByteArray("install.nothing-planned"));
        QVERIFY(store.jobs.commands(store.id).isEmpty());
    }

    void whileItRunsNothingElseIsDoneWithTheIntegration()
    {
        StoreToInstall store;
        QVERIFY(store.it->activations().listen());
        QCOMPARE(store.looked().stage, Stage::Planned);
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("slow")}});
        QVERIFY(store.jobs.perform(store.id));
        QVERIFY(store.jobs.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(
            store.jobs.job(store.id).isInWholeStep() &&
                kindsOf(store.jobs.job(store.id))[store.jobs.job(store.id).step] ==
                    StepKind::Upgrade,
            60'000);
        QCOMPARE(codeOf(store.it->activations().arm(store.id, false)), inUse);
        integrations::Integration it = store.it->integrations().entry(store.id)->integration;
        it.name = QStringLiteral("Stock");
        QCOMPARE(codeOf(store.it->save(it)), inUse);
        Result<void> removed;
        store.it->remove(store.id, [&](const Result<void> &gone) { removed = gone; });
        QCOMPARE(codeOf(removed), inUse);
        QCOMPARE(codeOf(store.jobs.look(store.id)), QByteArray("activation.under-way"));
        QVERIFY(store.jobs.left(store.id).isEmpty()); // it is being done

        store.jobs.cancel(store.id); // waits for the step
        QVERIFY(store.jobs.job(store.id).isEnding);
        const InstallJob ended = store.ended();
        QCOMPARE(ended.stage, Stage::Ended);
        QCOMPARE(ended.outcome.problem->code, QByteArray("install.cancelled"));
        QVERIFY(store.code.told().filter(QStringLiteral("end setup:upgrade 0")).size() == 1);
        QVERIFY(!store.jobs.isBusy());
        QVERIFY(store.it->save(it));
    }

    void stoppedAtOnceItSaysWhatIsLeft()
    {
        StoreToInstall store;
        QCOMPARE(store.looked().stage, Stage::Planned);
        store.hangInUpgrade([&] { QVERIFY(store.jobs.perform(store.id)); });
        store.jobs.stopNow(store.id);
        const InstallJob ended = store.ended();
        QCOMPARE(ended.outcome.problem->code, QByteArray("install.cancelled"));
        QVERIFY(ended.outcome.aftermath.contains(QLatin1String("setup:upgrade")));
    }

    void nothingIsInstalledWhileItIsActivated()
    {
        StoreToInstall store;
        QVERIFY(store.it->activations().listen());
        QCOMPARE(store.looked().stage, Stage::Planned);
        QVERIFY(store.it->activations().arm(store.id, false));
        QCOMPARE(codeOf(store.jobs.perform(store.id)), QByteArray("activation.under-way"));
        QVERIFY(!store.code.has(QStringLiteral("app/code/Acme")));
    }

    void aPlanForWhatWasChosenBeforeIsNotCarriedOut()
    {
        StoreToInstall store;
        QCOMPARE(store.looked().stage, Stage::Planned);
        store.jobs.forgetIfOutdated(store.id);
        QCOMPARE(store.jobs.job(store.id).stage, Stage::Planned);
        store.choose({QStringLiteral("Magento_Catalog::products")});
        QCOMPARE(codeOf(store.jobs.perform(store.id)), QByteArray("storeservice.plan-outdated"));
        QVERIFY(!store.code.has(QStringLiteral("app/code/Acme")));
        store.jobs.forgetIfOutdated(store.id);
        QCOMPARE(store.jobs.job(store.id).stage, Stage::None);
    }

    void lookingIsCancelled()
    {
        StoreToInstall store;
        QVERIFY(store.jobs.look(store.id));
        store.jobs.cancel(store.id);
        const InstallJob cancelled = store.ended();
        QCOMPARE(cancelled.stage, Stage::Failed);
        QCOMPARE(cancelled.problem.code, QByteArray("install.cancelled"));
    }

    void whatWasCutOffIsToldUntilSomebodyHasSeenToIt()
    {
        StoreToInstall store;
        QVERIFY(store.jobs.allLeft().isEmpty());
        leaveEntry(store, store.id);
        leaveEntry(store, QStringLiteral("gone2345"));
        QVERIFY(store.jobs.left(store.id).contains(QLatin1String("Acme_OrdersToERP")));
        QCOMPARE(store.jobs.allLeft().size(), 2);
        {
            const auto beside = std::move(*profile::Profile::open(store.it->profile().folder()));
            const auto turn = profile::turnOf(*beside, store.id);
            QVERIFY(turn);
            QVERIFY(store.jobs.left(store.id).isEmpty()); // another program does it right now
        }
        store.jobs.dismissLeft(store.id);
        QCOMPARE(store.jobs.allLeft(), QStringList{QStringLiteral("gone2345")});
    }

    void theSessionEndsInTheMidstOfIt()
    {
        StoreToInstall store;
        QCOMPARE(store.looked().stage, Stage::Planned);
        store.hangInUpgrade([&] { QVERIFY(store.jobs.perform(store.id)); });
        store.it.session.reset();
        QTRY_COMPARE_WITH_TIMEOUT(store.code.running(), QStringList(), 60'000);
        const auto again = store.it.open();
        QCOMPARE(again->installJobs().allLeft(), QStringList{store.id});
    }
};

LATCHKEY_TEST(tst_InstallJobs)
#include "tst_InstallJobs.moc"
