// SPDX-License-Identifier: Apache-2.0
// Who keeps the secrets is known every time, however fast the bus answers.
#include "Program.h"
#include "secrets/KeychainName.h"

#include <QTest>

using namespace latchkey;

class tst_KeychainName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKnownEachTime()
    {
        constexpr int times = 1'000;
        QStringList names;
        for (int i = 0; i < times; ++i) {
            secrets::askKeychainName(this, [&names](const QString &name) { names << name; });
        }
        QTRY_COMPARE(names.size(), times);
        QCOMPARE(names.count(names.constFirst()), times);
        QVERIFY(names.constFirst().startsWith(QStringLiteral("gnome-keyring")));
    }
};

LATCHKEY_TEST(tst_KeychainName)
#include "tst_KeychainName.moc"
