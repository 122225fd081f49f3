// SPDX-License-Identifier: Apache-2.0
// Looking at every integration takes no longer when much has happened to them.
#include "Program.h"
#include "integrations/IntegrationRepository.h"

#include "profile/Sql.h"
#include "profile/TestProfile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace latchkey;
using namespace latchkey::integrations;
using namespace latchkey::tests;

class tst_LastCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isKnownAtOnceHoweverLongTheTimeline()
    {
        constexpr qint64 time = 1'700'000'000'000;
        constexpr qint64 most = 5'000'000; // ns
        const TestProfile at;
        IntegrationRepository repository(*at.profile);
        const QString id =
            repository.add({QStringLiteral("ERP"), {}, "https://shop.example"}).value().id;
        QVERIFY(profile::change(
            at.profile->database(),
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                           " WHERE i < 100000)"
                           " INSERT INTO timeline (integration, time, step, ok, text, detail,"
                           " took_ms) SELECT ?, ? + i, 'call', 1, '', '', 9 FROM n"),
            {id, time}));
        QVERIFY(repository.saveLastCall(id, time));
        qint64 best = most + 1; // of a few: somebody else may use the processor
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto all = repository.all();
            best = qMin(best, timer.nsecsElapsed());
            QCOMPARE(all.value().first().lastCallAt, time);
        }
        QVERIFY2(best < most, qPrintable(QStringLiteral("%1 ns").arg(best)));
    }
};

LATCHKEY_TEST(tst_LastCall)
#include "tst_LastCall.moc"
