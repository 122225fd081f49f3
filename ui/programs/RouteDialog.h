// SPDX-License-Identifier: Apache-2.0
// Choosing the routes that a program may call, each with the resources it takes.
#pragma once

#include "acl/AclTree.h"
#include "acl/RouteTable.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeWidget;

namespace latchkey::ui {

// What is known of a store.
struct KnownRoutes
{
    acl::AclTree tree;
    acl::RouteTable routes;
};

class RouteDialog : public QDialog
{
    Q_OBJECT
public:
    // `chosen` as in ClientLimits::routes; those that are not known any more are among the offered
    // as long as they are chosen.
    RouteDialog(const KnownRoutes &known, const QStringList &chosen, QWidget *parent = nullptr);

Q_SIGNALS:
    // Sorted; empty: any.
    void chosen(const QStringList &routes);

private:
    void build();
    void fill(const KnownRoutes &known, const QStringList &chosen);
    void addRow(const QString &route, const QString &needs, bool isChosen);
    void filter();
    void validate();
    QStringList ticked() const;

    QRadioButton *m_any;
    QRadioButton *m_these;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_count;
    QPushButton *m_take = nullptr;
};

} // namespace latchkey::ui
