// SPDX-License-Identifier: Apache-2.0
// A row that goes on in the next line where its room ends: buttons are never cut, in any language.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace latchkey::ui {

class FlowLayout : public QLayout
{
public:
    // `gap` px lie between two things beside or below each other.
    explicit FlowLayout(int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    // All in one line.
    QSize sizeHint() const override;
    // The widest of them.
    QSize minimumSize() const override;
    void setGeometry(const QRect &room) override;

private:
    // Where each that is shown lies in `room`, in their order.
    std::vector<std::pair<QLayoutItem *, QRect>> places(const QRect &room) const;

    const int m_gap;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace latchkey::ui
