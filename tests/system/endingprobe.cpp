// SPDX-License-Identifier: Apache-2.0
// Ends while threads that used OpenSSL do.
#include "system/ProcessEnd.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <atomic>
#include <thread>

int main()
{
    latchkey::system::endWithoutOpenSslCleanUp();
    constexpr int threads = 16;
    static std::atomic<int> ready = 0;
    for (int i = 0; i < threads; ++i) {
        std::thread([] {
            EVP_MD_free(EVP_MD_fetch(nullptr, "no such digest", nullptr));
            ERR_clear_error();
            ++ready;
            while (ready < threads) { // all end at once, and main() with them
                std::this_thread::yield();
            }
        }).detach();
    }
    while (ready < threads) {
        std::this_thread::yield();
    }
    return 0;
}
