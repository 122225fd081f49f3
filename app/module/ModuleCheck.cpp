// SPDX-License-Identifier: Apache-2.0
#include "module/ModuleCheck.h"

#include "documents/RegularFile.h"
#include "module/Checks.h"
#include "module/Text.h"
#include "storecode/AclReader.h"
#include "storecode/FolderTree.h"
#include "storecode/FullSearch.h"
#include "storecode/StoreSearch.h"
#include "storecode/ZipTree.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace latchkey::module {

using Kind = storecode::SourceTree::Kind;

namespace {

constexpr qint64 maxZipOctets = 256LL * 1024 * 1024;

// A folder that could be a module's, below the source.
struct Candidate
{
    QString below;
    std::optional<storecode::Module> module;
};

// What the target store is known by.
struct Target
{
    QStringList sources; // as storecode::readAcl() takes them
    std::optional<acl::AclTree> tree;

    bool isKnown() const { return tree || !sources.isEmpty(); }
};

void mergeAcl(storecode::MergedConfig &merged, const storecode::Module &module)
{
    if (!module.folder.files.contains(storecode::aclFile)) {
        return;
    }
    auto root = documents::readXml(module.folder.files.value(storecode::aclFile));
    if (root && storecode::refusals(*root, {}).isEmpty()) {
        storecode::removeBadIds(*root, {});
        merged.merge(*root, module.name);
    }
}

// What the modules bring by themselves.
acl::AclTree treeOf(const QList<storecode::Module> &modules)
{
    storecode::MergedConfig merged = storecode::mergedAcl();
    for (const storecode::Module &each : modules) {
        mergeAcl(merged, each);
    }
    return storecode::treeOf(merged);
}

// One of each release of the catalogue, with what the modules add.
QList<acl::AclTree> treesWith(const QList<storecode::Module> &modules)
{
    QList<acl::AclTree> trees;
    for (const QString &release : storecode::catalogueReleases()) {
        storecode::MergedConfig merged = storecode::mergedAcl();
        merged.merge(storecode::catalogueAcl(release), {});
        for (const storecode::Module &each : modules) {
            mergeAcl(merged, each);
        }
        trees.append(storecode::treeOf(merged));
    }
    return trees;
}

const QList<acl::AclTree> &catalogueTrees()
{
    static const QList<acl::AclTree> trees = treesWith({});
    return trees;
}

class Check
{
public:
    Check(storecode::SourceTree &tree, const storecode::Watch &watch, bool isArchive)
        : m_watch(watch)
        , m_visit(tree, watch, limits(isArchive))
        , m_isArchive(isArchive)
    {}

    CheckReport run(const Target &target)
    {
        const auto store = storecode::storeIn(m_visit.tree(), m_isArchive);
        const QList<storecode::SourceFolder> found =
            store ? storecode::searchStore(m_visit, *store)
                  : storecode::searchEverywhere(m_visit, {QString()});
        const KnownResources known = knownOf(found, target);
        collect(found);
        if (store) {
            walk(storecode::joinedPath(*store, QStringLiteral("app/code")));
        } else {
            walk({});
        }
        for (const Candidate &each : std::as_const(m_candidates)) {
            inspect(each, known);
        }
        finish();
        return std::move(m_report);
    }

private:
    static storecode::VisitLimits limits(bool isArchive)
    {
        storecode::VisitLimits found;
        found.skipsVendor = true;
        if (isArchive) {
            found.octets = storecode::ZipLimits().octets;
        }
        return found;
    }

    void collect(const QList<storecode::SourceFolder> &found)
    {
        for (const storecode::Module &each : storecode::modulesOf(found).modules) {
            m_candidates.append({each.folder.below, each});
        }
    }

