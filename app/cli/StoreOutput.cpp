// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreOutput.h"

#include "cli/Text.h"

namespace latchkey::cli {

using storeservice::Field;
using storeservice::FieldChange;
using storeservice::GrantComparison;
using storeservice::ListedIntegration;
using storeservice::Status;
using storeservice::StoreFacts;
using storeservice::StoreIntegration;

namespace {

QString utf8(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

// What is not known is null.
template <typename T>
QJsonValue known(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue known(const std::optional<QByteArray> &value)
{
    return value ? QJsonValue(utf8(*value)) : QJsonValue();
}

QJsonValue known(const std::optional<QStringList> &value)
{
    return value ? QJsonValue(QJsonArray::fromStringList(*value)) : QJsonValue();
}

QJsonValue known(const std::optional<QList<QByteArray>> &value)
{
    if (!value) {
        return {};
    }
    QJsonArray array;
    for (const QByteArray &each : *value) {
        array.append(utf8(each));
    }
    return array;
}

// Stable names, for scripts.
QJsonValue nameOf(const std::optional<Status> &status)
{
    if (!status) {
        return {};
    }
    switch (*status) {
    case Status::Inactive:
        return QStringLiteral("inactive");
    case Status::Active:
        return QStringLiteral("active");
    case Status::Reset:
        return QStringLiteral("reset");
    }
    Q_UNREACHABLE();
}

QString nameOf(Field field)
{
    switch (field) {
    case Field::Name:
        return QStringLiteral("name");
    case Field::Email:
        return QStringLiteral("email");
    case Field::CallbackUrl:
        return QStringLiteral("callback_url");
    case Field::IdentityUrl:
        return QStringLiteral("identity_link_url");
    }
    Q_UNREACHABLE();
}

QList<FieldChange> changesOf(const StoreReport &report)
{
    return report.there ? storeservice::fieldChanges(*report.there, report.wanted)
                        : QList<FieldChange>();
}

GrantComparison rightsOf(const StoreReport &report)
{
    return storeservice::compareGrants(report.wanted.resources,
                                       report.there ? report.there->granted
                                                    : std::optional<QStringList>(),
                                       report.facts.resources);
}

QJsonObject storeJson(const StoreFacts &facts)
{
    return {{QStringLiteral("product"), known(facts.product)},
            {QStringLiteral("edition"), known(facts.edition)},
            {QStringLiteral("version"), known(facts.version)},
            {QStringLiteral("mode"), known(facts.mode)},
            {QStringLiteral("php"), known(facts.php)},
            {QStringLiteral("user"), known(facts.user)},
            {QStringLiteral("base_urls"), known(facts.baseUrls)},
            {QStringLiteral("admin_url"), known(facts.adminUrl)},
            {QStringLiteral("callback_reached"), known(facts.isCallbackReached)}};
}

QString orUnknown(const std::optional<QString> &text)
{
    return text && !text->isEmpty() ? *text : Text::tr("unknown");
}

QString joined(const std::optional<QList<QByteArray>> &urls)
{
    QStringList texts;
    for (const QByteArray &url : urls.value_or(QList<QByteArray>())) {
        texts.append(utf8(url));
    }
    return texts.isEmpty() ? Text::tr("unknown") : texts.join(QStringLiteral(", "));
}

void printStore(const console::Console &console, const StoreReport &report)
{
    const StoreFacts &facts = report.facts;
    console.line(Text::tr("Store: %1 %2 %3, mode %4, PHP %5, run as %6")
                     .arg(orUnknown(facts.product), orUnknown(facts.edition),
                          orUnknown(facts.version), orUnknown(facts.mode), orUnknown(facts.php),
                          orUnknown(facts.user)));
    console.line(Text::tr("Its address: %1").arg(joined(facts.baseUrls)));
    console.line(
        Text::tr("Admin: %1").arg(facts.adminUrl ? utf8(*facts.adminUrl) : Text::tr("unknown")));
    if (report.callback && facts.isCallbackReached) {
        const QString address =
            QStringLiteral("%1:%2").arg(report.callback->host).arg(report.callback->port);
        console.line(*facts.isCallbackReached
                         ? Text::tr("Seen from there, something listens at %1.").arg(address)
                         : Text::tr("Seen from there, nothing listens at %1 now. Latchkey listens "
                                    "while it waits for Activate.")
                               .arg(address));
    }
}

void printIntegration(const console::Console &console, const StoreReport &report)
{
    const StoreIntegration &it = *report.there;
    console.line(Text::tr("Integration: “%1”, number %2, %3")
                     .arg(it.name, QString::number(it.id), storeservice::words(it.status)));
    if (it.isFromModule) {
        console.line(Text::tr("A module brought it, so it cannot be edited."));
    } else if (!report.isOurs) {
        console.line(Text::tr("Latchkey did not make it."));
    }
    for (const FieldChange &change : changesOf(report)) {
        console.line(Text::tr("Differs: %1 is “%2” there, “%3” here")
                         .arg(storeservice::words(change.field), change.there, change.wanted));
    }
}

void printIds(const console::Console &console, const QString &heading, const QStringList &ids)
{
    if (!ids.isEmpty()) {
        console.line(heading);
    }
    for (const QString &id : ids) {
        console.line(QStringLiteral("  ") + id);
    }
}

void printRights(const console::Console &console, const StoreReport &report)
{
    const GrantComparison rights = rightsOf(report);
    if (!rights.isKnown) {
        console.line(Text::tr("What it may do is not known."));
    } else if (rights.isSame()) {
        console.line(report.there->granted->contains(acl::everythingId)
                         ? Text::tr("It may do everything, as chosen.")
                         : Text::tr("It may do exactly what is chosen."));
    }
    printIds(console, Text::tr("Chosen, but not granted there:"), rights.missing);
    printIds(console, Text::tr("Granted there, but not chosen:"), rights.tooMuch);
    printIds(console, Text::tr("Chosen, but this store has no such resource:"), rights.unknown);
}

QString flaggedMuch(const ListedIntegration &listed)
{
    const QString much = storeservice::muchOf(listed);
    return listed.isAll.value_or(false) ? QStringLiteral("▲ ") + much : much;
}

} // namespace

bool isAsDefined(const StoreReport &report)
{
    return report.there && report.isOurs && changesOf(report).isEmpty() &&
           rightsOf(report).isSame() &&
           storeservice::otherBaseUrls(report.facts, report.storeUrl).isEmpty();
}

QJsonValue toJson(const std::optional<StoreIntegration> &integration)
{
    if (!integration) {
        return {};
    }
    return QJsonObject{{QStringLiteral("number"), integration->id},
                       {QStringLiteral("name"), integration->name},
                       {QStringLiteral("email"), integration->email},
                       {QStringLiteral("callback_url"), utf8(integration->callbackUrl)},
                       {QStringLiteral("identity_link_url"), utf8(integration->identityUrl)},
                       {QStringLiteral("status"), nameOf(integration->status)},
                       {QStringLiteral("from_module"), integration->isFromModule},
                       {QStringLiteral("has_token"), known(integration->hasAccessToken)},
                       {QStringLiteral("granted"), known(integration->granted)}};
}

QJsonObject toJson(const StoreReport &report)
{
    const GrantComparison rights = rightsOf(report);
    QJsonArray differences;
    for (const FieldChange &change : changesOf(report)) {
        differences.append(QJsonObject{{QStringLiteral("field"), nameOf(change.field)},
                                       {QStringLiteral("there"), change.there},
                                       {QStringLiteral("here"), change.wanted}});
    }
    return {{QStringLiteral("store"), storeJson(report.facts)},
            {QStringLiteral("integration"), toJson(report.there)},
            {QStringLiteral("integrations_known"), report.facts.knowsIntegrations},
            {QStringLiteral("ours"), report.isOurs},
            {QStringLiteral("same"), isAsDefined(report)},
            {QStringLiteral("differences"), differences},
            {QStringLiteral("rights_known"), rights.isKnown},
            {QStringLiteral("missing"), QJsonArray::fromStringList(rights.missing)},
            {QStringLiteral("too_much"), QJsonArray::fromStringList(rights.tooMuch)},
            {QStringLiteral("unknown"), QJsonArray::fromStringList(rights.unknown)}};
}

void print(const console::Console &console, const StoreReport &report)
{
    printStore(console, report);
    const QList<QByteArray> others = storeservice::otherBaseUrls(report.facts, report.storeUrl);
    if (!others.isEmpty()) {
        console.line(Text::tr("Check the place: the integration is for %1, which is none of this "
                              "store's addresses.")
                         .arg(utf8(report.storeUrl)));
    }
    if (report.there) {
        printIntegration(console, report);
        printRights(console, report);
    } else if (report.facts.knowsIntegrations) {
        console.line(Text::tr("The store has no integration “%1”.").arg(report.wanted.name));
    } else {
        console.line(Text::tr("The store could not say which integrations it has: %1")
                         .arg(report.facts.why));
    }
}

QJsonArray listJson(const StoreFacts &facts, const QList<integrations::Integration> &here)
{
    QJsonArray array;
    for (const ListedIntegration &each : facts.all.value_or(QList<ListedIntegration>())) {
        const QString id = storeservice::idOf(each, facts, here);
        array.append(
            QJsonObject{{QStringLiteral("number"), each.id},
                        {QStringLiteral("name"), each.name},
                        {QStringLiteral("status"), nameOf(each.status)},
                        {QStringLiteral("from_module"), each.isFromModule},
                        {QStringLiteral("resources"), known(each.resources)},
                        {QStringLiteral("all"), known(each.isAll)},
                        {QStringLiteral("id"), id.isEmpty() ? QJsonValue() : QJsonValue(id)}});
    }
    return array;
}

void printList(const console::Console &console, const StoreFacts &facts,
               const QList<integrations::Integration> &here)
{
    QList<QStringList> rows;
    for (const ListedIntegration &each : facts.all.value_or(QList<ListedIntegration>())) {
        const QString id = storeservice::idOf(each, facts, here);
        rows.append({QString::number(each.id), storeservice::words(each.status), flaggedMuch(each),
                     id.isEmpty() ? QStringLiteral("–") : id, each.name});
    }
    console.table({Text::tr("NUMBER"), Text::tr("STATUS"), Text::tr("MAY DO"), Text::tr("ID"),
                   Text::tr("NAME")},
                  rows);
}

} // namespace latchkey::cli
