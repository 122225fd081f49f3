// SPDX-License-Identifier: Apache-2.0
#include "Program.h"
#include "system/Sandbox.h"

#include <QProcess>
#include <QTest>

using namespace latchkey;

class tst_Sandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rootIsKnownByItsNumber()
    {
        QProcess id;
        id.start(QStringLiteral("id"), {QStringLiteral("-u")});
        QVERIFY(id.waitForFinished(10'000));
        QCOMPARE(system::isRoot(), id.readAllStandardOutput().trimmed() == "0");
    }

    void rootHasNone()
    {
        if (!system::isRoot()) {
            QSKIP("not root");
        }
        QVERIFY(!system::sandboxIsPossible());
    }

    // util-linux asks the kernel for the same.
    void anOrdinaryAccountHasOneWhereNamespacesAreAllowed()
    {
        if (system::isRoot()) {
            QSKIP("root");
        }
        QProcess unshare;
        unshare.start(QStringLiteral("unshare"),
                      {QStringLiteral("--user"), QStringLiteral("--map-root-user"),
                       QStringLiteral("--net"), QStringLiteral("--pid"), QStringLiteral("--fork"),
                       QStringLiteral("true")});
        QVERIFY(unshare.waitForFinished(10'000));
        QCOMPARE(system::sandboxIsPossible(), unshare.exitCode() == 0);
    }
};

LATCHKEY_TEST(tst_Sandbox)
#include "tst_Sandbox.moc"
