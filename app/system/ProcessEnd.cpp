// SPDX-License-Identifier: Apache-2.0
#include "system/ProcessEnd.h"

#include <openssl/crypto.h>

namespace latchkey::system {

void endWithoutOpenSslCleanUp()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

} // namespace latchkey::system
