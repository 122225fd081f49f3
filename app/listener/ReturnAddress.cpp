// SPDX-License-Identifier: Apache-2.0
#include "listener/ReturnAddress.h"

#include "base/Origin.h"

namespace latchkey::listener {

namespace {

constexpr qsizetype longest = 2048;

}

ReturnAddress returnAddressOf(QByteArrayView given)
{
    if (given.size() > longest) {
        return {};
    }
    const Result<Origin> origin = originOf(given);
    return origin ? ReturnAddress{Secret(given), origin->text()} : ReturnAddress();
}

} // namespace latchkey::listener
