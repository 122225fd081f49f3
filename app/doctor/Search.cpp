// SPDX-License-Identifier: Apache-2.0
#include "doctor/Search.h"

#include "doctor/SignatureText.h"
#include "doctor/Start.h"
#include "oauth/KeyedHash.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace latchkey::doctor {

namespace {

using oauth::Digest;

// Base strings that are written before the search gives up, in octets: some tenths of a second.
constexpr qint64 mostOctets = 24'000'000;

QByteArray methodOf(Digest digest)
{
    return digest == Digest::Sha1     ? QByteArrayLiteral("HMAC-SHA1")
           : digest == Digest::Sha256 ? QByteArrayLiteral("HMAC-SHA256")
                                      : QByteArrayLiteral("HMAC-SHA512");
}

Digest digestOf(const QByteArray &code)
{
    return code.size() == 20 ? Digest::Sha1 : code.size() == 32 ? Digest::Sha256 : Digest::Sha512;
}

// What was sent, read in one way, with what is wrong in that alone.
struct Sent
{
    QByteArray code;
    QList<Made> mistakes;
    bool isHarmless;
    bool isOtherHash;
};

KeyParts rightKey(const FailingRequest &request)
{
    const auto clean = [](const std::optional<Secret> &secret) {
        return secret ? Secret(QByteArrayView(secret->reveal()).trimmed()) : Secret();
    };
    return {clean(request.consumerSecret), clean(request.tokenSecret)};
}

class Searching
{
public:
    Searching(const FailingRequest &request, const oauth::Dialect *store, Depth depth)
        : m_request(request)
        , m_depth(depth)
        , m_key(rightKey(request))
        , m_starts(startsOf(request, store))
    {
        for (PossibleWay &each : waysOf(request)) {
            (each.way.key ? m_keyWays : m_ways).append(std::move(each));
        }
    }

    Found run()
    {
        const QByteArray signature = m_request.sent("oauth_signature").value_or(QByteArray());
        const HeaderPart *part = m_request.header.part("oauth_signature");
        readSent(readSignature(signature, part != nullptr ? part->asWritten : QByteArray()));
        comparePlainText(signature);
        for (int cost = 0; cost <= mostCost && m_found.explanations.isEmpty(); ++cost) {
            for (const Sent &sent : std::as_const(m_sent)) {
                tryAt(cost, sent);
            }
        }
        finish();
        return std::move(m_found);
    }

private:
    // two mistakes, and two more in how the signature is written or which way was meant
    static constexpr int mostCost = 4;

    void readSent(const QList<ReadSignature> &readings)
    {
        const QByteArray said =
            m_request.sent("oauth_signature_method").value_or(QByteArray("HMAC-SHA256"));
        for (const ReadSignature &reading : readings) {
            Sent sent{reading.code, {}, reading.isHarmless, false};
            for (const Mistake *mistake : reading.mistakes) {
                sent.mistakes.append(Made{mistake, {}});
            }
            const QByteArray used = methodOf(digestOf(reading.code));
            sent.isOtherHash = used.compare(said, Qt::CaseInsensitive) != 0;
            if (sent.isOtherHash) {
                sent.mistakes.append(Made{&otherHash(), used});
            }
            m_sent.append(std::move(sent));
        }
    }

    void comparePlainText(const QByteArray &signature)
    {
        if (m_starts.isEmpty() || signature.isEmpty()) {
            return;
        }
        const auto compare = [&](const KeyParts &key, QList<Made> mistakes, int rank) {
            const Secret text = key.key();
            if (constantTimeEquals(text.reveal(), signature)) {
                keep(0, std::move(mistakes), m_starts[0].signing, m_starts[0].base, rank);
            }
        };
        compare(m_key, {{&plainText(), {}}}, 0);
        for (const PossibleWay &each : std::as_const(m_keyWays)) {
            KeyParts key = m_key;
            each.way.key(key);
            if (m_found.explanations.isEmpty()) {
                compare(key, {{&plainText(), {}}, {each.mistake, each.way.what}}, each.rank);
            }
        }
    }

    // All combinations of that many mistakes.
    void tryAt(int cost, const Sent &sent)
    {
        const int ofText = sent.isHarmless && !sent.isOtherHash ? 0 : int(sent.mistakes.size());
        for (qsizetype i = 0; i < m_starts.size(); ++i) {
            const int rest = cost - ofText - (m_starts[i].made ? 1 : 0);
            if (rest == 0) {
                tryNone(i, sent);
            } else if (rest == 1 && m_depth >= Depth::One) {
                tryOne(i, sent);
            } else if (rest == 2 && m_depth >= Depth::Two) {
                tryTwo(i, sent);
            }
        }
    }

