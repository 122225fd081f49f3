// SPDX-License-Identifier: Apache-2.0
// The column everything on a page stands in: one left edge, and no wider than can be read.
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace latchkey::ui {

class Column : public QWidget
{
    Q_OBJECT
public:
    explicit Column(QWidget *parent = nullptr, int width = 0); // 0: columnWidth

    // Where what is on the page is added.
    QVBoxLayout *rows() const { return m_rows; }

private:
    QVBoxLayout *m_rows;
};

} // namespace latchkey::ui
