// SPDX-License-Identifier: Apache-2.0
#include "listener/ReturnAddress.h"

#include "web/Origin.h"

namespace latchkey::listener {

namespace {

constexpr qsizetype longest = 2048;

}

ReturnAddress returnAddressOf(QByteArrayView given)
{
    if (given.size() > longest) {
        return {};
    }
    const Result<web::Origin> origin = web::originOf(given);
    return origin ? ReturnAddress{Secret(given), origin->text()} : ReturnAddress();
}

} // namespace latchkey::listener
