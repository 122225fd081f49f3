// SPDX-License-Identifier: Apache-2.0
// One check: how it came out in a sentence, what to do, and what was seen, folded away.
#pragma once

#include "checks/Check.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace latchkey::ui {

class MarkLabel;

class CheckRow : public QWidget
{
    Q_OBJECT
public:
    explicit CheckRow(QWidget *parent = nullptr);

    void show(const checks::CheckResult &result);
    // Shows what was seen, or folds it away.
    void unfold(bool isUnfolded);

    // Its own buttons, as they are reached by Tab; those that are hidden among them.
    QPushButton *help() const { return m_help; }
    QPushButton *details() const { return m_details; }

Q_SIGNALS:
    void helpWanted(latchkey::checks::Help help);

private:
    void showEvidence(const checks::CheckResult &result);

    checks::Help m_kind = checks::Help::None;
    bool m_isUnfolded = false;
    MarkLabel *m_mark;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_sentence;
    QLabel *m_advice;
    QPushButton *m_help;
    QPushButton *m_details;
    QLabel *m_evidence;
};

} // namespace latchkey::ui
