// SPDX-License-Identifier: Apache-2.0
// A value that must not be seen: wiped when it goes, printed as dots, compared in constant time.
#pragma once

#include <QByteArray>
#include <QString>

class QDebug;

namespace latchkey {

// Octets that are secret. Copies are deep, so that each one can be wiped on its own.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView octets);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    // The octets themselves. Use at the place that needs them and keep no copy.
    const QByteArray &reveal() const { return m_octets; }
    bool isEmpty() const { return m_octets.isEmpty(); }

    // Constant-time in the content; the lengths may be learned.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    void wipe();
    QByteArray m_octets;
};

// Prints "•••", whatever the value.
QDebug operator<<(QDebug debug, const Secret &secret);

// Overwrites octets in place in a way the compiler may not drop, then empties the array. Only of
// use where the array is not shared.
void wipe(QByteArray &octets);

// True if both hold the same octets; takes the same time wherever they differ.
bool constantTimeEquals(QByteArrayView a, QByteArrayView b);

// Ten characters of base32 that tell whether two high-entropy values are the same one without
// telling the value (SHA-256, truncated). Not for passwords: those can be guessed.
QString fingerprint(QByteArrayView highEntropyValue);

} // namespace latchkey
