// SPDX-License-Identifier: Apache-2.0
#include "handover/HandoverText.h"
#include "handover/Text.h"

#include <QFileInfo>
#include <QTemporaryFile>

namespace latchkey::handover {

namespace {

auto exists(const QString &path)
{
    return failure(
        "handover.file-exists",
        Text::tr("%1 is there already. Name a new file: nothing is overwritten.").arg(path));
}

auto unwritable(const QString &path, const QString &why)
{
    return failure("handover.file-unwritable",
                   Text::tr("The file %1 cannot be written: %2").arg(path, why));
}

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

} // namespace

Result<void> mayBeWritten(const QString &path)
{
    return isThere(path) ? Result<void>(exists(path)) : Result<void>();
}

// Under another name first, which only this account reads from the beginning; renaming takes the
// place of nothing.
Result<void> writeHandover(const QString &path, const Secret &text)
{
    if (isThere(path)) {
        return exists(path);
    }
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    const QByteArray &octets = text.reveal();
    if (!file.open() || file.write(octets) != octets.size() || !file.flush()) {
        return unwritable(path, file.errorString());
    }
    if (!file.rename(path)) {
        return isThere(path) ? Result<void>(exists(path))
                             : Result<void>(unwritable(path, file.errorString()));
    }
    file.setAutoRemove(false);
    return {};
}

} // namespace latchkey::handover
