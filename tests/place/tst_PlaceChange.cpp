// SPDX-License-Identifier: Apache-2.0
// Files come into a place whole or not at all, and never to where a link leads.
#include "PlaceTest.h"
#include "Program.h"
#include "place/PlaceChange.h"

#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <functional>

#include <sys/stat.h>
#include <unistd.h>

using namespace latchkey;
using namespace latchkey::place;
using namespace latchkey::testing;

namespace {

struct Changed
{
    bool isFinished = false;
    bool isCancelled = false;
    QByteArray problem;
    QString sentence;
    int written = 0;
};

using Meanwhile = std::function<void(PlaceChanging &, int written)>;

Changed change(const StorePlace &place, const PlaceChange &what, const Meanwhile &meanwhile = {})
{
    Changed changed;
    PlaceChanging changing(place, what);
    QEventLoop loop;
    QObject::connect(&changing, &PlaceChanging::progress, &loop, [&](int written, int of) {
        changed.written = written;
        QCOMPARE(of, int(what.put.size()));
        if (meanwhile) {
            meanwhile(changing, written);
        }
    });
    QObject::connect(&changing, &PlaceChanging::finished, &loop, [&] {
        changed.isFinished = true;
        loop.quit();
    });
    QObject::connect(&changing, &PlaceChanging::cancelled, &loop, [&] {
        changed.isCancelled = true;
        loop.quit();
    });
    QObject::connect(&changing, &PlaceChanging::failed, &loop, [&](const Problem &problem) {
        changed.problem = problem.code;
        changed.sentence = problem.sentence;
        loop.quit();
    });
    changing.start();
    loop.exec();
    return changed;
}

PlaceFile file(const char *path, const QByteArray &octets = "new\n", int mode = 0)
{
    return {QString::fromUtf8(path), octets, mode};
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(qPrintable(path), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

// Everything in the folder, each file with its content.
QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        found[path.mid(folder.size() + 1)] =
            all.fileInfo().isFile() ? contentOf(path) : QByteArray("a folder");
    }
    return found;
}

} // namespace

class tst_PlaceChange : public PlaceTest
{
    Q_OBJECT

    // The store's folder on a file system of its own, in a namespace of its own.
    QStringList mounted(const QString &how) const
    {
        return {QStringLiteral("unshare"), QStringLiteral("--mount"), QStringLiteral("sh"),
                QStringLiteral("-c"), how + QStringLiteral(" && exec \"$0\" \"$@\"")};
    }

private Q_SLOTS:
    void init()
    {
        renew(QStringLiteral("shop"));
        write(path("app/code/Other/Module/registration.php"), "other\n");
        write(path("bin/magento"), "magento\n");
    }

    void cleanup() { expectNothingRuns(); }

    void filesArriveAsTheyAre_data()
    {
        QTest::addColumn<bool>("isRemote");
        QTest::newRow("here") << false;
        QTest::newRow("behind ssh") << true;
    }

    void filesArriveAsTheyAre()
    {
        QFETCH(bool, isRemote);
        if (const QString whyNot = isRemote ? putBehindSsh() : QString(); !whyNot.isEmpty()) {
            QSKIP(qPrintable(whyNot));
        }
        QByteArray octets;
        for (int i = 0; i < 40'000; ++i) {
            octets += static_cast<char>(i * 3 + i / 256);
        }
        PlaceChange what;
        what.put = {file("app/code/Acme/Shop/registration.php", octets, 0640),
                    file("app/code/Acme/Shop/etc/it's $(x) \"größe\".xml", "<x/>"),
                    file("app/code/Acme/Shop/Setup/-rf", {}), file("bin/other", "other\n")};
        const Changed changed = change(m_place, what);
        QVERIFY2(changed.isFinished, qPrintable(changed.sentence));
        QCOMPARE(changed.written, 4);
        for (const PlaceFile &each : what.put) {
            QVERIFY2(contentOf(m_root + QLatin1Char('/') + each.path) == each.octets,
                     qPrintable(each.path));
        }
        QCOMPARE(modeOf(path("app/code/Acme/Shop/registration.php")), 0640);
        QCOMPARE(QDir(m_root).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 (QStringList{QStringLiteral("app"), QStringLiteral("bin")}));
    }

    void modesAreThoseOfTheFolderTheyComeTo_data()
    {
        QTest::addColumn<int>("folder");
        QTest::addColumn<int>("file");
        QTest::newRow("usual") << 0755 << 0644;
        QTest::newRow("the group may write") << 02775 << 0664;
        QTest::newRow("nobody else") << 0700 << 0600;
    }

