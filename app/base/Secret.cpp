// SPDX-License-Identifier: Apache-2.0
#include "base/Secret.h"

#include "base/Random.h"

#include <QCryptographicHash>
#include <QDebug>

#include <cstring>

namespace latchkey {

Secret::Secret(QByteArrayView octets)
    : m_octets(octets.data(), octets.size())
{}

Secret::Secret(const Secret &other)
    : Secret(QByteArrayView(other.m_octets))
{}

Secret::Secret(Secret &&other) noexcept
    : m_octets(std::move(other.m_octets))
{
    other.m_octets.clear();
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_octets = QByteArray(other.m_octets.constData(), other.m_octets.size());
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_octets = std::move(other.m_octets);
        other.m_octets.clear();
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    latchkey::wipe(m_octets);
}

bool operator==(const Secret &a, const Secret &b)
{
    return constantTimeEquals(a.m_octets, b.m_octets);
}

QDebug operator<<(QDebug debug, const Secret &)
{
    const QDebugStateSaver saver(debug);
    debug.noquote() << QStringLiteral("•••");
    return debug;
}

void wipe(QByteArray &octets)
{
    // detached or raw data belong to someone else; wiping would copy first and wipe the copy
    if (octets.isDetached() && !octets.isEmpty()) {
        explicit_bzero(octets.data(), size_t(octets.size()));
    }
    octets.clear();
}

bool constantTimeEquals(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size()) {
        return false;
    }
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        difference = static_cast<unsigned char>(
            difference | (static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i])));
    }
    return difference == 0;
}

QString fingerprint(QByteArrayView highEntropyValue)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(highEntropyValue);
    return QString::fromLatin1(base32(hash.result()).left(10));
}

} // namespace latchkey
