// SPDX-License-Identifier: Apache-2.0
// Rows of two lines: what it is, and beneath it in small print what is said of it.
#pragma once

#include <QStyledItemDelegate>

namespace latchkey::ui {

// The two are the display text's lines; a row with one is as high.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace latchkey::ui
