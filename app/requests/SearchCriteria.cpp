// SPDX-License-Identifier: Apache-2.0
#include "requests/SearchCriteria.h"

#include "requests/Text.h"
#include "web/Encoding.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::requests {

namespace {

const Condition *conditionNamed(QByteArrayView name)
{
    const QList<Condition> &all = conditions();
    const auto found = std::find_if(all.cbegin(), all.cend(), [name](const Condition &each) {
        return name == QByteArrayView(each.name);
    });
    return found == all.cend() ? nullptr : &*found;
}

QStringList conditionNames()
{
    QStringList names;
    for (const Condition &each : conditions()) {
        names.append(QLatin1String(each.name));
    }
    return names;
}

class QueryWriter
{
public:
    void add(const QByteArray &name, const QByteArray &value)
    {
        m_query.append(m_query.isEmpty() ? "" : "&")
            .append(web::percentEncode("searchCriteria" + name))
            .append('=')
            .append(web::percentEncode(value));
    }
    QByteArray query() const { return m_query; }

private:
    QByteArray m_query;
};

QByteArray bracketed(const char *name)
{
    return QByteArray("[").append(name).append(']');
}

QByteArray bracketed(qsizetype number)
{
    return '[' + QByteArray::number(number) + ']';
}

void addFilter(QueryWriter &to, const QByteArray &place, const SearchFilter &filter)
{
    to.add(place + bracketed("field"), filter.field.toUtf8());
    to.add(place + bracketed("condition_type"), filter.condition);
    // null and notnull look at the field alone, but Commerce wants a value with every filter
    to.add(place + bracketed("value"),
           takesValue(filter.condition) ? filter.value.toUtf8() : QByteArray("1"));
}

void addGroups(QueryWriter &to, const QList<QList<SearchFilter>> &groups)
{
    qsizetype groupNumber = 0;
    for (const QList<SearchFilter> &group : groups) {
        qsizetype number = 0;
        for (const SearchFilter &filter : group) {
            if (!filter.field.isEmpty()) {
                addFilter(to,
                          bracketed("filter_groups") + bracketed(groupNumber) +
                              bracketed("filters") + bracketed(number++),
                          filter);
            }
        }
        groupNumber += number > 0 ? 1 : 0;
    }
}

void addSorts(QueryWriter &to, const QList<SortOrder> &sorts)
{
    qsizetype number = 0;
    for (const SortOrder &sort : sorts) {
        if (!sort.field.isEmpty()) {
            const QByteArray place = bracketed("sortOrders") + bracketed(number++);
            to.add(place + bracketed("field"), sort.field.toUtf8());
            to.add(place + bracketed("direction"), sort.isDescending ? "DESC" : "ASC");
        }
    }
}

const QRegularExpression &filterForm()
{
    static const QRegularExpression form(
        QStringLiteral("\\A([A-Za-z_][A-Za-z0-9_.]*):([a-z]+)(?::(.*))?\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    return form;
}

// Where " OR " begins behind which a field and a condition stand; -1 if nowhere.
qsizetype nextAlternative(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(" OR (?=[A-Za-z_][A-Za-z0-9_.]*:(%1)(?::|\\z| OR ))")
            .arg(conditionNames().join(QLatin1Char('|'))));
    return form.match(text).capturedStart();
}

Result<SearchFilter> readFilter(const QString &text)
{
    const auto match = filterForm().match(text);
    const Condition *condition = conditionNamed(match.captured(2).toLatin1());
    const bool hasValue = match.capturedStart(3) >= 0;
    if (!match.hasMatch() || condition == nullptr || condition->takesValue != hasValue) {
        return failure(
            "requests.bad-filter",
            Text::tr("“%1” is no filter. Write the field, the condition and the value like "
                     "status:eq:pending, and two of which one has to hold with OR between them. "
                     "The conditions are %2; null and notnull have no value.")
                .arg(text, conditionNames().join(QStringLiteral(", "))));
    }
    return SearchFilter{match.captured(1), condition->name, match.captured(3)};
}

} // namespace

const QList<Condition> &conditions()
{
    static const QList<Condition> all{
        {"eq", QT_TRANSLATE_NOOP("Requests", "is"), true},
        {"neq", QT_TRANSLATE_NOOP("Requests", "is not"), true},
        {"like", QT_TRANSLATE_NOOP("Requests", "is like (% for anything)"), true},
        {"in", QT_TRANSLATE_NOOP("Requests", "is one of (a,b,c)"), true},
        {"nin", QT_TRANSLATE_NOOP("Requests", "is none of (a,b,c)"), true},
        {"gt", QT_TRANSLATE_NOOP("Requests", "is more than"), true},
        {"gteq", QT_TRANSLATE_NOOP("Requests", "is at least"), true},
        {"lt", QT_TRANSLATE_NOOP("Requests", "is less than"), true},
        {"lteq", QT_TRANSLATE_NOOP("Requests", "is at most"), true},
        {"from", QT_TRANSLATE_NOOP("Requests", "is from"), true},
        {"to", QT_TRANSLATE_NOOP("Requests", "is up to"), true},
        {"moreq", QT_TRANSLATE_NOOP("Requests", "is more or the same"), true},
        {"finset", QT_TRANSLATE_NOOP("Requests", "has among its values"), true},
        {"nfinset", QT_TRANSLATE_NOOP("Requests", "lacks among its values"), true},
        {"null", QT_TRANSLATE_NOOP("Requests", "is empty"), false},
        {"notnull", QT_TRANSLATE_NOOP("Requests", "is not empty"), false}};
    return all;
}

QString meaningOf(const Condition &condition)
{
    return Text::tr(condition.meaning);
}

bool takesValue(QByteArrayView condition)
{
    const Condition *known = conditionNamed(condition);
    return known == nullptr || known->takesValue;
}

QByteArray queryOf(const SearchCriteria &criteria)
{
    QueryWriter query;
    addGroups(query, criteria.groups);
    addSorts(query, criteria.sorts);
    if (criteria.pageSize > 0) {
        query.add(bracketed("pageSize"), QByteArray::number(criteria.pageSize));
    }
    if (criteria.page > 0) {
        query.add(bracketed("currentPage"), QByteArray::number(criteria.page));
    }
    return query.query().isEmpty() ? QByteArray("searchCriteria=") : query.query();
}

Result<QList<SearchFilter>> readFilters(const QString &text)
{
    constexpr qsizetype wordSize = 4; // " OR "
    QList<SearchFilter> filters;
    QString rest = text;
    for (bool isLast = false; !isLast;) {
        const qsizetype at = nextAlternative(rest);
        isLast = at < 0;
        const auto filter = readFilter(isLast ? rest : rest.left(at));
        if (!filter) {
            return failure(filter.error());
        }
        filters.append(*filter);
        rest = isLast ? QString() : rest.mid(at + wordSize);
    }
    return filters;
}

Result<SortOrder> readSort(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([A-Za-z_][A-Za-z0-9_.]*)(?::(asc|desc))?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return failure("requests.bad-sort",
                       Text::tr("“%1” is no order. Write a field like created_at, or "
                                "created_at:desc for the newest first.")
                           .arg(text));
    }
    return SortOrder{match.captured(1), match.captured(2).toLower() == QLatin1String("desc")};
}

} // namespace latchkey::requests
