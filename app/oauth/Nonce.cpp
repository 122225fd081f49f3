// SPDX-License-Identifier: Apache-2.0
#include "oauth/Nonce.h"

#include <QRandomGenerator>

namespace latchkey::oauth {

QByteArray newNonce()
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray nonce(32, Qt::Uninitialized);
    for (char &c : nonce) {
        c = alphabet[QRandomGenerator::system()->bounded(36)];
    }
    return nonce;
}

} // namespace latchkey::oauth
