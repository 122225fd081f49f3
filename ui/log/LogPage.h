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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *makeDetails();
    QWidget *makeList();
    void read();
    exchange::ExchangeFilter wanted() const;
    void take(const Result<QList<exchange::Exchange>> &log);
    void showEmpty();
    void showDetail();
    QString selectedText() const;
    void copy(const QString &text, QPushButton *from);
    void exportHar();
    void saveHar(const QString &path, const exchange::ExchangeFilter &filter);
    void askToClear();
    void clear(const QString &id);

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
    bool m_isOutdated = false; // since the reading began, or while nobody looked
    bool m_isSignatureOffered = false;
};

} // namespace latchkey::ui
