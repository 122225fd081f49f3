// SPDX-License-Identifier: Apache-2.0
#include "storecode/AclReader.h"

#include "documents/RegularFile.h"
#include "storecode/Catalogue.h"
#include "storecode/ConfigPhp.h"
#include "storecode/FolderSearch.h"
#include "storecode/Sequence.h"
#include "storecode/Text.h"
#include "storecode/WebapiXml.h"
#include "storecode/ZipSearch.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>

namespace latchkey::storecode {

namespace {

constexpr qint64 maxZipOctets = 128LL * 1024 * 1024;

const QString configPath = QStringLiteral("app/etc/config.php");

// All XML elements that are merged: zips and code bases can hold many large files.
constexpr qsizetype maxElements = 1'000'000;

// Told of one file.
constexpr qsizetype maxConflicts = 10;

bool isCodeBase(const QDir &folder)
{
    return folder.exists(configPath) || folder.exists(QStringLiteral("app/code")) ||
           folder.exists(QStringLiteral("vendor/magento"));
}

class Reader
{
public:
    explicit Reader(const Watch &watch)
        : m_watch(watch)
    {}

    void read(const QString &source)
    {
        if (m_watch.cancel.isCancelled()) {
            return;
        }
        if (source == catalogueSource) {
            take(catalogueAcl(), {}, {});
            m_webapi.merge(catalogueWebapi(), {});
            m_reading.sources.append(catalogueRelease());
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

    AclReading finish(Disabled disabled)
    {
        m_reading.tree = treeOf(m_acl, disabled);
        m_reading.routes = acl::RouteTable(routesOf(m_webapi));
        m_reading.isCancelled = m_watch.cancel.isCancelled();
        return std::move(m_reading);
    }

private:
    void fail(const QString &path, const char *code, const QString &sentence)
    {
        m_reading.problems.append({path, 0, Problem{code, sentence, {}}, true});
    }

    void readFolder(const QString &source)
    {
        const FoundFolders found =
            isCodeBase(QDir(source)) ? searchCodeBase(source) : searchModules(source);
        Modules modules = modulesIn(found);
        if (isCodeBase(QDir(source))) {
            leaveOutUnregistered(modules.modules, source);
        }
        takeModules(source, ordered(modules.modules, source));
    }

    FoundFolders searchCodeBase(const QString &source)
    {
        QStringList roots{QDir(source).filePath(QStringLiteral("app/code")),
                          QDir(source).filePath(QStringLiteral("vendor"))};
        roots.removeIf([](const QString &root) { return !QFileInfo(root).isDir(); });
        return searchFolders(roots, m_watch);
    }

    // A checkout of modules can have a vendor/ to be tested with, which counts where nothing else
    // is.
    FoundFolders searchModules(const QString &source)
    {
        QDir folder(source);
        if (folder.dirName() == QLatin1String("etc")) {
            folder.cdUp(); // the inside of a module was pointed at
        }
        SearchLimits limits;
        limits.skipsVendor = true;
        FoundFolders found = searchFolders({folder.path()}, m_watch, limits);
        const QString vendor = folder.filePath(QStringLiteral("vendor"));
        return found.folders.isEmpty() && QFileInfo(vendor).isDir()
                   ? searchFolders({vendor}, m_watch)
                   : found;
    }

    Modules modulesIn(const FoundFolders &found)
    {
        Modules modules = modulesOf(found.folders);
        m_reading.problems += found.problems;
        m_reading.problems += modules.problems;
        return modules;
    }

    // Commerce sees only what registers itself. Where nothing does, these are not a store's files
    // but what somebody took out of them.
    void leaveOutUnregistered(QList<Module> &modules, const QString &source)
    {
        QStringList left;
        for (const Module &module : std::as_const(modules)) {
            if (!module.isRegistered) {
                left.append(module.folder.path);
            }
        }
        if (left.isEmpty() || left.size() == modules.size()) {
            return;
        }
        modules.removeIf([](const Module &module) { return !module.isRegistered; });
        const QString sentence =
            Text::tr("%n folder(s) have no registration.php that names them, so the store does not "
                     "see them; they were left out: %1",
                     nullptr, int(left.size()))
                .arg(someOf(left));
        m_reading.problems.append({source, 0, Problem{"acl.not-registered", sentence, {}}, false});
    }

    // As the store's configuration says, or as it would be set up.
    Modules ordered(const QList<Module> &modules, const QString &source)
    {
        const QString path = QDir(source).filePath(configPath);
        if (QFileInfo::exists(path)) {
            const auto octets = documents::readRegularFile(path, documents::maxXmlOctets);
            auto chosen = octets ? asConfigured(modules, *octets, path) : failure(octets.error());
            if (chosen) {
                return *chosen;
            }
            Problem problem = chosen.error();
            problem.sentence +=
                QLatin1Char(' ') + Text::tr("Modules that are switched off are shown too.");
            m_reading.problems.append({path, 0, problem, true});
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

    void readFile(const QString &source)
    {
        auto octets = documents::readRegularFile(source, maxZipOctets);
        if (!octets) {
            m_reading.problems.append({source, 0, octets.error(), true});
            return;
        }
        if (octets->startsWith("PK")) {
            QBuffer archive(&*octets);
            archive.open(QIODevice::ReadOnly);
            const Modules found = modulesIn(searchZip(archive, source, m_watch));
            takeModules(source, inSequence(found.modules));
            return;
        }
        const int before = m_reading.files;
        takeXml(*octets, source, moduleBeside(source));
        if (m_reading.files > before) {
            m_reading.sources.append(source);
        }
    }

    // The name of the module that a file in an etc/ belongs to; empty if nothing says it.
    static QString moduleBeside(const QString &path)
    {
        QDir folder = QFileInfo(path).absoluteDir();
        if (folder.dirName() != QLatin1String("etc") || !folder.cdUp()) {
            return {};
        }
        SourceFolder beside{folder.path(), {}};
        for (const QString &name : {registrationFile, moduleFile}) {
            if (const auto octets =
                    documents::readRegularFile(folder.filePath(name), documents::maxXmlOctets)) {
                beside.files.insert(name, *octets);
            }
        }
        beside.files.insert(aclFile, {});
        return modulesOf({beside}).modules.value(0).name;
    }

    void takeXml(QByteArrayView octets, const QString &path, const QString &module)
    {
        const auto root = documents::readXml(octets);
        if (!root) {
            m_reading.problems.append({path, root.error().line, root.error().problem, true});
            return;
        }
        take(*root, path, module);
    }

    void take(const documents::XmlElement &root, const QString &path, const QString &module)
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
        if (!isRoutes) {
            m_reading.problems += schemaRemarks(root, path);
        }
        for (const auto &conflict :
             (isRoutes ? m_webapi : m_acl).merge(root, module).mid(0, maxConflicts)) {
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

    const Watch &m_watch;
    MergedConfig m_acl = mergedAcl();
    MergedConfig m_webapi = mergedWebapi();
    AclReading m_reading;
};

} // namespace

AclReading readAcl(const QStringList &sources, const Watch &watch, Disabled disabled)
{
    Reader reader(watch);
    for (const QString &source : sources.isEmpty() ? QStringList{catalogueSource} : sources) {
        reader.read(source);
    }
    return reader.finish(disabled);
}

} // namespace latchkey::storecode
