// SPDX-License-Identifier: Apache-2.0
// How far a call came on a way that is tried: each part, its outcome and time.
#pragma once

#include "base/Problem.h"
#include "reach/Hop.h"
#include "ui/look/StateMark.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace latchkey::ui {

class MarkLabel;

class WayTest : public QWidget
{
    Q_OBJECT
public:
    explicit WayTest(QWidget *parent = nullptr);

    QPushButton *button() const { return m_button; }

    // Nothing was tried, or what was is another way.
    void forget();
    void begin();
    void add(const reach::Hop &hop);
    // The problem's code is empty if nothing failed.
    void end(const Problem &problem);
    // The person wants no more of it.
    void stop();
    // It could not begin.
    void refuse(const Problem &problem);

Q_SIGNALS:
    void wanted();
    void cancelWanted();

private:
    void addLine(Mark mark, const QString &text, const QString &why);
    void say(Mark mark, const QString &text);
    void setUnderWay(bool isUnderWay);

    QPushButton *m_button;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QVBoxLayout *m_lines;
    MarkLabel *m_sign;
    QLabel *m_verdict;
    int m_untried = 0;
    bool m_hasFailed = false;
};

} // namespace latchkey::ui
