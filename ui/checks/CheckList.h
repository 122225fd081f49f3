// SPDX-License-Identifier: Apache-2.0
// The checks of one run, a row each, and how far they are.
#pragma once

#include "checks/CheckRun.h"

#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace latchkey::ui {

class CheckRow;

class CheckList : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);
    ~CheckList() override;

    // Instead of what is shown; a run under way ends without a word.
    void follow(std::unique_ptr<checks::CheckRun> run);
    // Shows what came out elsewhere.
    void show(const QList<checks::CheckResult> &results);
    void clear();
    void cancel();

    bool isUnderWay() const { return m_run != nullptr && m_run->isUnderWay(); }
    bool isEmpty() const { return m_results.isEmpty(); }
    const QList<checks::CheckResult> &results() const { return m_results; }
    // How many have come out.
    int done() const;
    const QList<CheckRow *> &rows() const { return m_rows; }
    // For who sends it on.
    QString asText() const;

Q_SIGNALS:
    void changed();
    void finished();
    void helpWanted(latchkey::checks::Help help);

private:
    void arrange(qsizetype count);

    std::unique_ptr<checks::CheckRun> m_run;
    QList<checks::CheckResult> m_results;
    QList<CheckRow *> m_rows;
    QVBoxLayout *m_column;
};

} // namespace latchkey::ui
