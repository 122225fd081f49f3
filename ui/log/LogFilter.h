// SPDX-License-Identifier: Apache-2.0
// Which calls of the log are shown: a text to look for, and what came of them.
#pragma once

#include "exchange/ExchangeFile.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace latchkey::ui {

class LogFilter : public QWidget
{
    Q_OBJECT
public:
    explicit LogFilter(QWidget *parent = nullptr);

    // What is wanted now, `now` in ms since the epoch; of no integration.
    exchange::ExchangeFilter filter(qint64 now) const;
    bool isEmpty() const;
    void clear();
    QLineEdit *search() const { return m_search; }

Q_SIGNALS:
    void changed();
    // Esc, where nothing is left to clear, and ↓.
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_search;
    QComboBox *m_answer;
    QComboBox *m_kind;
    QComboBox *m_time;
};

} // namespace latchkey::ui
