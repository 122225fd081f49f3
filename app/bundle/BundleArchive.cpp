// SPDX-License-Identifier: Apache-2.0
#include "bundle/BundleArchive.h"

#include "bundle/BundleProblems.h"
#include "bundle/BundleReport.h"
#include "bundle/SecretScan.h"
#include "bundle/Text.h"
#include "system/NewFile.h"
#include "system/RegularFile.h"
#include "zip/ZipFiles.h"

#include <QDateTime>
#include <QFile>

namespace latchkey::bundle {

namespace {

// Each as it is saved: now.
Result<QByteArray> packed(const QList<BundleFile> &content)
{
    QList<zip::ZipFile> files;
    for (const BundleFile &each : content) {
        files.append({QString::fromUtf8(each.name), each.octets});
    }
    auto octets = zip::packed(files, QDateTime::currentDateTime());
    if (!octets) {
        return failure("bundle.unwritable", Text::tr("The support file cannot be made."),
                       octets.error());
    }
    return *std::move(octets);
}

Result<QList<BundleFile>> unpacked(const QByteArray &octets, const BundleLimits &limits)
{
    const auto files = zip::unpacked(octets, {limits.files, limits.octets});
    if (!files) {
        return files.error() == zip::UnzipFailure::TooLarge ? bundleTooLarge() : badBundle();
    }
    QList<BundleFile> content;
    for (const zip::ZipFile &each : *files) {
        content.append({each.name.toUtf8(), each.octets});
    }
    return content;
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
