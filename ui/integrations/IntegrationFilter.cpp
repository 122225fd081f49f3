// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/IntegrationFilter.h"

#include "ui/integrations/IntegrationModel.h"

namespace latchkey::ui {

IntegrationFilter::IntegrationFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true); // a store is shown with what it has
}

void IntegrationFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

void IntegrationFilter::setShown(ListChoice::Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

void IntegrationFilter::keep(const QString &id)
{
    m_kept = id;
    if (m_shown != ListChoice::Shown::All) {
        invalidateFilter();
    }
}

bool IntegrationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return false; // by what is below it
    }
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto standing =
        static_cast<activation::Standing>(index.data(IntegrationModel::StandingRole).toInt());
    const bool stays = index.data(IntegrationModel::IdRole).toString() == m_kept;
    return (stays || isAmong(m_shown, standing)) && index.data(IntegrationModel::SearchRole)
                                                        .toString()
                                                        .contains(m_text, Qt::CaseInsensitive);
}

} // namespace latchkey::ui
