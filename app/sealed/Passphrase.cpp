// SPDX-License-Identifier: Apache-2.0
#include "sealed/Passphrase.h"

#include "sealed/Text.h"

#include <QSet>

#include <algorithm>

namespace latchkey::sealed {

namespace {

bool isStrongEnough(const Secret &passphrase)
{
    QList<uint> characters = QString::fromUtf8(passphrase.reveal()).toUcs4();
    const QSet<uint> different(characters.cbegin(), characters.cend());
    const bool isNumber = std::all_of(characters.cbegin(), characters.cend(), [](uint character) {
        return character >= '0' && character <= '9';
    });
    const bool isStrong = characters.size() >= shortestPassphrase &&
                          different.size() >= fewestCharacters && !isNumber &&
                          passphrase.reveal().size() <= longestPassphrase;
    characters.fill(0);
    return isStrong;
}

} // namespace

QString passphraseRule()
{
    return Text::tr("At least %1 characters, %2 of them different, and not digits alone. Four or "
                    "five words that do not belong together are good.")
        .arg(shortestPassphrase)
        .arg(fewestCharacters);
}

Result<void> checkPassphrase(const Secret &passphrase)
{
    if (isStrongEnough(passphrase)) {
        return {};
    }
    return failure("sealed.weak-passphrase", Text::tr("This passphrase is too easy to guess.") +
                                                 QLatin1Char(' ') + passphraseRule());
}

Secret composed(const Secret &passphrase)
{
    QString text = QString::fromUtf8(passphrase.reveal());
    QString normal = text.normalized(QString::NormalizationForm_C);
    QByteArray octets = normal.toUtf8();
    Secret secret(octets);
    wipe(octets);
    normal.fill(QChar());
    text.fill(QChar());
    return secret;
}

} // namespace latchkey::sealed
