// SPDX-License-Identifier: Apache-2.0
// The way of an integration in four steps: what is done, what is now, what comes later.
#pragma once

#include <QList>
#include <QWidget>

#include <array>
#include <optional>

class QToolButton;

namespace latchkey::ui {

enum class Step { Define, Resources, EnterInAdmin, Activate };

class StepStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StepStrip(QWidget *parent = nullptr);

    // `now` is nullopt where nothing is left to do.
    void show(std::optional<Step> now, const QList<Step> &done);

    // As wide as the numbers and the name of what is now; other names come where there is room.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(latchkey::ui::Step step);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Form { Whole, Close, Short }; // with lines; without; without later names

    void write(Form form);
    void fit();

    std::array<QToolButton *, 4> m_buttons{};
    std::array<QWidget *, 3> m_lines{};
    std::optional<Step> m_now;
    QList<Step> m_done;
    std::array<int, 3> m_widths{}; // by form
};

} // namespace latchkey::ui
