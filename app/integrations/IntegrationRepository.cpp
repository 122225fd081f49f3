// SPDX-License-Identifier: Apache-2.0
#include "integrations/IntegrationRepository.h"

#include "base/Random.h"
#include "integrations/Rows.h"
#include "integrations/Text.h"
#include "integrations/Validation.h"
#include "profile/Profile.h"
#include "profile/Sql.h"
#include "secrets/HeldSecrets.h"
#include "web/Origin.h"

namespace latchkey::integrations {

using profile::change;
using profile::inTransaction;
using profile::rows;

namespace {

constexpr qsizetype idCharacters = 8;
constexpr qsizetype keyCharacters = 26; // 128 bits

// Whoever knows the keys in its URLs can call this computer as its store: also once it is gone no
// file for support may hold them.
void noteKeys(const profile::Profile &profile, const Integration &it)
{
    secrets::HeldSecrets(profile.folder()).noteMade({it.callbackKey, it.identityKey});
}

QString text(const QByteArray &ascii)
{
    return QString::fromUtf8(ascii);
}

Result<NewIntegration> validated(const NewIntegration &wanted)
{
    const auto name = validName(wanted.name);
    if (!name) {
        return failure(name.error());
    }
    const auto email = validEmail(wanted.email);
    if (!email) {
        return failure(email.error());
    }
    const auto storeUrl = validStoreUrl(wanted.storeUrl);
    if (!storeUrl) {
        return failure(storeUrl.error());
    }
    const auto adminUrl = validAdminUrl(wanted.adminUrl);
    if (!adminUrl) {
        return failure(adminUrl.error());
    }
    return checkCleartext(*storeUrl, wanted.allowsCleartext).map([&] {
        return NewIntegration{*name, *email, *storeUrl, wanted.allowsCleartext, *adminUrl};
    });
}

Result<void> checkNameIsFree(const QSqlDatabase &database, const QString &name, const QString &id)
{
    const auto others =
        rows(database, QStringLiteral("SELECT id FROM integration WHERE name = ? AND id <> ?"),
             {name, id});
    if (!others) {
        return failure(others.error());
    }
    if (!others->isEmpty()) {
        return failure(
            "integration.name-taken",
            Text::tr(
                "There is already an integration named “%1” in this profile. Choose another name.")
                .arg(name),
            others->first().value(0).toString());
    }
    return {};
}

// Reads the row's integration with its approved origins.
Result<Integration> withOrigins(const QSqlDatabase &database, const QSqlRecord &row)
{
    Integration it = integrationOf(row);
    return rows(database,
                QStringLiteral(
                    "SELECT origin FROM allowed_origin WHERE integration = ? ORDER BY origin"),
                {it.id})
        .map([&](const QList<QSqlRecord> &found) {
            for (const QSqlRecord &origin : found) {
                it.allowedOrigins.append(origin.value(0).toString().toUtf8());
            }
            return it;
        });
}

Result<void> insert(const QSqlDatabase &database, const Integration &it)
{
    return change(database,
                  QStringLiteral(
                      "INSERT INTO integration (id, name, email, store_url, allows_cleartext,"
                      " admin_url, callback_key, identity_key, created_at)"
                      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                  {it.id, it.name, it.email, text(it.storeUrl), it.allowsCleartext ? 1 : 0,
                   text(it.adminUrl), text(it.callbackKey), text(it.identityKey), it.createdAt})
        .map([](qint64) {});
}

// What was learned belongs to the store at the old URL, and so do the approved return addresses.
Result<void> forgetTheOldStore(const QSqlDatabase &database, const QString &id)
{
    const auto forgotten = change(
        database,
        QStringLiteral("UPDATE integration SET store_base_url = x'', signature_base_url = x'',"
                       " dialect = '', signature_method = '', clock_skew_seconds = 0,"
                       " activation_state = x'' WHERE id = ?"),
        {id});
    if (!forgotten) {
        return failure(forgotten.error());
    }
    if (const auto grant = change(
            database, QStringLiteral("UPDATE selection SET granted_at = 0 WHERE integration = ?"),
            {id});
        !grant) {
        return failure(grant.error());
    }
    const auto number = change(
        database,
        QStringLiteral("UPDATE store_place SET integration_there = 0 WHERE integration = ?"), {id});
    if (!number) {
        return failure(number.error());
    }
    return change(database, QStringLiteral("DELETE FROM allowed_origin WHERE integration = ?"),
                  {id})
        .map([](qint64) {});
}

Result<void> writeDefinition(const QSqlDatabase &database, const QString &id,
                             const NewIntegration &definition)
{
    const auto written =
        change(database,
               QStringLiteral("UPDATE integration SET name = ?, email = ?, store_url = ?,"
                              " allows_cleartext = ?, admin_url = ? WHERE id = ?"),
               {definition.name, definition.email, text(definition.storeUrl),
                definition.allowsCleartext ? 1 : 0, text(definition.adminUrl), id});
    return written.map([](qint64) {});
}

Result<void> insertUnlessThere(const QSqlDatabase &database, const Integration &it)
{
    return rows(database, QStringLiteral("SELECT 1 FROM integration WHERE id = ?"), {it.id})
        .and_then([&](const QList<QSqlRecord> &found) {
            return found.isEmpty() ? insert(database, it) : Result<void>();
        });
}

// What is no definition.
Result<void> writeRest(const QSqlDatabase &database, const Integration &it)
{
    return change(database,
                  QStringLiteral(
                      "UPDATE integration SET callback_key = ?, identity_key = ?, created_at = ?,"
                      " store_base_url = ?, signature_base_url = ?, dialect = ?,"
                      " signature_method = ?, clock_skew_seconds = ?, way = ?, way_server = ?,"
                      " way_server_port = ?, way_port = ?, way_address = ?, way_url = ?, login = ?,"
                      " last_call_at = ?, activation_state = ? WHERE id = ?"),
                  {text(it.callbackKey), text(it.identityKey), it.createdAt, it.storeBaseUrl,
                   it.signatureBaseUrl, text(it.dialect), text(it.signatureMethod),
                   it.clockSkewSeconds, text(name(it.way.kind)), it.way.server, it.way.serverPort,
                   it.way.port, text(it.way.address), text(it.way.url), it.login, it.lastCallAt,
                   it.activationState, it.id})
        .map([](qint64) {});
}

Result<void> writeOrigins(const QSqlDatabase &database, const Integration &it)
{
    auto written = change(
        database, QStringLiteral("DELETE FROM allowed_origin WHERE integration = ?"), {it.id});
    for (const QByteArray &origin : it.allowedOrigins) {
        if (written) {
            written = change(
                database,
                QStringLiteral("INSERT INTO allowed_origin (integration, origin) VALUES (?, ?)"),
                {it.id, text(origin)});
        }
    }
    return written.map([](qint64) {});
}

} // namespace

IntegrationRepository::IntegrationRepository(profile::Profile &profile, Clock clock)
    : m_profile(profile)
    , m_clock(std::move(clock))
{}

Result<Integration> IntegrationRepository::add(const NewIntegration &wanted)
{
    const auto valid = validated(wanted);
    if (!valid) {
        return failure(valid.error());
    }
    Integration it;
    it.id = QString::fromLatin1(randomId(idCharacters));
    it.callbackKey = randomId(keyCharacters);
    it.identityKey = randomId(keyCharacters);
    it.createdAt = m_clock();
    it.name = valid->name;
    it.email = valid->email;
    it.storeUrl = valid->storeUrl;
    it.allowsCleartext = valid->allowsCleartext;
    it.adminUrl = valid->adminUrl;
    const QSqlDatabase database = m_profile.database();
    return inTransaction(database,
                         [&] {
                             return checkNameIsFree(database, it.name, it.id).and_then([&] {
                                 return insert(database, it);
                             });
                         })
        .map([&] {
            noteKeys(m_profile, it);
            return it;
        });
}

Result<void> IntegrationRepository::put(const Integration &it)
{
    const auto valid = validated({it.name, it.email, it.storeUrl, it.allowsCleartext, it.adminUrl});
    if (!valid) {
        return failure(valid.error());
    }
    if (const auto before = byId(it.id)) {
        noteKeys(m_profile, *before);
    }
    noteKeys(m_profile, it);
    const QSqlDatabase database = m_profile.database();
    return inTransaction(database, [&]() -> Result<void> {
        return checkNameIsFree(database, valid->name, it.id)
            .and_then([&] { return insertUnlessThere(database, it); })
            .and_then([&] { return writeDefinition(database, it.id, *valid); })
            .and_then([&] { return writeRest(database, it); })
            .and_then([&] { return writeOrigins(database, it); });
    });
}

Result<QList<Integration>> IntegrationRepository::all() const
{
    const QSqlDatabase database = m_profile.database();
    const auto found =
        rows(database, QStringLiteral("SELECT * FROM integration ORDER BY created_at, rowid"));
    if (!found) {
        return failure(found.error());
    }
    QList<Integration> integrations;
    for (const QSqlRecord &row : *found) {
        const auto it = withOrigins(database, row);
        if (!it) {
            return failure(it.error());
        }
        integrations.append(*it);
    }
    return integrations;
}

Result<Integration> IntegrationRepository::byId(const QString &id) const
{
    const QSqlDatabase database = m_profile.database();
    const auto found =
        rows(database, QStringLiteral("SELECT * FROM integration WHERE id = ?"), {id});
    if (!found) {
        return failure(found.error());
    }
    if (found->isEmpty()) {
        return failure(unknown(id));
    }
    return withOrigins(database, found->first());
}

Result<void> IntegrationRepository::save(const Integration &integration)
{
    const QString id = integration.id;
    const auto valid = validated({integration.name, integration.email, integration.storeUrl,
                                  integration.allowsCleartext, integration.adminUrl});
    if (!valid) {
        return failure(valid.error());
    }
    const QSqlDatabase database = m_profile.database();
    return inTransaction(database, [&]() -> Result<void> {
        const auto before = byId(id);
        if (!before) {
            return failure(before.error());
        }
        if (auto isFree = checkNameIsFree(database, valid->name, id); !isFree) {
            return isFree;
        }
        if (before->storeUrl != valid->storeUrl) {
            if (auto forgotten = forgetTheOldStore(database, id); !forgotten) {
                return forgotten;
            }
        }
        return writeDefinition(database, id, *valid);
    });
}

Result<void> IntegrationRepository::remove(const QString &id)
{
    if (const auto gone = byId(id)) { // an earlier program that made it noted nothing
        noteKeys(m_profile, *gone);
    }
    const auto removed =
        change(m_profile.database(), QStringLiteral("DELETE FROM integration WHERE id = ?"), {id});
    if (!removed) {
        return failure(removed.error());
    }
    if (*removed == 0) {
        return failure(unknown(id));
    }
    return {};
}

Result<void> IntegrationRepository::update(const QString &id, const QString &assignments,
                                           const QVariantList &values)
{
    const auto changed =
        change(m_profile.database(),
               QStringLiteral("UPDATE integration SET %1 WHERE id = ?").arg(assignments),
               values + QVariantList{id});
    if (!changed) {
        return failure(changed.error());
    }
    if (*changed == 0) {
        return failure(unknown(id));
    }
    return {};
}

Result<void> IntegrationRepository::saveActivationState(const QString &id, const QByteArray &state)
{
    return update(id, QStringLiteral("activation_state = ?"), {state});
}

Result<void> IntegrationRepository::saveStoreBaseUrl(const QString &id, const QByteArray &url)
{
    return update(id, QStringLiteral("store_base_url = ?"), {url});
}

Result<void> IntegrationRepository::saveLearned(const QString &id, const LearnedAboutStore &learned)
{
    return update(id,
                  QStringLiteral("signature_base_url = ?, dialect = ?, signature_method = ?,"
                                 " clock_skew_seconds = ?"),
                  {learned.signatureBaseUrl, text(learned.dialect), text(learned.signatureMethod),
                   learned.clockSkewSeconds});
}

Result<void> IntegrationRepository::saveWay(const QString &id, const Way &way)
{
    return update(id,
                  QStringLiteral("way = ?, way_server = ?, way_server_port = ?, way_port = ?,"
                                 " way_address = ?, way_url = ?"),
                  {text(name(way.kind)), way.server, way.serverPort, way.port, text(way.address),
                   text(way.url)});
}

Result<void> IntegrationRepository::saveLogin(const QString &id, const QString &login)
{
    return update(id, QStringLiteral("login = ?"), {login});
}

Result<void> IntegrationRepository::saveLastCall(const QString &id, qint64 time)
{
    return update(id, QStringLiteral("last_call_at = ?"), {time});
}

Result<QByteArray> IntegrationRepository::allowOrigin(const QString &id, QByteArrayView typed)
{
    const auto origin = web::originOf(typed);
    if (!origin) {
        return failure("integration.bad-origin",
                       Text::tr("This cannot be the address of a store's Admin. Type the address "
                                "like https://admin.shop.example."),
                       origin.error().detail);
    }
    const QByteArray kept = origin->text();
    const auto allowed = change(m_profile.database(),
                                QStringLiteral("INSERT INTO allowed_origin (integration, origin)"
                                               " VALUES (?, ?) ON CONFLICT DO NOTHING"),
                                {id, text(kept)});
    if (!allowed) {
        return failure(unlessUnknown(allowed.error(), id));
    }
    return kept;
}

} // namespace latchkey::integrations
