// SPDX-License-Identifier: Apache-2.0
// What a store says of itself and of its integrations. All text is foreign. What could not be read
// there has no value; the rest counts all the same.
#pragma once

#include "acl/AclTree.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::storeservice {

// Commerce's own numbers. Reset ("recreated") is one whose module's XML changed: its tokens are
// gone.
enum class Status { Inactive = 0, Active = 1, Reset = 2 };

struct StoreIntegration
{
    qint64 id = 0;
    QString name;
    QString email;
    QByteArray callbackUrl;
    QByteArray identityUrl;
    std::optional<Status> status;
    bool isFromModule = false; // setup type 1: nobody can edit it, in Admin either
    std::optional<bool> hasAccessToken;
    std::optional<QStringList> granted; // ids; acl::everythingId for all

    friend bool operator==(const StoreIntegration &, const StoreIntegration &) = default;
};

// One of all that a store has.
struct ListedIntegration
{
    qint64 id = 0;
    QString name;
    std::optional<Status> status;
    bool isFromModule = false;
    std::optional<int> resources; // without acl::adminId, which everyone has
    std::optional<bool> isAll;    // "everything": what the store has and will have

    friend bool operator==(const ListedIntegration &, const ListedIntegration &) = default;
};

struct StoreFacts
{
    std::optional<QString> product; // "Magento", "Mage-OS"
    std::optional<QString> edition; // "Community", "Enterprise", "B2B"
    std::optional<QString> version; // "2.4.7-p7"
    std::optional<QString> mode;    // "default", "developer", "production"
    std::optional<QString> php;     // "8.2.28"
    std::optional<QString> user;    // the account that PHP runs as there
    std::optional<QList<QByteArray>> baseUrls;
    std::optional<QByteArray> adminUrl;
    std::optional<bool> isCallbackReached; // also without a value if nobody asked
    std::optional<acl::AclTree> resources; // also without a value if nobody asked
    std::optional<QList<ListedIntegration>> all;
    // Of the name and the number that were asked for.
    bool knowsIntegrations = false; // false: the two below say nothing
    std::optional<StoreIntegration> named;
    std::optional<StoreIntegration> known;
    QString why; // … where they say nothing: the store's own words; foreign text
};

// Out of the script's answer {"facts": …}; never fails: what is not as it should be is unknown.
StoreFacts factsIn(const QJsonObject &answer);

// One integration out of an answer; nothing if it is none.
std::optional<StoreIntegration> integrationIn(const QJsonValue &json);

} // namespace latchkey::storeservice
