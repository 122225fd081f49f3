// SPDX-License-Identifier: Apache-2.0
#include "module/ModuleZip.h"

#include "module/ComposerJson.h"
#include "module/Text.h"
#include "storecode/ZipTree.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

namespace latchkey::module {

namespace {

tl::unexpected<Problem> unwritable(int error)
{
    return failure("module.unwritable", Text::tr("The archive cannot be made."),
                   QStringLiteral("zip error %1").arg(error));
}

QuaZipNewInfo entryOf(const QString &name)
{
    QuaZipNewInfo info(name);
    // of no file and no clock: the earliest day that a zip can say, at noon in whatever zone
    info.dateTime = QDateTime(QDate(1980, 1, 1), QTime(12, 0));
    info.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return info;
}

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
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdCreate)) {
        return unwritable(zip.getZipError());
    }
    for (const ModuleFile &each : std::as_const(sorted)) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, entryOf(folder + each.path)) ||
            file.write(each.octets) != each.octets.size()) {
            return unwritable(file.getZipError());
        }
        file.close();
        if (file.getZipError() != UNZ_OK) {
            return unwritable(file.getZipError());
        }
    }
    zip.close();
    return zip.getZipError() == UNZ_OK ? Result<QByteArray>(octets)
                                       : Result<QByteArray>(unwritable(zip.getZipError()));
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
