// SPDX-License-Identifier: Apache-2.0
// The routes of a store, as they are offered while a person types.
#pragma once

#include "requests/RouteStanding.h"
#include "ui/look/StateMark.h"

#include <QAbstractListModel>

namespace latchkey::ui {

// The mark of how an integration stands to a route.
Mark markOf(requests::Standing standing);
// "Sales › Operations › View: granted", of the resources that a route needs.
QString needsText(const acl::Route &route, const requests::RouteStanding &standing,
                  const acl::AclTree &tree);

// Two lines a row: the call; what it needs and whether that is granted. What is typed becomes the
// route's URL (Qt::EditRole).
class RouteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setStore(const acl::RouteTable &routes, const requests::Rights &rights);
    // Those that have every word of it.
    void search(const QString &text);
    const acl::Route &routeAt(int row) const { return m_found[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    acl::RouteTable m_routes;
    requests::Rights m_rights;
    QString m_text;
    QList<acl::Route> m_found;
};

} // namespace latchkey::ui
