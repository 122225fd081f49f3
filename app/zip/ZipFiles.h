// SPDX-License-Identifier: Apache-2.0
// Some files in one zip archive, in memory: packed, and taken out again within limits.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace latchkey::zip {

struct ZipFile
{
    QString name; // with its folders: "etc/module.xml"
    QByteArray octets;
};

// The archive's octets, its files in that order, all changed `at` that time (in local time, to two
// seconds) and readable by everybody: the same files and time give the same octets. Otherwise what
// zlib or minizip says, for support.
tl::expected<QByteArray, QString> packed(const QList<ZipFile> &files, const QDateTime &at);

// What of an archive is taken out at most.
struct UnzipLimits
{
    int files = 0;
    qint64 octets = 0; // of all of them, unpacked
};

enum class UnzipFailure {
    Damaged, // or no archive
    TooLarge,
};

// The files in an archive that somebody sent. What it says of its sizes is not believed, and
// nothing is written.
tl::expected<QList<ZipFile>, UnzipFailure> unpacked(const QByteArray &octets,
                                                    const UnzipLimits &limits);

} // namespace latchkey::zip
