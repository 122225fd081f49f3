// SPDX-License-Identifier: Apache-2.0
// The keys with which a request may have been signed: the right one, and those of the mistakes.
#pragma once

#include "doctor/Mistake.h"
#include "oauth/KeyedHash.h"

#include <map>
#include <memory>
#include <vector>

namespace latchkey::doctor {

struct Key
{
    const PossibleWay *way = nullptr;    // nullptr: the right one
    const PossibleWay *second = nullptr; // on top of the other
    Secret text;
    int number = 0; // the same for the same text
};

class Keys
{
public:
    // Of the request's secrets, without blanks around them; `ways` change the key.
    Keys(const FailingRequest &request, QList<PossibleWay> ways);

    const Key &right() const { return m_all.front(); }
    // The right one first, then one for each way.
    const std::vector<Key> &all() const { return m_all; }
    // Of each two usual ways that give a key which is none of those.
    const std::vector<Key> &pairs();

    oauth::KeyedHash &hash(const Key &key, oauth::Digest digest);

private:
    Key keyOf(const PossibleWay *way, const PossibleWay *second);

    const QList<PossibleWay> m_ways;
    KeyParts m_right;
    std::vector<Key> m_all;
    std::vector<Key> m_pairs;
    std::vector<Secret> m_texts; // by number
    std::map<std::pair<int, oauth::Digest>, std::unique_ptr<oauth::KeyedHash>> m_hashes;
};

} // namespace latchkey::doctor
