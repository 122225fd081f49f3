// SPDX-License-Identifier: Apache-2.0
// success_call_back: where Admin wants its pop-up to come back to (PROTOCOL §1.3, THREATS 8).
#pragma once

#include "base/Secret.h"

#include <QByteArray>

namespace latchkey::listener {

// An address that a browser and we read alike, or none.
struct ReturnAddress
{
    Secret url;        // holds Admin's secret key
    QByteArray origin; // Origin::text(); empty: there is no way back

    bool isUsable() const { return !origin.isEmpty(); }
};

// `given` is decoded once. None for anything but an absolute http or https URL of at most 2 KiB
// that originOf() accepts: no other scheme, user information, backslash, network-path ("//host") or
// encoded form.
ReturnAddress returnAddressOf(QByteArrayView given);

} // namespace latchkey::listener
