// SPDX-License-Identifier: Apache-2.0
#include "clients/ClientRepository.h"

#include "base/ForeignText.h"
#include "base/Random.h"
#include "clients/ClientKey.h"
#include "clients/Text.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "profile/Sql.h"
#include "secrets/HeldSecrets.h"

#include <algorithm>

namespace latchkey::clients {

namespace {

constexpr qsizetype longestName = 64;
constexpr qsizetype idCharacters = 8;
constexpr qsizetype longestRoute = 512;
constexpr qsizetype hashOctets = 32; // SHA-256

Result<void> checkName(const QString &name)
{
    const bool isGood = name.isValidUtf16() && !name.isEmpty() && name.size() <= longestName &&
                        name == name.trimmed() && name == withoutControls(name);
    if (isGood) {
        return {};
    }
    return failure("client.bad-name",
                   Text::tr("Name the program in 1 to 64 visible characters, with no blank at the "
                            "ends."));
}

bool isRouteText(const QString &text)
{
    return text.size() <= longestRoute && text.contains(QStringLiteral(" /V")) &&
           text == withoutControls(text);
}

Result<void> checkLimits(const ClientLimits &limits)
{
    const bool isGood = limits.callsAMinute >= 0 && limits.callsAMinute <= mostCallsAMinute &&
                        limits.until >= 0 && limits.routes.size() <= mostRoutes &&
                        std::all_of(limits.routes.cbegin(), limits.routes.cend(), isRouteText);
    if (isGood) {
        return {};
    }
    return failure("client.bad-limits",
                   Text::tr("These limits cannot be kept: at most %1 routes, each like GET "
                            "/V1/orders, and 0 to %2 calls a minute.")
                       .arg(mostRoutes)
                       .arg(mostCallsAMinute));
}

ProxyClient clientOf(const QSqlRecord &row)
{
    const auto number = [&](const char *column) {
        return row.value(QLatin1String(column)).toLongLong();
    };
    const auto words = [&](const char *column) {
        return row.value(QLatin1String(column)).toString();
    };
    ProxyClient client;
    client.id = words("id");
    client.integration = words("integration");
    client.name = words("name");
    client.keyHash = row.value(QStringLiteral("key_hash")).toByteArray();
    client.limits.readsOnly = number("reads_only") != 0;
    client.limits.routes = words("routes").split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    client.limits.callsAMinute = int(number("calls_a_minute"));
    client.limits.until = number("until");
    client.createdAt = number("created_at");
    client.revokedAt = number("revoked_at");
    return client;
}

QVariantList valuesOf(const ClientLimits &limits)
{
    return {limits.readsOnly ? 1 : 0, limits.routes.join(QLatin1Char('\n')), limits.callsAMinute,
            limits.until};
}

auto unknown(const QString &id)
{
    return failure("client.unknown",
                   Text::tr("There is no client program %1. See latchkeyctl client list.").arg(id));
}

bool isId(const QString &id)
{
    return id.size() == idCharacters && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'2' && c <= u'7');
           });
}

bool isAmong(const QList<ProxyClient> &clients, const QString &id)
{
    return std::any_of(clients.cbegin(), clients.cend(),
                       [&](const ProxyClient &each) { return each.id == id; });
}

// What is in the way of one more named `name` among those of the integration.
Result<void> checkRoomFor(const QString &name, const QList<ProxyClient> &others)
{
    int open = 0;
    for (const ProxyClient &each : others) {
        if (each.revokedAt != 0) {
            continue;
        }
        ++open;
        if (each.name.toCaseFolded() == name.toCaseFolded()) {
            return failure("client.name-taken",
                           Text::tr("This integration already has a program named “%1”. Revoke "
                                    "that one, or choose another name.")
                               .arg(each.name));
        }
    }
    if (open >= mostClients) {
        return failure("client.too-many",
                       Text::tr("This integration has %1 programs already. Revoke one that is not "
                                "used any more.")
                           .arg(open));
    }
    return {};
}

} // namespace

Result<void> checkClient(const ProxyClient &client)
{
    const bool isGood = isId(client.id) && client.keyHash.size() == hashOctets &&
                        client.revokedAt == 0 &&
                        client.name == client.name.normalized(QString::NormalizationForm_C) &&
                        checkName(client.name) && checkLimits(client.limits);
    if (isGood) {
        return {};
    }
    return failure("client.bad-client", Text::tr("“%1” is no program that Latchkey made.")
                                            .arg(withoutControls(client.name.left(longestName))));
}

