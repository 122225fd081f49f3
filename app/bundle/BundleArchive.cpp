// SPDX-License-Identifier: Apache-2.0
#include "bundle/BundleArchive.h"

#include "bundle/BundleProblems.h"
#include "bundle/BundleReport.h"
#include "bundle/SecretScan.h"
#include "bundle/Text.h"
#include "documents/RegularFile.h"
#include "system/NewFile.h"
#include "system/RegularFile.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

namespace latchkey::bundle {

namespace {

tl::unexpected<Problem> unwritable(int error)
{
    return failure("bundle.unwritable", Text::tr("The support file cannot be made."),
                   QStringLiteral("zip error %1").arg(error));
}

Result<QByteArray> packed(const QList<BundleFile> &content)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdCreate)) {
        return unwritable(zip.getZipError());
    }
    for (const BundleFile &each : content) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(QString::fromUtf8(each.name))) ||
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

Result<BundleFile> unpackedHere(QuaZip &zip, qint64 most)
{
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::ReadOnly)) {
        return badBundle();
    }
    const BundleFile read{zip.getCurrentFileName().toUtf8(), documents::readWithin(file, most)};
    if (read.octets.size() > most) {
        return bundleTooLarge();
    }
    // the checksum is compared when all was read
    return file.getZipError() == UNZ_OK ? Result<BundleFile>(read) : badBundle();
}

Result<QList<BundleFile>> unpacked(const QByteArray &octets, const BundleLimits &limits)
{
    QBuffer buffer;
    buffer.setData(octets);
    buffer.open(QIODevice::ReadOnly);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdUnzip)) {
        return badBundle();
    }
    QList<BundleFile> files;
    qint64 left = limits.octets;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        const auto file = files.size() < limits.files ? unpackedHere(zip, left)
                                                      : Result<BundleFile>(bundleTooLarge());
        if (!file) {
            return failure(file.error());
        }
        left -= file->octets.size();
        files.append(*file);
    }
    return files;
}

} // namespace

QList<BundleFile> contentOf(const SupportBundle &bundle)
{
    return filesOf(bundle) + QList<BundleFile>{{"report.html", reportOf(bundle)}};
}

Result<QByteArray> archiveOf(const QList<BundleFile> &content, const secrets::SecretMarks &marks)
{
    auto octets = packed(content);
    const auto written = octets ? unpacked(*octets, {}) : failure(octets.error());
    if (!written) {
        return failure(written.error());
    }
    for (const BundleFile &each : *written) {
        if (const auto form = secretIn(each.octets, marks)) {
            return failure("bundle.secret-found",
                           Text::tr("Nothing was saved: %1 would have held something secret. That "
                                    "is a mistake in Latchkey; please report it.")
                               .arg(QString::fromUtf8(each.name)),
                           QString::fromUtf8(*form));
        }
    }
    return octets;
}

Result<void> saveBundle(const QString &path, const QList<BundleFile> &content,
                        const secrets::SecretMarks &marks)
{
    const auto octets = archiveOf(content, marks);
    if (!octets) {
        return failure(octets.error());
    }
    const auto written = system::writeNewFile(path, *octets);
    if (written) {
        return {};
    }
    return written.error().isTaken
               ? failure("bundle.file-taken",
                         Text::tr("%1 is there already; it was left as it is. Choose another name.")
                             .arg(path))
               : failure("bundle.unwritable",
                         Text::tr("%1 cannot be written: %2").arg(path, written.error().detail));
}

QString suggestedFile(const SupportBundle &bundle)
{
    QString name;
    for (const QChar letter : bundle.integration.normalized(QString::NormalizationForm_KD)) {
        const bool isPlain = letter.unicode() < 0x80 && letter.isLetterOrNumber();
        name += isPlain ? letter.toLower() : QChar(u'-');
    }
    const QString plain = name.split(u'-', Qt::SkipEmptyParts).join(u'-').left(40);
    const QString day =
        QDateTime::fromMSecsSinceEpoch(bundle.writtenAt).date().toString(Qt::ISODate);
    return QStringLiteral("latchkey-") + (plain.isEmpty() ? QString() : plain + u'-') + day +
           QStringLiteral(".zip");
}

Result<SupportBundle> openArchive(const QByteArray &octets, const BundleLimits &limits)
{
    return unpacked(octets, limits).and_then([&](const QList<BundleFile> &files) {
        return bundleOf(files, limits);
    });
}

Result<SupportBundle> openBundle(const QString &path, const BundleLimits &limits)
{
    QFile file(path);
    const auto opened = system::openRegularFile(file, path);
    if (!opened) {
        return failure("bundle.unreadable", Text::tr("%1 cannot be opened.").arg(path),
                       opened.error().detail);
    }
    return file.size() > limits.octets ? Result<SupportBundle>(bundleTooLarge())
                                       : openArchive(file.readAll(), limits);
}

} // namespace latchkey::bundle