    void modesAreThoseOfTheFolderTheyComeTo()
    {
        QFETCH(int, folder);
        QVERIFY(::chmod(qPrintable(path("app/code")), mode_t(folder)) == 0);
        QVERIFY(change(m_place, {{file("app/code/Acme/Shop/a.php")}, {}, {}}).isFinished);
        QTEST(modeOf(path("app/code/Acme/Shop/a.php")), "file");
        QCOMPARE(modeOf(path("app/code/Acme")), folder);
        QCOMPARE(modeOf(path("app/code/Acme/Shop")), folder);
    }

    void whatIsThereIsReplacedAndRemoved()
    {
        write(path("app/code/Acme/Shop/a.php"), "old\n");
        write(path("app/code/Acme/Shop/Setup/InstallData.php"), "old\n");
        write(path("app/code/Acme/Shop/mine.php"), "mine\n");
        PlaceChange what;
        what.put = {file("app/code/Acme/Shop/a.php"),
                    file("app/code/Acme/Shop/Setup/Patch/Data/B.php")};
        what.remove = {QStringLiteral("app/code/Acme/Shop/Setup/InstallData.php"),
                       QStringLiteral("app/code/Nobody/There")};
        QVERIFY(change(m_place, what).isFinished);
        QCOMPARE(contentOf(path("app/code/Acme/Shop/a.php")), QByteArray("new\n"));
        QCOMPARE(contentOf(path("app/code/Acme/Shop/mine.php")), QByteArray("mine\n"));
        QVERIFY(QFile::exists(path("app/code/Acme/Shop/Setup/Patch/Data/B.php")));
        QVERIFY(!QFile::exists(path("app/code/Acme/Shop/Setup/InstallData.php")));
    }

