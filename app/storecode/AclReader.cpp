// SPDX-License-Identifier: Apache-2.0
#include "storecode/AclReader.h"

#include "documents/RegularFile.h"
#include "storecode/ComposerFiles.h"
#include "storecode/ConfigPhp.h"
#include "storecode/FolderTree.h"
#include "storecode/FullSearch.h"
#include "storecode/Sequence.h"
#include "storecode/StoreSearch.h"
#include "storecode/StoreVerdict.h"
#include "storecode/Text.h"
#include "storecode/WebapiXml.h"
#include "storecode/ZipTree.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace latchkey::storecode {

namespace {

constexpr qint64 maxZipOctets = 128LL * 1024 * 1024;

const QString configPath = QStringLiteral("app/etc/config.php");

// All XML elements that are merged: zips and code bases can hold many large files.
constexpr qsizetype maxElements = 1'000'000;

// Told of one file.
constexpr qsizetype maxConflicts = 10;

class Reader
{
public:
    explicit Reader(const Watch &watch, bool readsAll = false)
        : m_watch(watch)
        , m_readsAll(readsAll)
    {}

    void read(const QString &source)
    {
        if (m_watch.cancel.isCancelled()) {
            return;
        }
        if (isCatalogue(source)) {
            readCatalogue(source);
            return;
        }
        const QFileInfo info(source);
        if (!info.exists() && !info.isSymbolicLink()) {
            fail(source, "acl.no-such-source", Text::tr("There is no such file or folder."));
        } else if (info.isDir()) {
            readFolder(source);
        } else {
            readFile(source);
        }
    }

    void read(SourceTree &tree)
    {
        if (const auto store = storeIn(tree, false)) {
            readStore(tree, *store, {});
            return;
        }
        VisitLimits limits;
        limits.readsAll = m_readsAll;
        SourceVisit visit(tree, m_watch, limits);
        const QList<SourceFolder> found = searchEverywhere(visit, {QString()});
        m_reading.problems += visit.takeProblems();
        takeModules(tree.path(), inSequence(named(found)));
    }

    AclReading finish(Disabled disabled)
    {
        m_reading.tree = treeOf(m_acl, disabled);
        m_reading.routes = acl::RouteTable(routesOf(m_webapi));
        m_reading.isCancelled = m_watch.cancel.isCancelled();
        m_reading.problems += verdict(m_acl, m_extent);
        return std::move(m_reading);
    }

    SourceRules rules()
    {
        SourceRules rules;
        rules.acl = std::move(m_acl);
        rules.webapi = std::move(m_webapi);
        rules.extent = std::move(m_extent);
        rules.modules = std::move(m_modules);
        rules.problems = std::move(m_reading.problems);
        rules.sources = std::move(m_reading.sources);
        rules.files = m_reading.files;
        rules.isCancelled = m_watch.cancel.isCancelled();
        return rules;
    }

private:
    void fail(const QString &path, const char *code, const QString &sentence)
    {
        m_reading.problems.append({path, 0, Problem{code, sentence, {}}, true});
    }

    void readCatalogue(const QString &source)
    {
        const auto release = catalogueRelease(source.section(QLatin1Char(':'), 1));
        if (!release) {
            m_reading.problems.append({source, 0, release.error(), true});
            return;
        }
        const QString name = catalogueName(*release);
        take(catalogueAcl(*release), name, {});
        m_webapi.merge(catalogueWebapi(*release), {}, name);
        m_reading.sources.append(name);
        m_extent.isWhole = true;
    }

    void readFolder(const QString &source)
    {
        FolderTree tree(source);
        if (isStore(tree, {})) {
            readStore(tree, {}, {});
            return;
        }
        QDir folder(source);
        if (folder.dirName() == QLatin1String("etc")) {
            folder.cdUp(); // the inside of a module was pointed at
        }
        readModules(folder.path());
    }

    // A checkout of modules can have a vendor/ to be tested with, which counts where nothing else
    // is.
    void readModules(const QString &source)
    {
        FolderTree tree(source);
        VisitLimits limits;
        limits.skipsVendor = true;
        limits.readsAll = m_readsAll;
        SourceVisit visit(tree, m_watch, limits);
        QList<SourceFolder> found = searchEverywhere(visit, {QString()});
        if (found.isEmpty()) {
            limits.skipsVendor = false;
            SourceVisit again(tree, m_watch, limits);
            found = searchEverywhere(again, {QStringLiteral("vendor")});
            m_reading.problems += again.takeProblems();
        }
        m_reading.problems += visit.takeProblems();
        takeModules(source, inSequence(named(found)));
    }