    void tryNone(qsizetype start, const Sent &sent)
    {
        compareBase(start, {}, m_starts[start].signing, m_starts[start].base, sent,
                    rightHash(sent));
        if (sent.isOtherHash) {
            const Signing named = withMethodNamed(m_starts[start].signing, sent);
            compareBase(start, {}, named, written(named, m_starts[start].draft), sent,
                        rightHash(sent));
        }
    }

    // The method's name as it would be for the hash that was used.
    static Signing withMethodNamed(Signing signing, const Sent &sent)
    {
        signing.changes.append([name = methodOf(digestOf(sent.code))](Draft &draft) {
            for (SignedParameter &each : draft.parameters) {
                if (each.name == "oauth_signature_method") {
                    each.value = name;
                }
            }
        });
        return signing;
    }

    void tryOne(qsizetype start, const Sent &sent)
    {
        for (const PossibleWay &each : std::as_const(m_ways)) {
            const Signing signing = signingWith(start, {&each});
            if (const auto base = baseOf(start, signing)) {
                compareBase(start, {&each}, signing, *base, sent, rightHash(sent));
                if (sent.isOtherHash) {
                    const Signing named = withMethodNamed(signing, sent);
                    const auto other = baseOf(start, named);
                    compareBase(start, {&each}, named, *other, sent, rightHash(sent));
                }
            }
        }
        for (const PossibleWay &each : std::as_const(m_keyWays)) {
            compareKeyed(start, {&each}, m_starts[start].signing, m_starts[start].base, sent);
            if (sent.isOtherHash) {
                const Signing named = withMethodNamed(m_starts[start].signing, sent);
                compareKeyed(start, {&each}, named, written(named, m_starts[start].draft), sent);
            }
        }
    }

    using Ways = QList<const PossibleWay *>;

    void tryTwo(qsizetype start, const Sent &sent)
    {
        if (m_starts[start].isTwin) {
            return;
        }
        tryTwoBases(start, sent);
        tryBaseAndKey(start, sent);
        tryTwoKeys(start, sent);
    }

    static bool isUsual(const PossibleWay &way) { return !way.mistake->isGuess && !way.way.isRare; }

    void tryTwoBases(qsizetype start, const Sent &sent)
    {
        std::vector<bool> hasEffect(size_t(m_ways.size()));
        for (qsizetype i = 0; i < m_ways.size(); ++i) {
            const auto base = baseOf(start, signingWith(start, {&m_ways[i]}));
            hasEffect[size_t(i)] = base && *base != m_starts[start].base;
        }
        for (qsizetype i = 0; i < m_ways.size(); ++i) {
            for (qsizetype j = i + 1; j < m_ways.size(); ++j) {
                const bool isWorth = (hasEffect[size_t(i)] || hasEffect[size_t(j)]) &&
                                     m_ways[i].mistake != m_ways[j].mistake && isUsual(m_ways[i]) &&
                                     isUsual(m_ways[j]);
                if (isWorth && !isOver()) {
                    tryPair(start, {&m_ways[i], &m_ways[j]}, sent);
                }
            }
        }
    }

    void tryPair(qsizetype start, const Ways &ways, const Sent &sent)
    {
        const Signing signing = signingWith(start, ways);
        if (const auto base = baseOf(start, signing)) {
            compareBase(start, ways, signing, *base, sent, rightHash(sent));
        }
    }

    void tryBaseAndKey(qsizetype start, const Sent &sent)
    {
        std::set<QByteArray> tried{m_starts[start].base};
        for (const PossibleWay &each : std::as_const(m_ways)) {
            const Signing signing = signingWith(start, {&each});
            const auto base = baseOf(start, signing);
            if (!base || isOver()) {
                continue;
            }
            if (!tried.insert(*base).second && m_found.explanations.isEmpty()) {
                continue;
            }
            for (const PossibleWay &key : std::as_const(m_keyWays)) {
                if (hashOf(key, sent).of(*base) == sent.code) {
                    keep(start, {&each, &key}, signing, *base, sent);
                }
            }
        }
    }

    void tryTwoKeys(qsizetype start, const Sent &sent)
    {
        oauth::KeyedHash hash(digestOf(sent.code), "");
        for (qsizetype i = 0; i < m_keyWays.size(); ++i) {
            for (qsizetype j = 0; j < m_keyWays.size(); ++j) {
                const bool isWorth = m_keyWays[i].mistake != m_keyWays[j].mistake &&
                                     isUsual(m_keyWays[i]) && isUsual(m_keyWays[j]);
                if (!isWorth) {
                    continue;
                }
                KeyParts key = m_key;
                m_keyWays[i].way.key(key);
                m_keyWays[j].way.key(key);
                hash.use(key.key().reveal());
                if (hash.of(m_starts[start].base) == sent.code) {
                    keep(start, {&m_keyWays[i], &m_keyWays[j]}, m_starts[start].signing,
                         m_starts[start].base, sent);
                }
            }
        }
    }

