// SPDX-License-Identifier: Apache-2.0
// What is held for an unfinished activation is in the keychain when it is said to be, and nothing
// that an earlier run left there is written over.
#include "Program.h"
#include "desk/PendingItem.h"
#include "secrets/SessionSecretStore.h"

#include <QTest>

using namespace latchkey;
using activation::Contents;
using activation::event::PendingStored;
using desk::PendingItem;

namespace {

const QString id = QStringLiteral("aaaaaaaa");
const QByteArray origin = "https://shop.example";

desk::PostBook::Post post(const QByteArray &verifier, const QByteArray &key = "key")
{
    return {{{}, Secret(key), Secret("secret"), Secret(verifier)}, {}, {}};
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
    void oneWritingIsUnderWayAtATime()
    {
        secrets::SessionSecretStore store;
        PendingItem item(store, id, origin);
        QList<Contents> answers;
        QList<bool> whole;
        const auto note = [&](const PendingStored &stored, const Result<void> &) {
            answers.append(stored.contents);
            whole.append(stored.isWhole);
        };
        bool isLoaded = false;
        item.load([&](const Result<void> &) { isLoaded = true; });
        QTRY_VERIFY(isLoaded);
        item.posts().add(post("a"));
        item.store(Contents::Credentials, note); // is under way while all the others come
        for (int i = 0; i < 100; ++i) {
            item.posts().add(post(QByteArray::number(i)));
            item.store(Contents::Credentials, note);
        }
        item.tokens().requestTokenOf = QStringLiteral("a");
        item.store(Contents::RequestToken, note);
        QTRY_VERIFY(!item.isBusy());
        QCOMPARE(answers, QList<Contents>({Contents::Credentials, Contents::RequestToken}));
        QCOMPARE(whole, QList<bool>({false, true}));
        QCOMPARE(found(store)->requestTokenOf, QStringLiteral("a"));
    }

    void whatAnEarlierRunLeftIsKept()
    {
        secrets::SessionSecretStore store;
        bool stored = false;
        const auto done = [&](const PendingStored &, const Result<void> &written) {
            stored = written.has_value();
        };
        PendingItem earlier(store, id, origin);
        earlier.posts().add(post("a"));
        earlier.tokens().requestTokenOf = QStringLiteral("a");
        earlier.tokens().requestToken = Secret("token");
        earlier.store(Contents::RequestToken, done);
        QTRY_VERIFY(stored);

        stored = false;
        PendingItem later(store, id, origin);
        later.posts().add(post("b"));
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
        theirs.store(Contents::Credentials,
                     [&](const PendingStored &, const Result<void> &) { stored = true; });
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
        const QString a = item.posts().add(post("a"));
        const QString b = item.posts().add(post("b"));
        bool stored = false;
        item.store(Contents::Credentials,
                   [&](const PendingStored &, const Result<void> &) { stored = true; });
        QTRY_VERIFY(stored);
        item.drop({b}, [] {});
        QVERIFY(!item.posts().find(a));
        QVERIFY(item.posts().find(b));
        QTRY_VERIFY(!item.isBusy());
        QVERIFY(!found(store).has_value());
    }

    // Ten thousand POSTs, the program killed amid them: what was answered is found again.
    void aFloodIsKeptInFurtherItems()
    {
        secrets::SessionSecretStore store;
        auto item = std::make_unique<PendingItem>(store, id, origin);
        const auto note = [](const PendingStored &, const Result<void> &written) {
            QVERIFY(written);
        };
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray number = QByteArray::number(i).rightJustified(32, '0');
            item->posts().add(post("own", i == 4'711 ? QByteArray("own") : number));
            item->store(Contents::Credentials, note);
        }
        QTRY_VERIFY(!item->isBusy());
        item = std::make_unique<PendingItem>(store, id, origin);
        bool isLoaded = false;
        item->load([&](const Result<void> &loaded) { isLoaded = loaded.has_value(); });
        QTRY_VERIFY(isLoaded);
        QCOMPARE(item->facts().candidates.size(), 10'000);
        QCOMPARE(item->posts().withKey(fingerprint("own")).size(), 1);
        item->drop({}, [] {});
        QTRY_VERIFY(!item->isBusy());
        bool isGone = false;
        store.read(secrets::itemKeyOfMore(id, 1), [&](const Result<std::optional<Secret>> &left) {
            isGone = left && !left->has_value();
        });
        QTRY_VERIFY(isGone);
        QVERIFY(!found(store).has_value());
    }

    void whatIsStoredWhileOldItemsAreRemovedStays()
    {
        secrets::SessionSecretStore store;
        PendingItem item(store, id, origin);
        item.posts().add(post("a"));
        bool stored = false;
        item.drop({}, [] {});
        item.posts().add(post("b"));
        item.store(Contents::Credentials,
                   [&](const PendingStored &, const Result<void> &) { stored = true; });
        QTRY_VERIFY(stored);
        QCOMPARE(found(store)->candidates.size(), 1);
    }

    void aDroppedWriteIsNotAnswered()
    {
        secrets::SessionSecretStore store;
        PendingItem item(store, id, origin);
        bool answered = false;
        item.store(Contents::Credentials,
                   [&](const PendingStored &, const Result<void> &) { answered = true; });
        item.drop({}, [] {});
        QTRY_VERIFY(!item.isBusy());
        QVERIFY(!found(store).has_value());
        QVERIFY(!answered);
    }
};

LATCHKEY_TEST(tst_PendingItem)
#include "tst_PendingItem.moc"
