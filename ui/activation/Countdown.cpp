// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/Countdown.h"

#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <utility>

namespace latchkey::ui {

namespace {

// What is waited for now: when it ends (ms since the epoch, 0 for never) and how long it takes.
std::pair<qint64, qint64> waitOf(const session::SessionEntry &entry)
{
    if (entry.armedUntil != 0) {
        return {entry.armedUntil, std::chrono::milliseconds(activation::armedFor).count()};
    }
    if (entry.state.stage == activation::Stage::WaitingToAskAgain) {
        return {entry.state.askAgainAt, std::chrono::milliseconds(activation::mayStillRun).count()};
    }
    return {entry.state.deadlineAt, activation::exchangeWindowMs};
}

QString wordsFor(const session::SessionEntry &entry, const QString &left)
{
    switch (entry.state.phase) {
    case activation::Phase::Armed:
        return Countdown::tr("%1 left to click Activate").arg(left);
    case activation::Phase::WaitingForSignIn:
        return Countdown::tr("%1 left to sign in").arg(left);
    default:
        return Countdown::tr("%1 left").arg(left);
    }
}

} // namespace

Countdown::Countdown(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_left(new QLabel(this))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(space);
    m_bar->setAccessibleName(tr("Time left"));
    m_left->setFont(smallFont(font()));
    m_left->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spaceSmall, 0, 0);
    column->setSpacing(spaceTiny);
    column->addWidget(m_bar);
    column->addWidget(m_left);
    setVisible(false);
}

void Countdown::show(const session::SessionEntry &entry, qint64 now)
{
    const auto [until, whole] = waitOf(entry);
    const bool isCounting = until != 0 && !entry.state.isAtRest();
    setVisible(isCounting);
    if (isCounting) {
        const qint64 left = std::clamp<qint64>(until - now, 0, whole);
        m_left->setText(wordsFor(entry, countdown(left)));
        m_bar->setRange(0, int(whole / 1000));
        m_bar->setValue(int(left / 1000));
    }
}

} // namespace latchkey::ui
