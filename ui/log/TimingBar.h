// SPDX-License-Identifier: Apache-2.0
// How long each part of a call took, as a bar and in words.
#pragma once

#include "exchange/Words.h"

#include <QWidget>

namespace latchkey::ui {

class TimingBar : public QWidget
{
    Q_OBJECT
public:
    explicit TimingBar(QWidget *parent = nullptr);

    // Nothing is shown where nothing was measured.
    void show(const httpcall::HttpTimings &timings);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Word
    {
        QRect place;
        QString text;
    };
    QList<Word> words(int width) const;
    QColor colour(qsizetype part) const;

    QList<exchange::TimingPart> m_parts;
};

} // namespace latchkey::ui
