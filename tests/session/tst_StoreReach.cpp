// SPDX-License-Identifier: Apache-2.0
// Whether a store is on this computer, by asking the system's resolver where its name says nothing.
#include "Program.h"
#include "session/StoreReach.h"

#include <QHostInfo>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using session::StoreReach;

class tst_StoreReach : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thisComputerIsNotAskedFor()
    {
        StoreReach reach;
        QCOMPARE(reach.isElsewhere("http://localhost:8080/"), std::optional(false));
        QCOMPARE(reach.isElsewhere("http://[::1]/shop/"), std::optional(false));
    }

    void aNameNobodyKnowsIsNotThisComputer()
    {
        StoreReach reach;
        QSignalSpy known(&reach, &StoreReach::known);
        QCOMPARE(reach.isElsewhere("https://shop.invalid/"), std::optional<bool>());
        QCOMPARE(reach.isElsewhere("https://shop.invalid/other/"), std::optional<bool>());
        QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, 30'000); // asked once
        QCOMPARE(reach.isElsewhere("https://shop.invalid/"), std::optional(true));
    }

    void theNameOfThisComputerIsFoundOut()
    {
        const QString name = QHostInfo::localHostName();
        if (name.isEmpty() || QHostInfo::fromName(name).addresses().isEmpty()) {
            QSKIP("this computer does not know its own name");
        }
        StoreReach reach;
        QSignalSpy known(&reach, &StoreReach::known);
        const QByteArray url = "http://" + name.toUtf8() + '/';
        if (!reach.isElsewhere(url)) {
            QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, 30'000);
        }
        QCOMPARE(reach.isElsewhere(url), std::optional(false));
    }
};

LATCHKEY_TEST(tst_StoreReach)
#include "tst_StoreReach.moc"
