// SPDX-License-Identifier: Apache-2.0
// Performs a plan in a store, step by step.
#pragma once

#include "base/Cancel.h"
#include "base/Clock.h"
#include "base/Result.h"
#include "commerce/Store.h"
#include "install/Guard.h"
#include "install/InstallJournal.h"
#include "install/StepRun.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace latchkey::install {

// Finds out how a shop is reached as its visitors do: its address and what opens its door. Answers
// once, perhaps before it returns.
using OpenShop = std::function<void(const std::function<void(const Result<commerce::Store> &)> &)>;

struct InstallOrder
{
    InstallPlan plan;          // without an obstacle, and with steps
    place::StorePlace place;   // the person agreed to it
    QString php;               // absolute path there
    QList<ModuleOctets> files; // that CopyFiles brings
    QStringList obsolete;      // paths below the module's folder that it takes away
    std::optional<storeservice::SeenIntegration> integration; // that RemoveIntegration removes
    storeservice::Question question;                          // that Check asks
    QString integrationId;                                    // of the journal's entry
    OpenShop openShop; // whose front page is looked at before and after; none: not at all
    QString profileFolder;
};

struct InstallOutcome
{
    std::optional<Problem> problem;   // why not all steps are done
    QString aftermath;                // what the store has now, if so
    std::optional<Problem> frontPage; // what is wrong with the shop now that was not before
    bool isShopFine = false;          // its front page answered, before and after
    std::optional<storeservice::StoreFacts> facts; // what the store has now, if it was asked
};

// Once. The server's own runner takes maintenance mode off whatever becomes of this object, of the
// program or of the connection, unless it was on before. Destroying it ends everything there.
class InstallRun : public QObject
{
    Q_OBJECT
public:
    explicit InstallRun(InstallOrder order, Clock clock = systemClock(), QObject *parent = nullptr);
    ~InstallRun() override;

    void start();
    // Ends after the step that is under way if that may not be stopped half-way (isWaiting() is
    // true then), otherwise now.
    void cancel();
    // Ends now, whatever is under way. A person confirmed it.
    void stopNow();
    // Cancel was asked for and waits for the end of the step.
    bool isWaiting() const { return m_isCancelled && m_step != nullptr; }

    // Of the step that is under way; 0 if there is none.
    qint64 elapsedMs() const;

Q_SIGNALS:
    void remarked(const QString &sentence); // what is worth knowing beside
    void stepBegan(int index);              // of the plan's steps
    void output(const QByteArray &octets);  // of the step; foreign
    void progressed(const latchkey::install::StepProgress &progress);
    void stepDone(int index, qint64 tookMs);
    void stepFailed(int index, const latchkey::Problem &problem);
    void finished(const latchkey::install::InstallOutcome &outcome);

private:
    using Page = std::optional<Problem>;

    void takeShop(const Result<commerce::Store> &shop);
    void lookAtPage(void (InstallRun::*next)(const Page &));
    void takePageBefore(const Page &page);
    void takePageAfter(const Page &page);
    void begin(const QString &left);
    void advance();
    void endStep();
    void failStep(const Problem &problem);
    void loseGuard(const Problem &problem);
    void release();
    void end();
    Result<void> note();
    const InstallStep &current() const { return m_order.plan.steps[m_index]; }

    InstallOrder m_order;
    Clock m_clock;
    InstallJournal m_journal;
    std::unique_ptr<Guard> m_guard;
    std::unique_ptr<StepRun> m_step;
    QElapsedTimer m_watch;
    qint64 m_startedAt = 0;
    int m_index = 0;
    bool m_isCancelled = false;
    bool m_hasGuard = false;
    std::optional<commerce::Store> m_shop;
    Page m_pageBefore;
    InstallOutcome m_outcome;
    CancelFlag m_cancel;
    QFutureWatcher<Page> m_page;
};

} // namespace latchkey::install
