// SPDX-License-Identifier: Apache-2.0
// The tables of rooms in ARCHITECTURE.md are true: for the includes, and for the build.
#include "Program.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

// room → the rooms it may use. Those of the window are called "ui/<folder>".
using Rooms = QMap<QString, QSet<QString>>;

const QString source = latchkey::testing::sourcePath("app").chopped(int(qstrlen("/app")));

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<QString> setOf(const QStringList &list)
{
    return QSet<QString>(list.begin(), list.end());
}

// What the tables say of the rooms whose names `name` matches.
Rooms tables(const QString &name)
{
    Rooms rooms;
    const QRegularExpression row(
        QString::fromUtf8("^\\| `(%1)/` \\|.*\\| ([\\w, /–]+) \\|$").arg(name),
        QRegularExpression::MultilineOption);
    auto matches = row.globalMatch(read(source + QStringLiteral("/ARCHITECTURE.md")));
    while (matches.hasNext()) {
        const auto match = matches.next();
        rooms[match.captured(1)] =
            setOf(match.captured(2).split(QStringLiteral(", "))) - QSet{QStringLiteral("–")};
    }
    return rooms;
}

Rooms table()
{
    return tables(QStringLiteral("\\w+"));
}

Rooms windowTable()
{
    return tables(QStringLiteral("ui/\\w+"));
}

// The words behind `keyword` in a call of CMake, up to the next keyword.
QStringList wordsBehind(const QString &keyword, const QString &call)
{
    QStringList words;
    bool isWanted = false;
    for (const QString &word : call.simplified().split(QLatin1Char(' '))) {
        if (word == word.toUpper()) {
            isWanted = word == keyword;
        } else if (isWanted) {
            words.append(word);
        }
    }
    return words;
}

// Name and arguments of each call of `function` in a CMakeLists.txt.
QMap<QString, QString> callsOf(const QString &function, const QString &file)
{
    QMap<QString, QString> calls;
    const QRegularExpression call(QStringLiteral("^ *%1\\((\\w+)([^)]*)\\)").arg(function),
                                  QRegularExpression::MultilineOption);
    auto matches = call.globalMatch(read(source + file));
    while (matches.hasNext()) {
        const auto match = matches.next();
        calls[match.captured(1)] = match.captured(2);
    }
    return calls;
}

// The same as table(), as the build links them.
Rooms build()
{
    Rooms rooms;
    const auto calls =
        callsOf(QStringLiteral("latchkey_room"), QStringLiteral("/app/CMakeLists.txt"));
    for (auto call = calls.begin(); call != calls.end(); ++call) {
        rooms[call.key()] = setOf(wordsBehind(QStringLiteral("USES"), *call));
    }
    return rooms;
}

// The same as windowTable(), as the build links them.
Rooms windowBuild()
{
    Rooms rooms;
    const auto calls =
        callsOf(QStringLiteral("latchkey_window_room"), QStringLiteral("/ui/CMakeLists.txt"));
    for (auto call = calls.begin(); call != calls.end(); ++call) {
        QSet<QString> &used = rooms[QStringLiteral("ui/") + call.key()];
        for (const QString &room : wordsBehind(QStringLiteral("USES"), *call)) {
            used.insert(QStringLiteral("ui/") + room);
        }
        for (const QString &library : wordsBehind(QStringLiteral("LIBRARIES"), *call)) {
            if (library.startsWith(QLatin1String("latchkey-"))) {
                used.insert(library.section(QLatin1Char('-'), 1));
            }
        }
    }
    return rooms;
}

// The room of a path below app/, or "ui/<folder>": of a file, or as it is included.
QString roomOf(const QString &path)
{
    const bool isOfWindow = path.startsWith(QLatin1String("ui/"));
    return path.section(QLatin1Char('/'), 0, isOfWindow ? 1 : 0);
}

// What a file includes in quotes.
QStringList includesOf(const QString &path)
{
    static const QRegularExpression include(
        QString::fromLatin1("^\\s*#\\s*include\\s*\"([^\"]+)\""),
        QRegularExpression::MultilineOption);
    QStringList includes;
    auto matches = include.globalMatch(read(path));
    while (matches.hasNext()) {
        includes.append(matches.next().captured(1));
    }
    return includes;
}

// What is wrong with one include of a file in `room`; empty if nothing.
QString objection(const Rooms &rooms, const QString &room, const QString &included)
{
    if (included.contains(QStringLiteral(".."))) {
        return QStringLiteral("goes up with ..");
    }
    if (!included.contains(QLatin1Char('/')) ||
        !(rooms.contains(roomOf(included)) || table().contains(roomOf(included)))) {
        return QStringLiteral("names no room");
    }
    const bool isAllowed = roomOf(included) == room || rooms[room].contains(roomOf(included));
    return isAllowed ? QString() : QStringLiteral("is not allowed by ARCHITECTURE.md");
}

