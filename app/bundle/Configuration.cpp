// SPDX-License-Identifier: Apache-2.0
#include "bundle/Configuration.h"

#include "base/ForeignText.h"
#include "clients/ClientRepository.h"
#include "clients/StoreLimits.h"
#include "integrations/SelectionRepository.h"
#include "integrations/StoreAccess.h"
#include "integrations/WatchRepository.h"
#include "place/StorePlace.h"
#include "profile/Profile.h"
#include "profile/Settings.h"
#include "profile/Sql.h"
#include "storeservice/PlaceRepository.h"
#include "web/Origin.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QSslSocket>

#include <curl/curl.h>

#include <algorithm>

namespace latchkey::bundle {

namespace {

void add(QJsonArray &rows, const QString &name, const QString &value)
{
    rows.append(QJsonObject{{QStringLiteral("name"), name},
                            {QStringLiteral("value"), withoutControls(value)}});
}

// What `words` makes of it, or the code of why it cannot be read.
template <typename T, typename Words>
void add(QJsonArray &rows, const QString &name, const Result<T> &read, Words words)
{
    add(rows, name, read ? words(*read) : QString::fromUtf8(read.error().code));
}

QString word(bool isOn)
{
    return isOn ? QStringLiteral("on") : QStringLiteral("off");
}

QString madeBy(profile::SettingSource source)
{
    switch (source) {
    case profile::SettingSource::BuiltIn:
        return QStringLiteral("default");
    case profile::SettingSource::Computer:
        return QStringLiteral("set for this computer");
    case profile::SettingSource::Profile:
        break;
    }
    return QStringLiteral("set in the profile");
}

QString way(const integrations::Way &way)
{
    QString words = QString::fromUtf8(integrations::name(way.kind));
    words += way.port == 0 ? QString() : QStringLiteral(", port %1").arg(way.port);
    return words + (way.serverPort == 0 ? QString()
                                        : QStringLiteral(", ssh's port %1").arg(way.serverPort));
}

// Of what kind it is, not where: hosts and accounts are nobody's business.
QString place(const std::optional<storeservice::KeptPlace> &kept)
{
    if (!kept) {
        return QStringLiteral("none named");
    }
    const place::StorePlace &it = kept->place;
    QString words = it.isLocal() ? QStringLiteral("this computer") : QStringLiteral("behind ssh");
    words += it.prefix.isEmpty()
                 ? QString()
                 : QStringLiteral(", through ") + QFileInfo(it.prefix.constFirst()).fileName();
    words += it.owner.isEmpty() ? QString() : QStringLiteral(", as another account");
    words += it.php.isEmpty() ? QString() : QStringLiteral(", with a PHP of its own");
    return words + (kept->consentedAt == 0 ? QStringLiteral(", not agreed to") : QString());
}

QString resources(const integrations::KeptResources &kept)
{
    const auto counted = [](const auto &choice) {
        return choice.isAll ? QStringLiteral("all")
                            : QStringLiteral("%1 one by one").arg(choice.ids.size());
    };
    return counted(kept.choice) + QStringLiteral(", from %1 sources, ").arg(kept.sources.size()) +
           (kept.granted ? QStringLiteral("granted ") + counted(*kept.granted)
                         : QStringLiteral("not known what is granted"));
}

QString watch(const integrations::WatchPlan &plan)
{
    return (plan.everySeconds == 0 ? QStringLiteral("no calls")
                                   : QStringLiteral("a call every %1 s").arg(plan.everySeconds)) +
           (plan.renewSeconds == 0
                ? QStringLiteral(", no reminder")
                : QStringLiteral(", a reminder after %1 s").arg(plan.renewSeconds));
}

QString doors(const clients::Doors &doors)
{
    return QStringLiteral("REST %1, GraphQL %2, SOAP %3")
        .arg(word(doors.isOn), word(doors.graphQl), word(doors.soap));
}

QString programs(const QList<clients::ProxyClient> &all)
{
    const auto counted = [&all](auto isOne) {
        return std::count_if(all.begin(), all.end(), [&](const clients::ProxyClient &each) {
            return each.revokedAt == 0 && isOne(each.limits);
        });
    };
    using clients::ClientLimits;
    return QStringLiteral("%1 open, of them %2 reading only, %3 with routes, %4 with calls a "
                          "minute, %5 until a day; %6 in all")
        .arg(counted([](const ClientLimits &) { return true; }))
        .arg(counted([](const ClientLimits &limits) { return limits.readsOnly; }))
        .arg(counted([](const ClientLimits &limits) { return !limits.routes.isEmpty(); }))
        .arg(counted([](const ClientLimits &limits) { return limits.callsAMinute > 0; }))
        .arg(counted([](const ClientLimits &limits) { return limits.until > 0; }))
        .arg(all.size());
}

void addSettings(QJsonArray &rows, const profile::Profile &profile)
{
    const QStringList keys = profile::settingKeys();
    for (const QString &key : keys) {
        add(rows, key, profile::settingWithSource(profile, key),
            [](const profile::SettingInForce &it) {
                return it.value + QStringLiteral(" (") + madeBy(it.source) + u')';
            });
    }
}

void addIntegration(QJsonArray &rows, profile::Profile &profile,
                    const integrations::Integration &it)
{
    add(rows, QStringLiteral("way of the store's call"), way(it.way));
    add(rows, QStringLiteral("http without TLS"),
        it.allowsCleartext ? QStringLiteral("allowed") : QStringLiteral("not allowed"));
    add(rows, QStringLiteral("return addresses allowed"),
        QString::number(it.allowedOrigins.size()));
    add(rows, QStringLiteral("place of the store's code"),
        storeservice::PlaceRepository(profile).of(it.id), place);
    add(rows, QStringLiteral("resources"), integrations::SelectionRepository(profile).of(it.id),
        resources);
    add(rows, QStringLiteral("watch"), integrations::WatchRepository(profile).plan(it.id), watch);
    const clients::ClientRepository clients(profile);
    add(rows, QStringLiteral("proxy"), clients.doors(it.id), doors);
    add(rows, QStringLiteral("calls to the store"),
        clients::StoreLimitsRepository(profile).of(it.id), [](const clients::StoreLimits &limits) {
            return QStringLiteral("%1 at once, %2 a minute (0: any number)")
                .arg(limits.callsAtOnce)
                .arg(limits.callsAMinute);
        });
    add(rows, QStringLiteral("programs"), clients.of(it.id), programs);
    const auto origin = web::originOf(it.storeUrl);
    add(rows, QStringLiteral("in front of the store"),
        integrations::StoreAccessRepository(profile).of(origin ? origin->text() : QByteArray()),
        [](const integrations::StoreAccess &access) {
            return (access.hasBasic ? QStringLiteral("a password")
                                    : QStringLiteral("no password")) +
                   (access.trustedCa.isEmpty() ? QStringLiteral(", the system's certificates")
                                               : QStringLiteral(", certificates of one's own"));
        });
}

void addVersions(QJsonArray &rows, const profile::Profile &profile, const QString &keychain)
{
    add(rows, QStringLiteral("Qt"), QString::fromLatin1(qVersion()));
    add(rows, QStringLiteral("TLS"), QSslSocket::sslLibraryVersionString());
    add(rows, QStringLiteral("libcurl"), QString::fromLatin1(curl_version()));
    add(rows, QStringLiteral("SQLite"),
        profile::rows(profile.database(), QStringLiteral("SELECT sqlite_version()")),
        [](const QList<QSqlRecord> &found) {
            return found.isEmpty() ? QString() : found.constFirst().value(0).toString();
        });
    add(rows, QStringLiteral("secrets kept by"),
        keychain.isEmpty() ? QStringLiteral("not known") : keychain);
}

} // namespace

QJsonArray configurationOf(profile::Profile &profile, const integrations::Integration &integration,
                           const QString &keychain)
{
    QJsonArray rows;
    addSettings(rows, profile);
    addIntegration(rows, profile, integration);
    addVersions(rows, profile, keychain);
    return rows;
}

} // namespace latchkey::bundle
