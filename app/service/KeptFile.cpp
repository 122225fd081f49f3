// SPDX-License-Identifier: Apache-2.0
#include "service/KeptFile.h"

#include "base/Secret.h"
#include "service/Text.h"
#include "system/RegularFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <optional>

namespace latchkey::service {

namespace {

constexpr qint64 mostOctets = 65'536; // more is none of ours
const QByteArray before("# Latchkey wrote this (");
const QByteArray after("). Once you edit it, Latchkey leaves it alone.\n");

Problem edited(const QString &path)
{
    return {"service.edited",
            Text::tr("%1 was edited, or is not Latchkey's, and stays as it is. Use --even-edited "
                     "if it may go.")
                .arg(path),
            {}};
}

Problem unwritable(const QString &path, const QString &detail)
{
    return {"service.unwritable",
            Text::tr("%1 cannot be changed. Check who may write there, and whether the disk is "
                     "full.")
                .arg(path),
            detail};
}

// nullopt: there is none. A link to nowhere is something.
std::optional<QByteArray> contentOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink()) {
        return std::nullopt;
    }
    QFile file;
    return system::openRegularFile(file, path) ? file.read(mostOctets) : QByteArray();
}

} // namespace

QByteArray stamped(const QByteArray &text)
{
    return before + fingerprint(text).toLatin1() + after + text;
}

FileState stateOf(const QByteArray &content, const QByteArray &text)
{
    if (content == stamped(text)) {
        return FileState::AsWritten;
    }
    const QByteArray rest = content.mid(content.indexOf('\n') + 1);
    return content == stamped(rest) ? FileState::Older : FileState::Edited;
}

FileState stateOfFile(const QString &path, const QByteArray &text)
{
    const auto content = contentOf(path);
    return content ? stateOf(*content, text) : FileState::Absent;
}

Result<void> mayChange(const QString &path, bool evenEdited)
{
    const bool isOurs = stateOfFile(path, {}) != FileState::Edited;
    return isOurs || evenEdited ? Result<void>() : failure(edited(path));
}

Result<void> writeKept(const QString &path, const QByteArray &text, bool evenEdited)
{
    if (stateOfFile(path, text) == FileState::AsWritten) {
        return {};
    }
    if (auto may = mayChange(path, evenEdited); !may) {
        return may;
    }
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return failure(unwritable(path, {}));
    }
    QSaveFile file(path);
    const QByteArray content = stamped(text);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.commit()) {
        return failure(unwritable(path, file.errorString()));
    }
    return {};
}

Result<void> removeKept(const QString &path, bool evenEdited)
{
    if (stateOfFile(path, {}) == FileState::Absent) {
        return {};
    }
    if (auto may = mayChange(path, evenEdited); !may) {
        return may;
    }
    QFile file(path);
    return file.remove() ? Result<void>() : failure(unwritable(path, file.errorString()));
}

} // namespace latchkey::service
