// SPDX-License-Identifier: Apache-2.0
// What is watched of an integration is kept within bounds, and drawn in a line.
#include "Program.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/WatchChart.h"
#include "profile/TestProfile.h"

#include <QTest>

using namespace latchkey;
using integrations::WatchAnswer;
using integrations::WatchPlan;
using integrations::WatchRepository;

class tst_WatchRepository : public QObject
{
    Q_OBJECT

private:
    static QString idIn(const tests::TestProfile &held)
    {
        integrations::IntegrationRepository repository(*held.profile);
        return repository.add({QStringLiteral("Orders"), {}, "https://shop.example/"})->id;
    }

private Q_SLOTS:
    void nothingIsWatchedUnlessSomebodySaysSo()
    {
        const tests::TestProfile held;
        WatchRepository watch(*held.profile);
        const QString id = idIn(held);
        QCOMPARE(watch.plan(id).value(), WatchPlan());
        QVERIFY(watch.plans()->isEmpty());
        const WatchPlan plan{21'600, 7'776'000, 5};
        QVERIFY(watch.savePlan(id, plan));
        QCOMPARE(watch.plan(id).value(), plan);
        QCOMPARE(watch.plans()->value(id), plan);
        QCOMPARE(watch.plan(QStringLiteral("none")).error().code, "integration.unknown");
        QCOMPARE(watch.savePlan(QStringLiteral("none"), plan).error().code, "integration.unknown");
    }

    void theOldestAnswersAreForgotten()
    {
        const tests::TestProfile held;
        WatchRepository watch(*held.profile);
        const QString id = idIn(held);
        for (int i = 0; i < integrations::watchAnswersKept + 3; ++i) {
            QVERIFY(watch.append(id, {i, "http.dns", 503, i}));
        }
        const auto answers = watch.answers(id);
        QCOMPARE(answers->size(), integrations::watchAnswersKept);
        QCOMPARE(answers->first().time, 3);
        QCOMPARE(answers->last(), (WatchAnswer{integrations::watchAnswersKept + 2, "http.dns", 503,
                                               integrations::watchAnswersKept + 2}));
    }

    void itGoesWithItsIntegration()
    {
        const tests::TestProfile held;
        WatchRepository watch(*held.profile);
        const QString id = idIn(held);
        QVERIFY(watch.savePlan(id, {60, 0, 0}));
        QVERIFY(watch.append(id, {1, {}, 200, 10}));
        QVERIFY(integrations::IntegrationRepository(*held.profile).remove(id));
        QVERIFY(watch.plans()->isEmpty());
        QCOMPARE(watch.answers(id).error().code, "integration.unknown");
    }

    void theChartShowsTheLastOnesAndWhatFailed()
    {
        const QList<WatchAnswer> answers{{1, {}, 200, 999},
                                         {2, {}, 200, 100},
                                         {3, "commerce.not-active", 401, 900},
                                         {4, {}, 200, 0},
                                         {5, {}, 200, 400}};
        QCOMPARE(integrations::watchChart(answers, 4), QString::fromUtf8("▂✕▁█"));
        QCOMPARE(integrations::watchChart({}, 4), QString());
        const integrations::WatchSum sum = integrations::sumOf(answers);
        QCOMPARE(sum.calls, 5);
        QCOMPARE(sum.failed, 1);
        QCOMPARE(sum.medianMs, 400);
        QCOMPARE(sum.slowestMs, 999);
    }
};

LATCHKEY_TEST(tst_WatchRepository)
#include "tst_WatchRepository.moc"