QStringList folders(const QString &below)
{
    return QDir(source + below).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

// The files of app/ or ui/ that are in a room, with that. (ui/main.cpp puts everything together.)
QMap<QString, QString> filesBelow(const QString &folder)
{
    QMap<QString, QString> found;
    QDirIterator files(source + QLatin1Char('/') + folder,
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString below = path.mid(source.size() + 1);
        const bool isInRoom = below.count(QLatin1Char('/')) == 2;
        const bool isOfWindow = folder == QLatin1String("ui");
        if (isInRoom) {
            found[path] = roomOf(isOfWindow ? below : below.section(QLatin1Char('/'), 1));
        }
    }
    return found;
}

// The permissions of `rooms` that no file in `folder` makes use of: "desk: base".
QStringList unused(Rooms rooms, const QString &folder)
{
    const auto files = filesBelow(folder);
    for (auto file = files.begin(); file != files.end(); ++file) {
        for (const QString &included : includesOf(file.key())) {
            rooms[*file].remove(roomOf(included));
        }
    }
    QStringList found;
    for (auto room = rooms.begin(); room != rooms.end(); ++room) {
        for (const QString &permitted : std::as_const(*room)) {
            found.append(room.key() + QStringLiteral(": ") + permitted);
        }
    }
    return found;
}

// True if a room can reach itself.
bool isInCircle(const Rooms &rooms, const QString &room)
{
    QSet<QString> seen;
    QStringList open = rooms[room].values();
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (!seen.contains(next)) {
            seen.insert(next);
            open += rooms[next].values();
        }
    }
    return seen.contains(room);
}

} // namespace

class tst_Rooms : public QObject
{
    Q_OBJECT
private:
    static void checkIncludes(const Rooms &rooms, const QString &folder)
    {
        int seen = 0;
        const auto files = filesBelow(folder);
        for (auto file = files.begin(); file != files.end(); ++file) {
            for (const QString &included : includesOf(file.key())) {
                const QString wrong = objection(rooms, *file, included);
                QVERIFY2(wrong.isEmpty(), qPrintable(file.key() + QStringLiteral(": ") + included +
                                                     QLatin1Char(' ') + wrong));
                ++seen;
            }
        }
        QVERIFY(seen > 100);
    }

private Q_SLOTS:
    void theTablesNameEveryRoom() { QCOMPARE(table().keys(), folders(QStringLiteral("/app"))); }

    void theBuildSaysTheSame() { QCOMPARE(build(), table()); }

    void everyIncludeIsAllowed() { checkIncludes(table(), QStringLiteral("app")); }

    void everyPermissionIsUsed()
    {
        QCOMPARE(unused(table(), QStringLiteral("app")), QStringList());
        QCOMPARE(unused(windowTable(), QStringLiteral("ui")), QStringList());
    }

    void thereIsNoCircle()
    {
        const Rooms rooms = table();
        const Rooms window = windowTable();
        for (const QString &room : rooms.keys()) {
            QVERIFY2(!isInCircle(rooms, room), qPrintable(room));
        }
        for (const QString &room : window.keys()) {
            QVERIFY2(!isInCircle(window, room), qPrintable(room));
        }
    }

    void theWindowsTableNamesEveryFolder()
    {
        QStringList names;
        for (const QString &folder : folders(QStringLiteral("/ui"))) {
            names.append(QStringLiteral("ui/") + folder);
        }
        QCOMPARE(windowTable().keys(), names);
    }

    void theWindowsBuildSaysTheSame() { QCOMPARE(windowBuild(), windowTable()); }

    void everyIncludeOfTheWindowIsAllowed() { checkIncludes(windowTable(), QStringLiteral("ui")); }

    void theBrowserKnowsNoSecret()
    {
        const Rooms window = windowTable();
        const QString browser = QStringLiteral("ui/browser");
        for (const char *kept : {"secrets/SecretStore.h", "session/Session.h", "profile/Profile.h",
                                 "ui/activation/Card.h"}) {
            QVERIFY2(!objection(window, browser, QString::fromLatin1(kept)).isEmpty(), kept);
        }
    }

    void theListenerCannotCallOut()
    {
        QVERIFY(
            !objection(table(), QStringLiteral("listener"), QStringLiteral("httpcall/HttpCall.h"))
                 .isEmpty());
    }

    void aForbiddenIncludeIsCaught_data()
    {
        QTest::addColumn<QString>("included");
        QTest::newRow("another room") << QStringLiteral("desk/ActivationDesk.h");
        QTest::newRow("the window") << QStringLiteral("ui/look/Words.h");
        QTest::newRow("a way up") << QStringLiteral("../httpcall/HttpCall.h");
        QTest::newRow("no room") << QStringLiteral("elsewhere/Thing.h");
        QTest::newRow("no folder") << QStringLiteral("Thing.h");
    }

    void aForbiddenIncludeIsCaught()
    {
        QFETCH(QString, included);
        QVERIFY(!objection(table(), QStringLiteral("oauth"), included).isEmpty());
    }
};

LATCHKEY_TEST(tst_Rooms)
#include "tst_Rooms.moc"
