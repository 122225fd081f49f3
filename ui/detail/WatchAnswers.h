// SPDX-License-Identifier: Apache-2.0
// What came of an integration's harmless calls, drawn, said and listed, and one more of them when a
// person wants it.
#pragma once

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;

namespace latchkey {
struct Problem;
}

namespace latchkey::session {
class Session;
}

namespace latchkey::ui {

class AnswerChart;
class AnswerList;
class Note;

class WatchAnswers : public QWidget
{
    Q_OBJECT
public:
    // Of the integration with that id, which is there; `session` must outlive it.
    WatchAnswers(session::Session &session, const QString &id, QWidget *parent = nullptr);

private:
    QLayout *buildButtons();
    void read();
    void call();
    void sayCalling();
    void tell(const Problem &problem);
    bool isConnected() const;

    session::Session &m_session;
    const QString m_id;
    AnswerChart *m_chart;
    QLabel *m_sum;
    AnswerList *m_list;
    Note *m_result;
    QPushButton *m_call;
    QPushButton *m_copy;
};

} // namespace latchkey::ui
