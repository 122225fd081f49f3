// SPDX-License-Identifier: Apache-2.0
// The integrations that a person looks for: by name or store, and by how they stand.
#pragma once

#include "ui/integrations/ListChoice.h"

#include <QSortFilterProxyModel>

namespace latchkey::ui {

class IntegrationFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit IntegrationFilter(QObject *parent = nullptr);

    // Only those whose name or store holds it, letter case aside.
    void setText(const QString &text);
    void setShown(ListChoice::Shown shown);
    // The one with that id stays, however it stands: a person is looking at it.
    void keep(const QString &id);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    ListChoice::Shown m_shown = ListChoice::Shown::All;
    QString m_kept;
};

} // namespace latchkey::ui
