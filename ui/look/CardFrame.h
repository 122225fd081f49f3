// SPDX-License-Identifier: Apache-2.0
// A card: what belongs together on a page, on a surface of its own.
#pragma once

#include <QWidget>

namespace latchkey::ui {

class CardFrame : public QWidget
{
    Q_OBJECT
public:
    explicit CardFrame(QWidget *parent = nullptr);

    // A failure has a red line.
    void setFailed(bool failed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_hasFailed = false;
};

} // namespace latchkey::ui
