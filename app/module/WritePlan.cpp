// SPDX-License-Identifier: Apache-2.0
#include "module/WritePlan.h"

#include "module/ComposerJson.h"
#include "module/IntegrationXml.h"
#include "module/ReadBack.h"
#include "module/Text.h"
#include "storecode/FolderTree.h"
#include "storecode/SourceFolder.h"
#include "system/ReplacedFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace latchkey::module {

namespace {

constexpr qint64 largest = 4LL * 1024 * 1024; // a file of a module

QStringList fixedFiles()
{
    return {storecode::registrationFile,
            composerFile,
            storecode::moduleFile,
            configFile,
            apiFile,
            consolidatedFile,
            installDataFile,
            upgradeDataFile};
}

tl::unexpected<Problem> unreadable(const QString &path, const Problem &problem)
{
    return failure(
        "module.unreadable",
        Text::tr("%1 cannot be read, so nothing was written: %2").arg(path, problem.sentence),
        problem.detail);
}

tl::unexpected<Problem> unwritable(const QString &path, const QString &detail)
{
    return failure("module.unwritable",
                   Text::tr("%1 cannot be written: %2. Nothing was changed.").arg(path, detail),
                   detail);
}

// One file into a set; nothing where there is none.
Result<void> take(storecode::FolderTree &tree, const QString &path, FileSet &files)
{
    const auto found = tree.read(path, largest);
    if (!found) {
        return {};
    }
    if (!*found) {
        return unreadable(tree.shown(path), found->error());
    }
    files.insert(path, (*found)->octets);
    return {};
}

Result<void> takePatches(storecode::FolderTree &tree, FileSet &files)
{
    const auto listing = tree.list(patchFolder);
    if (!listing) {
        return {};
    }
    if (!*listing) {
        return unreadable(tree.shown(patchFolder), listing->error());
    }
    for (const storecode::SourceTree::Entry &each : (*listing)->entries) {
        if (each.kind == storecode::SourceTree::Kind::File &&
            each.name.endsWith(QLatin1String(".php"))) {
            auto taken = take(tree, patchFolder + QLatin1Char('/') + each.name, files);
            if (!taken) {
                return taken;
            }
        }
    }
    return {};
}

// The first link on the way from `out` down to `folder`; empty if there is none.
QString linkOnTheWay(const QString &folder, const QString &out)
{
    QString path = folder;
    while (path.size() > out.size()) {
        if (QFileInfo(path).isSymLink()) {
            return path;
        }
        path = QFileInfo(path).path();
    }
    return {};
}

// Of a file that is there and has to be there.
PlannedFile replaced(const ModuleFile &file, const QByteArray &present, const ModuleSpec &spec)
{
    PlannedFile planned{file, FileFate::Lost, present};
    if (file.path == composerFile) {
        const auto package = readComposerJson(present);
        auto updated = updatedComposerJson(present, spec);
        if (package && updated && package->name == spec.package()) {
            planned.file.octets = *updated;
            planned.fate = *updated == present ? FileFate::Same : FileFate::Updated;
        }
        return planned;
    }
    if (file.octets == present) {
        planned.fate = FileFate::Same;
    } else if (isAsWritten(present)) {
        planned.fate = FileFate::Updated;
    } else if (saysTheSame(file.path, present, spec)) {
        planned.fate = FileFate::Kept;
    }
    return planned;
}

// Files of another style or an earlier version, which would do something too. Whose patches those
// are that Latchkey did not write, nobody knows: they stay.
bool isInTheWay(const QString &path, const QByteArray &octets, const ModuleSpec &spec)
{
    const bool isConsolidated = spec.style == Style::Consolidated;
    if (path == consolidatedFile) {
        return !isConsolidated;
    }
    if (path == configFile || path == apiFile) {
        return isConsolidated;
    }
    return path != storecode::registrationFile && path != composerFile &&
           path != storecode::moduleFile && hasFingerprint(octets);
}

Result<void> writeFile(const QString &path, const QByteArray &octets)
{
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return unwritable(path, QString());
    }
    if (QFileInfo(path).isSymLink()) { // a file in its place, not what it leads to
        QFile::remove(path);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size() || !file.commit()) {
        return unwritable(path, file.errorString());
    }
    return {};
}

