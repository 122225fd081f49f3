// SPDX-License-Identifier: Apache-2.0
// A keychain that is locked and unlocked while a program runs is noticed at once, and said once.
#include "Program.h"
#include "secrets/KeychainSecretStore.h"
#include "secrets/KeychainWatch.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using secrets::KeychainWatch;

namespace {

// As the desktop's password program does: tests/e2e/keychain.py.
bool keychainIs(const char *done)
{
    return QProcess::execute(QStringLiteral("/usr/bin/python3"),
                             {QStringLiteral("-B"), QStringLiteral("-c"),
                              QStringLiteral("import sys; sys.path.insert(0, sys.argv[1]); "
                                             "import keychain; keychain.%1()")
                                  .arg(QLatin1String(done)),
                              testing::sourcePath("tests/e2e")}) == 0;
}

} // namespace

class tst_KeychainWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hearsWhenItIsLockedAndUnlocked()
    {
        secrets::KeychainSecretStore store;
        KeychainWatch watch(store);
        QSignalSpy usable(&watch, &KeychainWatch::usable);
        QSignalSpy unusable(&watch, &KeychainWatch::unusable);
        QVERIFY(keychainIs("lock"));
        watch.start();
        QTRY_COMPARE(unusable.count(), 1);
        QCOMPARE(unusable[0][0].value<Problem>().code, QByteArray("secrets.locked"));
        QVERIFY(keychainIs("unlock"));
        QTRY_COMPARE(usable.count(), 1); // sooner than it asks by itself
        QVERIFY(keychainIs("lock"));
        QTRY_COMPARE(unusable.count(), 2);
        QVERIFY(keychainIs("unlock"));
        QTRY_COMPARE(usable.count(), 2);
        QCOMPARE(unusable.count(), 2);
    }
};

LATCHKEY_TEST(tst_KeychainWatch)
#include "tst_KeychainWatch.moc"
