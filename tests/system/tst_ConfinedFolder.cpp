// SPDX-License-Identifier: Apache-2.0
// Nothing outside of a folder is opened, whatever its links say (THREATS 12).
#include "Program.h"
#include "system/ConfinedFolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using latchkey::system::ConfinedFolder;
using Kind = ConfinedFolder::Kind;
using Why = ConfinedFolder::Why;

Q_DECLARE_METATYPE(ConfinedFolder::Why)
Q_DECLARE_METATYPE(ConfinedFolder::Kind)

namespace {

// A folder "in" with things in it, and one beside it.
struct Place
{
    Place()
    {
        write("in/a/file", "inside");
        write("in/empty", "");
        write("out/file", "outside");
        link("in/up", "..");
        link("in/out", "../out");
        link("in/absolute-out", root.filePath(QStringLiteral("out")).toUtf8());
        link("in/etc", "/etc");
        link("in/a/out", "../../out/file");
        link("in/round", "../in/a");
        link("in/a/inside", "../a/file");
        link("in/absolute", root.filePath(QStringLiteral("in/a")).toUtf8());
        link("in/self", "self");
        link("in/lost", "nowhere");
        link("in/proc", "/proc/self/root");
        ::mkfifo(QFile::encodeName(root.filePath(QStringLiteral("in/fifo"))).constData(), 0600);
    }

    void write(const char *path, const QByteArray &content) const
    {
        const QString whole = root.filePath(QLatin1String(path));
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("nothing was written");
        }
    }

    void link(const char *path, const QByteArray &target) const
    {
        if (::symlink(target.constData(),
                      QFile::encodeName(root.filePath(QLatin1String(path))).constData()) != 0) {
            qFatal("cannot link %s", path);
        }
    }

    ConfinedFolder folder() const { return ConfinedFolder(root.filePath(QStringLiteral("in"))); }

    QTemporaryDir root;
};

} // namespace

class tst_ConfinedFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsInsideIsRead_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"a/file", "a/inside", "round/file", "absolute/file", "a/../a/file",
                                 "./a/file", "absolute/inside"}) {
            QTest::newRow(path) << QByteArray(path);
        }
    }

    void whatIsInsideIsRead()
    {
        QFETCH(const QByteArray, path);
        const Place place;
        const auto content = place.folder().read(path, 100);
        QVERIFY(content);
        QCOMPARE(content->octets, "inside");
        QVERIFY(content->identity == place.folder().read("a/file", 100)->identity);
    }

    void nothingElseIsRead_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Why>("why");
        const auto row = [](const char *path, Why why) {
            QTest::newRow(path) << QByteArray(path) << why;
        };
        row("out/file", Why::Outside);
        row("absolute-out/file", Why::Outside);
        row("a/out", Why::Outside);
        row("up/out/file", Why::Outside);
        row("etc/passwd", Why::Outside);
        row("../out/file", Why::Outside);
        row("proc/etc/passwd", Why::Outside);
        row("fifo", Why::Other);
        row("a", Why::Other);
        row("nothing", Why::Absent);
        row("a/file/further", Why::Absent);
        row("lost", Why::Failed);
        row("self", Why::Failed);
    }

    void nothingElseIsRead()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const Why, why);
        const Place place;
        const auto content = place.folder().read(path, 100);
        QVERIFY(!content);
        QCOMPARE(int(content.error().why), int(why));
        QCOMPARE(content.error().detail.isEmpty(), why != Why::Failed);
    }

    void theLimitCounts()
    {
        const Place place;
        QVERIFY(place.folder().read("a/file", 6));
        QCOMPARE(int(place.folder().read("a/file", 5).error().why), int(Why::TooLarge));
        QCOMPARE(place.folder().read("empty", 0)->octets, "");
    }

    void entriesAreToldByWhatTheyAre()
    {
        const Place place;
        const auto listing = place.folder().list({});
        QVERIFY(listing);
        QHash<QByteArray, Kind> kinds;
        for (const auto &each : listing->entries) {
            kinds.insert(each.name, each.kind);
        }
        QCOMPARE(kinds.size(), 12);
        for (const char *name : {"a", "round", "absolute"}) {
            QCOMPARE(int(kinds.value(name, Kind::Lost)), int(Kind::Folder));
        }
        for (const char *name : {"up", "out", "absolute-out", "etc", "proc"}) {
            QCOMPARE(int(kinds.value(name, Kind::Lost)), int(Kind::Outside));
        }
        for (const char *name : {"self", "lost"}) {
            QCOMPARE(int(kinds.value(name, Kind::File)), int(Kind::Lost));
        }
        QCOMPARE(int(kinds.value("fifo", Kind::Lost)), int(Kind::Other));
        QCOMPARE(int(kinds.value("empty", Kind::Lost)), int(Kind::File));
    }

    void foldersAreTheSameHoweverTheyAreReached()
    {
        const Place place;
        const ConfinedFolder folder = place.folder();
        QVERIFY(folder.list("a")->identity == folder.list("round")->identity);
        QVERIFY(folder.list("a")->identity == folder.list("absolute")->identity);
        QVERIFY(!(folder.list("a")->identity == folder.list({})->identity));
        QCOMPARE(int(folder.list("out").error().why), int(Why::Outside));
        QCOMPARE(int(folder.list("nothing").error().why), int(Why::Absent));
        QCOMPARE(int(folder.list("a/file").error().why), int(Why::Absent));
    }

    void aFolderThatIsNoneHoldsNothing()
    {
        const ConfinedFolder folder(QStringLiteral("/nowhere/at/all"));
        QCOMPARE(int(folder.list({}).error().why), int(Why::Absent));
        QCOMPARE(int(folder.read("etc/passwd", 100).error().why), int(Why::Absent));
    }
};

LATCHKEY_TEST(tst_ConfinedFolder)
#include "tst_ConfinedFolder.moc"
