// SPDX-License-Identifier: Apache-2.0
// The credentials of many POSTs in little room: whoever knows the callback URL can send any number
// (THREATS 3), and one of them is the store's own.
#pragma once

#include "activation/State.h"
#include "secrets/Credentials.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace latchkey::desk {

// Holds what 8 MiB take, more than 12,000 POSTs: of one consumer key at most
// activation::maximumOfOneKey, the oldest and the newest. Whoever sent most makes room, with its
// oldest, but never with one whose consumer key an open pop-up carries. Each has a place in a page;
// a page is what is written to the keychain at once.
class PostBook
{
public:
    struct Post
    {
        secrets::PendingCandidate credentials; // its id is found from the others
        QByteArray storeBaseUrl;               // as POSTed; forgotten where it is very long
        QByteArray peer;                       // who sent it
    };

    // The fingerprint of all three, which is the candidate's id. The same again changes nothing.
    QString add(const Post &post);

    std::optional<secrets::PendingCandidate> find(const QString &id) const;
    // Empty if it is not known.
    QByteArray storeBaseUrlOf(const QString &id) const;
    bool hasKey(const QString &keyFingerprint) const;
    // Oldest first.
    QList<activation::Posted> withKey(const QString &keyFingerprint) const;
    QList<activation::Posted> all() const;
    bool isEmpty() const { return m_byId.isEmpty(); }

    // A pop-up of that peer carries this key; it is the only one the peer protects from now on.
    void protect(const QByteArray &peer, const QString &keyFingerprint);

    // Forgets all others, and which keys are protected.
    void keepOnly(const QStringList &ids);

    // Pages that changed since the last call. Page 0 is small, and often the only one.
    QList<int> takeChanged();
    int pages() const;
    QList<secrets::PendingCandidate> page(int number) const;
    void markAllChanged();

private:
    struct Place
    {
        Secret line; // secrets::postedLine(); empty: free
        QByteArray storeBaseUrl;
        QByteArray peer;
        quint64 id = 0;
        quint64 key = 0;
        quint64 number = 0; // in the order they came
    };
    using Index = qsizetype;

    static activation::Posted factsOf(const Place &place);
    static int pageOf(Index index);
    QList<Index> indexesWithKey(quint64 key) const;
    QList<activation::Posted> inOrder(const QList<Index> &indexes) const;
    void thinOut(quint64 key);
    void makeRoom();
    void free(Index index);

    std::vector<Place> m_places;
    QList<Index> m_free;
    QHash<quint64, Index> m_byId;
    QMultiHash<quint64, Index> m_byKey;
    QHash<QByteArray, quint64> m_protected; // by peer
    QSet<int> m_changed;
    qsizetype m_octets = 0;
    quint64 m_numbers = 0;
};

} // namespace latchkey::desk
