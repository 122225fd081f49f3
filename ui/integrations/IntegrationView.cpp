// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/IntegrationView.h"

#include "ui/integrations/IntegrationModel.h"
#include "ui/look/Metrics.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace latchkey::ui {

namespace {

// Two lines: the name, and beneath it the state in small print. Long names lose their middle.
class TwoLines : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        // not the option's text: there Qt has made a line separator of the line end
        const QStringList lines = index.data().toString().split(QLatin1Char('\n'));
        if (lines.size() < 2) {
            item.font = smallFont(option.font);
            QStyledItemDelegate::paint(painter, item, index);
            return;
        }
        item.text.clear();
        const QWidget *widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
        drawLines(painter, item, lines);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int line = option.fontMetrics.height();
        const bool isStore = !index.parent().isValid();
        return {100, isStore ? line + 2 * spaceTiny + 2 : 2 * line + 2 * spaceSmall};
    }

private:
    static void drawLines(QPainter *painter, const QStyleOptionViewItem &item,
                          const QStringList &lines)
    {
        const bool isSelected = item.state.testFlag(QStyle::State_Selected);
        const QRect room = item.rect.adjusted(smallIcon + spaceSmall + 2, spaceSmall - 2,
                                              -spaceTiny, -spaceSmall + 2);
        const auto ink = isSelected ? QPalette::HighlightedText : QPalette::Text;
        painter->save();
        painter->setPen(item.palette.color(QPalette::Active, ink));
        painter->setFont(item.font);
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignTop),
                          item.fontMetrics.elidedText(lines[0], Qt::ElideMiddle, room.width()));
        const QFont small = smallFont(item.font);
        painter->setFont(small);
        if (!isSelected) {
            painter->setPen(item.palette.color(QPalette::Active, QPalette::PlaceholderText));
        }
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignBottom),
                          QFontMetrics(small).elidedText(lines[1], Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

IntegrationView::IntegrationView(IntegrationModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    m_proxy.setSourceModel(&model);
    m_proxy.setRecursiveFilteringEnabled(true);
    m_proxy.setAutoAcceptChildRows(true);
    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(&m_proxy);
    setItemDelegate(new TwoLines(this));
    header()->hide();
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setIndentation(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize({smallIcon, smallIcon});
    setAccessibleName(tr("Integrations"));
    connect(&m_proxy, &QAbstractItemModel::modelReset, this, &IntegrationView::onReset);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &IntegrationView::onCurrentChanged);
    expandAll();
}

void IntegrationView::onCurrentChanged(const QModelIndex &current)
{
    const QString id = current.data(IntegrationModel::IdRole).toString();
    if (!id.isEmpty() && id != m_selected) {
        m_selected = id;
        Q_EMIT selected(id);
    }
}

void IntegrationView::onReset()
{
    expandAll();
    const QString before = std::exchange(m_selected, QString());
    select(before);
}

bool IntegrationView::select(const QString &id)
{
    const QModelIndex index = m_proxy.mapFromSource(m_model.indexOf(id));
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
    return index.isValid();
}

void IntegrationView::filter(const QString &text)
{
    m_proxy.setFilterFixedString(text);
    expandAll();
    select(m_selected);
}

} // namespace latchkey::ui