    // Folders with the files of an integration that nothing registers or declares.
    void walk(const QString &root)
    {
        constexpr qsizetype most = 100'000;
        QStringList open{root};
        QSet<system::FileIdentity> seen;
        for (qsizetype i = 0; i < open.size() && i < most && !m_visit.isOver(); ++i) {
            const QString folder = open[i];
            const auto listing = m_visit.enter(folder) ? m_visit.list(folder) : std::nullopt;
            if (!listing || seen.contains(listing->identity)) {
                continue;
            }
            seen.insert(listing->identity);
            if (listing->hasFolder(QStringLiteral("etc")) && hasIntegration(folder)) {
                addFolder(folder);
            }
            for (const auto &each : listing->entries) {
                const bool isForeign = each.name == QLatin1String("vendor");
                if (each.kind == Kind::Folder && !isForeign &&
                    !storecode::isPassedOver(each.name, depthBelow(root, folder) + 1)) {
                    open.append(storecode::joinedPath(folder, each.name));
                }
            }
        }
    }

    // 0 for the root itself.
    static int depthBelow(const QString &root, const QString &folder)
    {
        const QString below = folder.mid(root.isEmpty() ? 0 : root.size() + 1);
        return below.isEmpty() ? 0 : int(below.count(QLatin1Char('/'))) + 1;
    }

    void addFolder(const QString &folder)
    {
        QList<storecode::SourceFolder> folders; // as what is of a module's tests is told from it
        for (const Candidate &each : std::as_const(m_candidates)) {
            if (each.below == folder) {
                return;
            }
            folders.append({{}, each.below, {{storecode::moduleFile, {}}}, {}});
        }
        folders.append({{}, folder, {{storecode::moduleFile, {}}}, {}});
        storecode::removeFixtures(folders);
        if (!folders.isEmpty() && folders.constLast().below == folder) {
            m_candidates.append({folder, {}});
        }
    }

    bool isThere(const QString &folder, const QString &file)
    {
        return Inspection(m_visit, folder, m_report.findings).has(file);
    }

    bool hasIntegration(const QString &folder)
    {
        return isThere(folder, configFile) || isThere(folder, apiFile) ||
               isThere(folder, consolidatedFile);
    }

    // A module without these files whose classes set integrations up.
    bool callsForOne(const Inspection &inspection)
    {
        for (const QString &each : inspection.phpFiles(QStringLiteral("Setup"))) {
            const auto source = inspection.read(each);
            if (source && source->contains("processIntegrationConfig")) {
                return true;
            }
        }
        return false;
    }

    void inspect(const Candidate &candidate, const KnownResources &known)
    {
        if (m_visit.isOver()) {
            return;
        }
        Inspection inspection(m_visit, candidate.below, m_report.findings);
        if (!hasIntegration(candidate.below) && !callsForOne(inspection)) {
            return;
        }
        inspection.module = candidate.module;
        inspection.name = nameOf(candidate);
        checkPackageOf(inspection);
        const SaidFiles said = checkFiles(inspection);
        checkRights(inspection, said, known);
        checkSetup(inspection, said);
        m_report.modules.append({inspection.name, inspection.shown({}), said.names()});
    }

    // As Commerce takes it: from module.xml.
    QString nameOf(const Candidate &candidate)
    {
        const Inspection inspection(m_visit, candidate.below, m_report.findings);
        const auto octets = inspection.read(storecode::moduleFile);
        const auto root =
            octets
                ? documents::readXml(*octets)
                : tl::expected<documents::XmlElement, documents::XmlFault>(documents::XmlElement());
        for (const documents::XmlElement &each :
             root ? root->children : std::vector<documents::XmlElement>()) {
            const QString *name = each.attribute(u"name");
            if (each.name == QLatin1String("module") && name != nullptr) {
                return *name;
            }
        }
        return candidate.module ? candidate.module->name : QString();
    }

    // The catalogue's releases, each with what the modules here add.
    KnownResources knownOf(const QList<storecode::SourceFolder> &found, const Target &target)
    {
        KnownResources known;
        known.isTarget = target.isKnown();
        const QList<storecode::Module> modules = storecode::modulesOf(found).modules;
        for (const storecode::Module &each : modules) {
            if (each.folder.files.contains(storecode::aclFile) && !each.name.isEmpty()) {
                known.ownModules.append(each.name);
            }
        }
        if (known.isTarget) {
            known.trees.append(target.tree ? *target.tree : read(target.sources));
            known.trees.append(treeOf(modules)); // what the store will have once they are there
            return known;
        }
        known.trees = known.ownModules.isEmpty() ? catalogueTrees() : treesWith(modules);
        return known;
    }

