// SPDX-License-Identifier: Apache-2.0
// The calls made before, and the favourites among them: to be taken up again.
#pragma once

#include "requests/RequestHistory.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace latchkey::ui {

class EmptyState;

class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the integration with that id; `now` in ms since the epoch.
    HistoryDialog(const requests::RequestHistory &history, const QString &integration, qint64 now,
                  QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const latchkey::requests::RequestShape &shape);

private:
    void build();
    void fill();
    void use();
    void toggleFavourite();
    void remove();
    void clear();
    void tell(const Result<void> &done);
    const requests::KeptRequest *current() const;
    void updateButtons();

    requests::RequestHistory m_history;
    const QString m_integration;
    const qint64 m_now;
    QList<requests::KeptRequest> m_shown; // as they are in the list
    QListWidget *m_list;
    EmptyState *m_empty;
    QPushButton *m_use;
    QPushButton *m_favourite;
    QPushButton *m_remove;
    QPushButton *m_clear;
    QLabel *m_problem;
};

} // namespace latchkey::ui
