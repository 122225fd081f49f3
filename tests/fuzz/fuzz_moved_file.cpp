// SPDX-License-Identifier: Apache-2.0
// Any octets as a file that is taken in on a new computer, and as what is in one: whoever knows the
// passphrase can write that.
#include "Promise.h"

#include "move/BelongingsText.h"
#include "move/Checked.h"
#include "sealed/SealedFile.h"

#include <cstdint>

using namespace latchkey;
using fuzz::promise;

namespace {

const Secret passphrase(QByteArrayView("correct horse battery"));

void readContent(const Secret &content)
{
    const auto read = move::fromOctets(content);
    if (!read) {
        promise(read.error().code.startsWith("move."), "a known problem");
        return;
    }
    const auto again = move::fromOctets(move::toOctets(*read));
    promise(again && move::toOctets(*again) == move::toOctets(*read),
            "what is written is read as the same");
    const auto checked = move::check(*read);
    promise(checked || checked.error().code == "move.bad-content", "a known problem of a check");
    move::Belongings usable = *read;
    move::leaveUnusable(usable);
    promise(usable.items.size() <= read->items.size(), "nothing is added");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(data, qsizetype(size));
    const auto content = sealed::unsealed(octets, passphrase);
    promise(content || content.error().code.startsWith("sealed."), "a known problem of a file");
    readContent(content.value_or(Secret(octets)));
    return 0;
}