    acl::AclTree read(const QStringList &sources)
    {
        const storecode::AclReading reading = storecode::readAcl(sources, m_watch);
        for (const documents::FileProblem &each : reading.problems) {
            if (each.isSkipped) {
                note(each);
            }
        }
        return reading.tree;
    }

    // A link somewhere in a folder is nothing; in the place of a file that is read it is.
    static bool matters(const documents::FileProblem &problem)
    {
        const bool isLink = problem.problem.code.startsWith("acl.link-");
        const QStringList read{configFile, apiFile, consolidatedFile, storecode::moduleFile,
                               storecode::registrationFile};
        return !isLink || std::any_of(read.begin(), read.end(), [&problem](const QString &each) {
            return problem.path.endsWith(QLatin1Char('/') + each);
        });
    }

    void note(const documents::FileProblem &problem)
    {
        m_report.findings.append({"module.not-read", Severity::Note, problem.path, problem.line,
                                  problem.problem.sentence});
    }

    void finish()
    {
        m_report.isCancelled = m_watch.cancel.isCancelled();
        for (const documents::FileProblem &each : m_visit.takeProblems()) {
            if (matters(each)) {
                note(each);
            }
        }
        if (m_report.modules.isEmpty() && !m_report.isCancelled) {
            m_report.findings.append(
                {"module.no-integration", Severity::Fails, m_visit.tree().path(), 0,
                 Text::tr("No module here defines an integration: there is no "
                          "etc/integration/config.xml and no etc/integration.xml.")});
        }
    }

    const storecode::Watch &m_watch;
    storecode::SourceVisit m_visit;
    bool m_isArchive;
    QList<Candidate> m_candidates;
    CheckReport m_report;
};

} // namespace

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Fails:
        return Text::tr("fails");
    case Severity::Loses:
        return Text::tr("loses something");
    case Severity::Note:
        return Text::tr("note");
    }
    return {};
}

QString placeOf(const Finding &finding)
{
    return finding.line > 0 ? finding.path + QLatin1Char(':') + QString::number(finding.line)
                            : finding.path;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Fails:
        return QStringLiteral("fails");
    case Severity::Loses:
        return QStringLiteral("loses");
    case Severity::Note:
        return QStringLiteral("note");
    }
    return {};
}

namespace {

Result<CheckReport> checkedArchive(QIODevice &archive, const QString &name, const Target &target,
                                   const storecode::Watch &watch)
{
    const auto tree = storecode::ZipTree::open(archive, name);
    if (!tree) {
        return failure(tree.error());
    }
    return Check(**tree, watch, true).run(target);
}

Result<CheckReport> checked(const QString &path, const Target &target,
                            const storecode::Watch &watch)
{
    const QFileInfo source(path);
    if (!source.exists()) {
        return failure("module.no-such-source",
                       Text::tr("There is no file or folder “%1”.").arg(path));
    }
    if (source.isDir()) {
        storecode::FolderTree tree(path);
        return Check(tree, watch, false).run(target);
    }
    auto octets = documents::readRegularFile(path, maxZipOctets);
    if (!octets) {
        return failure(octets.error());
    }
    QBuffer archive(&*octets);
    archive.open(QIODevice::ReadOnly);
    return checkedArchive(archive, path, target, watch);
}

} // namespace

Result<CheckReport> checkArchive(QIODevice &archive, const QString &name,
                                 const QStringList &against, const storecode::Watch &watch)
{
    return checkedArchive(archive, name, {against, {}}, watch);
}

Result<CheckReport> checkSource(const QString &path, const QStringList &against,
                                const storecode::Watch &watch)
{
    return checked(path, {against, {}}, watch);
}

Result<CheckReport> checkSource(const QString &path, const acl::AclTree &store,
                                const storecode::Watch &watch)
{
    return checked(path, {{}, store}, watch);
}

} // namespace latchkey::module
