// SPDX-License-Identifier: Apache-2.0
// Draws a resource's row with the words that are looked for marked, where they were looked for.
#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

namespace latchkey::ui {

class ResourceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setWords(const QStringList &words) { m_words = words; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QStringList m_words;
};

// Where the words are in the text, letter case aside: offset and length, in order, not overlapping.
QList<std::pair<qsizetype, qsizetype>> placesOf(const QStringList &words, const QString &text);

} // namespace latchkey::ui
