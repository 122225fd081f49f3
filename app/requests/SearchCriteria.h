// SPDX-License-Identifier: Apache-2.0
// What a list of a store is searched for, and the query that says so.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::requests {

// A comparison that Commerce knows (Magento\Framework\Api\SearchCriteria, condition_type).
struct Condition
{
    const char *name;    // as it is sent: "gteq"
    const char *meaning; // "is at least", translatable (context Requests)
    bool takesValue;
};

// In the order in which a person looks for them.
const QList<Condition> &conditions();
// In the person's language.
QString meaningOf(const Condition &condition);
// False for `null` and `notnull`, whose filters have no value; true for what Commerce does not
// know.
bool takesValue(QByteArrayView condition);

struct SearchFilter
{
    QString field;               // "status"; one without is left out
    QByteArray condition = "eq"; // the name of one of conditions()
    QString value = {};

    friend bool operator==(const SearchFilter &, const SearchFilter &) = default;
};

struct SortOrder
{
    QString field; // one without is left out
    bool isDescending = false;

    friend bool operator==(const SortOrder &, const SortOrder &) = default;
};

struct SearchCriteria
{
    QList<QList<SearchFilter>> groups; // of each group one filter has to hold, and that of all
    QList<SortOrder> sorts;            // the first counts most
    int pageSize = 0;                  // 0 = everything
    int page = 0;                      // from 1; 0 = the first

    friend bool operator==(const SearchCriteria &, const SearchCriteria &) = default;
};

// "searchCriteria%5BpageSize%5D=20": the fields of the query in the form that every dialect signs
// alike (oauth::canonicalUrl() leaves it as it is), in the spelling of Adobe's documentation. A
// store wants the name even where nothing is searched for: "searchCriteria=".
QByteArray queryOf(const SearchCriteria &criteria);

// The filters of "status:eq:pending OR status:eq:processing": one group. Behind " OR " stands the
// next only where a field and a condition follow; anything else belongs to the value. Problem
// `requests.bad-filter`; its sentence lists the conditions.
Result<QList<SearchFilter>> readFilters(const QString &text);
// "created_at:desc", "sku" or "sku:asc". Problem `requests.bad-sort`.
Result<SortOrder> readSort(const QString &text);

} // namespace latchkey::requests
