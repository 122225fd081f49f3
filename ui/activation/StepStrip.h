// SPDX-License-Identifier: Apache-2.0
// The way of an integration in four steps: what is done, what is now, what comes later.
#pragma once

#include <QList>
#include <QWidget>

#include <array>
#include <optional>

namespace latchkey::ui {

class StepButton;

enum class Step { Define, Resources, IntoStore, Activate };

class StepStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StepStrip(QWidget *parent = nullptr);

    // `now` is nullopt where nothing is left to do.
    void show(std::optional<Step> now, const QList<Step> &done);

    // As wide as the circles and the name of what is now; other names come where there is room.
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(latchkey::ui::Step step);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool isDone(size_t step) const { return m_done.contains(static_cast<Step>(step)); }
    int widthOf(bool isShort) const;
    void fit();

    std::array<StepButton *, 4> m_buttons{};
    std::optional<Step> m_now;
    QList<Step> m_done;
};

} // namespace latchkey::ui
