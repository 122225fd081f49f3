// SPDX-License-Identifier: Apache-2.0
// The tree of resources as a person walks through it, ticks and unticks.
#pragma once

#include "ui/resources/ResourceModel.h"

#include <QBitArray>
#include <QTreeView>

class QMenu;

namespace latchkey::ui {

class ResourceDelegate;

class ResourceTreeView : public QTreeView
{
    Q_OBJECT
public:
    // Both must outlive the view.
    ResourceTreeView(EditedSelection &edited, ResourceModel &model, QWidget *parent = nullptr);

    // -1 for none.
    int current() const { return ResourceModel::resourceOf(currentIndex()); }
    // Opens what is above it and makes it the current one; a resource that is filtered out is not.
    void show(int resource);
    void openAll();
    void closeAll();

    // What a click on the box means: with everything below, or, where all of that is granted
    // already, not any more; asks where chosen ones below would go.
    void toggle(int resource);
    // Not chosen any more; asks where chosen ones are below.
    void drop(int resource);

Q_SIGNALS:
    void currentResourceChanged(int resource);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void beforeReset();
    void afterReset();
    void openAtFirst();
    void onOpened(const QModelIndex &index, bool isOpen);
    QMenu *menuFor(int resource);
    void addShown(const QStringList &ids);

    EditedSelection &m_edited;
    ResourceModel &m_model;
    ResourceDelegate *m_delegate;
    QBitArray m_open; // by resource, as the person left it without a filter
    QString m_before; // the id of the current resource
    bool m_isArranging = false;
};

} // namespace latchkey::ui
