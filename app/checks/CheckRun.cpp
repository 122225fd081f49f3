// SPDX-License-Identifier: Apache-2.0
#include "checks/CheckRun.h"

#include "causes/Cause.h"
#include "checks/CheckCause.h"
#include "checks/CheckWords.h"
#include "checks/Text.h"

#include <QPointer>

#include <algorithm>

namespace latchkey::checks {

namespace {

CheckResult cancelled()
{
    return {{},
            State::Skipped,
            "check.cancelled",
            Text::tr("Stopped before it came out."),
            {},
            {},
            Help::None,
            -1};
}

CheckResult skippedFor(const QByteArray &failed)
{
    return {{},
            State::Skipped,
            "check.skipped",
            Text::tr("Not looked at, since “%1” did not come out well.").arg(title(failed)),
            {},
            {},
            Help::None,
            -1};
}

} // namespace

CheckRun::CheckRun(QList<Check> checks, QObject *parent)
    : QObject(parent)
    , m_checks(std::move(checks))
    , m_since(m_checks.size())
    , m_context(new QObject(this))
{
    for (const Check &each : std::as_const(m_checks)) {
        CheckResult waiting;
        waiting.id = each.id;
        m_results.append(waiting);
    }
}

CheckRun::~CheckRun()
{
    m_cancel.cancel();
}

void CheckRun::start()
{
    m_isUnderWay = true;
    QMetaObject::invokeMethod(this, &CheckRun::goOn, Qt::QueuedConnection);
}

void CheckRun::cancel()
{
    m_cancel.cancel();
    if (!m_isUnderWay) {
        return;
    }
    m_context->deleteLater(); // with it ends what knows no flag
    m_context = new QObject(this);
    for (qsizetype row = 0; row < m_results.size(); ++row) {
        if (isOpen(m_results[row].state)) {
            settle(row, cancelled());
        }
    }
    QMetaObject::invokeMethod(this, &CheckRun::goOn, Qt::QueuedConnection);
}

void CheckRun::goOn()
{
    if (!m_isUnderWay) {
        return;
    }
    bool hasMoved = true;
    while (hasMoved) {
        hasMoved = false;
        for (qsizetype row = 0; row < m_checks.size(); ++row) {
            hasMoved = (m_results[row].state == State::Waiting && settleOrBegin(row)) || hasMoved;
        }
    }
    const bool isOver = std::none_of(m_results.begin(), m_results.end(),
                                     [](const CheckResult &each) { return isOpen(each.state); });
    if (isOver) {
        m_isUnderWay = false;
        Q_EMIT finished();
    }
}

// True if it does not wait any more.
bool CheckRun::settleOrBegin(qsizetype row)
{
    const Check &check = m_checks[row];
    for (const QByteArray &needed : check.needs) {
        const CheckResult *before = resultOf(needed);
        if (before != nullptr && !isOpen(before->state) && !isWell(before->state)) {
            settle(row, skippedFor(needed));
            return true;
        }
    }
    const auto isStillOpen = [this](const QByteArray &id) {
        const CheckResult *before = resultOf(id);
        return before != nullptr && isOpen(before->state);
    };
    if (std::any_of(check.needs.begin(), check.needs.end(), isStillOpen) ||
        std::any_of(check.after.begin(), check.after.end(), isStillOpen)) {
        return false;
    }
    begin(row);
    return true;
}

void CheckRun::begin(qsizetype row)
{
    m_results[row].state = State::Running;
    m_since[row].start();
    Q_EMIT changed(int(row));
    m_checks[row].begin(
        {m_context, m_cancel, [self = QPointer(this), row](const CheckResult &result) {
             if (!self.isNull()) {
                 self->take(row, result);
             }
         }});
}

void CheckRun::take(qsizetype row, const CheckResult &result)
{
    if (m_results[row].state != State::Running) {
        return; // cancelled meanwhile
    }
    CheckResult timed = result;
    timed.tookMs = m_since[row].elapsed();
    settle(row, timed);
    QMetaObject::invokeMethod(this, &CheckRun::goOn, Qt::QueuedConnection);
}

void CheckRun::settle(qsizetype row, CheckResult result)
{
    result.id = m_checks[row].id;
    result.cause = causeOf(result);
    const causes::Cause *cause = causes::causeOf(result.cause);
    const bool isOfRights = cause != nullptr && cause->action == causes::Action::JudgeRights;
    result.help = isOfRights && result.help == Help::None ? Help::JudgeRights : result.help;
    m_results[row] = std::move(result);
    Q_EMIT changed(int(row));
}

const CheckResult *CheckRun::resultOf(const QByteArray &id) const
{
    const auto found = std::find_if(m_results.begin(), m_results.end(),
                                    [&id](const CheckResult &each) { return each.id == id; });
    return found == m_results.end() ? nullptr : &*found;
}

bool isOpen(State state)
{
    return state == State::Waiting || state == State::Running;
}

bool isWell(State state)
{
    return state == State::Ok || state == State::Warning;
}

State worst(const QList<CheckResult> &results)
{
    State found = State::Ok;
    for (const CheckResult &each : results) {
        if (each.state == State::Failed) {
            return State::Failed;
        }
        found = each.state == State::Warning ? State::Warning : found;
    }
    return found;
}

} // namespace latchkey::checks
