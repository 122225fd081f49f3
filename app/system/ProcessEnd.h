// SPDX-License-Identifier: Apache-2.0
// How a process ends while threads of it still run.
#pragma once

namespace latchkey::system {

// For the start of every program, before anything of it uses OpenSSL. A pool's thread may still be
// ending when main() has returned, and OpenSSL's own clean-up at exit would take from it what its
// end needs: that crashed. Without that clean-up (OPENSSL_INIT_NO_ATEXIT of OPENSSL_init_crypto(3))
// the system takes everything back, as it does anyway.
void endWithoutOpenSslCleanUp();

} // namespace latchkey::system
