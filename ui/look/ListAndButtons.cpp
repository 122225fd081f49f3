// SPDX-License-Identifier: Apache-2.0
#include "ui/look/ListAndButtons.h"

#include "ui/look/Metrics.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

#include <utility>

namespace latchkey::ui {

QHBoxLayout *besideButtons(QListWidget *list, const QList<QList<QPushButton *>> &groups)
{
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new QVBoxLayout;
    side->setSpacing(spaceSmall);
    QWidget *before = list;
    for (const QList<QPushButton *> &group : groups) {
        if (side->count() > 0) {
            side->addSpacing(spaceSmall);
        }
        for (QPushButton *each : group) {
            side->addWidget(each);
            QWidget::setTabOrder(std::exchange(before, each), each);
        }
    }
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(list, 1);
    row->addLayout(side);
    return row;
}

} // namespace latchkey::ui
