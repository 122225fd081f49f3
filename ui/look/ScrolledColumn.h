// SPDX-License-Identifier: Apache-2.0
// A page that is one column, and scrolls where that is longer than the window. The scroll bar
// stands in the margin at the right, so that the column is as wide with it as without.
#pragma once

#include <QScrollArea>

namespace latchkey::ui {

class Column;

class ScrolledColumn : public QScrollArea
{
    Q_OBJECT
public:
    // How much room the page leaves at its right, in pixels.
    void setEdge(int edge);

protected:
    explicit ScrolledColumn(QWidget *parent = nullptr);

    // What stands in it, from top to bottom; once.
    void setRows(const QList<QWidget *> &rows);

private:
    void fit();

    Column *m_page;
    int m_edge = 0;
};

} // namespace latchkey::ui
