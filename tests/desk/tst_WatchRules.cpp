// SPDX-License-Identifier: Apache-2.0
// When somebody is told what of a watched integration.
#include "Program.h"
#include "desk/WatchRules.h"

#include <QFile>
#include <QTest>

using namespace latchkey;
using desk::knownAfter;
using integrations::WatchAnswer;
using integrations::WatchPlan;

namespace {

QList<WatchAnswer> answers(const QByteArrayList &codes)
{
    QList<WatchAnswer> all;
    for (const QByteArray &code : codes) {
        all.append({1'000 * (all.size() + 1), code, code.isEmpty() ? 200 : 0, 10});
    }
    return all;
}

} // namespace

class tst_WatchRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallIsDueOnceTheTimeIsOver()
    {
        QVERIFY(!desk::nextWatch({}, {}));
        QCOMPARE(desk::nextWatch({60, 0, 0}, {}).value(), 0);
        QCOMPARE(desk::nextWatch({60, 0, 0}, answers({"", ""})).value(), 62'000);
    }

    void oneCallThatDidNotGetThroughIsNoNews()
    {
        QCOMPARE(knownAfter({}), QByteArray());
        QCOMPARE(knownAfter(answers({"", "http.dns"})), QByteArray());
        QCOMPARE(knownAfter(answers({"", "http.dns", "http.timeout"})), QByteArray("http.timeout"));
        QCOMPARE(knownAfter(answers({"", "http.dns", "", "http.dns"})), QByteArray());
        QCOMPARE(knownAfter(answers({"", "commerce.maintenance"})), QByteArray());
    }

    void whatTheStoreSaysCountsAtOnce()
    {
        QCOMPARE(knownAfter(answers({"", "commerce.not-active"})),
                 QByteArray("commerce.not-active"));
        QCOMPARE(knownAfter(answers({"commerce.not-active", "http.dns"})),
                 QByteArray("commerce.not-active"));
        QCOMPARE(knownAfter(answers({"commerce.not-active", ""})), QByteArray());
    }

    void whatWasSaidOfOtherTokensIsOver()
    {
        const auto all = answers({"", "commerce.token-revoked", "commerce.token-revoked"});
        QCOMPARE(desk::answersSince(all, 0), all);
        QCOMPARE(desk::answersSince(all, 3'000).size(), 1);
        QVERIFY(desk::answersSince(all, 3'001).isEmpty());
        QVERIFY(desk::answersSince({}, 1).isEmpty());
    }

    void aLaterCallThatSucceedsEndsWhatWasKnown()
    {
        const auto failed = answers({"", "commerce.not-active"});
        QVERIFY(!desk::isOverBy(0, failed));
        QVERIFY(!desk::isOverBy(2'000, failed)); // the watch's own
        QVERIFY(desk::isOverBy(2'001, failed));
        QVERIFY(!desk::isOverBy(2'001, answers({"", "watch.narrowed"})));
        QVERIFY(!desk::isOverBy(2'001, {}));
    }

    void aRenewalIsDueFromTheReminderToTheNextTokens()
    {
        QVERIFY(!desk::isRenewalDue({0, 60, 0}, 5'000));
        QVERIFY(desk::isRenewalDue({0, 60, 65'000}, 5'000));
        QVERIFY(!desk::isRenewalDue({0, 60, 65'000}, 70'000));
        QVERIFY(!desk::isRenewalDue({0, 60, 65'000}, 0));
        QVERIFY(!desk::isRenewalDue({0, 0, 65'000}, 5'000)); // nobody wants to hear it any more
    }

    void whatWasRefusedIsAskedForAgain()
    {
        integrations::KeptResources kept;
        kept.choice = {true, {}};
        const auto first = desk::rightsCallAfter(kept, answers({""}));
        const auto again = desk::rightsCallAfter(kept, answers({"", "watch.narrowed"}));
        const auto next = desk::rightsCallAfter(kept, answers({"", "watch.narrowed", ""}));
        QCOMPARE(again->resource, first->resource);
        QVERIFY(next->resource != first->resource);
        QVERIFY(!desk::rightsCallAfter({}, answers({""})));
    }

    void aPersonIsRemindedOnceForEachSetOfTokens()
    {
        QVERIFY(!desk::nextReminder({}, 5'000));
        QVERIFY(!desk::nextReminder({0, 60, 0}, 0));
        QCOMPARE(desk::nextReminder({0, 60, 0}, 5'000).value(), 65'000);
        QVERIFY(!desk::nextReminder({0, 60, 70'000}, 5'000));
        QCOMPARE(desk::nextReminder({0, 60, 70'000}, 80'000).value(), 140'000);
    }

    // A release that lacked one would answer 404, and its rights would not be watched.
    void everyReleaseHasTheRoutesThatAreTried()
    {
        QFile file(testing::sourcePath("resources/catalogue/routes.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray routes = file.readAll();
        for (const desk::RightsCall &call : desk::rightsCalls()) {
            const QByteArray path = QByteArray(call.path).split('?').first();
            const qsizetype at = routes.indexOf("\n11111\tGET\t" + path + '\t');
            QVERIFY2(at >= 0, path);
            const QByteArray line = routes.mid(at + 1, routes.indexOf('\n', at + 1) - at - 1);
            QCOMPARE(line.split('\t').last(), QByteArray(call.resource));
        }
    }

    void onlyWhatIsGrantedIsTriedAndAnotherEachTime()
    {
        integrations::KeptResources kept;
        QVERIFY(!desk::rightsCallOf(kept, 0));
        kept.choice.ids = QStringList{QStringLiteral("Magento_Backend::store"),
                                      QStringLiteral("Magento_Sales::actions_view")};
        QCOMPARE(desk::rightsCallOf(kept, 0)->resource, "Magento_Backend::store");
        QCOMPARE(desk::rightsCallOf(kept, 1)->resource, "Magento_Sales::actions_view");
        QCOMPARE(desk::rightsCallOf(kept, 2)->resource, "Magento_Backend::store");
        kept.granted = acl::Choice{false, {QStringLiteral("Magento_Cms::page")}};
        QCOMPARE(desk::rightsCallOf(kept, 0)->resource, "Magento_Cms::page");
        kept.granted = acl::Choice{true, {}};
        QVERIFY(desk::rightsCallOf(kept, 8));
    }
};

LATCHKEY_TEST(tst_WatchRules)
#include "tst_WatchRules.moc"
