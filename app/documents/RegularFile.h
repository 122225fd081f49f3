// SPDX-License-Identifier: Apache-2.0
// Reading files that somebody else arranged.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace latchkey::documents {

// A file's octets. Never waits and never reads without end: only a regular file is opened, whatever
// takes its place in between. Problems: `acl.not-a-file` (a FIFO, device, folder), `acl.too-large`
// (more than `limit` octets), `acl.unreadable`.
Result<QByteArray> readRegularFile(const QString &path, qint64 limit);

// What is left of an open device, or limit + 1 octets if that is more. Takes the memory that the
// octets need: QIODevice::read() would take as much as the limit.
QByteArray readWithin(QIODevice &device, qint64 limit);

} // namespace latchkey::documents
