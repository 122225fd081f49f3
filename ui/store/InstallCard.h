// SPDX-License-Identifier: Apache-2.0
// "Install it as a module": the plan, the steps while they run, what came of them; and the way
// back.
#pragma once

#include "ui/look/CardFrame.h"
#include "ui/store/InstallView.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace latchkey::ui {

class InstallLog;
class InstallOptions;
class InstallSteps;
class MarkLabel;
class Note;

class InstallCard : public CardFrame
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit InstallCard(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id);
    // The module may be another by now.
    void review();
    // Shows a job as if it were the integration's, until something changes.
    void present(const session::InstallJob &job);

    InstallLog *log() const { return m_log; }

Q_SIGNALS:
    // The integration is in the store: what comes next is Activate in Admin.
    void activationWanted();
    // Nobody said yet where the store's code is, or agreed to run it.
    void placeWanted();
    // It is to be written into a project's repository.
    void moduleWanted();

private:
    void build();
    void follow();
    void refresh();
    void say(const InstallView &view);
    void showButtons(const InstallView &view);
    void showWarnings(const QStringList &sentences);
    void showLeft();
    void showElapsed();
    void press(InstallAct act);
    void look();
    void replan(bool isUninstall);
    void perform();
    void performNow();
    void askToStop();
    void refuse(const Problem &problem);

    session::Session &m_session;
    session::InstallJobs &m_jobs;
    QString m_id;
    InstallView m_view;
    Problem m_refused; // why nothing was begun; its code is empty if something was

    MarkLabel *m_mark;
    QLabel *m_headline;
    Note *m_left;
    QLabel *m_text;
    QLabel *m_details;
    QWidget *m_warnings;
    InstallOptions *m_options;
    InstallSteps *m_steps;
    InstallLog *m_log;
    QPushButton *m_button; // the primary one
    QPushButton *m_again;
    QPushButton *m_cancel;
    QPushButton *m_stop;
    QPushButton *m_commands;
    QPushButton *m_other;
    QTimer m_clock;
};

} // namespace latchkey::ui
