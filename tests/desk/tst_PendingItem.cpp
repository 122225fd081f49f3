// SPDX-License-Identifier: Apache-2.0
// What is held for an unfinished activation is in the keychain when it is said to be, and nothing
// that an earlier run left there is written over.
#include "Program.h"
#include "desk/PendingItem.h"
#include "secrets/SessionSecretStore.h"

#include <QTest>

using namespace latchkey;
using activation::Contents;
using desk::PendingItem;

namespace {

const QString id = QStringLiteral("aaaaaaaa");
const QByteArray origin = "https://shop.example";

secrets::PendingCandidate candidate(const char *name)
{
    return {QString::fromLatin1(name), Secret("key"), Secret("secret"), Secret("verifier")};
}

} // namespace

class tst_PendingItem : public QObject
{
    Q_OBJECT

    // What the keychain holds, as a new run would find it.
    static std::optional<secrets::PendingSecrets> found(secrets::SecretStore &store)
    {
        bool answered = false;
        std::optional<secrets::PendingSecrets> value;
        store.read(secrets::itemKeyOfPending(id), [&](const Result<std::optional<Secret>> &item) {
            answered = true;
            if (item && item->has_value()) {
                value = *secrets::fromItem<secrets::PendingSecrets>(**item, origin);
            }
        });
        [&] {
            QTRY_VERIFY(answered);
        }();
        return value;
    }

private Q_SLOTS:
    void severalWritesAreAnsweredOnceForTheMostOfThem()
    {
        secrets::SessionSecretStore store;
        PendingItem item(store, id, origin);
        QList<Contents> answers;
        const auto note = [&](Contents contents, const Result<void> &) {
            answers.append(contents);
        };
        item.held().candidates.append(candidate("a"));
        item.store(Contents::Credentials, note);
        item.held().requestTokenOf = QStringLiteral("a");
        item.store(Contents::RequestToken, note);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers[0], Contents::RequestToken);
        QVERIFY(!item.isBusy());
        QCOMPARE(found(store)->requestTokenOf, QStringLiteral("a"));
    }

    void whatAnEarlierRunLeftIsKept()
    {
        secrets::SessionSecretStore store;
        bool stored = false;
        const auto done = [&](Contents, const Result<void> &written) {
            stored = written.has_value();
        };
        PendingItem earlier(store, id, origin);
        earlier.held().candidates.append(candidate("a"));
        earlier.held().requestTokenOf = QStringLiteral("a");
        earlier.held().requestToken = Secret("token");
        earlier.store(Contents::RequestToken, done);
        QTRY_VERIFY(stored);

        stored = false;
        PendingItem later(store, id, origin);
        later.held().candidates.append(candidate("b"));
        later.store(Contents::Credentials, done);
        QTRY_VERIFY(stored);
        const auto both = found(store);
        QCOMPARE(both->candidates.size(), 2);
        QVERIFY(both->requestToken == Secret("token"));
    }

    void anotherStoresItemIsRefused()
    {
        secrets::SessionSecretStore store;
        bool stored = false;
        PendingItem theirs(store, id, "https://other.example");
        theirs.store(Contents::Credentials, [&](Contents, const Result<void> &) { stored = true; });
        QTRY_VERIFY(stored);
        PendingItem ours(store, id, origin);
        QByteArray code;
        ours.load([&](const Result<void> &loaded) { code = loaded.error().code; });
        QTRY_COMPARE(code, QByteArray("secrets.other-store"));
    }

    void droppingForgetsButForCallsThatAreOut()
    {
        secrets::SessionSecretStore store;
        PendingItem item(store, id, origin);
        item.held().candidates = {candidate("a"), candidate("b")};
        bool stored = false;
        item.store(Contents::Credentials, [&](Contents, const Result<void> &) { stored = true; });
        QTRY_VERIFY(stored);
        item.drop({QStringLiteral("b")}, [] {});
        QVERIFY(!item.candidate(QStringLiteral("a")));
        QVERIFY(item.candidate(QStringLiteral("b")));
        QVERIFY(!found(store).has_value());
    }

    void aDroppedWriteIsNotAnswered()
    {
        secrets::SessionSecretStore store;
        PendingItem item(store, id, origin);
        bool answered = false;
        item.store(Contents::Credentials, [&](Contents, const Result<void> &) { answered = true; });
        item.drop({}, [] {});
        QTRY_VERIFY(!item.isBusy());
        QVERIFY(!found(store).has_value());
        QVERIFY(!answered);
    }
};

LATCHKEY_TEST(tst_PendingItem)
#include "tst_PendingItem.moc"
