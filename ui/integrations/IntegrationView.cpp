// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/IntegrationView.h"

#include "ui/integrations/IntegrationModel.h"
#include "ui/integrations/SpokenList.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace latchkey::ui {

namespace {

constexpr int rowHeight = 48;
constexpr int textEdge = 40; // where names begin

// Two lines: the name, and beneath it the state in small print. Long names lose their middle. A
// store's name is a line of its own.
class TwoLines : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QStringList lines = index.data().toString().split(QLatin1Char('\n'));
        painter->save();
        painter->setClipRect(option.rect);
        if (lines.size() < 2) {
            drawStore(*painter, option, lines[0]);
        } else {
            drawIntegration(*painter, option, index, lines);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int line = option.fontMetrics.height();
        const bool isStore = !index.parent().isValid();
        return {100, isStore ? line + spaceLarge : std::max(rowHeight, 2 * line + spaceLarge)};
    }

private:
    static void drawStore(QPainter &painter, const QStyleOptionViewItem &option,
                          const QString &host)
    {
        QFont font = smallFont(option.font);
        font.setWeight(QFont::DemiBold);
        const QRect room = option.rect.adjusted(spaceLarge, spaceSmall, -spaceSmall, -spaceTiny);
        painter.setFont(font);
        painter.setPen(quietInk(option.palette));
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignBottom),
                         QFontMetrics(font).elidedText(host, Qt::ElideMiddle, room.width()));
    }

    static void drawIntegration(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const QStringList &lines)
    {
        drawSelection(painter, option);
        const QRect mark(option.rect.left() + spaceLarge - 1,
                         option.rect.center().y() - smallIcon / 2, smallIcon, smallIcon);
        index.data(Qt::DecorationRole).value<QIcon>().paint(&painter, mark);
        const QFont small = smallFont(option.font);
        const int textHeight = option.fontMetrics.height() + QFontMetrics(small).height() + 2;
        QRect room = option.rect.adjusted(textEdge, 0, -spaceLarge, 0);
        room.setTop(room.center().y() - textHeight / 2);
        room.setHeight(textHeight);
        painter.setFont(option.font);
        painter.setPen(option.palette.color(QPalette::Active, QPalette::Text));
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignTop),
                         option.fontMetrics.elidedText(lines[0], Qt::ElideMiddle, room.width()));
        painter.setFont(small);
        painter.setPen(quietInk(option.palette));
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignBottom),
                         QFontMetrics(small).elidedText(lines[1], Qt::ElideRight, room.width()));
    }

    static void drawSelection(QPainter &painter, const QStyleOptionViewItem &option)
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver);
        const bool isUsed = isSelected && option.state.testFlag(QStyle::State_HasFocus);
        if (!isSelected && !isPointedAt) {
            return;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(isSelected ? selectionTone(option.palette) : hoverTone(option.palette));
        painter.setPen(isUsed ? QPen(accentInk(option.palette), 1.5) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(spaceSmall, 0.75, -spaceSmall, -0.75),
                                controlRadius, controlRadius);
    }
};

} // namespace

IntegrationView::IntegrationView(IntegrationModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    m_proxy.setSourceModel(&model);
    setModel(&m_proxy);
    setItemDelegate(new TwoLines(this));
    header()->hide();
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setIndentation(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setAccessibleName(tr("Integrations"));
    SpokenList::install();
    connect(&m_proxy, &QAbstractItemModel::modelReset, this, &IntegrationView::onReset);
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this, &QTreeView::expandAll);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &IntegrationView::onCurrentChanged);
    expandAll();
}

void IntegrationView::onCurrentChanged(const QModelIndex &current)
{
    const QString id = current.data(IntegrationModel::IdRole).toString();
    if (!m_isNarrowing && !id.isEmpty() && id != m_selected) {
        m_selected = id;
        Q_EMIT selected(id);
        // the one before may go now; not while the view moves
        QMetaObject::invokeMethod(this, &IntegrationView::keepSelected, Qt::QueuedConnection);
    }
}

void IntegrationView::keepSelected()
{
    m_proxy.keep(m_selected);
    expandAll();
}

void IntegrationView::onReset()
{
    expandAll();
    const QString before = std::exchange(m_selected, QString());
    if (!select(before) && m_model.indexOf(before).isValid()) {
        m_selected = before; // it is only hidden
    }
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

void IntegrationView::selectFirstIfNone()
{
    if (!m_proxy.mapFromSource(m_model.indexOf(m_selected)).isValid()) {
        setCurrentIndex(m_proxy.index(0, 0, m_proxy.index(0, 0)));
    }
}

void IntegrationView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    row.rect = visualRect(index);
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    row.state.setFlag(QStyle::State_HasFocus,
                      hasFocus() && index == currentIndex() &&
                          window()->testAttribute(Qt::WA_KeyboardFocusChange));
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    row.state.setFlag(QStyle::State_MouseOver, underMouse() && row.rect.contains(pointer));
    itemDelegate()->paint(painter, row, index);
}

// What a filter hides does not make the view choose something else.
void IntegrationView::narrow(const std::function<void()> &change)
{
    {
        const QScopedValueRollback narrowing(m_isNarrowing, true);
        change();
        expandAll();
    }
    if (!select(m_selected)) {
        setCurrentIndex({});
    }
}

void IntegrationView::filter(const QString &text)
{
    narrow([&] { m_proxy.setText(text); });
}

void IntegrationView::choose(const ListChoice &choice)
{
    const QString before = m_selected;
    narrow([&] {
        m_proxy.keep(before);
        m_model.setOrder(choice.order);
        m_proxy.setShown(choice.shown);
        m_selected = before;
    });
}

} // namespace latchkey::ui
