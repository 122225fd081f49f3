// SPDX-License-Identifier: Apache-2.0
// The time that is left, and what for.
#pragma once

#include "session/Session.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace latchkey::ui {

class Countdown : public QWidget
{
    Q_OBJECT
public:
    explicit Countdown(QWidget *parent = nullptr);

    // Hides itself where nothing is waited for. `now` in ms since the epoch.
    void show(const session::SessionEntry &entry, qint64 now);

private:
    QProgressBar *m_bar;
    QLabel *m_left;
};

} // namespace latchkey::ui
