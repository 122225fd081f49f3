// SPDX-License-Identifier: Apache-2.0
#include "doctor/Keys.h"

#include <algorithm>

namespace latchkey::doctor {

namespace {

KeyParts rightParts(const FailingRequest &request)
{
    const auto clean = [](const std::optional<Secret> &secret) {
        return secret ? Secret(QByteArrayView(secret->reveal()).trimmed()) : Secret();
    };
    return {clean(request.consumerSecret), clean(request.tokenSecret)};
}

} // namespace

Keys::Keys(const FailingRequest &request, QList<PossibleWay> ways)
    : m_ways(std::move(ways))
    , m_right(rightParts(request))
{
    m_all.push_back(keyOf(nullptr, nullptr));
    for (const PossibleWay &way : m_ways) {
        m_all.push_back(keyOf(&way, nullptr));
    }
}

const std::vector<Key> &Keys::pairs()
{
    const auto isUsual = [](const PossibleWay &way) {
        return !way.mistake->isGuess && !way.way.isRare;
    };
    if (!m_pairs.empty()) {
        return m_pairs;
    }
    const auto singles = int(m_texts.size());
    for (const PossibleWay &first : m_ways) {
        for (const PossibleWay &second : m_ways) {
            if (first.mistake != second.mistake && isUsual(first) && isUsual(second)) {
                Key key = keyOf(&first, &second);
                if (key.number >= singles) {
                    m_pairs.push_back(std::move(key));
                }
            }
        }
    }
    return m_pairs;
}

oauth::KeyedHash &Keys::hash(const Key &key, oauth::Digest digest)
{
    auto &hash = m_hashes[{key.number, digest}];
    if (!hash) {
        hash = std::make_unique<oauth::KeyedHash>(digest, key.text.reveal());
    }
    return *hash;
}

Key Keys::keyOf(const PossibleWay *way, const PossibleWay *second)
{
    KeyParts parts = m_right;
    for (const PossibleWay *each : {way, second}) {
        if (each != nullptr) {
            each->way.key(parts);
        }
    }
    Secret text = parts.key();
    const auto found = std::find_if(m_texts.begin(), m_texts.end(), [&](const Secret &other) {
        return QByteArrayView(other.reveal()) == QByteArrayView(text.reveal());
    });
    const auto number = int(found - m_texts.begin());
    if (found == m_texts.end()) {
        m_texts.push_back(text);
    }
    return {way, second, std::move(text), number};
}

} // namespace latchkey::doctor
