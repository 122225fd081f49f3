// SPDX-License-Identifier: Apache-2.0
// What a screen reader gets of the list at the left: the names of stores are headings, what they
// have is what can be chosen. Qt's own makes an item of every row.
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QObject>

class QTreeView;

namespace latchkey::ui {

class SpokenList : public QAccessibleWidget
{
public:
    // From now on every IntegrationView is spoken so. May be called again.
    static void install();

    explicit SpokenList(QTreeView *view);
    ~SpokenList() override;

    // Its header, which nobody sees but which Qt counts when it tells which row has the keyboard;
    // then the rows as they are shown.
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    QAccessibleInterface *spoken(const QModelIndex &row) const;
    void tellRenamed(const QModelIndex &row);
    void forgetRows();

    QTreeView *m_view;
    QObject m_listening;
    mutable QHash<int, QAccessible::Id> m_rows; // by their place among the children
};

} // namespace latchkey::ui
