// SPDX-License-Identifier: Apache-2.0
// The parameters of one request on their way into its base string.
#pragma once

#include <QByteArray>

#include <vector>

namespace latchkey::oauth {

struct CollectedParameter
{
    QByteArray name;  // decoded
    QByteArray value; // decoded
    // False for what the store collects and sorts with the others, then leaves out; where its order
    // is no strict one, that decides about the rest.
    bool isSigned = true;

    // Filled in before sorting.
    QByteArray encodedName = {};
    QByteArray encodedValue = {};
    size_t place = 0; // where it stood; decides among equals, as PHP's sort does
};

using CollectedParameters = std::vector<CollectedParameter>;

} // namespace latchkey::oauth
