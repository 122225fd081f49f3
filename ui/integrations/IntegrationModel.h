// SPDX-License-Identifier: Apache-2.0
// The integrations of a session: what needs the person first, then by the store's host, by state,
// or all in one; each by name, or by its last use.
#pragma once

#include "session/Session.h"
#include "ui/integrations/ListChoice.h"
#include "ui/look/StateMark.h"

#include <QAbstractItemModel>
#include <QHash>

namespace latchkey::ui {

class IntegrationModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, // empty for a store
        SearchRole,            // what it is found by
        StandingRole,          // activation::Standing; of an integration only
    };

    // `session` must outlive the model.
    explicit IntegrationModel(session::Session &session, QObject *parent = nullptr);

    void setOrder(ListChoice::Order order);

    // Invalid if there is none.
    QModelIndex indexOf(const QString &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    // What decides where an integration stands.
    struct Place
    {
        int rank = 0;      // of its group
        QString host;      // of its group; empty: of all stores
        qint64 before = 0; // less is further up
        QString name;

        friend bool operator==(const Place &, const Place &) = default;
    };

    struct Group
    {
        int rank = 0; // 0: they need the person; else 1, or by state 1 + their ListChoice::Shown
        QString host;
        QStringList ids;
    };

    Place placeOf(const session::SessionEntry &entry) const;
    void group();
    void rebuild();
    QString title(const Group &group) const;
    void onChanged(const QString &id);
    QVariant dataOf(const session::SessionEntry &entry, int role) const;

    session::Session &m_session;
    ListChoice::Order m_order = ListChoice::Order::ByStore;
    QList<Group> m_groups;
    QHash<QString, Place> m_places; // by id
};

// "shop.example", with ":port" where it is not the scheme's own: the name people know a store by.
QString hostOf(const QByteArray &storeUrl);

// A word or two about how the integration stands: "Connected", "Waiting for sign-in".
QString stateWords(const session::SessionEntry &entry);
// Its mark; what the watch found counts while nothing else is known.
Mark markShown(const session::SessionEntry &entry);

} // namespace latchkey::ui
