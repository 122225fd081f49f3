// SPDX-License-Identifier: Apache-2.0
// The store in memory keeps the same promises; and the round trip notices a store that does not.
#include "Program.h"
#include "secrets/SessionSecretStore.h"

#include "secrets/Await.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::tests;
using secrets::SecretStore;
using secrets::SessionSecretStore;

namespace {

const QString key = QStringLiteral("integration/abcdefgh");

// Says that it removed, and did not.
class ForgetfulStore final : public SecretStore
{
public:
    void read(const QString &name, ReadAnswer answer) override { m_inner.read(name, answer); }
    void write(const QString &name, Secret value, Answer answer) override
    {
        m_inner.write(name, std::move(value), answer);
    }
    void remove(const QString &, Answer answer) override { m_inner.check(answer); }
    void check(Answer answer) override { m_inner.check(answer); }
    bool outlivesProgram() const override { return false; }

private:
    SessionSecretStore m_inner;
};

} // namespace

class tst_SessionSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatItIsGivenUntilItIsRemoved()
    {
        SessionSecretStore store;
        QCOMPARE(read(store, key).value(), std::nullopt);
        QVERIFY(write(store, key, QByteArray("a\0b", 3)));
        QCOMPARE(read(store, key).value()->reveal(), QByteArray("a\0b", 3));
        QVERIFY(write(store, key, ""));
        QCOMPARE(read(store, key).value()->reveal(), QByteArray());
        QVERIFY(remove(store, key));
        QVERIFY(remove(store, key));
        QCOMPARE(read(store, key).value(), std::nullopt);
        QVERIFY(check(store));
    }

    void takesNoMoreThanAKeychain()
    {
        SessionSecretStore store;
        QVERIFY(write(store, key, QByteArray(secrets::largestSecret, 'x')));
        QCOMPARE(codeOf(write(store, key, QByteArray(secrets::largestSecret + 1, 'x'))),
                 "secrets.too-large");
    }

    void theRoundTripNoticesWhatWasNotRemoved()
    {
        SessionSecretStore honest;
        QVERIFY(roundTrip(honest));
        ForgetfulStore forgetful;
        QCOMPARE(codeOf(roundTrip(forgetful)), "secrets.refused");
    }
};

LATCHKEY_TEST(tst_SessionSecretStore)
#include "tst_SessionSecretStore.moc"
