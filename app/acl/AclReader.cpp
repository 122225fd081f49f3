#include "acl/AclReader.h"

#include "acl/Catalogue.h"
#include "acl/FolderSearch.h"
#include "acl/Module.h"
#include "acl/RegularFile.h"
#include "acl/WebapiXml.h"
#include "acl/ZipSearch.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace latchkey::acl {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

constexpr qint64 maxZipOctets = 128LL * 1024 * 1024;

const QString configPath = QStringLiteral("app/etc/config.php");

// All XML elements that are merged: zips and code bases can hold many large files.
constexpr qsizetype maxElements = 1'000'000;

// Told of one file.
constexpr qsizetype maxConflicts = 10;

bool isCodeBase(const QDir &folder)
{
    if (folder.exists(configPath)) {
        return true;
    }
    // a module on its own can have a vendor/ for its tests
    const bool isModule = folder.exists(registrationFile) || folder.exists(moduleFile);
    return !isModule &&
           (folder.exists(QStringLiteral("app/code")) || folder.exists(QStringLiteral("vendor")));
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
        m_reading.routes = RouteTable(routesOf(m_webapi));
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
        QDir folder(source);
        QStringList roots{source};
        if (isCodeBase(folder)) {
            roots = {folder.filePath(QStringLiteral("app/code")),
                     folder.filePath(QStringLiteral("vendor"))};
            roots.removeIf([](const QString &root) { return !QFileInfo(root).isDir(); });
        } else if (folder.dirName() == QLatin1String("etc") && folder.cdUp()) {
            roots = {folder.path()}; // the inside of a module was pointed at
        }
        const Modules found = modulesIn(searchFolders(roots, m_watch));
        takeModules(source, ordered(found.modules, source));
    }

    Modules modulesIn(const FoundFolders &found)
    {
        Modules modules = modulesOf(found.folders);
        m_reading.problems += found.problems;
        m_reading.problems += modules.problems;
        return modules;
    }

    // As the store's configuration says, or as it would be set up.
    Modules ordered(const QList<Module> &modules, const QString &source)
    {
        const QString path = QDir(source).filePath(configPath);
        if (QFileInfo::exists(path)) {
            const auto octets = readRegularFile(path, maxXmlOctets);
            auto chosen = octets ? asConfigured(modules, *octets, path) : failure(octets.error());
            if (chosen) {
                return *chosen;
            }
            m_reading.problems.append({path, 0, chosen.error(), true});
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
        auto octets = readRegularFile(source, maxZipOctets);
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
            if (const auto octets = readRegularFile(folder.filePath(name), maxXmlOctets)) {
                beside.files.insert(name, *octets);
            }
        }
        beside.files.insert(aclFile, {});
        return modulesOf({beside}).modules.value(0).name;
    }

    void takeXml(QByteArrayView octets, const QString &path, const QString &module)
    {
        const auto root = readXml(octets);
        if (!root) {
            m_reading.problems.append({path, root.error().line, root.error().problem, true});
            return;
        }
        take(*root, path, module);
    }

    void take(const XmlElement &root, const QString &path, const QString &module)
    {
        const bool isRoutes = root.name == QLatin1String("routes");
        const QList<FileProblem> refused =
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

} // namespace latchkey::acl
