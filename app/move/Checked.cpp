// SPDX-License-Identifier: Apache-2.0
#include "move/Checked.h"

#include "acl/ResourceId.h"
#include "activation/StateJson.h"
#include "clients/ClientRepository.h"
#include "integrations/Validation.h"
#include "integrations/WatchLimits.h"
#include "move/Text.h"
#include "place/StorePlace.h"
#include "profile/Settings.h"
#include "secrets/Credentials.h"
#include "secrets/SecretStore.h"
#include "tls/BroughtIdentity.h"
#include "tls/CertificateFacts.h"
#include "web/Origin.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace latchkey::move {

using integrations::Integration;

namespace {

constexpr qsizetype idCharacters = 8;
constexpr qsizetype keyCharacters = 26;
constexpr qsizetype longestLearned = 4096; // octets of what a store said of itself
constexpr int mostRounds = 10'000'000;     // what a login may cost whoever checks it
constexpr qsizetype hashOctets = 32;
constexpr qsizetype saltOctets = 16;

// Says of which one of them a check failed.
auto bad(const QString &what, const QString &ofWhich)
{
    return failure("move.bad-content",
                   Text::tr("Something in the file cannot be: %1. Nothing was taken in.").arg(what),
                   ofWhich.left(100));
}

bool isBase32(QByteArrayView text, qsizetype characters)
{
    return text.size() == characters && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
           });
}

bool areIds(const acl::Choice &choice)
{
    return std::all_of(choice.ids.cbegin(), choice.ids.cend(), acl::isResourceId);
}

bool isOrigin(const QByteArray &text)
{
    const auto origin = web::originOf(text);
    return origin && origin->text() == text;
}

// What IntegrationRepository::add() would have made of it.
bool isDefinition(const Integration &it)
{
    const auto name = integrations::validName(it.name);
    const auto email = integrations::validEmail(it.email);
    const auto store = integrations::validStoreUrl(it.storeUrl);
    const auto admin = integrations::validAdminUrl(it.adminUrl);
    return name && *name == it.name && email && *email == it.email && store &&
           *store == it.storeUrl && admin && *admin == it.adminUrl &&
           integrations::checkCleartext(it.storeUrl, it.allowsCleartext);
}

bool areKeys(const Integration &it)
{
    return isBase32(it.id.toLatin1(), idCharacters) && isBase32(it.callbackKey, keyCharacters) &&
           isBase32(it.identityKey, keyCharacters) && it.callbackKey != it.identityKey;
}

bool isWay(const integrations::Way &way)
{
    const bool isServer = way.server.isEmpty() || place::parseServer(way.server).has_value();
    return isServer && way.address.size() <= longestLearned && way.url.size() <= longestLearned;
}

bool isLearned(const Integration &it)
{
    const QList<QByteArray> all{it.storeBaseUrl, it.signatureBaseUrl, it.dialect,
                                it.signatureMethod};
    return std::all_of(all.cbegin(), all.cend(),
                       [](const QByteArray &each) { return each.size() <= longestLearned; });
}

bool isAtRest(const QByteArray &state)
{
    const auto read = activation::fromJson(state);
    return read && read->isAtRest();
}

// Of one integration: each a program of its own, and none that is named as another.
bool arePrograms(const QList<clients::ProxyClient> &all)
{
    QSet<QString> names;
    for (const clients::ProxyClient &each : all) {
        if (!clients::checkClient(each)) {
            return false;
        }
        names.insert(each.name.toCaseFolded());
    }
    return all.size() <= clients::mostClients && names.size() == all.size();
}

bool isUse(const MovedUse &use)
{
    return arePrograms(use.programs) && integrations::isPlan(use.watch) &&
           clients::areWithinBounds(use.storeLimits.value_or(clients::StoreLimits()));
}

Result<void> checkOne(const MovedIntegration &one)
{
    const Integration &it = one.integration;
    const acl::Choice granted = one.resources.granted.value_or(acl::Choice());
    if (!areKeys(it)) {
        return bad(Text::tr("the keys of an integration's URLs"), it.name);
    }
    if (!isDefinition(it) || !isWay(it.way) || !isLearned(it) ||
        !std::all_of(it.allowedOrigins.cbegin(), it.allowedOrigins.cend(), isOrigin)) {
        return bad(Text::tr("what defines an integration"), it.name);
    }
    if (!areIds(one.resources.choice) || !areIds(granted)) {
        return bad(Text::tr("the resources of an integration"), it.name);
    }
    if (!isAtRest(it.activationState)) {
        return bad(Text::tr("the state of an integration"), it.name);
    }
    if (!isUse(one.use.value_or(MovedUse()))) {
        return bad(Text::tr("the programs of an integration, or how it is watched"), it.name);
    }
    return {};
}

Result<void> checkIntegrations(const QList<MovedIntegration> &all)
{
    QSet<QString> ids;
    QSet<QString> names;
    QSet<QByteArray> keys;
    for (const MovedIntegration &each : all) {
        if (auto checked = checkOne(each); !checked) {
            return checked;
        }
        ids.insert(each.integration.id);
        names.insert(each.integration.name.toCaseFolded());
        keys << each.integration.callbackKey << each.integration.identityKey;
    }
    const bool areAllDifferent =
        ids.size() == all.size() && names.size() == all.size() && keys.size() == 2 * all.size();
    return areAllDifferent ? Result<void>()
                           : bad(Text::tr("an integration that is there twice"), {});
}

