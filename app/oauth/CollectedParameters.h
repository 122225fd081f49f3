// SPDX-License-Identifier: Apache-2.0
// The parameters of one request on their way into its base string.
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstddef>
#include <memory_resource>
#include <vector>

namespace latchkey::oauth {

struct CollectedParameter
{
    QByteArrayView name;  // decoded
    QByteArrayView value; // decoded
    // False for what the store collects and sorts with the others, then leaves out; where its order
    // is no strict one, that decides about the rest.
    bool isSigned = true;
};

// Views into the request, or into memory of its own where something had to be decoded: an array for
// each name and value took a third of the time of signing.
class CollectedParameters
{
public:
    CollectedParameters() { all.reserve(48); }
    CollectedParameters(const CollectedParameters &) = delete;
    CollectedParameters &operator=(const CollectedParameters &) = delete;
    ~CollectedParameters() = default;

    // For octets that have to live as long as this.
    std::pmr::memory_resource &memory() { return m_memory; }

private:
    std::array<std::byte, 16384> m_first; // enough for nearly every request
    std::pmr::monotonic_buffer_resource m_memory{m_first.data(), m_first.size()};

public:
    std::pmr::vector<CollectedParameter> all{&m_memory};
};

} // namespace latchkey::oauth
