// SPDX-License-Identifier: Apache-2.0
#include "module/ModuleZip.h"

#include "module/ComposerJson.h"
#include "module/Text.h"
#include "storecode/ZipTree.h"
#include "zip/ZipFiles.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace latchkey::module {

namespace {

// Whether a file is a zip of the same module, made before.
bool isEarlierZip(QByteArray octets, const ModuleSpec &spec)
{
    constexpr qint64 most = 1024LL * 1024;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::ReadOnly);
    const auto tree = storecode::ZipTree::open(buffer, QString());
    if (!tree) {
        return false;
    }
    for (const QString &folder : {QString(), moduleFolder(spec) + QLatin1Char('/')}) {
        const auto file = (*tree)->read(folder + composerFile, most);
        const auto package = file && *file ? readComposerJson((*file)->octets) : failure(Problem());
        if (package && package->name == spec.package()) {
            return true;
        }
    }
    return false;
}

bool isEarlierZipAt(const QString &path, const ModuleSpec &spec)
{
    constexpr qint64 most = 16LL * 1024 * 1024;
    const QFileInfo there(path);
    QFile present(path);
    return there.isFile() && there.size() <= most && present.open(QIODevice::ReadOnly) &&
           isEarlierZip(present.readAll(), spec);
}

} // namespace

Result<QByteArray> zipOf(const ModuleSpec &spec, const QList<ModuleFile> &files, ZipLayout layout)
{
    const QString folder =
        layout == ZipLayout::Store ? moduleFolder(spec) + QLatin1Char('/') : QString();
    QList<ModuleFile> sorted = files;
    std::sort(sorted.begin(), sorted.end(),
              [](const ModuleFile &a, const ModuleFile &b) { return a.path < b.path; });
    QList<zip::ZipFile> entries;
    for (const ModuleFile &each : std::as_const(sorted)) {
        entries.append({folder + each.path, each.octets});
    }
    // of no clock: the earliest day that a zip can say, at noon in whatever zone
    auto octets = zip::packed(entries, QDateTime(QDate(1980, 1, 1), QTime(12, 0)));
    if (!octets) {
        return failure("module.unwritable", Text::tr("The archive cannot be made."),
                       octets.error());
    }
    return *std::move(octets);
}

Result<void> saveZip(const QString &path, const QByteArray &octets, const ModuleSpec &spec,
                     bool mayReplace)
{
    const QFileInfo there(path);
    if (there.exists() && !mayReplace && !isEarlierZipAt(path, spec)) {
        return failure("module.would-lose",
                       Text::tr("Nothing was written: %1 is there already, and is no archive of "
                                "this module.")
                           .arg(path));
    }
    QSaveFile file(path);
    const bool isFile = !there.exists() || there.isFile();
    if (!isFile || !file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size() ||
        !file.commit()) {
        return failure("module.unwritable",
                       Text::tr("%1 cannot be written: %2. Nothing was changed.")
                           .arg(path, isFile ? file.errorString() : Text::tr("it is no file")),
                       file.errorString());
    }
    return {};
}

} // namespace latchkey::module
