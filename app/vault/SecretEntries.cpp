// SPDX-License-Identifier: Apache-2.0
#include "vault/SecretEntries.h"

#include <QtEndian>

namespace latchkey::vault {

namespace {

constexpr qsizetype lengthOctets = sizeof(quint32);

void append(QByteArray &octets, QByteArrayView value)
{
    char length[lengthOctets];
    qToBigEndian(quint32(value.size()), length);
    octets.append(length, lengthOctets);
    octets.append(value);
}

std::optional<QByteArrayView> taken(QByteArrayView &left)
{
    if (left.size() < lengthOctets) {
        return std::nullopt;
    }
    const quint32 length = qFromBigEndian<quint32>(left.data());
    left = left.sliced(lengthOctets);
    if (length > quint64(left.size())) {
        return std::nullopt;
    }
    const QByteArrayView value = left.first(qsizetype(length));
    left = left.sliced(qsizetype(length));
    return value;
}

} // namespace

Secret packed(const SecretEntries &entries)
{
    qsizetype size = 0;
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        size += 2 * lengthOctets + entry.key().toUtf8().size() + entry->reveal().size();
    }
    QByteArray octets;
    octets.reserve(size); // growing would leave octets behind in memory that was too small
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        append(octets, entry.key().toUtf8());
        append(octets, entry->reveal());
    }
    Secret content(octets);
    wipe(octets);
    return content;
}

std::optional<SecretEntries> unpacked(const Secret &content)
{
    SecretEntries entries;
    for (QByteArrayView left = content.reveal(); !left.isEmpty();) {
        const auto key = taken(left);
        const auto value = key ? taken(left) : std::nullopt;
        if (!value) {
            return std::nullopt;
        }
        entries.insert(QString::fromUtf8(*key), Secret(*value));
    }
    return entries;
}

} // namespace latchkey::vault
