// The way of an integration in three steps: what is done, what is now, what comes later.
#pragma once

#include <QWidget>

#include <array>

class QToolButton;

namespace latchkey::ui {

enum class Step { Define, EnterInAdmin, Activate };

class StepStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StepStrip(QWidget *parent = nullptr);

    // Steps before `now` are done; with `allDone` all of them are.
    void show(Step now, bool allDone);

Q_SIGNALS:
    void chosen(latchkey::ui::Step step);

private:
    std::array<QToolButton *, 3> m_buttons{};
};

} // namespace latchkey::ui
