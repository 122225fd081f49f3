// SPDX-License-Identifier: Apache-2.0
// The file of --log: private, and of a size that somebody can send.
#pragma once

#include "base/Result.h"

#include <QFile>
#include <QString>

#include <memory>

namespace latchkey::trace {

inline constexpr qint64 largestTrace = 10 * qint64(1024 * 1024);

// Lines, appended to what the file holds already.
class TraceFile
{
public:
    // Opens the file, created with mode 0600 if absent; an existing one of ours gets that mode.
    // Problems: `trace.not-a-file` (no regular file of this account, or a link),
    // `trace.unwritable`, `trace.full` (it holds `limit` octets or more).
    static Result<std::unique_ptr<TraceFile>> open(const QString &path,
                                                   qint64 limit = largestTrace);

    // Writes a line, which has no line end. Where it would pass the limit, one line says so
    // instead, and nothing is written any more.
    void append(const QString &line);

private:
    TraceFile() = default;

    QFile m_file;
    qint64 m_left = 0; // octets; 0: it is full
};

} // namespace latchkey::trace