Standing standingOf(const ProxyClient &client, qint64 now)
{
    if (client.revokedAt != 0) {
        return Standing::Revoked;
    }
    return client.limits.until != 0 && now >= client.limits.until ? Standing::Expired
                                                                  : Standing::Open;
}

ClientRepository::ClientRepository(profile::Profile &profile, Clock clock)
    : m_profile(profile)
    , m_clock(std::move(clock))
{}

Result<NewClient> ClientRepository::add(const QString &integration, const QString &name,
                                        const ClientLimits &limits)
{
    const QString normal = name.normalized(QString::NormalizationForm_C);
    const auto isGood = checkName(normal).and_then([&] { return checkLimits(limits); });
    if (!isGood) {
        return failure(isGood.error());
    }
    const QSqlDatabase database = m_profile.database();
    auto added = profile::inTransaction(database, [&]() -> Result<NewClient> {
        const auto others = of(integration);
        const auto fits = others ? checkRoomFor(normal, *others) : failure(others.error());
        if (!fits) {
            return failure(fits.error());
        }
        NewClient made{{}, newClientKey()};
        made.client.id = QString::fromLatin1(randomId(idCharacters));
        made.client.integration = integration;
        made.client.name = normal;
        made.client.keyHash = hashOfKey(made.key.reveal());
        made.client.limits = limits;
        made.client.createdAt = m_clock();
        return profile::change(database,
                               QStringLiteral("DELETE FROM proxy_client"
                                              " WHERE revoked_at BETWEEN 1 AND ?"),
                               {made.client.createdAt - revokedMs})
            .and_then([&](qint64) { return insert(made.client); })
            .map([&] { return made; });
    });
    if (added) { // nobody has it yet
        const QByteArrayView key = added->key.reveal();
        secrets::HeldSecrets(m_profile.folder()).noteMade({key.sliced(qstrlen(keyPrefix))});
    }
    return added;
}

