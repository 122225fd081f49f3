// SPDX-License-Identifier: Apache-2.0
// Certificates in the profile, keys nowhere but in the keychain.
#include "Program.h"
#include "secrets/Await.h"
#include "secrets/SessionSecretStore.h"
#include "tls/CertificateWatch.h"
#include "tls/MadeIdentity.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace latchkey;
using tests::codeOf;
using tls::CertificateShelf;
using tls::Identity;
using tls::ServedHost;

namespace {

ServedHost host(const char *text)
{
    return tls::servedHost(QString::fromLatin1(text)).value();
}

Identity madeFor(const ServedHost &host)
{
    return tls::makeIdentity(host, QDateTime::currentDateTimeUtc()).value();
}

// Counts what is in it, and may be locked.
class Keyring final : public secrets::SecretStore
{
public:
    bool isLocked = false;
    QSet<QString> keys;

    void read(const QString &key, ReadAnswer answer) override { m_store.read(key, answer); }
    void write(const QString &key, Secret value, Answer answer) override
    {
        if (isLocked) {
            QMetaObject::invokeMethod(
                &m_context, [answer] { answer(failure("secrets.locked", {})); },
                Qt::QueuedConnection);
            return;
        }
        keys.insert(key);
        m_store.write(key, std::move(value), answer);
    }
    void remove(const QString &key, Answer answer) override
    {
        keys.remove(key);
        m_store.remove(key, answer);
    }
    void check(Answer answer) override { m_store.check(answer); }
    bool outlivesProgram() const override { return false; }

private:
    secrets::SessionSecretStore m_store;
    QObject m_context;
};

Result<void> keep(CertificateShelf &shelf, const ServedHost &host, const Identity &identity)
{
    return tests::await<void>([&](auto answer) { shelf.keep(host, identity, answer); });
}

Result<Identity> identityFor(CertificateShelf &shelf, const ServedHost &host)
{
    return tests::await<Identity>([&](auto answer) { shelf.identity(host, answer); });
}

} // namespace

