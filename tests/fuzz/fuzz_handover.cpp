// SPDX-License-Identifier: Apache-2.0
// Any octets as what somebody pastes or names as a file with the four values in it.
#include "Promise.h"

#include "handover/Finds.h"
#include "handover/FourValues.h"

#include <cstdint>

using namespace latchkey::handover;
using latchkey::fuzz::promise;

namespace {

// Whether a text repeats some value.
bool holdsValue(const QByteArray &text)
{
    return !findsInText(text).values.isEmpty();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(data, qsizetype(size));
    const auto read = readFourValues(octets);
    if (!read) {
        promise(read.error().code.startsWith("handover."), "a known problem");
        promise(!holdsValue(read.error().sentence.toUtf8()), "its sentence holds no value");
        promise(read.error().detail.isEmpty(), "it has no detail");
        return 0;
    }
    const QList<QByteArray> values{read->consumerKey.reveal(), read->consumerSecret.reveal(),
                                   read->accessToken.reveal(), read->accessTokenSecret.reveal()};
    for (const QByteArray &value : values) {
        promise(isOfShape(value), "32 letters and digits");
        promise(values.count(value) == 1, "each another one");
    }
    promise(read->origin.isEmpty(), "nobody said of which store");
    return 0;
}