    void readStore(SourceTree &tree, const QString &base, VisitLimits limits)
    {
        limits.readsAll = m_readsAll;
        SourceVisit visit(tree, m_watch, limits);
        const QList<SourceFolder> found = searchStore(visit, base);
        m_installed = m_readsAll ? installedVersions(visit, base) : QHash<QString, QString>();
        m_reading.problems += visit.takeProblems();
        if (m_watch.cancel.isCancelled()) {
            return;
        }
        const QString source = tree.shown(base);
        takeModules(source, ordered(registered(named(found), source), tree, base));
        m_extent.isWhole = m_extent.isWhole || m_extent.modules.contains(backendModule);
    }

    QList<Module> named(const QList<SourceFolder> &folders)
    {
        const Modules modules = modulesOf(folders);
        m_reading.problems += modules.problems;
        return modules.modules;
    }

    // Commerce sees only what is registered. Where nothing is, these are not a store's files but
    // what somebody took out of them.
    QList<Module> registered(QList<Module> modules, const QString &source)
    {
        QStringList left;
        for (const Module &module : std::as_const(modules)) {
            if (!module.isRegistered) {
                left.append(module.folder.path);
            }
        }
        if (left.isEmpty() || left.size() == modules.size()) {
            return modules;
        }
        modules.removeIf([](const Module &module) { return !module.isRegistered; });
        const QString sentence =
            Text::tr("%n folder(s) have no registration.php that names them, so the store does not "
                     "see them; they were left out: %1",
                     nullptr, int(left.size()))
                .arg(someOf(left));
        m_reading.problems.append({source, 0, Problem{"acl.not-registered", sentence, {}}, false});
        return modules;
    }

    // As the store's configuration says, or as it would be set up.
    Modules ordered(const QList<Module> &modules, SourceTree &tree, const QString &base)
    {
        const QString path = joinedPath(base, configPath);
        const auto found = tree.read(path, documents::maxXmlOctets);
        if (found) {
            const QString shown = tree.shown(path);
            auto chosen =
                *found ? asConfigured(modules, (*found)->octets, shown) : failure(found->error());
            if (chosen) {
                return *chosen;
            }
            Problem problem = chosen.error();
            problem.sentence +=
                QLatin1Char(' ') + Text::tr("Modules that are switched off are shown too.");
            m_reading.problems.append({shown, 0, problem, true});
        }
        return inSequence(modules);
    }

    void takeModules(const QString &source, const Modules &modules)
    {
        m_reading.problems += modules.problems;
        const int before = m_reading.files;
        int count = 0;
        for (const Module &module : modules.modules) {
            if (m_watch.cancel.isCancelled()) {
                return;
            }
            const int files = m_reading.files;
            if (m_readsAll) {
                keep(module);
            }
            for (const QString &file : {aclFile, webapiFile}) {
                if (module.folder.files.contains(file)) {
                    takeXml(module.folder.files.value(file), module.folder.pathOf(file),
                            module.name);
                }
            }
            count += m_reading.files > files ? 1 : 0;
        }
        m_reading.sources.append(
            Text::tr("%1: %n module(s) with resources or routes", nullptr, count).arg(source));
        if (m_reading.files == before && !m_watch.cancel.isCancelled()) {
            fail(source, "acl.nothing-found",
                 Text::tr("No acl.xml and no webapi.xml was found here."));
        }
    }

    void keep(const Module &module)
    {
        const QJsonObject composer =
            QJsonDocument::fromJson(module.folder.files.value(composerFile)).object();
        SourceModule kept{module.name, module.folder.path,
                          composer.value(QLatin1String("name")).toString(),
                          composer.value(QLatin1String("version")).toString(), module.folder.files};
        if (kept.version.isEmpty()) {
            kept.version = m_installed.value(kept.package);
        }
        m_modules.append(kept);
    }

    void readFile(const QString &source)
    {
        auto octets = documents::readRegularFile(source, maxZipOctets);
        if (!octets) {
            m_reading.problems.append({source, 0, octets.error(), true});
            return;
        }
        if (octets->startsWith("PK")) {
            readZip(*octets, source);
            return;
        }
        const int before = m_reading.files;
        takeXml(*octets, source, moduleBeside(source));
        if (m_reading.files > before) {
            m_reading.sources.append(source);
        }
    }

