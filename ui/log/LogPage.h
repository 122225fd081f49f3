// SPDX-License-Identifier: Apache-2.0
// What went over the wire for an integration, and all of one call: for whoever has to find out why
// something failed.
#pragma once

#include "exchange/ExchangeWatch.h"
#include "ui/log/ExchangeModel.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class EmptyState;
class LogFilter;
class TimingBar;

class LogPage : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit LogPage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id);
    // There is somebody who explains a signature: a button asks for it.
    void offerSignature();

    LogFilter *filter() const { return m_filter; }
    QTreeView *list() const { return m_list; }

Q_SIGNALS:
    // A person wants to know what was signed in this call.
    void signatureWanted(const latchkey::exchange::Exchange &exchange);
    void told(const QString &news);

private:
    void build();
    QWidget *makeDetails();
    QWidget *makeList();
    void read();
    void take(const QList<exchange::Exchange> &exchanges);
    void showEmpty();
    void showDetail();
    void copy(const QString &text, QPushButton *from);
    void exportHar();
    void saveHar(const QString &path);
    void askToClear();
    void clear();

    session::Session &m_session;
    exchange::ExchangeWatch m_watch;
    ExchangeModel m_model;
    LogFilter *m_filter;
    QStackedWidget *m_listOrNothing;
    QTreeView *m_list;
    EmptyState *m_empty;
    TimingBar *m_timing;
    QPlainTextEdit *m_detail;
    QPushButton *m_signature;
    QPushButton *m_copyCurl;
    QPushButton *m_copyText;
    QPushButton *m_export;
    QPushButton *m_clear;
    QString m_id;
    bool m_isReading = false;
    QString m_problem;         // why it could not be read; empty if it could
    bool m_isOutdated = false; // since the reading began
    bool m_isSignatureOffered = false;
};

} // namespace latchkey::ui
