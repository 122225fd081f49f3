// SPDX-License-Identifier: Apache-2.0
#include "zip/ZipFiles.h"

#include "documents/RegularFile.h"

#include <QBuffer>
#include <QFile>

#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

namespace latchkey::zip {

namespace {

tl::unexpected<QString> unwritable(int error)
{
    return tl::unexpected<QString>(QStringLiteral("zip error %1").arg(error));
}

// Of no file on the disk.
QuaZipNewInfo entryOf(const QString &name, const QDateTime &at)
{
    QuaZipNewInfo info(name);
    info.dateTime = at;
    info.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return info;
}

tl::expected<ZipFile, UnzipFailure> unpackedHere(QuaZip &zip, qint64 most)
{
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(UnzipFailure::Damaged);
    }
    ZipFile read{zip.getCurrentFileName(), documents::readWithin(file, most)};
    if (read.octets.size() > most) {
        return tl::unexpected(UnzipFailure::TooLarge);
    }
    const int readError = file.getZipError();
    file.close(); // compares the checksum
    if (readError != UNZ_OK || file.getZipError() != UNZ_OK) {
        return tl::unexpected(UnzipFailure::Damaged);
    }
    return read;
}

} // namespace

tl::expected<QByteArray, QString> packed(const QList<ZipFile> &files, const QDateTime &at)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdCreate)) {
        return unwritable(zip.getZipError());
    }
    for (const ZipFile &each : files) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, entryOf(each.name, at)) ||
            file.write(each.octets) != each.octets.size()) {
            return unwritable(file.getZipError());
        }
        file.close();
        if (file.getZipError() != UNZ_OK) {
            return unwritable(file.getZipError());
        }
    }
    zip.close();
    if (zip.getZipError() != UNZ_OK) {
        return unwritable(zip.getZipError());
    }
    return octets;
}

tl::expected<QList<ZipFile>, UnzipFailure> unpacked(const QByteArray &octets,
                                                    const UnzipLimits &limits)
{
    QBuffer buffer;
    buffer.setData(octets);
    buffer.open(QIODevice::ReadOnly);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdUnzip)) {
        return tl::unexpected(UnzipFailure::Damaged);
    }
    QList<ZipFile> files;
    qint64 left = limits.octets;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        if (files.size() >= limits.files) {
            return tl::unexpected(UnzipFailure::TooLarge);
        }
        auto file = unpackedHere(zip, left);
        if (!file) {
            return tl::unexpected(file.error());
        }
        left -= file->octets.size();
        files.append(*std::move(file));
    }
    return files;
}

} // namespace latchkey::zip
