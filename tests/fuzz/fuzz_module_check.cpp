// SPDX-License-Identifier: Apache-2.0
// Any octets as a zip archive of an integration module, or as one of its files.
#include "Promise.h"

#include "module/ModuleCheck.h"
#include "module/SetupClass.h"

#include <QBuffer>

#include <cstdint>

using namespace latchkey::module;
using latchkey::fuzz::promise;

namespace {

void checkZip(const QByteArray &octets)
{
    QBuffer archive;
    archive.setData(octets);
    archive.open(QIODevice::ReadOnly);
    const auto report = checkArchive(archive, QStringLiteral("z"));
    if (!report) {
        return;
    }
    promise(report->findings.size() <= 1100, "a report has an end");
    promise(!report->modules.isEmpty() || !report->findings.isEmpty(), "no module is a finding");
    for (const Finding &each : report->findings) {
        promise(each.code.startsWith("module."), "each finding has a code");
        promise(each.path.startsWith(QLatin1Char('z')), "each is below the archive");
        promise(!each.sentence.isEmpty() && each.line >= 0, "each has a sentence");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    if (octets.startsWith("PK")) {
        checkZip(octets);
        return 0;
    }
    for (const SetupCall &call : readSetupClass(octets).calls) {
        promise(call.line > 0, "a call has a line");
    }
    return 0;
}
