// SPDX-License-Identifier: Apache-2.0
#include "secrets/SecretMarks.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace latchkey::secrets {

namespace {

constexpr qsizetype shortest = 20;
constexpr qsizetype longest = 128;
constexpr qsizetype keptOfAHash = 16;

bool isLetterOrDigit(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') ||
           (octet >= '0' && octet <= '9');
}

} // namespace

bool isMarkable(QByteArrayView value)
{
    return value.size() >= shortest && value.size() <= longest &&
           std::all_of(value.begin(), value.end(), isLetterOrDigit);
}

SecretMarks::SecretMarks(Secret key)
    : m_key(std::move(key))
{}

std::optional<SecretMarks::Mark> SecretMarks::markOf(QByteArrayView secret) const
{
    if (!isMarkable(secret)) {
        return std::nullopt;
    }
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key.reveal());
    code.addData(secret.data(), secret.size());
    return Mark{int(secret.size()), code.result().first(keptOfAHash)};
}

bool SecretMarks::add(const Mark &mark)
{
    QSet<QByteArray> &alike = m_byLength[mark.length];
    const qsizetype before = alike.size();
    alike.insert(mark.hash);
    const bool isNew = alike.size() > before;
    m_count += isNew ? 1 : 0;
    return isNew;
}

std::optional<qsizetype> SecretMarks::findIn(QByteArrayView text) const
{
    const auto *at = text.begin();
    while (at != text.end()) {
        const auto *begin = std::find_if(at, text.end(), isLetterOrDigit);
        const auto *end = std::find_if_not(begin, text.end(), isLetterOrDigit);
        if (const auto found = findInRun({begin, end})) {
            return (begin - text.begin()) + *found;
        }
        at = end;
    }
    return std::nullopt;
}

std::optional<qsizetype> SecretMarks::findInRun(QByteArrayView run) const
{
    for (auto alike = m_byLength.begin(); alike != m_byLength.end(); ++alike) {
        for (qsizetype at = 0; at + alike.key() <= run.size(); ++at) {
            const auto mark = markOf(run.sliced(at, alike.key()));
            if (mark && alike->contains(mark->hash)) {
                return at;
            }
        }
    }
    return std::nullopt;
}

} // namespace latchkey::secrets
