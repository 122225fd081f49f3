// SPDX-License-Identifier: Apache-2.0
// Secrets that are recognised where they turn up, without being held: by hashes under a key.
#pragma once

#include "base/Secret.h"

#include <QByteArray>
#include <QMap>
#include <QSet>

#include <optional>

namespace latchkey::secrets {

// Whether octets have the shape of what is marked: 20 to 128 letters and digits, which OAuth's
// values, the keys in our URLs and those of programs have. What a person thought up is never
// marked: a hash of it could be guessed.
bool isMarkable(QByteArrayView value);

// A value.
class SecretMarks
{
public:
    // Of what is marked; both make one entry of a list.
    struct Mark
    {
        int length = 0;  // of the secret, in octets
        QByteArray hash; // 16 octets: HMAC-SHA256 under the key, cut

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    // Marks under different keys cannot be compared.
    explicit SecretMarks(Secret key);

    // The mark of a secret; nothing for what isMarkable() denies.
    std::optional<Mark> markOf(QByteArrayView secret) const;

    // False if it was there.
    bool add(const Mark &mark);
    qsizetype count() const { return m_count; }

    // Where in a text the first of the secrets begins, in octets; nullopt if it holds none. What
    // stands amid more letters or digits is found, too.
    std::optional<qsizetype> findIn(QByteArrayView text) const;

private:
    std::optional<qsizetype> findInRun(QByteArrayView run) const;

    Secret m_key;
    QMap<int, QSet<QByteArray>> m_byLength;
    qsizetype m_count = 0;
};

} // namespace latchkey::secrets
