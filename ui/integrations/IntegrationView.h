// SPDX-License-Identifier: Apache-2.0
// The list at the left: what is chosen there is what the window shows.
#pragma once

#include "ui/integrations/IntegrationFilter.h"

#include <QTreeView>

#include <functional>

namespace latchkey::ui {

class IntegrationModel;

class IntegrationView : public QTreeView
{
    Q_OBJECT
public:
    // `model` must outlive the view.
    explicit IntegrationView(IntegrationModel &model, QWidget *parent = nullptr);

    // Empty if nothing is selected.
    QString selectedId() const { return m_selected; }
    // False, and nothing happens, if there is no such integration or it is filtered out.
    bool select(const QString &id);
    // The first that is shown, where the selected one is not.
    void selectFirstIfNone();
    // Shows those whose name or store holds the text.
    void filter(const QString &text);
    // The selected one stays, even if it is none of those.
    void choose(const ListChoice &choice);

Q_SIGNALS:
    void selected(const QString &id);

protected:
    // Without the style's own rows: a selected one is rounded.
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;

private:
    void onCurrentChanged(const QModelIndex &current);
    void onReset();
    void keepSelected();
    void narrow(const std::function<void()> &change);

    IntegrationModel &m_model;
    IntegrationFilter m_proxy;
    QString m_selected;
    bool m_isNarrowing = false;
};

} // namespace latchkey::ui
