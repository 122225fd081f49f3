// SPDX-License-Identifier: Apache-2.0
// Any octets as a file for support that somebody sent, and as the files in one.
#include "Promise.h"

#include "bundle/BundleArchive.h"
#include "bundle/BundleReport.h"

#include <cstdint>

using namespace latchkey;
using fuzz::promise;

namespace {

void readFiles(QByteArrayView octets)
{
    // the head up to the first line end, then the timeline, then a part
    const QList<QByteArray> pieces = octets.toByteArray().split('\n');
    const auto read = bundle::bundleOf({{"bundle.json", pieces.value(0)},
                                        {"timeline.json", pieces.value(1)},
                                        {"checks.json", pieces.value(2)}});
    if (!read) {
        promise(read.error().code.startsWith("bundle."), "a known problem");
        return;
    }
    const auto again = bundle::bundleOf(bundle::filesOf(*read));
    promise(again && *again == *read, "what is written is read as the same");
    promise(!bundle::reportOf(*read).contains("<script"), "a page runs nothing");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(data, qsizetype(size));
    const auto opened = bundle::openArchive(octets.toByteArray());
    promise(opened || opened.error().code.startsWith("bundle."), "a known problem of an archive");
    readFiles(octets);
    return 0;
}