// The proxy knows a program by its key alone.
Result<void> checkKeysOfPrograms(const QList<MovedIntegration> &all)
{
    QSet<QString> ids;
    QSet<QByteArray> keys;
    qsizetype programs = 0;
    for (const MovedIntegration &each : all) {
        const QList<clients::ProxyClient> its = each.use.value_or(MovedUse()).programs;
        for (const clients::ProxyClient &program : its) {
            ids.insert(program.id);
            keys.insert(program.keyHash);
            ++programs;
        }
    }
    return ids.size() == programs && keys.size() == programs
               ? Result<void>()
               : bad(Text::tr("a program that is there twice"), {});
}

Result<void> checkLogins(const QList<logins::LoginRepository::Entry> &all)
{
    for (const auto &login : all) {
        const logins::PasswordHash &hash = login.password;
        if (hash.rounds < 1 || hash.rounds > mostRounds || hash.salt.size() != saltOctets ||
            hash.hash.size() != hashOctets) {
            return bad(Text::tr("a login"), login.name);
        }
    }
    return {};
}

Result<void> checkAccess(const QList<MovedAccess> &all)
{
    for (const MovedAccess &each : all) {
        const QByteArray &trusted = each.access.trustedCa;
        if (!isOrigin(each.origin) || (!trusted.isEmpty() && tls::factsOf(trusted).isEmpty())) {
            return bad(Text::tr("how a store is reached"), QString::fromLatin1(each.origin));
        }
    }
    return {};
}

Result<void> checkSettings(const QList<MovedSetting> &all)
{
    for (const MovedSetting &each : all) {
        const auto valid = profile::validSetting(each.key, each.value);
        if (!valid || *valid != each.value) {
            return bad(Text::tr("a setting"), each.key);
        }
    }
    return {};
}

// When all of them had become valid.
QDateTime beginOf(const QList<tls::CertificateFacts> &facts)
{
    QDateTime begin = facts.constFirst().from;
    for (const tls::CertificateFacts &each : facts) {
        begin = std::max(begin, each.from);
    }
    return begin;
}

// Its dates are no reason to leave it behind: who uses it is told that it has ended.
bool isCertificate(const MovedCertificate &one)
{
    const auto host = tls::servedHost(one.host);
    const QList<tls::CertificateFacts> facts = tls::factsOf(one.certificates);
    return host && QString::fromLatin1(host->text) == one.host && !facts.isEmpty() &&
           tls::identityIn({one.certificates, one.key, {}}, *host, beginOf(facts)).has_value();
}

Result<void> checkCertificates(const QList<MovedCertificate> &all)
{
    QSet<QString> hosts;
    for (const MovedCertificate &each : all) {
        if (!isCertificate(each) || hosts.contains(each.host)) {
            return bad(Text::tr("a certificate"), each.host);
        }
        hosts.insert(each.host);
    }
    return {};
}

// Of an integration, whose store is at `origin`.
bool isTokens(const MovedItem &item, const QString &id, const QByteArray &origin)
{
    if (item.key == secrets::itemKeyOfIntegration(id)) {
        return secrets::fromItem<secrets::IntegrationSecrets>(item.value, origin).has_value();
    }
    if (item.key == secrets::itemKeyOfPending(id)) {
        return secrets::fromItem<secrets::PendingSecrets>(item.value, origin).has_value();
    }
    const int number = item.key.section(QLatin1Char('/'), -1).toInt();
    return number > 0 && item.key == secrets::itemKeyOfMore(id, number) &&
           secrets::fromItem<secrets::MoreCandidates>(item.value, origin).has_value();
}

bool isPassword(const MovedItem &item, const MovedAccess &access)
{
    return access.access.hasBasic && item.key == secrets::itemKeyOfBasic(access.origin) &&
           secrets::fromItem<secrets::BasicLogin>(item.value, access.origin).has_value();
}

// Where the store of each integration is, by its id.
QHash<QString, QByteArray> originsOf(const QList<MovedIntegration> &all)
{
    QHash<QString, QByteArray> origins;
    for (const MovedIntegration &each : all) {
        if (const auto origin = web::originOf(each.integration.storeUrl)) {
            origins.insert(each.integration.id, origin->text());
        }
    }
    return origins;
}

// Whether an item is of one of them, and for its store.
bool isItem(const MovedItem &item, const QHash<QString, QByteArray> &origins,
            const QList<MovedAccess> &access)
{
    const QString id = item.key.section(QLatin1Char('/'), 1, 1);
    const bool isKnown = (origins.contains(id) && isTokens(item, id, origins.value(id))) ||
                         std::any_of(access.cbegin(), access.cend(),
                                     [&](const MovedAccess &one) { return isPassword(item, one); });
    return isKnown && item.value.reveal().size() <= secrets::largestSecret;
}

Result<void> checkItems(const Belongings &all)
{
    const QHash<QString, QByteArray> origins = originsOf(all.integrations);
    QSet<QString> keys;
    for (const MovedItem &item : all.items) {
        if (!isItem(item, origins, all.access) || keys.contains(item.key)) {
            return bad(Text::tr("what the keychain is to keep"), item.key);
        }
        keys.insert(item.key);
    }
    return {};
}

} // namespace

Result<void> check(const Belongings &belongings)
{
    return checkIntegrations(belongings.integrations)
        .and_then([&] { return checkKeysOfPrograms(belongings.integrations); })
        .and_then([&] { return checkLogins(belongings.logins); })
        .and_then([&] { return checkAccess(belongings.access); })
        .and_then([&] { return checkSettings(belongings.settings); })
        .and_then([&] { return checkCertificates(belongings.certificates); })
        .and_then([&] { return checkItems(belongings); });
}

void leaveUnusable(Belongings &belongings)
{
    const QHash<QString, QByteArray> origins = originsOf(belongings.integrations);
    belongings.items.removeIf(
        [&](const MovedItem &item) { return !isItem(item, origins, belongings.access); });
    belongings.certificates.removeIf(
        [](const MovedCertificate &each) { return !isCertificate(each); });
}

} // namespace latchkey::move
