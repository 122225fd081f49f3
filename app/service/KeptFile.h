// SPDX-License-Identifier: Apache-2.0
// A file of configuration that we wrote, and that a person may edit: its first line is a comment
// with a fingerprint of the rest.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace latchkey::service {

enum class FileState {
    Absent,
    AsWritten, // what would be written now
    Older,     // ours, unedited, and says something else
    Edited,    // by somebody, or not ours at all
};

// `text` with the first line that tells it apart. Comments begin with "#" in it.
QByteArray stamped(const QByteArray &text);

// What `content`, a whole file, is; AsWritten if it is the stamped `text`. Never Absent.
FileState stateOf(const QByteArray &content, const QByteArray &text);

// The same of the file at `path`. One that is no regular file, or cannot be read, is Edited.
FileState stateOfFile(const QString &path, const QByteArray &text);

// Whether it may be replaced or taken away: nothing of somebody else's is there, or `evenEdited`.
// Problem: `service.edited`.
Result<void> mayChange(const QString &path, bool evenEdited);

// Puts the stamped `text` at `path` with its folders, whole or not at all, if nothing of somebody
// else's is there or `evenEdited`. Problems: `service.edited`, `service.unwritable`.
Result<void> writeKept(const QString &path, const QByteArray &text, bool evenEdited);

// Takes it away; one that is not there is fine. Problems: as above.
Result<void> removeKept(const QString &path, bool evenEdited);

} // namespace latchkey::service
