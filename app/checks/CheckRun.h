// SPDX-License-Identifier: Apache-2.0
// A list of checks, run side by side as far as none waits for another.
#pragma once

#include "checks/Check.h"

#include <QElapsedTimer>
#include <QObject>

namespace latchkey::checks {

// Once; destroying it cancels it without another signal. Nothing blocks.
class CheckRun : public QObject
{
    Q_OBJECT
public:
    explicit CheckRun(QList<Check> checks, QObject *parent = nullptr);
    ~CheckRun() override;

    // Ends with finished(), never before it returns.
    void start();
    // What has not come out yet is skipped (`check.cancelled`); finished() follows at once,
    // whatever still runs.
    void cancel();

    // A row a check, in their order.
    const QList<CheckResult> &results() const { return m_results; }
    bool isUnderWay() const { return m_isUnderWay; }
    bool isCancelled() const { return m_cancel.isCancelled(); }

Q_SIGNALS:
    // A row began, or came out.
    void changed(int row);
    void finished();

private:
    void goOn();
    bool settleOrBegin(qsizetype row);
    void begin(qsizetype row);
    void take(qsizetype row, const CheckResult &result);
    void settle(qsizetype row, CheckResult result);
    const CheckResult *resultOf(const QByteArray &id) const;

    QList<Check> m_checks;
    QList<CheckResult> m_results;
    QList<QElapsedTimer> m_since;
    QObject *m_context; // of what is under way
    CancelFlag m_cancel;
    bool m_isUnderWay = false;
};

// Waiting or Running.
bool isOpen(State state);
// Ok or Warning.
bool isWell(State state);

// The worst that came out: Failed, else Warning, else Ok.
State worst(const QList<CheckResult> &results);

} // namespace latchkey::checks
