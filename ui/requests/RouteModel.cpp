// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/RouteModel.h"

#include "base/ForeignText.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QApplication>

namespace latchkey::ui {

using requests::Standing;

Mark markOf(Standing standing)
{
    switch (standing) {
    case Standing::Open:
    case Standing::Granted:
        return Mark::Good;
    case Standing::Chosen:
    case Standing::Unknown:
        return Mark::NotYet;
    case Standing::CustomersOnly:
    case Standing::Missing:
    case Standing::OnlyWithAll:
        return Mark::NeedsYou;
    }
    Q_UNREACHABLE();
}

QString needsText(const acl::Route &route, const requests::RouteStanding &standing,
                  const acl::AclTree &tree)
{
    QStringList names;
    for (const QString &id : route.neededResources()) {
        names.append(pathOf(tree, id));
    }
    const QString words = requests::textOf(standing.standing);
    return names.isEmpty() ? words
                           : names.join(QStringLiteral(", ")) + QStringLiteral(": ") + words;
}

void RouteModel::setStore(const acl::RouteTable &routes, const requests::Rights &rights)
{
    m_routes = routes;
    m_rights = rights;
    search(m_text);
}

void RouteModel::search(const QString &text)
{
    beginResetModel();
    m_text = text;
    m_found = requests::routesWith(m_routes, text);
    endResetModel();
}

int RouteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant RouteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const acl::Route &route = m_found[index.row()];
    if (role == Qt::EditRole) {
        return route.url;
    }
    const auto standing = requests::standingOf(route, m_rights);
    const QString call = withoutControls(route.text());
    const QString needs = needsText(route, standing, m_rights.chosen.tree());
    switch (role) {
    case Qt::DisplayRole:
        return QString(call + QLatin1Char('\n') + needs);
    case Qt::DecorationRole:
        return icon(markOf(standing.standing), QApplication::palette());
    case Qt::AccessibleTextRole:
        return QString(call + QStringLiteral(", ") + needs);
    default:
        return {};
    }
}

} // namespace latchkey::ui
