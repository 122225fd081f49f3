// SPDX-License-Identifier: Apache-2.0
#include "requests/RequestShape.h"

#include "acl/ApiCall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace latchkey::requests {

namespace {

const QString filtersKey = QStringLiteral("filters");
const QString sortsKey = QStringLiteral("sorts");
const QString sizeKey = QStringLiteral("size");
const QString pageKey = QStringLiteral("page");

// As a field of the API is named; an e-mail address or a name of somebody is none.
bool isField(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9_.]{0,63}\\z"));
    return form.match(text).hasMatch();
}

bool isCondition(const QByteArray &name)
{
    const QList<Condition> &all = conditions();
    return std::any_of(all.cbegin(), all.cend(),
                       [&](const Condition &each) { return name == each.name; });
}

SearchCriteria withoutValues(const SearchCriteria &search)
{
    SearchCriteria bare;
    for (const QList<SearchFilter> &group : search.groups) {
        QList<SearchFilter> kept;
        for (const SearchFilter &filter : group) {
            if (isField(filter.field) && isCondition(filter.condition)) {
                kept.append({filter.field, filter.condition, {}});
            }
        }
        if (!kept.isEmpty()) {
            bare.groups.append(kept);
        }
    }
    bare.sorts = search.sorts;
    bare.sorts.removeIf([](const SortOrder &sort) { return !isField(sort.field); });
    bare.pageSize = search.pageSize;
    bare.page = search.page;
    return bare;
}

QString unknownPath(const QString &path)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(/V[0-9]{1,3}/[A-Za-z][A-Za-z-]{0,39})(/.*)?\\z"));
    const auto match = form.match(path);
    const QString rest = match.captured(2).isEmpty() ? QString() : QStringLiteral("/:value");
    return match.hasMatch() ? match.captured(1) + rest : QStringLiteral("/:value");
}

QJsonArray writtenGroup(const QList<SearchFilter> &group)
{
    QJsonArray filters;
    for (const SearchFilter &filter : group) {
        filters.append(QJsonArray{filter.field, QString::fromLatin1(filter.condition)});
    }
    return filters;
}

QList<SearchFilter> readGroup(const QJsonArray &from)
{
    QList<SearchFilter> group;
    for (const QJsonValue each : from) {
        group.append(
            {each.toArray().at(0).toString(), each.toArray().at(1).toString().toLatin1(), {}});
    }
    return group;
}

} // namespace

RequestShape shapeOf(const RequestDraft &draft, const acl::RouteTable &routes)
{
    RequestShape shape;
    shape.method = draft.method;
    const auto call = acl::apiCall(QString::fromLatin1(draft.method), withoutQuery(draft.path));
    const acl::Route *route = call ? routes.match(*call) : nullptr;
    shape.path = route != nullptr ? route->url : unknownPath(call ? call->path : QString());
    if (draft.search) {
        shape.search = withoutValues(*draft.search);
    }
    return shape;
}

RequestDraft draftOf(const RequestShape &shape)
{
    RequestDraft draft;
    draft.method = shape.method;
    draft.path = shape.path;
    draft.search = shape.search;
    return draft;
}

QString textOf(const RequestShape &shape)
{
    QStringList fields;
    for (const QList<SearchFilter> &group : shape.search.value_or(SearchCriteria()).groups) {
        for (const SearchFilter &filter : group) {
            fields.append(filter.field);
        }
    }
    fields.removeDuplicates();
    const QString call = QString::fromLatin1(shape.method) + QLatin1Char(' ') + shape.path;
    return fields.isEmpty() ? call
                            : call + QStringLiteral(" · ") + fields.join(QStringLiteral(", "));
}

QString written(const std::optional<SearchCriteria> &search)
{
    if (!search) {
        return {};
    }
    QJsonArray groups;
    for (const QList<SearchFilter> &group : search->groups) {
        groups.append(writtenGroup(group));
    }
    QJsonArray sorts;
    for (const SortOrder &sort : search->sorts) {
        sorts.append(QJsonArray{sort.field, sort.isDescending});
    }
    const QJsonObject object{{filtersKey, groups},
                             {sortsKey, sorts},
                             {sizeKey, search->pageSize},
                             {pageKey, search->page}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SearchCriteria> readSearch(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return {};
    }
    SearchCriteria search;
    for (const QJsonValue group : document.object().value(filtersKey).toArray()) {
        search.groups.append(readGroup(group.toArray()));
    }
    for (const QJsonValue sort : document.object().value(sortsKey).toArray()) {
        search.sorts.append({sort.toArray().at(0).toString(), sort.toArray().at(1).toBool()});
    }
    search.pageSize = std::max(0, document.object().value(sizeKey).toInt());
    search.page = std::max(0, document.object().value(pageKey).toInt());
    return withoutValues(search); // whoever wrote into the database
}

} // namespace latchkey::requests
