// SPDX-License-Identifier: Apache-2.0
#include "base/Random.h"

#include <QRandomGenerator>

namespace latchkey {

QByteArray base32(QByteArrayView octets)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QByteArray text;
    text.reserve((octets.size() * 8 + 4) / 5);
    quint32 held = 0;
    int bits = 0;
    for (const char octet : octets) {
        held = (held << 8) | static_cast<unsigned char>(octet);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text.append(alphabet[(held >> bits) & 31U]);
        }
    }
    if (bits > 0) {
        text.append(alphabet[(held << (5 - bits)) & 31U]);
    }
    return text;
}

QByteArray randomOctets(qsizetype count)
{
    QByteArray octets(count, Qt::Uninitialized);
    QRandomGenerator *system = QRandomGenerator::system();
    for (qsizetype i = 0; i < count; ++i) {
        octets[i] = static_cast<char>(system->generate() & 0xffU);
    }
    return octets;
}

QByteArray randomId(qsizetype characters)
{
    return base32(randomOctets((characters * 5 + 7) / 8)).left(characters);
}

} // namespace latchkey
