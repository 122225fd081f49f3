// SPDX-License-Identifier: Apache-2.0
// What came of a watched integration's calls, drawn: a bar for each, as high as it took long, and a
// cross for one that failed.
#pragma once

#include "integrations/WatchRepository.h"

#include <QWidget>

namespace latchkey::ui {

// "58 calls since 3 October 2026, 2 of them failed. Usually 120 ms, at most 900 ms."; of one or
// more, the oldest first.
QString answersWords(const QList<integrations::WatchAnswer> &answers);

class AnswerChart : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerChart(QWidget *parent = nullptr);

    // The oldest first; of more than there is room for, the last ones.
    void show(const QList<integrations::WatchAnswer> &answers);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<integrations::WatchAnswer> shown() const;
    qreal step() const;

    QList<integrations::WatchAnswer> m_answers;
};

} // namespace latchkey::ui
