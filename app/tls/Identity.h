// SPDX-License-Identifier: Apache-2.0
// What a server needs to prove who it is.
#pragma once

#include "base/Secret.h"

#include <QByteArray>

namespace latchkey::tls {

struct Identity
{
    QByteArray certificates; // PEM: the server's own, then each the issuer of the one before
    Secret key;              // PEM (PKCS #8) of the first one's key, without a passphrase

    friend bool operator==(const Identity &, const Identity &) = default;
};

} // namespace latchkey::tls
