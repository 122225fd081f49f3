// SPDX-License-Identifier: Apache-2.0
// What a person takes along to a new computer, as a value.
#pragma once

#include "base/Secret.h"
#include "clients/ProxyClient.h"
#include "clients/StoreLimits.h"
#include "integrations/Integration.h"
#include "integrations/SelectionRepository.h"
#include "integrations/StoreAccess.h"
#include "integrations/WatchRepository.h"
#include "logins/LoginRepository.h"
#include "module/ModuleRepository.h"
#include "storeservice/PlaceRepository.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace latchkey::move {

// Who uses an integration: the programs with a key that nobody revoked (the hash of each key), what
// the proxy opens for them, and how it is watched. What they called stays behind.
struct MovedUse
{
    QList<clients::ProxyClient> programs;
    clients::Doors doors;
    integrations::WatchPlan watch;
    std::optional<clients::StoreLimits> storeLimits = {}; // of a file that has them
};

// An integration is the same one there: its id, the keys of its URLs, its state. Only what happened
// to it (its timeline) stays behind.
struct MovedIntegration
{
    integrations::Integration integration;
    integrations::KeptResources resources;
    std::optional<storeservice::KeptPlace> place;
    module::KeptModule module;
    std::optional<MovedUse> use; // files of the first form have none
};

struct MovedAccess
{
    QByteArray origin; // Origin::text()
    integrations::StoreAccess access;
};

// The listener's certificate for a host.
struct MovedCertificate
{
    QString host;            // as tls::servedHost() takes it
    QByteArray certificates; // as in tls::Identity
    Secret key;
};

struct MovedSetting
{
    QString key, value;
};

// One of the keychain, as secrets::toItem() made it.
struct MovedItem
{
    QString key;
    Secret value;
};

struct Belongings
{
    QList<MovedIntegration> integrations;
    QList<logins::LoginRepository::Entry> logins;
    QList<MovedAccess> access;
    QList<MovedSetting> settings; // the port of the URLs always among them
    QList<MovedCertificate> certificates;
    QList<MovedItem> items;
};

// True if the keychain's item with that key is the integration's: its tokens, or what an activation
// left.
bool isItemOf(const QString &key, const QString &integrationId);
// True if its tokens are among the items.
bool hasTokens(const Belongings &belongings, const QString &integrationId);

} // namespace latchkey::move
