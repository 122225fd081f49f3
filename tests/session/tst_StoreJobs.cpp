// SPDX-License-Identifier: Apache-2.0
// An integration put into its store while the window goes on.
#include "Program.h"
#include "session/StoreToFill.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using activation::Phase;
using session::StoreJob;
using storeservice::PlanAction;
using storeservice::PlanOrder;
using tests::StoreToFill;
using Stage = session::StoreJob::Stage;

class tst_StoreJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsRunBeforeSomebodyAgreed()
    {
        StoreToFill store;
        QCOMPARE(store.jobs.look(store.id).error().code, QByteArray("storeservice.no-place"));
        QVERIFY(store.jobs.setPlace(store.id, store.code.place(), false));
        QCOMPARE(store.jobs.look(store.id).error().code, QByteArray("storeservice.needs-consent"));
        QCOMPARE(store.jobs.job(store.id).stage, Stage::None);
        QVERIFY(!QFile::exists(store.code.file("var/state.json")));
    }

    void whatIsNotThereIsCreatedAndReadBack()
    {
        StoreToFill store;
        const StoreJob looked = store.looked();
        QCOMPARE(looked.stage, Stage::Looked);
        QCOMPARE(looked.plan.order.action, PlanAction::Create);
        store.jobs.perform(store.id, looked.plan);
        QCOMPARE(store.jobs.job(store.id).stage, Stage::Changing);
        QVERIFY(store.jobs.isBusy());
        const StoreJob changed = store.job();
        QCOMPARE(changed.stage, Stage::Changed);
        QVERIFY(!store.jobs.isBusy());
        QCOMPARE(changed.result.done, QStringList{QStringLiteral("created")});
        QVERIFY(changed.result.rights.isSame());
        QVERIFY(!changed.result.isOtherwise);
        QCOMPARE(store.it->integrations().timeline(store.id).constLast().step,
                 activation::TimelineStep::MadeInStore);
    }

    void aSecondLookSeesWhatIsMissingAndPutsItRight()
    {
        StoreToFill store;
        store.jobs.perform(store.id, store.looked().plan);
        QCOMPARE(store.job().stage, Stage::Changed);
        store.choose(
            {QStringLiteral("Magento_Sales::sales"), QStringLiteral("Magento_Catalog::catalog")});
        const StoreJob looked = store.looked();
        QCOMPARE(looked.plan.order.action, PlanAction::Update);
        QVERIFY(looked.plan.rights.missing.contains(QStringLiteral("Magento_Catalog::catalog")));
        store.jobs.perform(store.id, looked.plan);
        QVERIFY(store.job().result.rights.isSame());
        QVERIFY(!store.looked().plan.runsDefinition);
    }

    void tokensAreTakenAndTheIntegrationIsConnected()
    {
        StoreToFill store;
        PlanOrder order = store.looked().plan.order;
        order.takesTokens = true;
        store.jobs.perform(store.id, store.jobs.plan(store.id, order));
        const StoreJob changed = store.job();
        QVERIFY2(changed.stage == Stage::Changed, qPrintable(changed.problem.sentence));
        QCOMPARE(changed.result.done.constLast(), QStringLiteral("connected"));
        QCOMPARE(store.it->integrations().entry(store.id)->state.phase, Phase::Linked);
        QVERIFY(store.api.requests() > 0);
    }

    void tokensThatDoNotWorkReplaceNothing()
    {
        StoreToFill store;
        store.code.behave({}); // gives others than the API takes
        PlanOrder order = store.looked().plan.order;
        order.takesTokens = true;
        store.jobs.perform(store.id, store.jobs.plan(store.id, order));
        const StoreJob failed = store.job();
        QCOMPARE(failed.stage, Stage::Failed);
        QVERIFY(failed.leftTokens);
        QVERIFY(store.it->integrations().entry(store.id)->state.phase != Phase::Linked);
    }

    void oneThatHangsIsCancelled()
    {
        StoreToFill store;
        store.behave({{QStringLiteral("hangs"), true}});
        QVERIFY(store.jobs.setPlace(store.id, store.code.place(), true));
        QVERIFY(store.jobs.look(store.id));
        QCOMPARE(store.jobs.look(store.id).error().code, QByteArray("activation.under-way"));
        store.jobs.cancel(store.id);
        const StoreJob cancelled = store.job();
        QCOMPARE(cancelled.stage, Stage::Failed);
        QCOMPARE(cancelled.problem.code, QByteArray("storeservice.cancelled"));
    }

    void anotherPlaceForgetsWhatWasSeen()
    {
        StoreToFill store;
        QCOMPARE(store.looked().stage, Stage::Looked);
        place::StorePlace other = store.code.place();
        other.folder += QStringLiteral("/app");
        QVERIFY(store.jobs.setPlace(store.id, other, false));
        QCOMPARE(store.jobs.job(store.id).stage, Stage::None);
        QCOMPARE((*store.jobs.place(store.id))->consentedAt, qint64(0));
    }
};

LATCHKEY_TEST(tst_StoreJobs)
#include "tst_StoreJobs.moc"
