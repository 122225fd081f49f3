// SPDX-License-Identifier: Apache-2.0
// The programs of a connected integration at a glance, and the ways to them and to their use.
#pragma once

#include "session/ProgramUse.h"
#include "ui/look/CardFrame.h"

class QLabel;

namespace latchkey::ui {

class UseCard : public CardFrame
{
    Q_OBJECT
public:
    explicit UseCard(QWidget *parent = nullptr);

    // `now` in ms since the epoch.
    void show(const session::ProgramsStanding &programs, qint64 now);

Q_SIGNALS:
    void programsWanted();
    void useWanted();
    void bearerWanted();

private:
    QLabel *m_text;
};

} // namespace latchkey::ui
