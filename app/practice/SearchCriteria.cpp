// SPDX-License-Identifier: Apache-2.0
#include "practice/SearchCriteria.h"

#include "php/PhpInteger.h"
#include "php/PhpQuery.h"

#include <QJsonArray>

namespace latchkey::practice {

namespace {

using php::PhpArray;

// The first of the two spellings that is there.
const PhpArray::Entry *either(const PhpArray &array, const QByteArray &name,
                              const QByteArray &otherName)
{
    const PhpArray::Entry *entry = array.find(name);
    return entry != nullptr ? entry : array.find(otherName);
}

void copyText(QJsonObject &to, const QString &name, const PhpArray::Entry *entry)
{
    if (entry != nullptr && !entry->array) {
        to.insert(name, QString::fromUtf8(entry->value));
    }
}

QJsonObject filterOf(const PhpArray &given)
{
    QJsonObject filter{{QStringLiteral("condition_type"), QStringLiteral("eq")}};
    copyText(filter, QStringLiteral("field"), given.find("field"));
    copyText(filter, QStringLiteral("value"), given.find("value"));
    copyText(filter, QStringLiteral("condition_type"),
             either(given, "condition_type", "conditionType"));
    return filter;
}

// What `make` makes of each array in `list`.
template <typename Make>
QJsonArray eachArray(const PhpArray::Entry *list, Make make)
{
    QJsonArray made;
    if (list == nullptr || !list->array) {
        return made;
    }
    for (const PhpArray::Entry &entry : list->array->entries()) {
        if (!entry.isRemoved && entry.array) {
            made.append(make(*entry.array));
        }
    }
    return made;
}

QJsonObject groupOf(const PhpArray &given)
{
    return {{QStringLiteral("filters"), eachArray(given.find("filters"), filterOf)}};
}

} // namespace

std::optional<QJsonObject> searchCriteriaOf(QByteArrayView query)
{
    const PhpArray fields = php::parsePhpQuery(query);
    const PhpArray::Entry *criteria = either(fields, "searchCriteria", "search_criteria");
    if (criteria == nullptr) {
        return std::nullopt;
    }
    QJsonObject read{{QStringLiteral("filter_groups"), QJsonArray()}};
    if (!criteria->array) {
        return read;
    }
    read.insert(QStringLiteral("filter_groups"),
                eachArray(either(*criteria->array, "filter_groups", "filterGroups"), groupOf));
    const PhpArray::Entry *size = either(*criteria->array, "page_size", "pageSize");
    if (size != nullptr && !size->array) {
        read.insert(QStringLiteral("page_size"), php::phpInteger(QString::fromLatin1(size->value)));
    }
    return read;
}

} // namespace latchkey::practice
