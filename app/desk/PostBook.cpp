// SPDX-License-Identifier: Apache-2.0
#include "desk/PostBook.h"

#include <algorithm>

namespace latchkey::desk {

namespace {

constexpr qsizetype mostOctets = 8LL * 1024 * 1024;
constexpr qsizetype longestBaseUrl = 256;
// As many as fit into the smallest keychain's item beside the tokens.
constexpr qsizetype firstPage = 8;
// 131 octets each in base64: small enough to be written often, and not too many to be removed.
constexpr qsizetype laterPages = 200;

// A fingerprint as a number: ten characters of base32.
quint64 packed(const QString &fingerprint)
{
    quint64 number = 0;
    for (const QChar character : fingerprint) {
        const ushort c = character.unicode();
        number = number << 5 | quint64(c >= 'a' ? c - 'a' : c - '2' + 26);
    }
    return number;
}

QByteArrayView keyOf(const Secret &line)
{
    const QByteArrayView all = line.reveal();
    return all.first(std::max<qsizetype>(0, all.indexOf('&')));
}

// With its heap blocks and its places in the two tables.
template <typename Place>
qsizetype octetsOf(const Place &place)
{
    return 320 + place.line.reveal().size() + place.storeBaseUrl.size();
}

} // namespace

QString PostBook::add(const Post &post)
{
    const secrets::PendingCandidate &given = post.credentials;
    Place place;
    place.line = secrets::postedLine(given.consumerKey, given.consumerSecret, given.verifier);
    QString id = fingerprint(place.line.reveal());
    place.id = packed(id);
    if (const auto known = m_byId.constFind(place.id); known != m_byId.cend()) {
        m_places[size_t(*known)].storeBaseUrl =
            post.storeBaseUrl.size() <= longestBaseUrl ? post.storeBaseUrl : QByteArray();
        return id;
    }
    place.key = packed(fingerprint(given.consumerKey.reveal()));
    place.storeBaseUrl =
        post.storeBaseUrl.size() <= longestBaseUrl ? post.storeBaseUrl : QByteArray();
    place.peer = post.peer;
    place.number = ++m_numbers;
    thinOut(place.key);
    m_octets += octetsOf(place);
    makeRoom();
    const Index index = m_free.isEmpty() ? Index(m_places.size()) : m_free.takeLast();
    if (index == Index(m_places.size())) {
        m_places.emplace_back();
    }
    m_byId.insert(place.id, index);
    m_byKey.insert(place.key, index);
    m_changed.insert(pageOf(index));
    m_places[size_t(index)] = std::move(place);
    return id;
}

std::optional<secrets::PendingCandidate> PostBook::find(const QString &id) const
{
    const auto found = m_byId.constFind(packed(id));
    return found == m_byId.cend() ? std::nullopt
                                  : secrets::candidateOf(m_places[size_t(*found)].line);
}

QByteArray PostBook::storeBaseUrlOf(const QString &id) const
{
    const auto found = m_byId.constFind(packed(id));
    return found == m_byId.cend() ? QByteArray() : m_places[size_t(*found)].storeBaseUrl;
}

bool PostBook::hasKey(const QString &keyFingerprint) const
{
    return m_byKey.contains(packed(keyFingerprint));
}

activation::Posted PostBook::factsOf(const Place &place)
{
    const QByteArrayView line = place.line.reveal();
    const QByteArrayView key = keyOf(place.line);
    const qsizetype second = line.indexOf('&', key.size() + 1);
    return {fingerprint(line), fingerprint(key), fingerprint(line.first(second))};
}

QList<PostBook::Index> PostBook::indexesWithKey(quint64 key) const
{
    QList<Index> indexes = m_byKey.values(key);
    std::sort(indexes.begin(), indexes.end(), [this](Index a, Index b) {
        return m_places[size_t(a)].number < m_places[size_t(b)].number;
    });
    return indexes;
}

QList<activation::Posted> PostBook::inOrder(const QList<Index> &indexes) const
{
    QList<activation::Posted> posted;
    posted.reserve(indexes.size());
    for (const Index index : indexes) {
        posted.append(factsOf(m_places[size_t(index)]));
    }
    return posted;
}

QList<activation::Posted> PostBook::withKey(const QString &keyFingerprint) const
{
    return inOrder(indexesWithKey(packed(keyFingerprint)));
}

QList<activation::Posted> PostBook::all() const
{
    QList<Index> indexes = m_byId.values();
    std::sort(indexes.begin(), indexes.end(), [this](Index a, Index b) {
        return m_places[size_t(a)].number < m_places[size_t(b)].number;
    });
    return inOrder(indexes);
}

void PostBook::protect(const QByteArray &peer, const QString &keyFingerprint)
{
    m_protected[peer] = packed(keyFingerprint);
}

// Nobody can tell which of them is the store's: the first came when Activate was clicked, or the
// last did.
void PostBook::thinOut(quint64 key)
{
    if (m_byKey.count(key) >= activation::maximumOfOneKey) {
        const QList<Index> indexes = indexesWithKey(key);
        free(indexes[indexes.size() / 2]);
    }
}

void PostBook::makeRoom()
{
    if (m_octets <= mostOctets) {
        return;
    }
    QSet<quint64> kept;
    for (const quint64 key : std::as_const(m_protected)) {
        kept.insert(key);
    }
    QHash<QByteArray, qsizetype> counts;
    for (const Place &place : m_places) {
        counts[place.peer] += place.line.isEmpty() || kept.contains(place.key) ? 0 : 1;
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    QList<Index> theirs;
    for (Index i = 0; i < Index(m_places.size()); ++i) {
        const Place &place = m_places[size_t(i)];
        if (!place.line.isEmpty() && !kept.contains(place.key) && place.peer == most.key()) {
            theirs.append(i);
        }
    }
    const qsizetype many = std::min(theirs.size(), 1 + theirs.size() / 16); // seldom, then
    std::partial_sort(theirs.begin(), theirs.begin() + many, theirs.end(),
                      [this](Index a, Index b) {
                          return m_places[size_t(a)].number < m_places[size_t(b)].number;
                      });
    for (qsizetype i = 0; i < many; ++i) {
        free(theirs[i]);
    }
}

void PostBook::free(Index index)
{
    Place &place = m_places[size_t(index)];
    m_octets -= octetsOf(place);
    m_byId.remove(place.id);
    m_byKey.remove(place.key, index);
    m_changed.insert(pageOf(index));
    place = Place();
    m_free.append(index);
}

void PostBook::keepOnly(const QStringList &ids)
{
    PostBook kept;
    for (const QString &id : ids) {
        const auto found = m_byId.constFind(packed(id));
        if (found != m_byId.cend()) {
            const Place &place = m_places[size_t(*found)];
            kept.add({*secrets::candidateOf(place.line), place.storeBaseUrl, place.peer});
        }
    }
    *this = std::move(kept);
}

int PostBook::pageOf(Index index)
{
    return index < firstPage ? 0 : int(1 + (index - firstPage) / laterPages);
}

int PostBook::pages() const
{
    return m_places.empty() ? 1 : pageOf(Index(m_places.size()) - 1) + 1;
}

QList<int> PostBook::takeChanged()
{
    QList<int> changed(m_changed.cbegin(), m_changed.cend());
    std::sort(changed.begin(), changed.end());
    m_changed.clear();
    return changed;
}

void PostBook::markAllChanged()
{
    for (int number = 0; number < pages(); ++number) {
        m_changed.insert(number);
    }
}

QList<secrets::PendingCandidate> PostBook::page(int number) const
{
    const Index first = number == 0 ? 0 : firstPage + (number - 1) * laterPages;
    const Index end = std::min<Index>(Index(m_places.size()), firstPage + number * laterPages);
    QList<secrets::PendingCandidate> page;
    for (Index i = first; i < end; ++i) {
        if (const auto candidate = secrets::candidateOf(m_places[size_t(i)].line)) {
            page.append(*candidate);
        }
    }
    return page;
}

} // namespace latchkey::desk
