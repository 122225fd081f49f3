// SPDX-License-Identifier: Apache-2.0
// The table of rooms in ARCHITECTURE.md is true: for the includes, and for the build.
#include "Program.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

using Rooms = QMap<QString, QSet<QString>>;

const QString source = latchkey::testing::sourcePath("app").chopped(int(qstrlen("/app")));

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// room → the rooms it may use
Rooms table()
{
    Rooms rooms;
    static const QRegularExpression row(
        QString::fromUtf8("^\\| `(\\w+)/` \\|.*\\| ([\\w, –]+) \\|$"),
        QRegularExpression::MultilineOption);
    auto matches = row.globalMatch(read(source + QStringLiteral("/ARCHITECTURE.md")));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringList used = match.captured(2).split(QStringLiteral(", "));
        rooms[match.captured(1)] =
            QSet<QString>(used.begin(), used.end()) - QSet{QStringLiteral("–")};
    }
    return rooms;
}

// The same, as the build links them.
Rooms build()
{
    Rooms rooms;
    static const QRegularExpression call(
        QString::fromLatin1("latchkey_room\\((\\w+)(?: USES ([\\w ]+?))?(?: LIBRARIES [^)]*)?\\)"));
    auto matches = call.globalMatch(read(source + QStringLiteral("/app/CMakeLists.txt")));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringList used = match.captured(2).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        rooms[match.captured(1)] = QSet<QString>(used.begin(), used.end());
    }
    return rooms;
}

// The folders of ui/ and what each may use: other folders of ui/, rooms of app/, or "core" for all.
Rooms windowTable()
{
    Rooms rooms;
    static const QRegularExpression row(
        QString::fromUtf8("^\\| `ui/(\\w+)/` \\|.*\\| ([\\w, ]+) \\|$"),
        QRegularExpression::MultilineOption);
    auto matches = row.globalMatch(read(source + QStringLiteral("/ARCHITECTURE.md")));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QStringList used = match.captured(2).split(QStringLiteral(", "));
        rooms[match.captured(1)] = QSet<QString>(used.begin(), used.end());
    }
    return rooms;
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

// The same as objection(), for a file in ui/<room>/.
QString windowObjection(const Rooms &window, const QString &room, const QString &included)
{
    const QStringList parts = included.split(QLatin1Char('/'));
    if (included.contains(QStringLiteral("..")) || parts.size() < 2) {
        return parts.size() < 2 && !included.contains(QStringLiteral(".moc"))
                   ? QStringLiteral("names no room")
                   : QString();
    }
    const QSet<QString> used = window[room] + QSet<QString>{room};
    const bool isOfWindow = parts[0] == QLatin1String("ui");
    const bool isAllowed = isOfWindow
                               ? used.contains(parts[1])
                               : used.contains(QStringLiteral("core")) || used.contains(parts[0]);
    return isAllowed ? QString() : QStringLiteral("is not allowed by ARCHITECTURE.md");
}

// What is wrong with one include of a file in `room`; empty if nothing.
QString objection(const Rooms &rooms, const QString &room, const QString &included)
{
    if (included.contains(QStringLiteral(".."))) {
        return QStringLiteral("goes up with ..");
    }
    const QString other = included.section(QLatin1Char('/'), 0, 0);
    const bool isRoom = included.contains(QLatin1Char('/')) && rooms.contains(other);
    if (!isRoom) {
        return included.contains(QLatin1Char('/')) ? QStringLiteral("names no room") : QString();
    }
    const bool allowed = other == room || rooms[room].contains(other);
    return allowed ? QString() : QStringLiteral("is not allowed by ARCHITECTURE.md");
}

} // namespace

class tst_Rooms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTableNamesEveryRoom()
    {
        const QStringList folders =
            QDir(source + QStringLiteral("/app")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(table().keys(), QStringList(folders));
    }

    void theBuildSaysTheSame() { QCOMPARE(build(), table()); }

    void everyIncludeIsAllowed()
    {
        const Rooms rooms = table();
        QDirIterator files(source + QStringLiteral("/app"),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            const QString room = path.mid(source.size() + 5).section(QLatin1Char('/'), 0, 0);
            const QStringList includes = includesOf(path);
            for (const QString &included : includes) {
                const QString wrong = objection(rooms, room, included);
                QVERIFY2(wrong.isEmpty(), qPrintable(path + QStringLiteral(": ") + included +
                                                     QLatin1Char(' ') + wrong));
                ++seen;
            }
        }
        QVERIFY(seen > 100);
    }

    void theWindowsTableNamesEveryFolder()
    {
        QStringList folders =
            QDir(source + QStringLiteral("/ui")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(windowTable().keys(), folders);
    }

    void everyIncludeOfTheWindowIsAllowed()
    {
        const Rooms window = windowTable();
        int seen = 0;
        QDirIterator files(source + QStringLiteral("/ui"),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString below = path.mid(source.size() + 4);
            const QString room = below.section(QLatin1Char('/'), 0, 0);
            if (!below.contains(QLatin1Char('/'))) { // main.cpp puts everything together
                continue;
            }
            const QStringList includes = includesOf(path);
            for (const QString &included : includes) {
                const QString wrong = windowObjection(window, room, included);
                QVERIFY2(wrong.isEmpty(), qPrintable(path + QStringLiteral(": ") + included +
                                                     QLatin1Char(' ') + wrong));
                ++seen;
            }
        }
        QVERIFY(seen > 100);
    }

    void theBrowserKnowsNoSecret()
    {
        const Rooms window = windowTable();
        QVERIFY(!windowObjection(window, QStringLiteral("browser"),
                                 QStringLiteral("secrets/SecretStore.h"))
                     .isEmpty());
        QVERIFY(!windowObjection(window, QStringLiteral("browser"),
                                 QStringLiteral("ui/session/Session.h"))
                     .isEmpty());
        QVERIFY(!window[QStringLiteral("browser")].contains(QStringLiteral("core")));
    }

    void aForbiddenIncludeIsCaught_data()
    {
        QTest::addColumn<QString>("included");
        QTest::newRow("another room") << QStringLiteral("desk/ActivationDesk.h");
        QTest::newRow("a way up") << QStringLiteral("../http/HttpCall.h");
        QTest::newRow("no room") << QStringLiteral("elsewhere/Thing.h");
    }

    void aForbiddenIncludeIsCaught()
    {
        QFETCH(QString, included);
        QVERIFY(!objection(table(), QStringLiteral("oauth"), included).isEmpty());
    }
};

LATCHKEY_TEST(tst_Rooms)
#include "tst_Rooms.moc"
