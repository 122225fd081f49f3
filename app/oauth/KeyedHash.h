// SPDX-License-Identifier: Apache-2.0
// HMAC under a key of any octets (RFC 2104).
#pragma once

#include <QByteArray>

#include <array>
#include <memory>

namespace latchkey::oauth {

enum class Digest { Sha1, Sha256, Sha512 };

// Codes under one key, for many messages. Not for two threads at once.
class KeyedHash
{
public:
    KeyedHash(Digest digest, QByteArrayView key);
    ~KeyedHash();
    KeyedHash(const KeyedHash &) = delete;
    KeyedHash &operator=(const KeyedHash &) = delete;

    // Another key from here on, for a fraction of what another object costs.
    void use(QByteArrayView key);

    // The code's octets (20, 32 or 64), until the next call.
    QByteArrayView of(QByteArrayView message);

private:
    struct Mac;
    std::unique_ptr<Mac> m_mac;
    std::array<unsigned char, 64> m_code{};
};

} // namespace latchkey::oauth