class tst_CertificateShelf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keyring = std::make_unique<Keyring>();
        m_shelf = std::make_unique<CertificateShelf>(m_folder->path(), *m_keyring);
    }

    void whatIsKeptIsFound_data()
    {
        QTest::addColumn<QByteArray>("served");
        QTest::newRow("IPv4") << QByteArray("192.0.2.7");
        QTest::newRow("IPv6") << QByteArray("2001:db8::7");
        QTest::newRow("a name") << QByteArray("desk.example.com");
    }

    void whatIsKeptIsFound()
    {
        QFETCH(const QByteArray, served);
        const ServedHost it = host(served.constData());
        const Identity made = madeFor(it);
        QVERIFY(keep(*m_shelf, it, made));
        QCOMPARE(identityFor(*m_shelf, it).value(), made);
        const QList<CertificateShelf::Entry> all = m_shelf->entries();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].host, it);
        QVERIFY(all[0].isMade);
        QCOMPARE(all[0].facts.size(), 2);
        QCOMPARE(all[0].facts[0].names, QStringList(QString::fromLatin1(served)));
    }

    void noKeyIsInAnyFile()
    {
        const mode_t before = ::umask(0);
        const Result<void> kept = keep(*m_shelf, host("192.0.2.7"), madeFor(host("192.0.2.7")));
        ::umask(before);
        QVERIFY(kept);
        int files = 0;
        QDirIterator each(m_folder->path(), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("PRIVATE"));
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup |
                                           QFile::WriteOther),
                     QFile::Permissions());
            ++files;
        }
        QCOMPARE(files, 1);
        QCOMPARE(m_keyring->keys.size(), 1);
    }

    // two consoles renew it at once, and both wait for the keychain
    void twoAtOnceLeaveNoKeyBehind()
    {
        const ServedHost it = host("192.0.2.7");
        CertificateShelf other(m_folder->path(), *m_keyring);
        int answers = 0;
        const auto count = [&answers](const Result<void> &kept) {
            QVERIFY(kept);
            ++answers;
        };
        m_shelf->keep(it, madeFor(it), count);
        other.keep(it, madeFor(it), count);
        QTRY_COMPARE(answers, 2);
        QVERIFY(identityFor(*m_shelf, it));
        QCOMPARE(m_keyring->keys.size(), 1);
    }

    void aRenewedOneTakesTheOldOnesPlace()
    {
        const ServedHost it = host("192.0.2.7");
        QVERIFY(keep(*m_shelf, it, madeFor(it)));
        const Identity next = madeFor(it);
        QVERIFY(keep(*m_shelf, it, next));
        QCOMPARE(identityFor(*m_shelf, it).value(), next);
        QCOMPARE(m_keyring->keys.size(), 1);
        QVERIFY(keep(*m_shelf, it, next)); // the same again
        QCOMPARE(identityFor(*m_shelf, it).value(), next);
    }

    void hostsDoNotMeet()
    {
        const ServedHost one = host("192.0.2.7");
        const ServedHost other = host("desk.example.com");
        QVERIFY(keep(*m_shelf, one, madeFor(one)));
        QVERIFY(keep(*m_shelf, other, madeFor(other)));
        QCOMPARE(m_shelf->entries().size(), 2);
        QVERIFY(tests::await<void>([&](auto answer) { m_shelf->forget(one, answer); }));
        QCOMPARE(codeOf(identityFor(*m_shelf, one)), QByteArray("tls.none"));
        QVERIFY(identityFor(*m_shelf, other));
        QCOMPARE(m_keyring->keys.size(), 1);
        QVERIFY(tests::await<void>([&](auto answer) { m_shelf->forget(one, answer); })); // again
    }

    void withoutAKeychainTheOldOneStays()
    {
        const ServedHost it = host("192.0.2.7");
        const Identity first = madeFor(it);
        QVERIFY(keep(*m_shelf, it, first));
        m_keyring->isLocked = true;
        QCOMPARE(codeOf(keep(*m_shelf, it, madeFor(it))), QByteArray("secrets.locked"));
        QCOMPARE(identityFor(*m_shelf, it).value(), first);
    }

    void whereNothingCanBeWrittenNoKeyIsLeftBehind()
    {
        QFile inTheWay(m_folder->filePath(QStringLiteral("tls")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(!keep(*m_shelf, host("192.0.2.7"), madeFor(host("192.0.2.7"))));
        QCOMPARE(m_keyring->keys.size(), 0);
    }

    void aKeyThatIsGoneIsSaid()
    {
        const ServedHost it = host("192.0.2.7");
        QVERIFY(keep(*m_shelf, it, madeFor(it)));
        QVERIFY(tests::remove(*m_keyring, *m_keyring->keys.cbegin()));
        QCOMPARE(codeOf(identityFor(*m_shelf, it)), QByteArray("tls.none"));
    }

    void whatIsDamagedIsLeftOut()
    {
        QVERIFY(keep(*m_shelf, host("192.0.2.7"), madeFor(host("192.0.2.7"))));
        QFile damaged(m_shelf->fileOf(host("192.0.2.8")));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("-----BEGIN CERTIFICATE-----\n");
        damaged.close();
        QCOMPARE(m_shelf->entries().size(), 1);
    }

    void whatAnotherProgramRenewsIsHeard()
    {
        const ServedHost it = host("192.0.2.7");
        QVERIFY(keep(*m_shelf, it, madeFor(it)));
        tls::CertificateWatch watch(*m_shelf, it);
        QList<Identity> found;
        connect(&watch, &tls::CertificateWatch::found, this,
                [&found](const Identity &identity) { found.append(identity); });
        watch.read();
        QTRY_COMPARE(found.size(), 1);
        for (int times = 2; times <= 3; ++times) {
            CertificateShelf another(m_folder->path(), *m_keyring);
            const Identity next = madeFor(it);
            QVERIFY(keep(another, it, next));
            QTRY_COMPARE(found.size(), times);
            QCOMPARE(found.last(), next);
        }
    }

    void theWatchSaysWhatIsMissing()
    {
        tls::CertificateWatch watch(*m_shelf, host("192.0.2.7"));
        QSignalSpy failed(&watch, &tls::CertificateWatch::failed);
        watch.read();
        QTRY_COMPARE(failed.size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<CertificateShelf> m_shelf;
};

LATCHKEY_TEST(tst_CertificateShelf)
#include "tst_CertificateShelf.moc"
