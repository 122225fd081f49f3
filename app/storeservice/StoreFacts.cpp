// SPDX-License-Identifier: Apache-2.0
#include "storeservice/StoreFacts.h"

#include "acl/ResourceId.h"

#include <QJsonArray>

namespace latchkey::storeservice {

namespace {

constexpr qsizetype longestText = 2'048; // Commerce's columns hold 255
constexpr qsizetype mostResources = 10'000;
constexpr qsizetype mostIntegrations = 2'000;

std::optional<QString> textIn(const QJsonValue &json)
{
    const QString text = json.toString();
    return json.isString() && text.size() <= longestText ? std::optional(text) : std::nullopt;
}

std::optional<bool> truthIn(const QJsonValue &json)
{
    return json.isBool() ? std::optional(json.toBool()) : std::nullopt;
}

std::optional<Status> statusIn(const QJsonValue &json)
{
    const int number = json.toInt(-1);
    return number >= 0 && number <= 2 ? std::optional(Status(number)) : std::nullopt;
}

std::optional<QByteArray> octetsIn(const QJsonValue &json)
{
    const auto text = textIn(json);
    return text ? std::optional(text->toUtf8()) : std::nullopt;
}

std::optional<QList<QByteArray>> urlsIn(const QJsonValue &json)
{
    if (!json.isArray()) {
        return {};
    }
    QList<QByteArray> urls;
    for (const QJsonValue each : json.toArray()) {
        if (const auto url = octetsIn(each)) {
            urls.append(*url);
        }
    }
    return urls;
}

// What is no id cannot be chosen either.
std::optional<QStringList> idsIn(const QJsonValue &json)
{
    if (!json.isArray()) {
        return {};
    }
    QStringList ids;
    for (const QJsonValue each : json.toArray()) {
        const QString id = each.toString();
        if (acl::isResourceId(id) && ids.size() < mostResources) {
            ids.append(id);
        }
    }
    ids.removeDuplicates();
    return ids;
}

// [id, title, number of the parent or -1], each right before what is below it; where the answer
// says otherwise, it is no tree. What is no id is left out, and what is below that moves up.
std::optional<acl::AclTree> treeIn(const QJsonValue &json)
{
    const QJsonArray rows = json.toArray();
    if (!json.isArray() || rows.size() > mostResources) {
        return {};
    }
    QList<acl::AclResource> resources;
    QList<int> indexes; // by the store's numbers
    QList<int> open;    // from a root to the last resource
    for (const QJsonValue each : rows) {
        const QJsonArray row = each.toArray();
        const int above = row.at(2).toInt(-2);
        if (above < -1 || above >= indexes.size()) {
            return {};
        }
        acl::AclResource resource;
        resource.id = row.at(0).toString();
        resource.title = textIn(row.at(1)).value_or(QString());
        resource.parent = above < 0 ? -1 : indexes[above];
        if (!acl::isResourceId(resource.id)) {
            indexes.append(resource.parent);
            continue;
        }
        while (!open.isEmpty() && open.constLast() != resource.parent) {
            resources[open.takeLast()].end = int(resources.size());
        }
        if (open.isEmpty() && resource.parent != -1) {
            return {};
        }
        resource.depth = int(open.size());
        open.append(int(resources.size()));
        indexes.append(int(resources.size()));
        resources.append(resource);
    }
    for (const int index : open) {
        resources[index].end = int(resources.size());
    }
    return acl::AclTree(resources);
}

ListedIntegration listedIn(const QJsonObject &json)
{
    ListedIntegration listed;
    listed.id = json.value(QStringLiteral("id")).toInteger();
    listed.name = textIn(json.value(QStringLiteral("name"))).value_or(QString());
    listed.status = statusIn(json.value(QStringLiteral("status")));
    listed.isFromModule = json.value(QStringLiteral("setup_type")).toInt() == 1;
    const QJsonValue resources = json.value(QStringLiteral("resources"));
    listed.resources = resources.isDouble() ? std::optional(resources.toInt()) : std::nullopt;
    listed.isAll = truthIn(json.value(QStringLiteral("is_all")));
    return listed;
}

std::optional<QList<ListedIntegration>> listIn(const QJsonValue &json)
{
    if (!json.isArray()) {
        return {};
    }
    QList<ListedIntegration> all;
    for (const QJsonValue each : json.toArray()) {
        if (all.size() < mostIntegrations) {
            all.append(listedIn(each.toObject()));
        }
    }
    return all;
}

} // namespace

std::optional<StoreIntegration> integrationIn(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    StoreIntegration it;
    it.id = object.value(QStringLiteral("id")).toInteger();
    if (it.id <= 0) {
        return {};
    }
    it.name = textIn(object.value(QStringLiteral("name"))).value_or(QString());
    it.email = textIn(object.value(QStringLiteral("email"))).value_or(QString());
    it.callbackUrl = octetsIn(object.value(QStringLiteral("callback"))).value_or(QByteArray());
    it.identityUrl = octetsIn(object.value(QStringLiteral("identity"))).value_or(QByteArray());
    it.status = statusIn(object.value(QStringLiteral("status")));
    it.isFromModule = object.value(QStringLiteral("setup_type")).toInt() == 1;
    it.hasAccessToken = truthIn(object.value(QStringLiteral("has_token")));
    it.granted = idsIn(object.value(QStringLiteral("granted")));
    return it;
}

StoreFacts factsIn(const QJsonObject &answer)
{
    const QJsonObject json = answer.value(QStringLiteral("facts")).toObject();
    StoreFacts facts;
    facts.product = textIn(json.value(QStringLiteral("product")));
    facts.edition = textIn(json.value(QStringLiteral("edition")));
    facts.version = textIn(json.value(QStringLiteral("version")));
    facts.mode = textIn(json.value(QStringLiteral("mode")));
    facts.php = textIn(json.value(QStringLiteral("php")));
    facts.user = textIn(json.value(QStringLiteral("user")));
    facts.baseUrls = urlsIn(json.value(QStringLiteral("base_urls")));
    facts.adminUrl = octetsIn(json.value(QStringLiteral("admin_url")));
    facts.isCallbackReached = truthIn(json.value(QStringLiteral("is_callback_reached")));
    facts.resources = treeIn(json.value(QStringLiteral("resources")));
    facts.all = listIn(json.value(QStringLiteral("all")));
    facts.named = integrationIn(json.value(QStringLiteral("named")));
    facts.known = integrationIn(json.value(QStringLiteral("known")));
    facts.knowsIntegrations =
        facts.named.has_value() || json.value(QStringLiteral("named")).isBool();
    facts.why = textIn(json.value(QStringLiteral("why"))).value_or(QString());
    return facts;
}

} // namespace latchkey::storeservice
