// SPDX-License-Identifier: Apache-2.0
#include "module/ModuleZip.h"

#include "module/Text.h"

#include <QBuffer>
#include <QDateTime>

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

} // namespace latchkey::module