    void readZip(QByteArray &octets, const QString &source)
    {
        QBuffer archive(&octets);
        archive.open(QIODevice::ReadOnly);
        const ZipLimits zipLimits;
        const auto tree = ZipTree::open(archive, source, zipLimits);
        if (!tree) {
            m_reading.problems.append({source, 0, tree.error(), true});
            takeModules(source, {});
            return;
        }
        VisitLimits limits;
        limits.octets = zipLimits.octets;
        limits.readsAll = m_readsAll;
        if (const auto store = storeIn(**tree, true)) {
            readStore(**tree, *store, limits);
            return;
        }
        SourceVisit visit(**tree, m_watch, limits);
        const QList<SourceFolder> found = searchEverywhere(visit, {QString()});
        m_reading.problems += visit.takeProblems();
        takeModules(source, inSequence(named(found)));
    }

    // The name of the module that a file in an etc/ belongs to; empty if nothing says it.
    static QString moduleBeside(const QString &path)
    {
        QDir folder = QFileInfo(path).absoluteDir();
        if (folder.dirName() != QLatin1String("etc") || !folder.cdUp()) {
            return {};
        }
        FolderTree tree(folder.path());
        SourceFolder beside{folder.path(), {}, {{aclFile, {}}}, {}};
        const auto registration = tree.read(registrationFile, documents::maxXmlOctets);
        if (registration && *registration) {
            beside.registration = readRegistration((*registration)->octets, registrationFile);
        }
        const auto declared = tree.read(moduleFile, documents::maxXmlOctets);
        if (declared && *declared) {
            beside.files.insert(moduleFile, (*declared)->octets);
        }
        return modulesOf({beside}).modules.value(0).name;
    }

    void takeXml(QByteArrayView octets, const QString &path, const QString &module)
    {
        auto root = documents::readXml(octets);
        if (!root) {
            m_reading.problems.append({path, root.error().line, root.error().problem, true});
            return;
        }
        take(std::move(*root), path, module);
    }

    void take(documents::XmlElement root, const QString &path, const QString &module)
    {
        const bool isRoutes = root.name == QLatin1String("routes");
        const QList<documents::FileProblem> refused =
            isRoutes ? routeRefusals(root, path) : refusals(root, path);
        m_reading.problems += refused;
        if (!refused.isEmpty()) {
            return;
        }
        if (m_acl.size() + m_webapi.size() > maxElements) {
            fail(path, "acl.too-large",
                 Text::tr("All files before this one have more than %L1 elements together.")
                     .arg(maxElements));
            return;
        }
        if (isRoutes) {
            m_reading.problems += badRefs(root, path);
        } else {
            m_reading.problems += removeBadIds(root, path);
            m_reading.problems += schemaRemarks(root, path);
            m_extent.modules.insert(module);
        }
        for (const auto &conflict :
             (isRoutes ? m_webapi : m_acl).merge(root, module, path).mid(0, maxConflicts)) {
            const QString sentence =
                Text::tr(
                    "An earlier file holds \"%1\" twice in the same place. Commerce refuses to "
                    "merge that; here the first one counts.")
                    .arg(conflict.what);
            m_reading.problems.append(
                {path, conflict.line, Problem{"acl.twice", sentence, {}}, false});
        }
        ++m_reading.files;
    }

    static inline const QString backendModule = QStringLiteral("Magento_Backend");

    const Watch &m_watch;
    const bool m_readsAll;
    QHash<QString, QString> m_installed; // versions by package
    QList<SourceModule> m_modules;
    Extent m_extent;
    MergedConfig m_acl = mergedAcl();
    MergedConfig m_webapi = mergedWebapi();
    AclReading m_reading;
};

void readEach(Reader &reader, const QStringList &sources)
{
    for (const QString &source : sources.isEmpty() ? QStringList{catalogueSource} : sources) {
        reader.read(source);
    }
}

} // namespace

AclReading readAcl(const QStringList &sources, const Watch &watch, Disabled disabled)
{
    Reader reader(watch);
    readEach(reader, sources);
    return reader.finish(disabled);
}

SourceRules readRules(const QStringList &sources, const Watch &watch)
{
    Reader reader(watch, true);
    readEach(reader, sources);
    return reader.rules();
}

SourceRules readRules(const SourceFiles &files, const QString &name, const Watch &watch)
{
    FilesTree tree(files, name);
    Reader reader(watch, true);
    reader.read(tree);
    return reader.rules();
}

} // namespace latchkey::storecode
