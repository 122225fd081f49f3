// SPDX-License-Identifier: Apache-2.0
// Secrets in a file: nobody reads them there, several programs share it, and none of it is lost.
#include "Program.h"
#include "secrets/Await.h"
#include "vault/FileSecretStore.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace latchkey;
using tests::codeOf;
using vault::FileSecretStore;

namespace {

const QByteArray passphrase("correct horse battery staple");
constexpr sealed::Cost cheap{1, 1024};
const QString key = QStringLiteral("integration/k3x5m2pa");

} // namespace

class tst_FileSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(vault::makeSecretFile(path(), Secret(passphrase), cheap));
    }

    void keepsWhatItIsGiven()
    {
        {
            const auto store = opened();
            QCOMPARE(codeOf(tests::read(*store, key)), QByteArray());
            QVERIFY(!*tests::read(*store, key));
            QVERIFY(tests::write(*store, key, QByteArray("a\0b", 3)));
            QVERIFY(tests::write(*store, QStringLiteral("Büro"), {}));
            QVERIFY(tests::roundTrip(*store));
        }
        const auto store = opened();
        QVERIFY(tests::check(*store));
        QCOMPARE((*tests::read(*store, key))->reveal(), QByteArray("a\0b", 3));
        QVERIFY((*tests::read(*store, QStringLiteral("Büro")))->isEmpty());
        QVERIFY(tests::remove(*store, key));
        QVERIFY(tests::remove(*store, key));
        QVERIFY(!*tests::read(*store, key));
    }

    void nobodyElseReadsIt()
    {
        const auto store = opened();
        QVERIFY(tests::write(*store, key, "planted-token-value"));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(!content.contains("planted-token-value"));
        QVERIFY(!content.contains("k3x5m2pa"));
        QCOMPARE(QFileInfo(path()).permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void callsAreDoneInTheirOrder()
    {
        const auto store = opened();
        QByteArrayList seen;
        store->write(key, Secret(QByteArrayView("one")),
                     [&](const Result<void> &) { seen.append("written"); });
        store->read(key, [&](const Result<std::optional<Secret>> &found) {
            seen.append((*found)->reveal());
        });
        store->write(key, Secret(QByteArrayView("two")),
                     [&](const Result<void> &) { seen.append("written"); });
        store->read(key, [&](const Result<std::optional<Secret>> &found) {
            seen.append((*found)->reveal());
        });
        QTRY_COMPARE(seen, QByteArrayList({"written", "one", "written", "two"}));
    }

    void twoProgramsShareIt()
    {
        const auto one = opened();
        const auto two = opened();
        QVERIFY(tests::write(*one, key, "by one"));
        QCOMPARE((*tests::read(*two, key))->reveal(), QByteArray("by one"));
        int left = 20;
        for (int i = 0; i < 10; ++i) { // at once, and no change takes another back
            for (FileSecretStore *store : {one.get(), two.get()}) {
                store->write(QStringLiteral("%1-%2").arg(store == one.get()).arg(i),
                             Secret(QByteArrayView("x")), [&](const Result<void> &written) {
                                 QVERIFY(written);
                                 --left;
                             });
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(left, 0, 60'000);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(*tests::read(*two, QStringLiteral("1-%1").arg(i)));
            QVERIFY(*tests::read(*one, QStringLiteral("0-%1").arg(i)));
        }
    }

    void anotherPassphraseOpensNothing()
    {
        FileSecretStore store(path(), Secret(QByteArrayView("correct horse battery stapler")),
                              cheap);
        QCOMPARE(codeOf(tests::check(store)), QByteArray("secrets.wrong-passphrase"));
        QCOMPARE(codeOf(tests::read(store, key)), QByteArray("secrets.wrong-passphrase"));
        QCOMPARE(codeOf(tests::write(store, key, "x")), QByteArray("secrets.wrong-passphrase"));
        QVERIFY(tests::check(*opened()));
    }

    void aFileThatWasEmptiedIsDamaged()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(0));
        const auto store = opened();
        QCOMPARE(codeOf(tests::check(*store)), QByteArray("secrets.file-damaged"));
    }

    void whatIsWrongWithTheFileIsSaid_data()
    {
        QTest::addColumn<int>("at"); // the octet that is changed; -1: the file is taken away
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("gone") << -1 << QByteArray("secrets.no-file");
        QTest::newRow("another file") << 0 << QByteArray("secrets.file-damaged");
        QTest::newRow("a head that was changed") << 30 << QByteArray("secrets.file-damaged");
        QTest::newRow("content that was changed") << 105 << QByteArray("secrets.file-damaged");
    }

    void whatIsWrongWithTheFileIsSaid()
    {
        QFETCH(const int, at);
        QFETCH(const QByteArray, code);
        if (at < 0) {
            QVERIFY(QFile::remove(path()));
        } else {
            QFile file(path());
            QVERIFY(file.open(QIODevice::ReadWrite));
            QByteArray content = file.readAll();
            content[at] = char(content[at] ^ 1);
            file.seek(0);
            file.write(content);
        }
        const auto store = opened();
        QCOMPARE(codeOf(tests::check(*store)), code);
        QCOMPARE(codeOf(tests::read(*store, key)), code);
        QCOMPARE(codeOf(tests::write(*store, key, "x")), code);
    }

    void aSecondFileTakesNoOnesPlace()
    {
        QVERIFY(tests::write(*opened(), key, "kept"));
        QCOMPARE(codeOf(vault::makeSecretFile(path(), Secret(passphrase), cheap)),
                 QByteArray("secrets.file-there"));
        QCOMPARE((*tests::read(*opened(), key))->reveal(), QByteArray("kept"));
    }

    void aWeakPassphraseIsRefused()
    {
        const QString other = m_folder->filePath(QStringLiteral("other"));
        QCOMPARE(
            codeOf(vault::makeSecretFile(other, Secret(QByteArrayView("123456789012")), cheap)),
            QByteArray("sealed.weak-passphrase"));
        QVERIFY(!QFile::exists(other));
    }

    void whatIsTooLargeIsRefused()
    {
        const auto store = opened();
        QCOMPARE(codeOf(tests::write(*store, key, QByteArray(secrets::largestSecret + 1, 'x'))),
                 QByteArray("secrets.too-large"));
        QVERIFY(tests::write(*store, key, QByteArray(secrets::largestSecret, 'x')));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("secrets.sealed")); }

    std::unique_ptr<FileSecretStore> opened() const
    {
        return std::make_unique<FileSecretStore>(path(), Secret(passphrase), cheap);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

LATCHKEY_TEST(tst_FileSecretStore)
#include "tst_FileSecretStore.moc"
