// SPDX-License-Identifier: Apache-2.0
#include "practice/RestResources.h"

#include "practice/SearchCriteria.h"
#include "web/Encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace latchkey::practice {

namespace {

using Segments = QList<QByteArray>;

QJsonObject storeView(int id, const QString &code, const QString &name)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("code"), code},
            {QStringLiteral("name"), name},
            {QStringLiteral("website_id"), id},
            {QStringLiteral("store_group_id"), id},
            {QStringLiteral("is_active"), 1}};
}

QJsonObject productOf(const QString &sku)
{
    return {{QStringLiteral("id"), 1},
            {QStringLiteral("sku"), sku},
            {QStringLiteral("name"), QStringLiteral("Practice product")},
            {QStringLiteral("price"), 12.5},
            {QStringLiteral("status"), 1},
            {QStringLiteral("type_id"), QStringLiteral("simple")}};
}

Granted<QJsonValue> storeConfigs(RestState &state, const ReceivedCall &, const Segments &)
{
    const QString base = QString::fromLatin1(state.baseUrl);
    return QJsonArray{
        QJsonObject{{QStringLiteral("id"), 1},
                    {QStringLiteral("code"), QStringLiteral("default")},
                    {QStringLiteral("website_id"), 1},
                    {QStringLiteral("locale"), QStringLiteral("en_US")},
                    {QStringLiteral("base_currency_code"), QStringLiteral("USD")},
                    {QStringLiteral("default_display_currency_code"), QStringLiteral("USD")},
                    {QStringLiteral("timezone"), QStringLiteral("UTC")},
                    {QStringLiteral("weight_unit"), QStringLiteral("lbs")},
                    {QStringLiteral("base_url"), base},
                    {QStringLiteral("base_link_url"), base}}};
}

Granted<QJsonValue> storeViews(RestState &, const ReceivedCall &, const Segments &)
{
    return QJsonArray{storeView(1, QStringLiteral("default"), QStringLiteral("Default Store View")),
                      storeView(0, QStringLiteral("admin"), QStringLiteral("Admin"))};
}

Granted<QJsonValue> modules(RestState &, const ReceivedCall &, const Segments &)
{
    return QJsonArray{QStringLiteral("Magento_Store"),      QStringLiteral("Magento_Config"),
                      QStringLiteral("Magento_Backend"),    QStringLiteral("Magento_Customer"),
                      QStringLiteral("Magento_Catalog"),    QStringLiteral("Magento_Sales"),
                      QStringLiteral("Magento_Integration")};
}

// PHP decodes a route's parameter like a form: a raw '+' is a space.
Granted<QJsonValue> product(RestState &, const ReceivedCall &, const Segments &segments)
{
    return productOf(QString::fromUtf8(web::formDecode(segments.constLast())));
}

Granted<QJsonValue> found(const ReceivedCall &call, const QJsonArray &items)
{
    const auto criteria = searchCriteriaOf(call.request.query());
    if (!criteria) {
        return refusedForMissing({"searchCriteria"});
    }
    return QJsonObject{{QStringLiteral("items"), items},
                       {QStringLiteral("search_criteria"), *criteria},
                       {QStringLiteral("total_count"), items.size()}};
}

Granted<QJsonValue> products(RestState &, const ReceivedCall &call, const Segments &)
{
    return found(call, {productOf(QStringLiteral("practice"))});
}

Granted<QJsonValue> orders(RestState &, const ReceivedCall &call, const Segments &)
{
    return found(call, {});
}

Granted<QJsonValue> createCustomerGroup(RestState &state, const ReceivedCall &call,
                                        const Segments &)
{
    if (call.request.header("Content-Type").isEmpty()) {
        return refused(400, "Content-Type header is empty.");
    }
    QJsonParseError error;
    const QJsonDocument body = QJsonDocument::fromJson(call.request.body, &error);
    if (error.error != QJsonParseError::NoError) {
        return refused(400, "Decoding error.");
    }
    const QJsonValue group = body.object().value(QStringLiteral("group"));
    if (!group.isObject()) {
        return refusedForMissing({"group"});
    }
    constexpr int standardGroups = 4; // ids 0 to 3
    return QJsonObject{{QStringLiteral("id"), standardGroups + state.customerGroups++},
                       {QStringLiteral("code"), group.toObject().value(QStringLiteral("code"))},
                       {QStringLiteral("tax_class_id"), 3},
                       {QStringLiteral("tax_class_name"), QStringLiteral("Retail Customer")}};
}

struct KnownRoute
{
    QByteArrayView method;
    QByteArrayView path; // ":name" takes any segment
    const char *resource;
    Granted<QJsonValue> (*answer)(RestState &, const ReceivedCall &, const Segments &);
};

constexpr std::array<KnownRoute, 7> knownRoutes{{
    {"GET", "V1/store/storeConfigs", "Magento_Backend::store", storeConfigs},
    {"GET", "V1/store/storeViews", "Magento_Backend::store", storeViews},
    {"GET", "V1/modules", "Magento_Backend::admin", modules},
    {"GET", "V1/products", "Magento_Catalog::products", products},
    {"GET", "V1/products/:sku", "Magento_Catalog::products", product},
    {"GET", "V1/orders", "Magento_Sales::actions_view", orders},
    {"POST", "V1/customerGroups", "Magento_Customer::group", createCustomerGroup},
}};

bool fits(const KnownRoute &route, const Segments &segments)
{
    const Segments wanted = route.path.toByteArray().split('/');
    return std::equal(wanted.cbegin(), wanted.cend(), segments.cbegin(), segments.cend(),
                      [](const QByteArray &name, const QByteArray &segment) {
                          return name.startsWith(':') || name == segment;
                      });
}

} // namespace

std::optional<RestRoute> restRouteOf(const QByteArray &method, const QList<QByteArray> &segments)
{
    for (const KnownRoute &route : knownRoutes) {
        if (route.method == method && fits(route, segments)) {
            return RestRoute{route.resource, route.answer};
        }
    }
    return std::nullopt;
}

} // namespace latchkey::practice
