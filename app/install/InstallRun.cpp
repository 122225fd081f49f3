// SPDX-License-Identifier: Apache-2.0
#include "install/InstallRun.h"

#include "install/Aftermath.h"
#include "install/FrontPage.h"
#include "install/Text.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QtConcurrent>

namespace latchkey::install {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.install", QtWarningMsg)

} // namespace

InstallRun::InstallRun(InstallOrder order, Clock clock, QObject *parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_clock(std::move(clock))
    , m_journal(m_order.profileFolder)
{}

// The look at the front page knows nothing of this object: it ends by itself, soon.
InstallRun::~InstallRun()
{
    m_cancel.cancel();
}

void InstallRun::start()
{
    m_startedAt = m_clock();
    if (const auto earlier = m_journal.of(m_order.integrationId)) {
        Q_EMIT remarked(sentenceOf(*earlier));
    }
    if (!m_order.openShop) {
        takePageBefore({});
        return;
    }
    m_order.openShop([self = QPointer(this)](const Result<commerce::Store> &shop) {
        if (self) {
            self->takeShop(shop);
        }
    });
}

// A keychain that is locked keeps nobody from installing.
void InstallRun::takeShop(const Result<commerce::Store> &shop)
{
    if (!shop) {
        takePageBefore(shop.error());
        return;
    }
    m_shop = *shop;
    lookAtPage(&InstallRun::takePageBefore);
}

qint64 InstallRun::elapsedMs() const
{
    return m_step ? m_watch.elapsed() : 0;
}

void InstallRun::lookAtPage(void (InstallRun::*next)(const Page &))
{
    if (!m_shop) {
        (this->*next)({});
        return;
    }
    m_page.disconnect(this);
    connect(&m_page, &QFutureWatcher<Page>::finished, this,
            [this, next] { (this->*next)(m_page.result()); });
    m_page.setFuture(QtConcurrent::run(
        [shop = *m_shop, cancel = m_cancel] { return troubleOfFrontPage(shop, cancel); }));
}

void InstallRun::takePageBefore(const Page &page)
{
    m_pageBefore = page;
    if (m_isCancelled) {
        m_outcome.problem =
            Problem{"install.cancelled", Text::tr("Cancelled. Nothing was changed."), {}};
        Q_EMIT finished(m_outcome);
        return;
    }
    if (page) {
        Q_EMIT remarked(
            Text::tr("The shop's front page has a problem already: %1").arg(page->sentence));
    }
    m_guard = std::make_unique<Guard>(m_order.place, m_order.php);
    connect(m_guard.get(), &Guard::held, this, &InstallRun::begin);
    connect(m_guard.get(), &Guard::lost, this, &InstallRun::loseGuard);
    connect(m_guard.get(), &Guard::released, this, &InstallRun::end);
    connect(m_guard.get(), &Guard::refused, this, [this](const Problem &problem) {
        m_outcome.problem = problem;
        Q_EMIT finished(m_outcome);
    });
    m_guard->hold();
}

void InstallRun::begin(const QString &left)
{
    m_hasGuard = true;
    if (!left.isEmpty()) {
        Q_EMIT remarked(left);
    }
    advance();
}

Result<void> InstallRun::note()
{
    return m_journal.write({m_order.integrationId, m_order.plan.module,
                            place::placeText(m_order.place), m_order.plan.isUninstall,
                            m_order.plan.takesMaintenanceOff, current().kind, m_startedAt});
}

void InstallRun::advance()
{
    if (m_index == m_order.plan.steps.size()) {
        release();
        return;
    }
    if (m_isCancelled) {
        m_outcome.problem = Problem{"install.cancelled", Text::tr("Cancelled."), {}};
        release();
        return;
    }
    if (const auto noted = note(); !noted) {
        m_outcome.problem = noted.error();
        release();
        return;
    }
    m_step = std::make_unique<StepRun>(
        StepSetting{m_order.place, m_order.php, m_guard->token(), m_order.plan.module,
                    m_order.files, m_order.obsolete, m_order.integration, m_order.question},
        current());
    connect(m_step.get(), &StepRun::output, this, &InstallRun::output);
    connect(m_step.get(), &StepRun::progressed, this, &InstallRun::progressed);
    connect(m_step.get(), &StepRun::checked, this,
            [this](const storeservice::StoreFacts &facts) { m_outcome.facts = facts; });
    connect(m_step.get(), &StepRun::done, this, &InstallRun::endStep, Qt::QueuedConnection);
    connect(m_step.get(), &StepRun::failed, this, &InstallRun::failStep, Qt::QueuedConnection);
    m_watch.start();
    Q_EMIT stepBegan(m_index);
    m_step->start();
}

void InstallRun::endStep()
{
    qCDebug(log) << wordOf(current().kind) << "done after" << m_watch.elapsed() << "ms";
    m_step.reset();
    Q_EMIT stepDone(m_index, m_watch.elapsed());
    ++m_index;
    advance();
}

void InstallRun::failStep(const Problem &problem)
{
    if (!m_step) {
        return; // the connection of the guard was lost first
    }
    qCDebug(log) << wordOf(current().kind) << "failed:" << problem.code << "after"
                 << m_watch.elapsed() << "ms";
    m_step.reset();
    m_outcome.problem = problem;
    Q_EMIT stepFailed(m_index, problem);
    release();
}

// The server ends what is under way there too.
void InstallRun::loseGuard(const Problem &problem)
{
    m_hasGuard = false;
    const bool isUnderWay = m_step != nullptr;
    m_step.reset();
    if (!m_outcome.problem) {
        m_outcome.problem = problem;
    }
    if (isUnderWay) {
        Q_EMIT stepFailed(m_index, problem);
    }
    end();
}

void InstallRun::cancel()
{
    m_isCancelled = true;
    if (m_step && !current().isWhole) {
        m_step->cancel();
    } else if (!m_hasGuard) {
        m_cancel.cancel();
    }
}

void InstallRun::stopNow()
{
    m_isCancelled = true;
    if (m_step) {
        m_step->cancel();
    }
}

void InstallRun::release()
{
    m_guard->release();
}

void InstallRun::end()
{
    m_hasGuard = false;
    if (m_outcome.problem) {
        m_outcome.aftermath =
            aftermathOf(m_index < m_order.plan.steps.size() ? current().kind : StepKind::Check,
                        m_order.plan.isUninstall);
    }
    // Whoever is told now needs no note of it; what the server could not be told of does
    if (!m_outcome.problem || m_outcome.problem->code != "install.lost") {
        m_journal.remove(m_order.integrationId);
    }
    lookAtPage(&InstallRun::takePageAfter);
}

void InstallRun::takePageAfter(const Page &page)
{
    if (page && !m_pageBefore && !m_cancel.isCancelled()) {
        m_outcome.frontPage = page;
    }
    m_outcome.isShopFine = m_shop && !page && !m_pageBefore && !m_cancel.isCancelled();
    Q_EMIT finished(m_outcome);
}

} // namespace latchkey::install
