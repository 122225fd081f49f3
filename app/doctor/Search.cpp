// SPDX-License-Identifier: Apache-2.0
#include "doctor/Search.h"

#include "doctor/Bases.h"
#include "doctor/Keys.h"
#include "doctor/SignatureText.h"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <vector>

namespace latchkey::doctor {

namespace {

using oauth::Digest;

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
    Digest digest;
    QList<Made> mistakes;
    bool isHarmless;
    bool isOtherHash;
    Way named;          // the method's name as it would be for the hash that was used
    bool isHex = false; // of a signature known by its mark: how it is to be written
};

bool isUsual(const PossibleWay &way)
{
    return !way.mistake->isGuess && !way.way.isRare;
}

QByteArrayList codesOf(const Explanation &explanation)
{
    QByteArrayList codes;
    for (const Made &made : explanation.mistakes) {
        codes.append(made.mistake->code);
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

using Chosen = QList<const PossibleWay *>;

} // namespace

class Search::Searching
{
public:
    Searching(const FailingRequest &request, const oauth::Dialect *store, qint64 effort,
              IsSignature isSignature)
        : m_request(request)
        , m_isSignature(std::move(isSignature))
        , m_effort{0, effort}
        , m_starts(startsOf(request, store))
    {
        QList<PossibleWay> keys;
        for (PossibleWay &each : waysOf(request)) {
            (each.way.key ? keys : m_ways).append(std::move(each));
        }
        m_keys = std::make_unique<Keys>(request, std::move(keys));
        for (const Start &start : m_starts) {
            m_bases.push_back(std::make_unique<Bases>(start, request.request, m_scribe, m_effort));
        }
        if (m_isSignature) {
            guessSent();
            return;
        }
        const QByteArray signature = request.sent("oauth_signature").value_or(QByteArray());
        const HeaderPart *part = request.header.part("oauth_signature");
        readSent(readSignature(signature, part != nullptr ? part->asWritten : QByteArray()));
    }

    Found run(Depth depth)
    {
        m_found = {};
        m_depth = depth;
        if (!m_isSignature) {
            comparePlainText();
        }
        for (int cost = 0; cost <= mostCost && m_found.explanations.isEmpty(); ++cost) {
            for (const Sent &sent : m_sent) {
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
            Sent sent{reading.code, digestOf(reading.code), {}, reading.isHarmless, false, {}};
            for (const Mistake *mistake : reading.mistakes) {
                sent.mistakes.append(Made{mistake, {}});
            }
            const QByteArray used = methodOf(sent.digest);
            sent.isOtherHash = used.compare(said, Qt::CaseInsensitive) != 0;
            if (sent.isOtherHash) {
                sent.mistakes.append(Made{&otherHash(), used});
                sent.named = parametersWay([used](SignedParameters &parameters) {
                    for (SignedParameter &each : parameters) {
                        if (each.name == "oauth_signature_method") {
                            each.value = used;
                        }
                    }
                });
            }
            m_sent.push_back(std::move(sent));
        }
    }

    // A mark says neither the hash nor how it was written.
    void guessSent()
    {
        for (const qsizetype octets : {32, 20}) {
            readSent({{QByteArray(octets, '\0'), {}, false},
                      {QByteArray(octets, '\0'), {&signatureInHex()}, false}});
            m_sent.back().isHex = true;
        }
    }

    bool isSent(QByteArrayView code, const Sent &sent) const
    {
        if (!m_isSignature) {
            return code == sent.code;
        }
        const QByteArray octets = code.toByteArray();
        return m_isSignature(sent.isHex ? octets.toHex() : octets.toBase64());
    }

    void comparePlainText()
    {
        const QByteArray signature = m_request.sent("oauth_signature").value_or(QByteArray());
        if (m_starts.isEmpty() || signature.isEmpty()) {
            return;
        }
        for (const Key &key : m_keys->all()) {
            if (m_found.explanations.isEmpty() &&
                constantTimeEquals(key.text.reveal(), signature)) {
                QList<Made> mistakes{{&plainText(), {}}};
                if (key.way != nullptr) {
                    mistakes.append({key.way->mistake, key.way->way.what});
                }
                keep(0, std::move(mistakes), m_starts[0].base,
                     key.way == nullptr ? 0 : key.way->rank);
            }
        }
    }

    // All combinations of that many mistakes.
    void tryAt(int cost, const Sent &sent)
    {
        const int ofText = sent.isHarmless && !sent.isOtherHash ? 0 : int(sent.mistakes.size());
        QList<qsizetype> forTwo;
        for (qsizetype i = 0; i < m_starts.size(); ++i) {
            const int rest = cost - ofText - (m_starts[i].made ? 1 : 0);
            if (rest == 0) {
                compareNamed(i, {}, {}, m_keys->right(), sent);
            } else if (rest == 1 && m_depth >= Depth::One) {
                tryOne(i, sent);
            } else if (rest == 2 && m_depth >= Depth::Two && !m_starts[i].isTwin) {
                forTwo.append(i);
            }
        }
        if (!forTwo.isEmpty()) {
            tryBaseAndKey(forTwo, sent, true);
            tryTwoBases(forTwo, sent);
            tryTwoKeys(forTwo, sent);
            tryBaseAndKey(forTwo, sent, false);
        }
    }

    void tryOne(qsizetype start, const Sent &sent)
    {
        for (const PossibleWay &each : std::as_const(m_ways)) {
            compareNamed(start, {&each}, {&each.way}, m_keys->right(), sent);
        }
        for (const Key &key : m_keys->all()) {
            if (key.way != nullptr) {
                compareNamed(start, {key.way}, {}, key, sent);
            }
        }
    }

    // With the method's name that was sent, and with that of the hash that was used.
    void compareNamed(qsizetype start, const Chosen &chosen, Ways ways, const Key &key,
                      const Sent &sent)
    {
        compare(start, chosen, ways, key, sent);
        if (sent.isOtherHash) {
            ways.push_back(&sent.named);
            compare(start, chosen, ways, key, sent);
        }
    }

    // The likeliest two first.
    void tryTwoBases(const QList<qsizetype> &starts, const Sent &sent)
    {
        std::vector<std::vector<bool>> effects;
        for (const qsizetype start : starts) {
            effects.push_back(effectsAt(start));
        }
        for (const auto &[i, j] : usualPairs()) {
            const Chosen chosen{&m_ways[i], &m_ways[j]};
            const Ways ways{&m_ways[i].way, &m_ways[j].way};
            for (qsizetype at = 0; at < starts.size(); ++at) {
                const auto &hasEffect = effects[size_t(at)];
                if (hasEffect[size_t(i)] || hasEffect[size_t(j)]) {
                    compare(starts[at], chosen, ways, m_keys->right(), sent);
                }
            }
            if (isOver()) {
                return;
            }
        }
    }

    std::vector<bool> effectsAt(qsizetype start)
    {
        Bases &bases = *m_bases[size_t(start)];
        const quint64 none = bases.with({})->print();
        std::vector<bool> effects;
        for (const PossibleWay &each : std::as_const(m_ways)) {
            const auto base = isOver() ? std::nullopt : bases.with({&each.way});
            effects.push_back(base && base->print() != none);
        }
        return effects;
    }

    const std::vector<std::pair<qsizetype, qsizetype>> &usualPairs()
    {
        if (m_pairs.empty()) {
            for (qsizetype i = 0; i < m_ways.size(); ++i) {
                for (qsizetype j = i + 1; j < m_ways.size(); ++j) {
                    if (m_ways[i].mistake != m_ways[j].mistake && isUsual(m_ways[i]) &&
                        isUsual(m_ways[j])) {
                        m_pairs.emplace_back(i, j);
                    }
                }
            }
            std::stable_sort(m_pairs.begin(), m_pairs.end(), [](const auto &a, const auto &b) {
                return a.first + a.second < b.first + b.second;
            });
        }
        return m_pairs;
    }

    // Where both are usual, or the rest.
    void tryBaseAndKey(const QList<qsizetype> &starts, const Sent &sent, bool areUsual)
    {
        for (const PossibleWay &each : std::as_const(m_ways)) {
            for (const Key &key : m_keys->all()) {
                if (key.way == nullptr || (isUsual(each) && isUsual(*key.way)) != areUsual) {
                    continue;
                }
                for (const qsizetype start : starts) {
                    compare(start, {&each, key.way}, {&each.way}, key, sent);
                }
            }
            if (isOver()) {
                return;
            }
        }
    }

    void tryTwoKeys(const QList<qsizetype> &starts, const Sent &sent)
    {
        for (const Key &key : m_keys->pairs()) {
            for (const qsizetype start : starts) {
                compare(start, {key.way, key.second}, {}, key, sent);
            }
        }
    }

    bool isOver()
    {
        m_found.isComplete = m_found.isComplete && !m_effort.isOver();
        return m_effort.isOver();
    }

    // What was compared before and was not it is not computed again.
    void compare(qsizetype start, const Chosen &chosen, const Ways &ways, const Key &key,
                 const Sent &sent)
    {
        const auto base = isOver() ? std::nullopt : m_bases[size_t(start)]->with(ways);
        if (!base) {
            return;
        }
        const quint64 trial =
            qHashMulti(0, base->print(), key.number, int(sent.digest), sent.isHex);
        if (m_failed.contains(trial)) {
            return;
        }
        const QByteArray text = base->text();
        m_effort.octets += text.size() + octetsOfHash + (m_isSignature ? octetsOfMark : 0);
        if (isSent(m_keys->hash(key, sent.digest).of(text), sent)) {
            keep(start, chosen, text, sent);
        } else {
            m_failed.insert(trial);
        }
    }

    static constexpr qint64 octetsOfHash = 512; // what a hash costs besides those of its text
    static constexpr qint64 octetsOfMark = 4096;

    void keep(qsizetype start, const Chosen &chosen, const QByteArray &base, const Sent &sent)
    {
        QList<Made> mistakes;
        int rank = 0;
        if (m_starts[start].made) {
            mistakes.append(*m_starts[start].made);
        }
        for (const PossibleWay *each : chosen) {
            mistakes.append(Made{each->mistake, each->way.what});
            rank += each->rank + (each->mistake->isGuess ? 100 : 0);
        }
        mistakes.append(sent.mistakes);
        keep(start, std::move(mistakes), base, rank);
        m_found.explanations.last().isHarmless =
            chosen.isEmpty() && sent.isHarmless && !sent.isOtherHash && !m_starts[start].made;
    }

    void keep(qsizetype start, QList<Made> mistakes, const QByteArray &base, int rank)
    {
        const oauth::Dialect *dialect = m_starts[start].dialect;
        if (!m_found.dialects.contains(dialect)) {
            m_found.dialects.append(dialect);
        }
        m_found.explanations.append({std::move(mistakes), base, rank});
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
        m_found.effort = m_effort.octets;
    }

    const FailingRequest &m_request;
    const IsSignature m_isSignature;
    Effort m_effort;
    Scribe m_scribe;
    const QList<Start> m_starts;
    QList<PossibleWay> m_ways;
    std::unique_ptr<Keys> m_keys;
    std::vector<std::unique_ptr<Bases>> m_bases; // of each start
    std::vector<Sent> m_sent;
    std::vector<std::pair<qsizetype, qsizetype>> m_pairs;
    std::unordered_set<quint64> m_failed;
    Depth m_depth = Depth::None;
    Found m_found;
};

Search::Search(const FailingRequest &request, const oauth::Dialect *store, qint64 effort,
               IsSignature isSignature)
{
    const bool isSigned =
        isSignature || !request.sent("oauth_signature").value_or(QByteArray()).isEmpty();
    if (request.consumerSecret && isSigned) {
        m_searching = std::make_unique<Searching>(request, store, effort, std::move(isSignature));
    }
}

Search::~Search() = default;

Found Search::run(Depth depth)
{
    return m_searching ? m_searching->run(depth) : Found();
}

} // namespace latchkey::doctor