void removeFile(const QString &root, const QString &path)
{
    QFile::remove(root + QLatin1Char('/') + path);
    QString folder = QFileInfo(path).path();
    while (folder != QLatin1String(".") && QDir(root).rmdir(folder)) { // only what is empty
        folder = QFileInfo(folder).path();
    }
}

} // namespace

bool WritePlan::needsConsent() const
{
    return std::any_of(files.begin(), files.end(),
                       [](const PlannedFile &each) { return each.needsConsent(); });
}

bool WritePlan::isChange() const
{
    return std::any_of(files.begin(), files.end(),
                       [](const PlannedFile &each) { return each.isChange(); });
}

QString folderBelow(const QString &out, const ModuleSpec &spec)
{
    QString base = QDir::cleanPath(QFileInfo(out).absoluteFilePath());
    QStringList left = moduleFolder(spec).split(QLatin1Char('/')); // app, code, Acme, Orders
    for (qsizetype known = left.size(); known > 1; --known) {
        const QString end = QLatin1Char('/') + left.mid(0, known).join(QLatin1Char('/'));
        if (base.endsWith(end)) {
            left = left.mid(known);
            break;
        }
    }
    for (const QString &each : std::as_const(left)) {
        base += QLatin1Char('/') + each;
    }
    return base;
}

Result<FileSet> filesIn(const QString &folder, const QString &out)
{
    const QString link = linkOnTheWay(folder, QDir::cleanPath(QFileInfo(out).absoluteFilePath()));
    if (!link.isEmpty()) {
        return failure(
            "module.link",
            Text::tr("%1 is a symbolic link. Name the folder it leads to, and the module "
                     "is written there.")
                .arg(link));
    }
    FileSet files;
    if (!QFileInfo(folder).isDir()) {
        return QFileInfo::exists(folder)
                   ? Result<FileSet>(unwritable(folder, Text::tr("it is no folder")))
                   : Result<FileSet>(files);
    }
    storecode::FolderTree tree(folder);
    for (const QString &path : fixedFiles()) {
        if (auto taken = take(tree, path, files); !taken) {
            return failure(taken.error());
        }
    }
    if (auto taken = takePatches(tree, files); !taken) {
        return failure(taken.error());
    }
    return files;
}

WritePlan planWriting(const ModuleSpec &spec, const QList<ModuleFile> &files,
                      const FileSet &present, const QString &folder)
{
    WritePlan plan{folder, {}};
    FileSet others = present;
    for (const ModuleFile &each : files) {
        plan.files.append(present.contains(each.path)
                              ? replaced(each, present.value(each.path), spec)
                              : PlannedFile{each, FileFate::New, {}});
        others.remove(each.path);
    }
    QStringList paths = others.keys();
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        const QByteArray octets = others.value(path);
        if (isInTheWay(path, octets, spec)) {
            plan.files.append(
                {{path, {}, Text::tr("Of an earlier version or another style; no longer needed.")},
                 isAsWritten(octets) ? FileFate::Removed : FileFate::RemovedOwn,
                 octets});
        }
    }
    return plan;
}

Result<void> carryOut(const WritePlan &plan)
{
    if (!plan.isChange()) {
        return {};
    }
    const auto now = filesIn(plan.folder, plan.folder);
    if (!now) {
        return failure(now.error());
    }
    for (const PlannedFile &each : plan.files) {
        if (now->value(each.file.path) != each.present) {
            return failure("module.changed",
                           Text::tr("%1 changed in the meantime. Nothing was written; try again.")
                               .arg(plan.folder + QLatin1Char('/') + each.file.path));
        }
    }
    auto replacing = system::ReplacedFolder::begin(plan.folder);
    if (!replacing) {
        return unwritable(plan.folder, replacing.error());
    }
    const QString staging = replacing->staging();
    for (const PlannedFile &each : plan.files) {
        if (each.fate == FileFate::Removed || each.fate == FileFate::RemovedOwn) {
            removeFile(staging, each.file.path);
        } else if (each.isChange()) {
            const QString path = staging + QLatin1Char('/') + each.file.path;
            if (auto written = writeFile(path, each.file.octets); !written) {
                return written;
            }
        }
    }
    if (const auto committed = replacing->commit(); !committed) {
        return unwritable(plan.folder, committed.error());
    }
    return {};
}

} // namespace latchkey::module
