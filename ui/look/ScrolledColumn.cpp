// SPDX-License-Identifier: Apache-2.0
#include "ui/look/ScrolledColumn.h"

#include "ui/look/Column.h"
#include "ui/look/Metrics.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

ScrolledColumn::ScrolledColumn(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new Column(this))
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrolledColumn::fit);
}

void ScrolledColumn::setEdge(int edge)
{
    m_edge = edge;
    fit();
}

void ScrolledColumn::fit()
{
    const QScrollBar *bar = verticalScrollBar();
    const int taken = bar->maximum() > bar->minimum() ? bar->sizeHint().width() : 0;
    m_page->setContentsMargins(0, spaceLarge, std::max(0, m_edge - taken), spaceHuge);
}

void ScrolledColumn::setRows(const QList<QWidget *> &rows)
{
    for (QWidget *row : rows) {
        m_page->rows()->addWidget(row);
    }
    m_page->rows()->addStretch();
    setWidget(m_page);
    m_page->setAutoFillBackground(false); // which setWidget() turned on
    fit();
}

} // namespace latchkey::ui
