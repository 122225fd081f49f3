// SPDX-License-Identifier: Apache-2.0
// How often an integration is looked after, and when a person is reminded to renew its tokens.
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;

namespace latchkey::session {
class Session;
}

namespace latchkey::ui {

class WatchAnswers;

// "Every 6 hours", "Once a day"; for more than 0 seconds.
QString intervalWords(qint64 seconds);

class WatchDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the integration with that id, which is there; `session` must outlive it.
    WatchDialog(session::Session &session, const QString &id, QWidget *parent);

private:
    void build();
    void save();

    session::Session &m_session;
    const QString m_id;
    QComboBox *m_every;
    QComboBox *m_renew;
    WatchAnswers *m_answers;
    QLabel *m_problem;
};

} // namespace latchkey::ui
