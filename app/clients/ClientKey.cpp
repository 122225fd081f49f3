// SPDX-License-Identifier: Apache-2.0
#include "clients/ClientKey.h"

#include "base/Random.h"

#include <QCryptographicHash>

#include <algorithm>

namespace latchkey::clients {

namespace {

constexpr qsizetype keyCharacters = 32;

bool isOfBase32(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= '2' && octet <= '7');
}

} // namespace

Secret newClientKey()
{
    QByteArray characters = randomId(keyCharacters);
    QByteArray key;
    key.reserve(qsizetype(sizeof keyPrefix) + keyCharacters); // never moved, so wiped whole
    key.append(keyPrefix).append(characters);
    Secret made{key};
    wipe(characters);
    wipe(key);
    return made;
}

bool hasKeyForm(QByteArrayView text)
{
    const QByteArrayView prefix(keyPrefix);
    if (!text.startsWith(prefix)) {
        return false;
    }
    const QByteArrayView characters = text.sliced(prefix.size());
    return characters.size() == keyCharacters &&
           std::all_of(characters.begin(), characters.end(), isOfBase32);
}

QByteArray hashOfKey(QByteArrayView key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(key);
    return hash.result();
}

} // namespace latchkey::clients
