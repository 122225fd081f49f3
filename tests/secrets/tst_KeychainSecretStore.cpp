// SPDX-License-Identifier: Apache-2.0
// The keychain keeps what it is given, octet for octet, in the order of the calls.
#include "Program.h"
#include "secrets/KeychainSecretStore.h"

#include "secrets/Await.h"

#include <QTest>

#include <memory>

using namespace latchkey;
using namespace latchkey::tests;
using secrets::KeychainSecretStore;

namespace {

const QString key = QStringLiteral("integration/abcdefgh");

} // namespace

class tst_KeychainSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!qEnvironmentVariableIsEmpty("LATCHKEY_KEYRING"),
                 "run by tests/with-keyring, lest it touches your own keyring");
    }

    void cleanup() { QVERIFY(remove(m_store, key)); }

    void keepsAnyOctets_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("text") << QByteArray("{\"a\": 1}");
        QTest::newRow("UTF-8") << QByteArray("schlüssel 🗝");
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x80");
        QTest::newRow("NUL") << QByteArray("a\0b\0", 4);
        QTest::newRow("line ends") << QByteArray("\r\n\n");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("as large as may be") << QByteArray(secrets::largestSecret, 'x');
    }

    void keepsAnyOctets()
    {
        QFETCH(const QByteArray, value);
        const auto written = write(m_store, key, value);
        QVERIFY2(written, codeOf(written).constData());
        const auto found = read(m_store, key);
        QVERIFY(found && *found);
        QVERIFY((**found).reveal() == value);
    }

    void anotherStoreOfTheSameKeychainSeesIt()
    {
        QVERIFY(write(m_store, key, "value"));
        KeychainSecretStore other;
        QCOMPARE(read(other, key).value()->reveal(), QByteArray("value"));
    }

    void whatIsNotThereIsMissing()
    {
        QCOMPARE(read(m_store, QStringLiteral("nobody wrote this")).value(), std::nullopt);
        QVERIFY(remove(m_store, QStringLiteral("nobody wrote this")));
    }

    void keysAreKeptApart()
    {
        const QString other = key + QStringLiteral(" ü/%\n");
        QVERIFY(write(m_store, key, "one"));
        QVERIFY(write(m_store, other, "two"));
        QCOMPARE(read(m_store, key).value()->reveal(), QByteArray("one"));
        QVERIFY(remove(m_store, other));
        QCOMPARE(read(m_store, other).value(), std::nullopt);
        QCOMPARE(read(m_store, key).value()->reveal(), QByteArray("one"));
    }

    void aLargerValueIsRefusedAndTheOldOneStays()
    {
        QVERIFY(write(m_store, key, "old"));
        QCOMPARE(codeOf(write(m_store, key, QByteArray(secrets::largestSecret + 1, 'x'))),
                 "secrets.too-large");
        QCOMPARE(read(m_store, key).value()->reveal(), QByteArray("old"));
    }

    void callsAreDoneInTheirOrder()
    {
        QByteArrayList answers;
        const auto note = [&answers](const QByteArray &what) {
            return [&answers, what](const Result<void> &done) {
                answers.append(what + (done ? "" : " failed"));
            };
        };
        const auto noteValue = [&answers](const Result<std::optional<Secret>> &found) {
            answers.append(found && *found ? (**found).reveal() : "missing");
        };
        m_store.write(key, Secret("one"), note("written one"));
        m_store.read(key, noteValue);
        m_store.write(key, Secret("two"), note("written two"));
        m_store.read(key, noteValue);
        m_store.remove(key, note("removed"));
        m_store.read(key, noteValue);
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE(answers.size(), 6);
        QCOMPARE(answers, (QByteArrayList{"written one", "one", "written two", "two", "removed",
                                          "missing"}));
    }

    void anAnswerMayDestroyTheStore()
    {
        auto store = std::make_unique<KeychainSecretStore>();
        bool isAnswered = false;
        store->read(key, [&](const Result<std::optional<Secret>> &) {
            store.reset();
            isAnswered = true;
        });
        store->write(key, Secret("never"),
                     [](const Result<void> &) { QFAIL("the store is gone"); });
        QTRY_VERIFY(isAnswered);
        QCOMPARE(read(m_store, key).value(), std::nullopt);
    }

    void theRoundTripLeavesNothing() { QVERIFY(roundTrip(m_store)); }

private:
    KeychainSecretStore m_store;
};

LATCHKEY_TEST(tst_KeychainSecretStore)
#include "tst_KeychainSecretStore.moc"