Result<void> ClientRepository::insert(const ProxyClient &client)
{
    return profile::change(
               m_profile.database(),
               QStringLiteral("INSERT INTO proxy_client (id, integration, name, key_hash,"
                              " created_at, reads_only, routes, calls_a_minute, until)"
                              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
               QVariantList{client.id, client.integration, client.name, client.keyHash,
                            client.createdAt} +
                   valuesOf(client.limits))
        .map([](qint64) {});
}

Result<void> ClientRepository::forget(const QString &id)
{
    return profile::change(m_profile.database(),
                           QStringLiteral("DELETE FROM proxy_client WHERE id = ?"), {id})
        .map([](qint64) {});
}

Result<void> ClientRepository::put(const QString &integration, const QList<ProxyClient> &clients)
{
    return profile::inTransaction(m_profile.database(), [&]() -> Result<void> {
        const auto here = of(integration);
        if (!here) {
            return failure(here.error());
        }
        Result<void> done;
        for (const ProxyClient &each : *here) {
            if (each.revokedAt == 0 && !isAmong(clients, each.id)) {
                done = done.and_then([&] { return forget(each.id); });
            }
        }
        for (const ProxyClient &each : clients) {
            ProxyClient client = each;
            client.integration = integration;
            client.createdAt = m_clock();
            done = done.and_then([&] { return checkClient(client); }).and_then([&] {
                return putOne(client, *here);
            });
        }
        return done;
    });
}

Result<void> ClientRepository::putOne(const ProxyClient &client, const QList<ProxyClient> &here)
{
    if (!isAmong(here, client.id)) {
        return insert(client);
    }
    return profile::change(m_profile.database(),
                           QStringLiteral("UPDATE proxy_client SET name = ?, key_hash = ?,"
                                          " reads_only = ?, routes = ?, calls_a_minute = ?,"
                                          " until = ? WHERE id = ? AND revoked_at = 0"),
                           QVariantList{client.name, client.keyHash} + valuesOf(client.limits) +
                               QVariantList{client.id})
        .map([](qint64) {});
}

Result<QList<ProxyClient>> ClientRepository::where(const QString &condition,
                                                   const QVariantList &values) const
{
    return profile::rows(
               m_profile.database(),
               QStringLiteral("SELECT * FROM proxy_client WHERE %1 ORDER BY created_at, rowid")
                   .arg(condition),
               values)
        .map([](const QList<QSqlRecord> &found) {
            QList<ProxyClient> clients;
            for (const QSqlRecord &row : found) {
                clients.append(clientOf(row));
            }
            return clients;
        });
}

Result<QList<ProxyClient>> ClientRepository::all() const
{
    return where(QStringLiteral("true"), {});
}

Result<QList<ProxyClient>> ClientRepository::of(const QString &integration) const
{
    return integrations::IntegrationRepository(m_profile)
        .byId(integration)
        .and_then(
            [&](const auto &) { return where(QStringLiteral("integration = ?"), {integration}); });
}

Result<ProxyClient> ClientRepository::byId(const QString &id) const
{
    return where(QStringLiteral("id = ?"), {id})
        .and_then([&](const QList<ProxyClient> &found) -> Result<ProxyClient> {
            if (found.isEmpty()) {
                return unknown(id);
            }
            return found.constFirst();
        });
}

// How long SQLite takes depends on the hash, which tells nothing of the key.
Result<std::optional<ProxyClient>> ClientRepository::byKey(QByteArrayView key) const
{
    if (!hasKeyForm(key)) {
        return std::optional<ProxyClient>();
    }
    const QByteArray hash = hashOfKey(key);
    return where(QStringLiteral("key_hash = ?"), {hash}).map([&](const QList<ProxyClient> &found) {
        const bool isIt = !found.isEmpty() && constantTimeEquals(found.constFirst().keyHash, hash);
        return isIt ? std::optional(found.constFirst()) : std::nullopt;
    });
}

Result<void> ClientRepository::saveLimits(const QString &id, const ClientLimits &limits)
{
    if (auto good = checkLimits(limits); !good) {
        return good;
    }
    const auto known = byId(id);
    if (!known) {
        return failure(known.error());
    }
    const auto changed =
        profile::change(m_profile.database(),
                        QStringLiteral("UPDATE proxy_client SET reads_only = ?, routes = ?,"
                                       " calls_a_minute = ?, until = ?"
                                       " WHERE id = ? AND revoked_at = 0"),
                        valuesOf(limits) + QVariantList{id});
    if (changed && *changed == 0) {
        return failure("client.revoked",
                       Text::tr("“%1” was revoked, which cannot be undone. Add the program again.")
                           .arg(known->name));
    }
    return changed.map([](qint64) {});
}

Result<void> ClientRepository::revoke(const QString &id)
{
    return byId(id).and_then([&](const ProxyClient &) {
        return profile::change(m_profile.database(),
                               QStringLiteral("UPDATE proxy_client SET revoked_at = ?"
                                              " WHERE id = ? AND revoked_at = 0"),
                               {m_clock(), id})
            .map([](qint64) {});
    });
}

Result<Doors> ClientRepository::doors(const QString &integration) const
{
    return integrations::IntegrationRepository(m_profile)
        .byId(integration)
        .and_then([&](const auto &) {
            return profile::rows(m_profile.database(),
                                 QStringLiteral("SELECT is_on, graphql, soap FROM proxy_doors"
                                                " WHERE integration = ?"),
                                 {integration});
        })
        .map([](const QList<QSqlRecord> &found) {
            if (found.isEmpty()) {
                return Doors();
            }
            const QSqlRecord &row = found.constFirst();
            return Doors{row.value(0).toInt() != 0, row.value(1).toInt() != 0,
                         row.value(2).toInt() != 0};
        });
}

Result<void> ClientRepository::saveDoors(const QString &integration, const Doors &doors)
{
    return integrations::IntegrationRepository(m_profile)
        .byId(integration)
        .and_then([&](const auto &) {
            return profile::change(
                m_profile.database(),
                QStringLiteral("INSERT OR REPLACE INTO proxy_doors"
                               " (integration, is_on, graphql, soap) VALUES (?, ?, ?, ?)"),
                {integration, doors.isOn ? 1 : 0, doors.graphQl ? 1 : 0, doors.soap ? 1 : 0});
        })
        .map([](qint64) {});
}

} // namespace latchkey::clients