    void aFolderIsRemovedWithAllThatIsInIt()
    {
        write(path("app/code/Acme/Shop/a b/c.php"), "x");
        write(m_folder.filePath(QStringLiteral("outside/keep")), "keep");
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("outside")),
                            path("app/code/Acme/Shop/link")));
        PlaceChange what;
        what.remove = {QStringLiteral("app/code/Acme/Shop")};
        what.removeIfEmpty = {QStringLiteral("app/code/Acme"), QStringLiteral("app/code/Other")};
        QVERIFY(change(m_place, what).isFinished);
        QVERIFY(!QFile::exists(path("app/code/Acme")));
        QVERIFY(QFile::exists(path("app/code/Other")));
        QCOMPARE(contentOf(m_folder.filePath(QStringLiteral("outside/keep"))), QByteArray("keep"));
    }

    void noLinkLeadsOut_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const char *link, const char *to, const char *code) {
            QTest::newRow(name) << QString::fromUtf8(link) << QString::fromUtf8(to)
                                << QByteArray(code);
        };
        row("the vendor's folder", "app/code/Acme", "../../../outside", "place.link-outside");
        row("the module's folder", "app/code/Acme/Shop", "../../../../outside",
            "place.link-outside");
        row("its absolute path", "app/code/Acme", "/tmp", "place.link-outside");
        row("a neighbour whose name begins alike", "app/code/Acme", "../../../shop-2",
            "place.link-outside");
        row("the folder above", "app/code/Acme", "../../..", "place.link-outside");
        row("nowhere", "app/code/Acme", "nowhere", "place.in-the-way");
        row("the file itself", "app/code/Acme/Shop/a.php", "../../../../../outside/keep",
            "place.in-the-way");
        row("the file itself, to a folder", "app/code/Acme/Shop/a.php", "../../../../../outside",
            "place.in-the-way");
        row("within the store", "app/code/Acme", "../../vendor", "");
    }

    void noLinkLeadsOut()
    {
        QFETCH(QString, link);
        QFETCH(QString, to);
        QFETCH(QByteArray, code);
        write(m_folder.filePath(QStringLiteral("outside/keep")), "keep");
        write(m_folder.filePath(QStringLiteral("shop-2/keep")), "keep");
        QDir(m_root).mkpath(QStringLiteral("vendor"));
        const QString full = m_root + QLatin1Char('/') + link;
        QDir().mkpath(QFileInfo(full).path());
        QVERIFY(::symlink(qPrintable(to), qPrintable(full)) == 0);
        const auto before = contentsOf(m_folder.path());
        const Changed changed = change(m_place, {{file("app/code/Acme/Shop/a.php")}, {}, {}});
        QCOMPARE(changed.problem, code);
        if (code.isEmpty()) {
            QCOMPARE(contentOf(path("vendor/Shop/a.php")), QByteArray("new\n"));
            return;
        }
        QCOMPARE(contentsOf(m_folder.path()), before);
        PlaceChange away;
        away.remove = {QStringLiteral("app/code/Acme/Shop/keep")};
        change(m_place, away);
        QCOMPARE(contentOf(m_folder.filePath(QStringLiteral("outside/keep"))), QByteArray("keep"));
    }

    void onlyPathsBelowTheFolderAreTaken_data()
    {
        QTest::addColumn<QString>("bad");
        for (const char *bad : {"", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", "./a", "a\nb",
                                "a/.", ".latchkey-staging.1.x/y"}) {
            QTest::newRow(bad) << QString::fromUtf8(bad);
        }
    }

    void onlyPathsBelowTheFolderAreTaken()
    {
        QFETCH(QString, bad);
        const auto before = contentsOf(m_folder.path());
        for (const PlaceChange &what : {PlaceChange{{{bad, "x", 0}}, {}, {}},
                                        PlaceChange{{}, {bad}, {}}, PlaceChange{{}, {}, {bad}}}) {
            QCOMPARE(change(m_place, what).problem, QByteArray("place.bad-path"));
        }
        QCOMPARE(contentsOf(m_folder.path()), before);
    }

    void tooMuchIsRefused()
    {
        QCOMPARE(change(m_place, {{file("a", QByteArray(17 << 20, 'x'))}, {}, {}}).problem,
                 QByteArray("place.too-large"));
    }

    void nothingToDoIsDone() { QVERIFY(change(m_place, {}).isFinished); }

    void somethingElseOfThatNameStays()
    {
        QDir(m_root).mkpath(QStringLiteral("app/code/Acme/a.php"));
        const auto before = contentsOf(m_root);
        PlaceChange what;
        what.put = {file("app/code/Acme/b.php"), file("app/code/Acme/a.php")};
        what.remove = {QStringLiteral("bin/magento")};
        QCOMPARE(change(m_place, what).problem, QByteArray("place.in-the-way"));
        QCOMPARE(contentsOf(m_root), before);
        what.put = {file("bin/magento/x")};
        QCOMPARE(change(m_place, what).problem, QByteArray("place.in-the-way"));
        QCOMPARE(contentsOf(m_root), before);
    }

    void cancelLeavesEverythingAsItWas()
    {
        const auto before = contentsOf(m_root);
        PlaceChange what;
        for (int i = 0; i < 200; ++i) {
            what.put.append({QStringLiteral("app/code/Acme/Shop/%1.php").arg(i), "new\n", 0});
        }
        const Changed changed = change(m_place, what, [](PlaceChanging &changing, int written) {
            if (written == 3) {
                changing.cancel();
            }
        });
        QVERIFY(changed.isCancelled);
        QTRY_COMPARE(contentsOf(m_root), before);
    }

    // kill -9 of everything that runs there, after each of the files and while they are renamed
    void whateverIsKilledNothingIsHalfWritten()
    {
        for (int i = 0; i < 12; ++i) {
            write(path("app/code/Old/Shop/") + QString::number(i), "old\n");
        }
        PlaceChange what;
        for (int i = 0; i < 12; ++i) {
            what.put.append({QStringLiteral("app/code/Old/Shop/%1").arg(i), "new\n", 0});
            what.put.append({QStringLiteral("app/code/New/Shop/%1").arg(i), "new\n", 0});
        }
        bool wasCut = false;
        for (int after = 1; after <= int(what.put.size()); ++after) {
            const Changed changed = change(m_place, what, [&](PlaceChanging &, int written) {
                if (written == after) {
                    for (const qint64 pid : processesIn(m_root)) {
                        ::kill(static_cast<pid_t>(pid), SIGKILL);
                    }
                }
            });
            wasCut = wasCut || !changed.isFinished;
            QTRY_COMPARE_WITH_TIMEOUT(processesIn(m_root), QList<qint64>(), 30'000);
            for (int i = 0; i < 12; ++i) {
                const QByteArray octets =
                    contentOf(path("app/code/Old/Shop/") + QString::number(i));
                QVERIFY(octets == "old\n" || octets == "new\n");
            }
            const QDir fresh(path("app/code/New/Shop"));
            QVERIFY(!fresh.exists() || fresh.entryList(QDir::Files).size() == 12);
        }
        QVERIFY(wasCut);
        QVERIFY(change(m_place, what).isFinished);
        QCOMPARE(QDir(m_root).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 (QStringList{QStringLiteral("app"), QStringLiteral("bin")}));
    }

    void whatAnotherIsStillWritingStays()
    {
        const QString alive = path(".latchkey-staging.") +
                              QString::number(QCoreApplication::applicationPid()) +
                              QStringLiteral(".abc");
        const QString left = path(".latchkey-staging.999999999.abc");
        write(alive + QStringLiteral("/new/x"), "x");
        write(left + QStringLiteral("/new/x"), "x");
        QVERIFY(change(m_place, {{file("bin/new")}, {}, {}}).isFinished);
        QVERIFY(QFile::exists(alive));
        QVERIFY(!QFile::exists(left));
    }

    void theOwnersFilesAreTheOwners()
    {
        if (::getuid() != 0 || !QFile::exists(QStringLiteral("/usr/bin/sudo"))) {
            QSKIP("needs root and sudo");
        }
        QCOMPARE(QProcess::execute(
                     QStringLiteral("chown"),
                     {QStringLiteral("-R"), QStringLiteral("nobody:nogroup"), m_folder.path()}),
                 0);
        m_place.owner = QStringLiteral("nobody");
        QVERIFY(change(m_place, {{file("app/code/Acme/Shop/a.php")}, {}, {}}).isFinished);
        QCOMPARE(QFileInfo(path("app/code/Acme")).owner(), QStringLiteral("nobody"));
        QCOMPARE(QFileInfo(path("app/code/Acme/Shop/a.php")).owner(), QStringLiteral("nobody"));
    }

    void whatMayNotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a full disk")
            << QStringLiteral("mount -t tmpfs -o size=64k none '%1' && mkdir -p '%1/app/code/Acme'")
            << QByteArray("place.disk-full");
        QTest::newRow("a read-only file system")
            << QStringLiteral("mount --bind '%1' '%1' && mount -o remount,ro,bind '%1'")
            << QByteArray("place.read-only");
        QTest::newRow("another's folder")
            << QStringLiteral(
                   "set -- setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" \"$@\" && "
                   "chmod a+rx '%1/..' && exec \"$@\"")
            << QByteArray("place.not-writable");
    }

    void whatMayNotBeWrittenIsSaid()
    {
        if (::getuid() != 0) {
            QSKIP("needs root to mount and to be another account");
        }
        QFETCH(QString, how);
        m_place.prefix = mounted(how.arg(m_root));
        const auto before = contentsOf(m_root);
        const Changed changed = change(
            m_place,
            {{file("app/code/Acme/a.php"), file("app/code/Acme/b.php", QByteArray(200'000, 'x'))},
             {QStringLiteral("bin/magento")},
             {}});
        if (changed.problem == "place.prefix-failed") {
            QSKIP(qPrintable(changed.sentence));
        }
        QTEST(changed.problem, "code");
        QVERIFY(changed.sentence.contains(QStringLiteral("Nothing has changed")) ||
                changed.problem == "place.not-writable");
        QCOMPARE(contentsOf(m_root), before);
    }

    void aFolderOnItsOwnFileSystemIsRenamedWithinIt()
    {
        if (::getuid() != 0) {
            QSKIP("needs root to mount");
        }
        // as a container has it: only app/code comes from outside
        m_place.prefix = mounted(
            QStringLiteral("mount -t tmpfs none '%1/app/code' && mkdir -p '%1/app/code/Acme'")
                .arg(m_root));
        PlaceChange what;
        what.put = {file("app/code/Acme/Shop/a.php"), file("app/code/Acme/Shop/b.php")};
        const Changed changed = change(m_place, what);
        if (changed.problem == "place.prefix-failed") {
            QSKIP(qPrintable(changed.sentence));
        }
        QVERIFY2(changed.isFinished, qPrintable(changed.sentence));
        what.put.append(file("bin/other"));
        QCOMPARE(change(m_place, what).problem, QByteArray("place.not-written"));
        QVERIFY(!QFile::exists(path("bin/other")));
    }
};

LATCHKEY_TEST(tst_PlaceChange)
#include "tst_PlaceChange.moc"
