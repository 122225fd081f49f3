// SPDX-License-Identifier: Apache-2.0
// The page *API console*: signed calls as the integration makes them, put together and sent by a
// person.
#pragma once

#include "requests/RequestShape.h"
#include "requests/RouteStanding.h"
#include "session/Session.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace latchkey::session {
struct StoreRequest;
} // namespace latchkey::session

namespace latchkey::ui {

class AnswerView;
class BodyEditor;
class EditedSelection;
class FormOverAnswer;
class MessageBar;
class RequestForm;
class RouteEdit;
class SearchEditor;
class ValueFields;

class RequestsPage : public QWidget
{
    Q_OBJECT
public:
    // Both must outlive it. `edited` is the choice of the integration that is shown, with its
    // store's routes; what is added to it is kept by whoever keeps it.
    RequestsPage(session::Session &session, EditedSelection &edited, QWidget *parent = nullptr);
    ~RequestsPage() override;

    void show(const QString &id);

    requests::RequestDraft draft() const;
    void setDraft(const requests::RequestDraft &draft);
    // As the button does: what changes data is asked for first.
    void send();
    // What the store refused for lack of a resource, beside its answer; nothing for another one.
    void tellRefusal(const session::StoreRequest &request);
    // The calls made before, to take one up again.
    void showHistory();

    RouteEdit *route() const;
    ValueFields *values() const;
    SearchEditor *search() const;
    BodyEditor *body() const;
    AnswerView *answer() const { return m_answer; }
    MessageBar *news() const { return m_news; }
    QPushButton *sendButton() const { return m_send; }

Q_SIGNALS:
    // To where the store is made to grant what is chosen.
    void storeWanted();

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectParts();
    requests::Rights rights() const;
    void onStoreChanged();
    void sendNow(const requests::RequestDraft &draft);
    void askBefore(const requests::RequestDraft &draft);
    void refresh();
    void showRefusal();
    void help();
    void takeUp(const requests::RequestShape &shape);
    void keepFavourite();
    void forgetRemoved();
    void tell(const QString &sentence);

    session::Session &m_session;
    EditedSelection &m_edited;
    QString m_id;
    MessageBar *m_news;
    QPushButton *m_send;
    QPushButton *m_cancel;
    QPushButton *m_history;
    QPushButton *m_favourite;
    RequestForm *m_form;
    AnswerView *m_answer;
    FormOverAnswer *m_whole;
    QTimer m_clock;                                  // while the store is asked
    QHash<QString, requests::RequestDraft> m_drafts; // what is being written, by integration
    // Those sent in this program's life, the newest last, by integration.
    QHash<QString, QList<requests::RequestDraft>> m_sent;
    bool m_isRepeat = false;  // the call that is out, or was last, was sent by the answer's button
    QSet<QString> m_isAgreed; // integrations whose calls may change data without being asked for
};

} // namespace latchkey::ui
