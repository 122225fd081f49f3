// SPDX-License-Identifier: Apache-2.0
#include "trace/TraceFile.h"

#include "system/PrivateFile.h"
#include "trace/Text.h"

namespace latchkey::trace {

namespace {

Problem problemOf(const system::NotOpened &why, const QString &path)
{
    if (why.isOther) {
        return {
            "trace.not-a-file",
            Text::tr("%1 is not a file of your account: name another file for --log.").arg(path),
            path};
    }
    return {
        "trace.unwritable",
        Text::tr("%1 cannot be written (%2): name another file for --log.").arg(path, why.detail),
        why.detail};
}

} // namespace

Result<std::unique_ptr<TraceFile>> TraceFile::open(const QString &path, qint64 limit)
{
    std::unique_ptr<TraceFile> opened(new TraceFile);
    if (const auto done = system::openPrivateToAppend(opened->m_file, path); !done) {
        return failure(problemOf(done.error(), path));
    }
    opened->m_left = limit - opened->m_file.size();
    if (opened->m_left <= 0) {
        return failure("trace.full", Text::tr("%1 is full: name another file for --log.").arg(path),
                       path);
    }
    return opened;
}

void TraceFile::append(const QString &line)
{
    if (m_left <= 0) {
        return;
    }
    const QByteArray octets = line.toUtf8() + '\n';
    m_left -= octets.size();
    m_file.write(m_left > 0 ? octets : "The log ends here: it is as large as it may become.\n");
}

} // namespace latchkey::trace
