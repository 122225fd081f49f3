// SPDX-License-Identifier: Apache-2.0
// Asking work on another thread to stop.
#pragma once

#include <atomic>
#include <memory>

namespace latchkey {

// A flag shared by whoever asked for the work and whoever does it; copies are the same flag.
class CancelFlag
{
public:
    void cancel() const { m_set->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_set->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_set = std::make_shared<std::atomic<bool>>(false);
};

} // namespace latchkey
