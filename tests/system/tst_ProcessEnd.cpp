// SPDX-License-Identifier: Apache-2.0
// A program ends well while its threads do.
#include "Program.h"

#include <QProcess>
#include <QTest>

using namespace latchkey;

class tst_ProcessEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadsThatUsedOpenSslEndInPeace()
    {
        constexpr int times = 100;
        for (int i = 0; i < times; ++i) {
            QProcess probe;
            probe.start(testing::builtPath("bin/endingprobe"), {});
            QVERIFY(probe.waitForFinished());
            QVERIFY2(probe.exitStatus() == QProcess::NormalExit && probe.exitCode() == 0,
                     probe.readAllStandardError());
        }
    }
};

LATCHKEY_TEST(tst_ProcessEnd)
#include "tst_ProcessEnd.moc"
