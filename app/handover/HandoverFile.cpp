// SPDX-License-Identifier: Apache-2.0
#include "handover/HandoverText.h"
#include "handover/Text.h"
#include "system/NewFile.h"

#include <QFileInfo>

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

Result<void> writeHandover(const QString &path, const Secret &text)
{
    const auto written = system::writeNewFile(path, text.reveal());
    if (!written) {
        return written.error().isTaken ? Result<void>(exists(path))
                                       : Result<void>(unwritable(path, written.error().detail));
    }
    return {};
}

} // namespace latchkey::handover
