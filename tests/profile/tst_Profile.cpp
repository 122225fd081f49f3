// SPDX-License-Identifier: Apache-2.0
// A profile is private, refuses what it must not use, and says why.
#include "Program.h"
#include "profile/Profile.h"

#include "profile/Migrations.h"
#include "profile/Probe.h"
#include "profile/Sql.h"
#include "profile/TestProfile.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <sys/stat.h>
#include <unistd.h>

using namespace latchkey;
using namespace latchkey::tests;
using profile::Profile;

namespace {

constexpr uint nobody = 65534;

uint modeOf(const QString &path)
{
    struct stat facts = {};
    ::lstat(QFile::encodeName(path).constData(), &facts);
    return facts.st_mode & ALLPERMS;
}

void setMode(const QString &path, uint mode)
{
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

void give(const QString &path, uint uid)
{
    QCOMPARE(::lchown(QFile::encodeName(path).constData(), uid, uid), 0);
}

void write(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(octets), octets.size());
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

// An operation on the place where the profile "profile" will be opened.
using Preparation = void (*)(const QTemporaryDir &place, const QString &folder);

void closedProfile(const QString &folder)
{
    QVERIFY(Profile::open(folder).has_value());
}

} // namespace

class tst_Profile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingInItIsPrivateWhateverTheUmask_data()
    {
        QTest::addColumn<uint>("mask");
        QTest::newRow("umask 000") << 0000U;
        QTest::newRow("umask 022") << 0022U;
        QTest::newRow("umask 077") << 0077U;
    }

    void everythingInItIsPrivateWhateverTheUmask()
    {
        QFETCH(const uint, mask);
        const mode_t before = ::umask(mask);
        const auto restore = qScopeGuard([before] { ::umask(before); });
        const QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("a/b/profile"));

        const auto opened = Profile::open(folder);
        QVERIFY2(opened, codeOf(opened).constData());
        QVERIFY((*opened)->setSetting(QStringLiteral("listener.port"), QStringLiteral("2000")));
        const auto lock = (*opened)->lock();
        QVERIFY(lock);

