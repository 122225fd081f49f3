// SPDX-License-Identifier: Apache-2.0
// A store asked for more than one integration.
#include "Program.h"
#include "session/StoreInquiry.h"
#include "session/StoreToFill.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using session::StoreInquiry;
using tests::StoreToFill;

namespace {

storeservice::Question everything()
{
    storeservice::Question question;
    question.list = true;
    question.resources = true;
    return question;
}

} // namespace

class tst_StoreInquiry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyIsAskedWithoutConsent()
    {
        StoreToFill store;
        StoreInquiry look(*store.it);
        QCOMPARE(look.ask(store.id, everything()).error().code,
                 QByteArray("storeservice.no-place"));
        QVERIFY(store.jobs.setPlace(store.id, store.code.place(), false));
        QCOMPARE(look.ask(store.id, everything()).error().code,
                 QByteArray("storeservice.needs-consent"));
        QVERIFY(!look.isUnderWay());
    }

    void theStoreTellsItsIntegrationsAndResources()
    {
        StoreToFill store;
        store.jobs.perform(store.id, store.looked().plan);
        QCOMPARE(store.job().stage, session::StoreJob::Stage::Changed);
        StoreInquiry look(*store.it);
        QSignalSpy answered(&look, &StoreInquiry::answered);
        QVERIFY(look.ask(store.id, everything()));
        QVERIFY(look.isUnderWay());
        QVERIFY(answered.wait(60'000));
        QVERIFY(!look.isUnderWay());
        const auto facts = answered[0][0].value<storeservice::StoreFacts>();
        QVERIFY(facts.all && facts.resources);
        QCOMPARE(facts.all->size(), 1);
        QCOMPARE(facts.all->first().name, QStringLiteral("Orders to ERP"));
        QVERIFY(facts.resources->indexOf(QStringLiteral("Magento_Sales::sales")) >= 0);
    }

    void itCanBeCancelled()
    {
        StoreToFill store;
        QVERIFY(store.jobs.setPlace(store.id, store.code.place(), true));
        store.behave({{QStringLiteral("hangs"), true}});
        StoreInquiry look(*store.it);
        QSignalSpy failed(&look, &StoreInquiry::failed);
        QVERIFY(look.ask(store.id, everything()));
        look.cancel();
        QVERIFY(failed.wait(60'000));
        QCOMPARE(failed[0][0].value<Problem>().code, QByteArray("storeservice.cancelled"));
        QVERIFY(!look.isUnderWay());
    }
};

LATCHKEY_TEST(tst_StoreInquiry)
#include "tst_StoreInquiry.moc"
