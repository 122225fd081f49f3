// SPDX-License-Identifier: Apache-2.0
#include "documents/RegularFile.h"

#include "documents/Text.h"
#include "system/RegularFile.h"

#include <QFile>

#include <algorithm>

namespace latchkey::documents {

namespace {

tl::unexpected<Problem> notAFile()
{
    return failure("acl.not-a-file", Text::tr("This is not a regular file; it was not opened."));
}

tl::unexpected<Problem> unreadable(const QString &detail)
{
    return failure("acl.unreadable", Text::tr("The file cannot be read: %1").arg(detail), detail);
}

constexpr qint64 pieceOctets = 65'536;

} // namespace

QByteArray readWithin(QIODevice &device, qint64 limit)
{
    QByteArray octets;
    while (octets.size() <= limit) {
        const QByteArray piece = device.read(std::min(pieceOctets, limit + 1 - octets.size()));
        if (piece.isEmpty()) {
            break;
        }
        octets += piece;
    }
    return octets;
}

Result<QByteArray> readRegularFile(const QString &path, qint64 limit)
{
    QFile file;
    if (const auto opened = system::openRegularFile(file, path); !opened) {
        return opened.error().isOther ? notAFile() : unreadable(opened.error().detail);
    }
    QByteArray octets = readWithin(file, limit);
    if (octets.size() > limit) {
        return failure("acl.too-large",
                       Text::tr("The file is larger than %L1 MiB.").arg(limit / 1024 / 1024));
    }
    if (file.error() != QFileDevice::NoError) {
        return unreadable(file.errorString());
    }
    return octets;
}

} // namespace latchkey::documents
