// SPDX-License-Identifier: Apache-2.0
// latchkey-catalogue: writes resources/catalogue/ from recorded tables, and records these from a
// code base.
#include "catalogue/Tables.h"
#include "storecode/AclReader.h"

#include <QCollator>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>

using namespace latchkey;

namespace {

int fail(const QString &what)
{
    QTextStream(stderr) << what << '\n';
    return 1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

QString aclTable(const QDir &folder, const QString &release)
{
    return folder.filePath(QStringLiteral("acl-%1.tsv").arg(release));
}

QString routesTable(const QDir &folder, const QString &release)
{
    return folder.filePath(QStringLiteral("routes-%1.tsv").arg(release));
}

// The oldest first.
QStringList releasesIn(const QDir &folder)
{
    QStringList releases;
    for (const QString &name : folder.entryList({QStringLiteral("acl-*.tsv")}, QDir::Files)) {
        releases.append(name.mid(4, name.size() - 8));
    }
    QCollator order(QLocale::c());
    order.setNumericMode(true);
    std::sort(releases.begin(), releases.end(), order);
    return releases;
}

// Merges the tables of a folder into the catalogue.
int writeCatalogue(const QDir &tables, const QDir &into)
{
    QList<storecode::RecordedRelease> releases;
    for (const QString &release : releasesIn(tables)) {
        releases.append({release, catalogue::treeOfTable(contentOf(aclTable(tables, release))),
                         catalogue::routesOfTable(contentOf(routesTable(tables, release)))});
        if (releases.last().tree.isEmpty() || releases.last().routes.isEmpty()) {
            return fail(QStringLiteral("The tables of %1 cannot be read.").arg(release));
        }
    }
    if (releases.isEmpty()) {
        return fail(QStringLiteral("There are no tables in the folder."));
    }
    const bool isWritten =
        write(into.filePath(QStringLiteral("acl.tsv")), storecode::writeCatalogueAcl(releases)) &&
        write(into.filePath(QStringLiteral("routes.tsv")),
              storecode::writeCatalogueRoutes(releases));
    return isWritten ? 0 : fail(QStringLiteral("The folder cannot be written to."));
}

// Writes the two tables of a code base.
int record(const QString &codeBase, const QString &release, const QDir &into)
{
    const storecode::AclReading reading = storecode::readAcl({codeBase});
    for (const documents::FileProblem &problem : reading.problems) {
        QTextStream(stderr) << text(problem) << '\n';
    }
    if (reading.tree.isEmpty()) {
        return fail(QStringLiteral("Nothing could be read."));
    }
    const bool isWritten =
        write(aclTable(into, release), catalogue::tableOf(reading.tree)) &&
        write(routesTable(into, release), catalogue::tableOf(reading.routes.routes()));
    return isWritten ? 0 : fail(QStringLiteral("The folder cannot be written to."));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Writes acl.tsv and routes.tsv of the built-in catalogue from a folder of tables, or the\n"
        "tables acl-NAME.tsv and routes-NAME.tsv of a store's code:\n"
        "  latchkey-catalogue --into DIR TABLES\n"
        "  latchkey-catalogue --into DIR --record NAME CODE-BASE"));
    const QCommandLineOption into(QStringLiteral("into"), {}, QStringLiteral("DIR"));
    const QCommandLineOption recorded(QStringLiteral("record"), {}, QStringLiteral("NAME"));
    parser.addOptions({into, recorded});
    parser.addHelpOption();
    parser.process(application);
    const QStringList from = parser.positionalArguments();
    if (!parser.isSet(into) || from.size() != 1) {
        parser.showHelp(2);
    }
    const QDir folder(parser.value(into));
    return parser.isSet(recorded) ? record(from[0], parser.value(recorded), folder)
                                  : writeCatalogue(QDir(from[0]), folder);
}
