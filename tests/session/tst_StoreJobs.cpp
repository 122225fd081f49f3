// SPDX-License-Identifier: Apache-2.0
// An integration put into its store while the window goes on.
#include "Program.h"
#include "profile/Lock.h"
#include "profile/TestProfile.h"
#include "session/HandedTokens.h"
#include "session/StoreToFill.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using activation::Phase;
using session::StoreJob;
using storeservice::PlanAction;
using storeservice::PlanOrder;
using tests::codeOf;
using tests::StoreToFill;
using Stage = session::StoreJob::Stage;

namespace {

const QByteArray inUse = "profile.integration-in-use";

} // namespace

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
        QVERIFY(store.jobs.perform(store.id, looked.plan));
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
        QVERIFY(store.jobs.perform(store.id, store.looked().plan));
        QCOMPARE(store.job().stage, Stage::Changed);
        store.choose(
            {QStringLiteral("Magento_Sales::sales"), QStringLiteral("Magento_Catalog::catalog")});
        const StoreJob looked = store.looked();
        QCOMPARE(looked.plan.order.action, PlanAction::Update);
        QVERIFY(looked.plan.rights.missing.contains(QStringLiteral("Magento_Catalog::catalog")));
        QVERIFY(store.jobs.perform(store.id, looked.plan));
        QVERIFY(store.job().result.rights.isSame());
        QVERIFY(!store.looked().plan.runsDefinition);
    }

    void tokensAreTakenAndTheIntegrationIsConnected()
    {
        StoreToFill store;
        PlanOrder order = store.looked().plan.order;
        order.takesTokens = true;
        QVERIFY(store.jobs.perform(store.id, store.jobs.plan(store.id, order)));
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
        QVERIFY(store.jobs.perform(store.id, store.jobs.plan(store.id, order)));
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

    // The tokens that an activation keeps and those that are taken would replace each other.
    void nothingIsActivatedWhileTheStoreIsChanged()
    {
        StoreToFill store;
        QVERIFY(store.it->activations().listen());
        PlanOrder order = store.looked().plan.order;
        order.takesTokens = true;
        store.behave({{QStringLiteral("hangs"), true}});
        QVERIFY(store.jobs.perform(store.id, store.jobs.plan(store.id, order)));
        const auto armed = store.it->activations().arm(store.id, false);
        QCOMPARE(codeOf(armed), inUse);
        QCOMPARE(store.it->integrations().entry(store.id)->state.phase, Phase::Draft);
        store.jobs.cancel(store.id);
        QCOMPARE(store.job().stage, Stage::Failed);
        QVERIFY(store.it->activations().arm(store.id, false));
    }

    void nothingIsChangedInTheStoreWhileItIsActivated()
    {
        StoreToFill store;
        QVERIFY(store.it->activations().listen());
        const StoreJob looked = store.looked();
        QVERIFY(store.it->activations().arm(store.id, false));
        QCOMPARE(codeOf(store.jobs.perform(store.id, looked.plan)),
                 QByteArray("activation.under-way"));
        const auto beside = profile::Profile::open(store.it->profile().folder());
        QCOMPARE(codeOf(profile::turnOf(**beside, store.id)), inUse); // so has another program
        store.it->activations().cancel(store.id);
        QTRY_VERIFY(store.it->activations().isSettled(store.id));
        QVERIFY(profile::turnOf(**beside, store.id));
        QVERIFY(store.jobs.perform(store.id, looked.plan));
        QCOMPARE(store.job().stage, Stage::Changed);
    }

    void nothingIsEnteredWhileAnotherProgramIsAtWork()
    {
        StoreToFill store;
        const auto beside = profile::Profile::open(store.it->profile().folder());
        const auto turn = profile::turnOf(**beside, store.id);
        QVERIFY(turn);
        session::HandedTokens &handed = store.it->handedTokens();
        QCOMPARE(codeOf(handed.take(store.id, secrets::IntegrationSecrets())), inUse);
        QVERIFY(!handed.isUnderWay(store.id));
    }

    void whatIsChangedInTheStoreIsNeitherEditedNorRemoved()
    {
        StoreToFill store;
        QVERIFY(store.it->activations().listen());
        const StoreJob looked = store.looked();
        store.behave({{QStringLiteral("hangs"), true}});
        QVERIFY(store.jobs.perform(store.id, looked.plan));
        integrations::Integration it = store.it->integrations().entry(store.id)->integration;
        it.name = QStringLiteral("Stock");
        QCOMPARE(codeOf(store.it->save(it)), inUse);
        Result<void> removed;
        store.it->remove(store.id, [&](const Result<void> &gone) { removed = gone; });
        QCOMPARE(codeOf(removed), inUse);
        QVERIFY(store.it->integrations().entry(store.id) != nullptr);
        store.jobs.cancel(store.id);
        QCOMPARE(store.job().stage, Stage::Failed);
        QVERIFY(store.it->save(it));
    }

    void aPlanForWhatWasDefinedBeforeIsNotCarriedOut_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
             {"edited here", "edited elsewhere", "called elsewhere", "chosen otherwise"}) {
            QTest::newRow(what) << QString::fromLatin1(what);
        }
    }

    void aPlanForWhatWasDefinedBeforeIsNotCarriedOut()
    {
        QFETCH(QString, what);
        StoreToFill store;
        const StoreJob looked = store.looked();
        integrations::Integration it = store.it->integrations().entry(store.id)->integration;
        it.name = QStringLiteral("Stock");
        if (what == QLatin1String("edited here")) {
            QVERIFY(store.it->save(it));
        } else if (what == QLatin1String("edited elsewhere")) {
            const auto beside = profile::Profile::open(store.it->profile().folder());
            QVERIFY(integrations::IntegrationRepository(**beside).save(it));
        } else if (what == QLatin1String("called elsewhere")) {
            const auto beside = profile::Profile::open(store.it->profile().folder());
            integrations::Way way;
            way.kind = integrations::WayKind::Url;
            way.url = "https://hooks.example";
            QVERIFY(integrations::IntegrationRepository(**beside).saveWay(store.id, way));
        } else {
            store.choose({QStringLiteral("Magento_Catalog::catalog")});
        }
        QCOMPARE(codeOf(store.jobs.perform(store.id, looked.plan)),
                 QByteArray("storeservice.plan-outdated"));
        QVERIFY(store.code.state()[QStringLiteral("integrations")].toObject().isEmpty());
    }

    void whatWasSeenIsForgottenOnceTheDefinitionIsAnother()
    {
        StoreToFill store;
        QCOMPARE(store.looked().stage, Stage::Looked);
        integrations::Integration it = store.it->integrations().entry(store.id)->integration;
        it.email = QStringLiteral("erp@shop.example");
        QVERIFY(store.it->save(it));
        QTRY_COMPARE(store.jobs.job(store.id).stage, Stage::None);
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