    Signing signingWith(qsizetype start, const Ways &ways) const
    {
        Signing signing = m_starts[start].signing;
        for (const PossibleWay *each : ways) {
            each->way.sign(signing);
        }
        return signing;
    }

    std::optional<QByteArray> baseOf(qsizetype start, const Signing &signing)
    {
        if (isOver()) {
            m_found.isComplete = false;
            return {};
        }
        std::optional<QByteArray> base;
        if (!signing.isRequestChanged) {
            base = written(signing, m_starts[start].draft);
        } else if (auto draft = draftOf(signing)) {
            base = written(signing, std::move(*draft));
        }
        m_octets += base ? base->size() + 100 : 100;
        return base;
    }

    bool isOver() const { return m_octets > mostOctets; }

    oauth::KeyedHash &rightHash(const Sent &sent)
    {
        return hashUnder(nullptr, digestOf(sent.code));
    }

    oauth::KeyedHash &hashOf(const PossibleWay &way, const Sent &sent)
    {
        return hashUnder(&way, digestOf(sent.code));
    }

    // Of the right key, or of what the way makes of it.
    oauth::KeyedHash &hashUnder(const PossibleWay *way, Digest digest)
    {
        auto &hash = m_hashes[{way, digest}];
        if (!hash) {
            KeyParts key = m_key;
            if (way != nullptr) {
                way->way.key(key);
            }
            hash = std::make_unique<oauth::KeyedHash>(digest, key.key().reveal());
        }
        return *hash;
    }

    void compareKeyed(qsizetype start, const Ways &keys, const Signing &signing,
                      const QByteArray &base, const Sent &sent)
    {
        compareBase(start, keys, signing, base, sent, hashOf(*keys.first(), sent));
    }

    void compareBase(qsizetype start, const Ways &ways, const Signing &signing,
                     const QByteArray &base, const Sent &sent, oauth::KeyedHash &hash)
    {
        if (hash.of(base) == sent.code) {
            keep(start, ways, signing, base, sent);
        }
    }

    void keep(qsizetype start, const Ways &ways, const Signing &signing, const QByteArray &base,
              const Sent &sent)
    {
        QList<Made> mistakes;
        int rank = 0;
        if (m_starts[start].made) {
            mistakes.append(*m_starts[start].made);
        }
        for (const PossibleWay *each : ways) {
            mistakes.append(Made{each->mistake, each->way.what});
            rank += each->rank + (each->mistake->isGuess ? 100 : 0);
        }
        mistakes.append(sent.mistakes);
        keep(start, std::move(mistakes), signing, base, rank);
        m_found.explanations.last().isHarmless =
            ways.isEmpty() && sent.isHarmless && !sent.isOtherHash && !m_starts[start].made;
    }

    void keep(qsizetype start, QList<Made> mistakes, const Signing &signing, const QByteArray &base,
              int rank)
    {
        const oauth::Dialect *dialect = m_starts[start].signing.dialect;
        if (!m_found.dialects.contains(dialect)) {
            m_found.dialects.append(dialect);
        }
        m_found.explanations.append({std::move(mistakes), signing, base, rank});
    }

    static QByteArrayList codesOf(const Explanation &explanation)
    {
        QByteArrayList codes;
        for (const Made &made : explanation.mistakes) {
            codes.append(made.mistake->code);
        }
        std::sort(codes.begin(), codes.end());
        return codes;
    }

    // Each set of mistakes once, likeliest first.
    void finish()
    {
        auto &all = m_found.explanations;
        std::stable_sort(all.begin(), all.end(), [](const Explanation &a, const Explanation &b) {
            return a.rank < b.rank;
        });
        std::set<QByteArrayList> seen;
        all.removeIf([&](const Explanation &each) { return !seen.insert(codesOf(each)).second; });
    }

    const FailingRequest &m_request;
    const Depth m_depth;
    const KeyParts m_key;
    const QList<Start> m_starts;
    QList<PossibleWay> m_ways;
    QList<PossibleWay> m_keyWays;
    QList<Sent> m_sent;
    std::map<std::pair<const PossibleWay *, Digest>, std::unique_ptr<oauth::KeyedHash>> m_hashes;
    qint64 m_octets = 0;
    Found m_found;
};

} // namespace

Found search(const FailingRequest &request, const oauth::Dialect *store, Depth depth)
{
    const auto signature = request.sent("oauth_signature");
    return request.consumerSecret && signature && !signature->isEmpty()
               ? Searching(request, store, depth).run()
               : Found();
}

} // namespace latchkey::doctor
