// Reading files that somebody else arranged.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace latchkey::acl {

// A file's octets. Never waits and never reads without end: only a regular file is opened, whatever
// takes its place in between. Problems: `acl.not-a-file` (a FIFO, device, folder), `acl.too-large`
// (more than `limit` octets), `acl.unreadable`.
Result<QByteArray> readRegularFile(const QString &path, qint64 limit);

} // namespace latchkey::acl
