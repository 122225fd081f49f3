// SPDX-License-Identifier: Apache-2.0
// Names and numbers nobody can guess, from the system's CSPRNG.
#pragma once

#include <QByteArray>

namespace latchkey {

// Lower-case RFC 4648 base32 without padding; 5 bits a character.
QByteArray base32(QByteArrayView octets);

// `count` octets from the system's CSPRNG.
QByteArray randomOctets(qsizetype count);

// An id of `characters` base32 characters (5 bits each): 8 for names, 26 for 128-bit keys.
QByteArray randomId(qsizetype characters);

} // namespace latchkey
