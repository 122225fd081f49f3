// SPDX-License-Identifier: Apache-2.0
// A Secret is never shown, and is compared by content.
#include "Program.h"
#include "base/Secret.h"

#include <QTest>

using namespace latchkey;

class tst_Secret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsDotsInsteadOfItsOctets()
    {
        QString shown;
        QDebug(&shown) << Secret("abcdefgh");
        QVERIFY(shown.contains(QStringLiteral("•••")));
        QVERIFY(!shown.contains(QStringLiteral("abc")));
    }

    void copiesAreIndependent()
    {
        Secret first("abcdefgh");
        const Secret second = first;
        first = Secret();
        QVERIFY(first.isEmpty());
        QCOMPARE(second.reveal(), QByteArray("abcdefgh"));
    }

    void isComparedByContent()
    {
        QVERIFY(Secret("abc") == Secret("abc"));
        QVERIFY(!(Secret("abc") == Secret("abd")));
        QVERIFY(!(Secret("abc") == Secret("abcd")));
    }

    void wipingOverwritesOnlyWhatIsNotShared()
    {
        QByteArray octets("secret octets");
        const QByteArray shared = octets;
        wipe(octets);
        QVERIFY(octets.isEmpty());
        QCOMPARE(shared, QByteArray("secret octets"));
    }

    void fingerprintTellsEqualityOnly()
    {
        QCOMPARE(fingerprint("abc"), fingerprint("abc"));
        QVERIFY(fingerprint("abc") != fingerprint("abd"));
        QCOMPARE(fingerprint("abc").size(), 10);
    }
};

LATCHKEY_TEST(tst_Secret)
#include "tst_Secret.moc"
