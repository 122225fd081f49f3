// SPDX-License-Identifier: Apache-2.0
#include "causes/Families.h"

namespace latchkey::causes {

std::span<const Cause *const> allCauses()
{
    static const std::vector<const Cause *> all = [] {
        std::vector<const Cause *> found;
        for (const std::span<const Cause> &family : families()) {
            for (const Cause &cause : family) {
                found.push_back(&cause);
            }
        }
        return found;
    }();
    return all;
}

} // namespace latchkey::causes
