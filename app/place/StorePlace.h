// SPDX-License-Identifier: Apache-2.0
// Where a store's code is, as a person named it: a folder on this computer or behind OpenSSH,
// perhaps in a container, perhaps another account's. A value: nothing here looks whether it is
// there.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace latchkey::place {

struct StorePlace
{
    QString folder;     // the store's root there, absolute; no "." or "..", no "/" at its end
    QString host;       // "[user@]host" for ssh; empty: this computer
    quint16 port = 0;   // 0: as ssh's own configuration says
    QStringList prefix; // put before each command there: {"docker", "compose", "exec", "-T", "php"}
    QString owner;      // account to run as, by sudo; empty: the one we arrive as
    QString php;        // absolute path of PHP there; empty: found (PlaceFacts)

    bool isLocal() const { return host.isEmpty(); }

    friend bool operator==(const StorePlace &, const StorePlace &) = default;
};

// Reads "/srv/shop", "deploy@shop.example:/srv/shop" or "ssh://deploy@shop.example:2222/srv/shop";
// an IPv6 address stands in brackets. Problems: those of checkedPlace, and `place.not-understood`.
Result<StorePlace> parseStorePlace(const QString &typed);

// A server alone, such as "deploy@shop.example" or "ssh://deploy@shop.example:2222", or that of a
// place behind ssh; its folder is "/". Problems: those of parseStorePlace().
Result<StorePlace> parseServer(const QString &typed);

// The place as it is kept: slashes put in order, or what is wrong with it. Users and hosts are
// letters, digits and "._-+" (THREATS.md 14): what ssh could take for an option or a shell for a
// command is none. Problems: `place.bad-folder`, `place.bad-host`, `place.bad-prefix`
// (checkedPrefix), `place.bad-owner`, `place.bad-php`.
Result<StorePlace> checkedPlace(StorePlace place);

// The place as parseStorePlace takes it: folder, host and port.
QString placeText(const StorePlace &place);

// Everything that is kept of the place in one line for a person, without control characters:
// "deploy@shop.example:/srv/shop, through docker exec -i php, as www-data".
QString placeWords(const StorePlace &place);

// "deploy@shop.example", or "this computer".
QString hostWords(const StorePlace &place);

// A JSON object, for the database; the same place gives the same octets.
QByteArray placeJson(const StorePlace &place);

// Problems: `place.bad-json`, and those of checkedPlace.
Result<StorePlace> placeFromJson(const QByteArray &json);

// The words of a prefix as a person types them: separated by spaces, "…" and '…' hold one together;
// nothing is expanded. Problem: `place.bad-prefix`.
Result<QStringList> parsePrefix(const QString &typed);

// The same words, quoted where they have to be.
QString prefixText(const QStringList &prefix);

// A prefix has to hand on our input and the program's own octets: what is known to do neither
// (docker exec without -i or with -t, docker compose exec without -T, ddev exec without --raw) is
// refused, with the words that help. Problem: `place.bad-prefix`.
Result<QStringList> checkedPrefix(const QStringList &prefix);

} // namespace latchkey::place
