// SPDX-License-Identifier: Apache-2.0
// latchkey-catalogue: writes resources/catalogue/ from two recorded tables or from a code base.
#include "catalogue/Tables.h"
#include "storecode/AclReader.h"
#include "storecode/Catalogue.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTextStream>

using namespace latchkey;

namespace {

int fail(const QString &what)
{
    QTextStream(stderr) << what << '\n';
    return 1;
}

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.readAll();
}

bool write(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

struct Content
{
    acl::AclTree tree;
    QList<acl::Route> routes;
};

std::optional<Content> fromTables(const QString &aclTable, const QString &routesTable)
{
    const auto acl = contentOf(aclTable);
    const auto routes = contentOf(routesTable);
    if (!acl || !routes) {
        return {};
    }
    return Content{catalogue::treeOfTable(*acl), catalogue::routesOfTable(*routes)};
}

std::optional<Content> fromCodeBase(const QString &path)
{
    const storecode::AclReading reading = storecode::readAcl({path}, {}, storecode::Disabled::Kept);
    for (const documents::FileProblem &problem : reading.problems) {
        QTextStream(stderr) << text(problem) << '\n';
    }
    if (reading.tree.isEmpty()) {
        return {};
    }
    return Content{reading.tree, reading.routes.routes()};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Writes acl.tsv and routes.tsv of the built-in catalogue into a folder:\n"
        "  latchkey-catalogue --release NAME --into DIR --tables ACL.tsv ROUTES.tsv\n"
        "  latchkey-catalogue --release NAME --into DIR CODE-BASE"));
    const QCommandLineOption release(QStringLiteral("release"), {}, QStringLiteral("NAME"));
    const QCommandLineOption into(QStringLiteral("into"), {}, QStringLiteral("DIR"));
    const QCommandLineOption tables(QStringLiteral("tables"));
    parser.addOptions({release, into, tables});
    parser.addHelpOption();
    parser.process(application);
    const QStringList from = parser.positionalArguments();
    if (!parser.isSet(release) || !parser.isSet(into) ||
        from.size() != (parser.isSet(tables) ? 2 : 1)) {
        parser.showHelp(2);
    }
    const auto content =
        parser.isSet(tables) ? fromTables(from[0], from[1]) : fromCodeBase(from[0]);
    if (!content) {
        return fail(QStringLiteral("Nothing could be read."));
    }
    const QDir folder(parser.value(into));
    const QString name = parser.value(release);
    const bool isWritten = write(folder.filePath(QStringLiteral("acl.tsv")),
                                 storecode::writeCatalogueAcl(name, content->tree)) &&
                           write(folder.filePath(QStringLiteral("routes.tsv")),
                                 storecode::writeCatalogueRoutes(name, content->routes));
    return isWritten ? 0 : fail(QStringLiteral("The folder cannot be written to."));
}