        QCOMPARE(modeOf(folder), 0700U);
        QCOMPARE(modeOf(place.filePath(QStringLiteral("a"))), 0700U);
        QCOMPARE(filesIn(folder),
                 (QStringList{QStringLiteral("latchkey.db"), QStringLiteral("latchkey.db-shm"),
                              QStringLiteral("latchkey.db-wal"), QStringLiteral("listener.lock")}));
        for (const QString &file : filesIn(folder)) {
            QVERIFY2(modeOf(folder + QLatin1Char('/') + file) == 0600U, qPrintable(file));
        }
    }

    void widerPermissionsAreTightened()
    {
        const TestProfile it;
        const QString folder = it.folder();
        setMode(folder, 0755);
        for (const QString &file : filesIn(folder)) {
            setMode(folder + QLatin1Char('/') + file, 0666);
        }
        const auto again = it.open();
        QCOMPARE(modeOf(folder), 0700U);
        for (const QString &file : filesIn(folder)) {
            QVERIFY2(modeOf(folder + QLatin1Char('/') + file) == 0600U, qPrintable(file));
        }
    }

    void anEmptyFolderIsTakenAndTightened()
    {
        const QTemporaryDir place;
        setMode(place.path(), 0755);
        QVERIFY(Profile::open(place.path()).has_value());
        QCOMPARE(modeOf(place.path()), 0700U);
    }

    void anotherAccountSeesNothing()
    {
        if (::geteuid() != 0) {
            QSKIP("only root can become another account");
        }
        const TestProfile it;
        setMode(it.place.path(), 0755);
        QCOMPARE(probe({QStringLiteral("look"), it.folder()}), "ok");
        QCOMPARE(probe({QStringLiteral("--uid"), QString::number(nobody), QStringLiteral("look"),
                        it.folder()}),
                 "nothing");
    }

    void whatCannotBeAProfileIsRefused_data()
    {
        QTest::addColumn<Preparation>("prepare");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("needsRoot");
        const auto row = [](const char *name, Preparation prepare, const char *code,
                            bool needsRoot = false) {
            QTest::newRow(name) << prepare << QByteArray(code) << needsRoot;
        };
        row(
            "a symbolic link",
            [](const QTemporaryDir &place, const QString &folder) {
                QVERIFY(QFile::link(place.path(), folder));
            },
            "profile.not-ours");
        row(
            "a dangling symbolic link",
            [](const QTemporaryDir &place, const QString &folder) {
                QVERIFY(QFile::link(place.filePath(QStringLiteral("nowhere")), folder));
            },
            "profile.not-ours");
        row(
            "another account's folder",
            [](const QTemporaryDir &, const QString &folder) {
                QVERIFY(QDir().mkdir(folder));
                give(folder, nobody);
            },
            "profile.not-ours", true);
        row(
            "another account's database",
            [](const QTemporaryDir &, const QString &folder) {
                closedProfile(folder);
                give(folder + QStringLiteral("/latchkey.db"), nobody);
            },
            "profile.not-ours", true);
        row(
            "an open folder of other things",
            [](const QTemporaryDir &, const QString &folder) {
                QVERIFY(QDir().mkdir(folder));
                setMode(folder, 0755);
                write(folder + QStringLiteral("/holiday.jpg"), "picture");
            },
            "profile.not-ours");
        row(
            "a FIFO as database",
            [](const QTemporaryDir &, const QString &folder) {
                closedProfile(folder);
                const QByteArray file = QFile::encodeName(folder + QStringLiteral("/latchkey.db"));
                QVERIFY(QFile::remove(QFile::decodeName(file)));
                QCOMPARE(::mkfifo(file.constData(), 0600), 0);
            },
            "profile.not-ours");
        row(
            "a linked database",
            [](const QTemporaryDir &, const QString &folder) {
                closedProfile(folder);
                const QString file = folder + QStringLiteral("/latchkey.db");
                QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
                QVERIFY(QFile::link(file + QStringLiteral(".away"), file));
            },
            "profile.unwritable");
        row(
            "a file", [](const QTemporaryDir &, const QString &folder) { write(folder, "text"); },
            "profile.unwritable");
        row(
            "text as database",
            [](const QTemporaryDir &, const QString &folder) {
                closedProfile(folder);
                write(folder + QStringLiteral("/latchkey.db"), QByteArray(4096, 'x'));
            },
            "profile.damaged");
        row(
            "a database cut in half",
            [](const QTemporaryDir &, const QString &folder) {
                closedProfile(folder);
                QFile file(folder + QStringLiteral("/latchkey.db"));
                QVERIFY(file.resize(file.size() / 2));
            },
            "profile.damaged");
        row(
            "a database with a broken page",
            [](const QTemporaryDir &, const QString &folder) {
                closedProfile(folder);
                QFile file(folder + QStringLiteral("/latchkey.db"));
                QVERIFY(file.open(QIODevice::ReadWrite));
                QVERIFY(file.seek(4096));
                file.write(QByteArray(512, '\xff'));
            },
            "profile.damaged");
        row(
            "a newer version's database",
            [](const QTemporaryDir &, const QString &folder) {
                const auto opened = Profile::open(folder);
                const int newer = profile::databaseVersion() + 1;
                QVERIFY(profile::change((*opened)->database(),
                                        QStringLiteral("PRAGMA user_version = %1").arg(newer)));
            },
            "profile.too-new");
        row(
            "a database of version -1",
            [](const QTemporaryDir &, const QString &folder) {
                const auto opened = Profile::open(folder);
                QVERIFY(profile::change((*opened)->database(),
                                        QStringLiteral("PRAGMA user_version = -1")));
            },
            "profile.damaged");
        row(
            "a database of the least version",
            [](const QTemporaryDir &, const QString &folder) {
                const auto opened = Profile::open(folder);
                QVERIFY(profile::change((*opened)->database(),
                                        QStringLiteral("PRAGMA user_version = -2147483648")));
            },
            "profile.damaged");
    }

    void aDatabaseOfAnImpossibleVersionIsPutAside()
    {
        const QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("profile"));
        for (int number = 1; number <= 2; ++number) {
            {
                const auto opened = Profile::open(folder);
                QVERIFY(opened.has_value());
                QVERIFY(profile::change((*opened)->database(),
                                        QStringLiteral("PRAGMA user_version = -7")));
            }
            const auto refused = Profile::open(folder);
            QCOMPARE(codeOf(refused), QByteArray("profile.damaged"));
            const QString aside =
                QDir(folder).filePath(QStringLiteral("latchkey.db.damaged-%1").arg(number));
            QVERIFY(refused.error().sentence.contains(QDir::toNativeSeparators(aside)));
            QVERIFY(QFile::exists(aside));
        }
        QVERIFY(Profile::open(folder).has_value());
    }

    void whatCannotBeAProfileIsRefused()
    {
        QFETCH(const Preparation, prepare);
        QFETCH(const QByteArray, code);
        QFETCH(const bool, needsRoot);
        if (needsRoot && ::geteuid() != 0) {
            QSKIP("only root can give a file away");
        }
        const QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("profile"));
        prepare(place, folder);
        const auto opened = Profile::open(folder);
        QCOMPARE(codeOf(opened), code);
        QVERIFY(!opened.error().sentence.contains(QLatin1Char('%')));
    }

    void aRefusedFolderIsLeftAsItWas()
    {
        const QTemporaryDir place;
        setMode(place.path(), 0755);
        write(place.filePath(QStringLiteral("holiday.jpg")), "picture");
        QCOMPARE(codeOf(Profile::open(place.path())), "profile.not-ours");
        QCOMPARE(modeOf(place.path()), 0755U);
        QCOMPARE(filesIn(place.path()), QStringList{QStringLiteral("holiday.jpg")});
    }

    void aParentThatIsAFileCannotHoldAProfile()
    {
        const QTemporaryDir place;
        write(place.filePath(QStringLiteral("file")), "text");
        QCOMPARE(codeOf(Profile::open(place.filePath(QStringLiteral("file/profile")))),
                 "profile.unwritable");
    }

    void aFolderThatMayNotBeMadeIsUnwritable()
    {
        if (::geteuid() != 0) {
            QSKIP("only root can become another account");
        }
        const QTemporaryDir place;
        setMode(place.path(), 0755);
        QCOMPARE(probe({QStringLiteral("--uid"), QString::number(nobody), QStringLiteral("open"),
                        place.filePath(QStringLiteral("profile"))}),
                 "profile.unwritable");
    }

    void aDiskWithoutRoomIsUnwritable()
    {
        const QTemporaryDir place;
        QCOMPARE(probe({QStringLiteral("--max-file-size"), QStringLiteral("8192"),
                        QStringLiteral("open"), place.filePath(QStringLiteral("profile"))}),
                 "profile.unwritable");
    }

    void opensAgainWithWhatWasWritten()
    {
        TestProfile it;
        QVERIFY(it.profile->setSetting(QStringLiteral("listener.port"), QStringLiteral("2000")));
        it.profile.reset();
        const auto again = it.open();
        QCOMPARE(again->setting(QStringLiteral("listener.port")).value(), QStringLiteral("2000"));
    }

    void writesAreDurableAndForeignKeysHold()
    {
        const TestProfile it;
        const auto pragma = [&](const QString &name) {
            return profile::rows(it.profile->database(), QStringLiteral("PRAGMA ") + name)
                .value()
                .first()
                .value(0)
                .toString();
        };
        QCOMPARE(pragma(QStringLiteral("journal_mode")), QStringLiteral("wal"));
        QCOMPARE(pragma(QStringLiteral("synchronous")), QStringLiteral("2")); // FULL
        QCOMPARE(pragma(QStringLiteral("foreign_keys")), QStringLiteral("1"));
    }

    void leavesNoConnectionBehind()
    {
        const QStringList before = QSqlDatabase::connectionNames();
        {
            const TestProfile one;
            const auto other = one.open();
            QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 2);
        }
        QCOMPARE(QSqlDatabase::connectionNames(), before);
    }

    void theDefaultFolderIsLatchkeysOwn()
    {
        QVERIFY(QDir::isAbsolutePath(Profile::defaultFolder()));
        QVERIFY(Profile::defaultFolder().endsWith(QLatin1String("/latchkey")));
    }
};

LATCHKEY_TEST(tst_Profile)
#include "tst_Profile.moc"
