// SPDX-License-Identifier: Apache-2.0
// What a store answered: how it went, and the body as a tree to be folded or as text.
#pragma once

#include "session/StoreRequests.h"
#include "ui/requests/AnswerText.h"
#include "ui/requests/JsonModel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTreeView;

namespace latchkey::ui {

class MarkLabel;
class Note;

class AnswerView : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerView(QWidget *parent = nullptr);

    // Nothing was asked yet.
    void showNothing();
    // The store is asked; `octets` of its answer came so far. To be said anew as time passes.
    void showWaiting(qint64 sinceMs, qint64 now, qsizetype octets);
    // Its body is read on another thread; read() follows.
    void showAnswer(const session::StoreRequest &request);
    // What the store refused for lack of a resource; an empty `lead`: nothing of the kind.
    void showRefusal(const QString &lead, const QString &advice, const QString &verb);
    // Ends with saved().
    void saveTo(const QString &path);

    QTreeView *tree() const { return m_tree; }
    JsonModel &model() { return m_model; }
    QPlainTextEdit *text() const { return m_text; }
    Note *refusal() const { return m_refusal; }
    // How it went, in words.
    QString said() const;
    QPushButton *repeatButton() const { return m_repeat; }

Q_SIGNALS:
    void repeatWanted();
    // The refusal's button.
    void helpWanted();
    void read();
    // Or why it was not, in a sentence.
    void saved(const QString &news);

private:
    void build();
    void empty();
    void take(const ReadAnswer &answer);
    void showParts(bool hasAnswer);
    void showCut();
    void copy();
    void askForFile();
    void openSome();

    JsonModel m_model;
    MarkLabel *m_mark;
    QLabel *m_said;
    QLabel *m_details;
    Note *m_refusal;
    QTabBar *m_form;
    QStackedWidget *m_body;
    QTreeView *m_tree;
    QPlainTextEdit *m_text;
    QLabel *m_cut;
    QPushButton *m_repeat;
    QPushButton *m_save;
    QPushButton *m_copy;
    QWidget *m_buttons;
    bool m_isTextCut = false;
    bool m_isWaiting = false; // for the store
    bool m_isForced = false;  // to be shown as text, since it is no tree
    QByteArray m_octets;      // of the body
    QString m_fileName;       // as which it may be saved
    quint64 m_run = 0;        // only the last one's reading counts
};

} // namespace latchkey::ui
