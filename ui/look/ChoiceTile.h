// SPDX-License-Identifier: Apache-2.0
// One of a few ways to go on, side by side: what it is and, where there is room, a sentence.
#pragma once

#include <QRadioButton>

namespace latchkey::ui {

// Chosen as radio buttons are, among those of its parent.
class ChoiceTile : public QRadioButton
{
    Q_OBJECT
public:
    // The sentence is also what describes it to a screen reader.
    ChoiceTile(const QString &title, const QString &sentence, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &at) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFace() const;
    int titleHeight(int width) const;
    // 0 where there is no room for it.
    int sentenceHeight(int width) const;

    QString m_sentence;
};

} // namespace latchkey::ui
