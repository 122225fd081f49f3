// SPDX-License-Identifier: Apache-2.0
#include "reach/ProbeKey.h"

#include "base/Random.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace latchkey::reach {

namespace {

constexpr char field[] = "latchkey_probe=";
constexpr qsizetype keyOctets = 32;
constexpr qsizetype numberCharacters = 26;

} // namespace

ProbeKey::ProbeKey()
    : m_key(randomOctets(keyOctets))
{}

QByteArray ProbeKey::proof(const char *purpose, const QByteArray &number) const
{
    return QMessageAuthenticationCode::hash(QByteArray(purpose) + ' ' + number, m_key.reveal(),
                                            QCryptographicHash::Sha256)
        .toHex();
}

QByteArray ProbeKey::question() const
{
    const QByteArray number = randomId(numberCharacters);
    return field + number + '.' + proof("asked", number);
}

QByteArray ProbeKey::answerTo(const QByteArray &question) const
{
    const QByteArray said =
        isProbe(question) ? question.mid(qsizetype(sizeof field) - 1) : QByteArray();
    const qsizetype dot = said.indexOf('.');
    const QByteArray number = said.left(dot);
    const bool isOurs =
        dot == numberCharacters && constantTimeEquals(said.mid(dot + 1), proof("asked", number));
    return isOurs ? proof("arrived", number) : QByteArray();
}

bool isProbe(const QByteArray &body)
{
    return body.startsWith(field);
}

} // namespace latchkey::reach
