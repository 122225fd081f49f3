// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Column.h"

#include "ui/look/Metrics.h"

#include <QHBoxLayout>

namespace latchkey::ui {

Column::Column(QWidget *parent, int width)
    : QWidget(parent)
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(width > 0 ? width : columnWidth);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(spaceLarge);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(content, 1000); // the rest is for what is wider
    row->addStretch(1);
}

} // namespace latchkey::ui
