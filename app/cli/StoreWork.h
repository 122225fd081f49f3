// SPDX-License-Identifier: Apache-2.0
// One change in a store from the console: look, plan, say it, ask, do it, say what came out.
#pragma once

#include "cli/OurSecrets.h"
#include "cli/StoreCase.h"
#include "cli/WireLog.h"
#include "desk/StoreChange.h"
#include "profile/Lock.h"
#include "system/SignalWatch.h"

#include <QObject>

namespace latchkey::cli {

// What the options of the verb said.
struct WorkOrder
{
    storeservice::PlanOrder plan;
    bool isDryRun = false;
    bool isAgreed = false; // --yes
};

class StoreWork : public QObject
{
    Q_OBJECT

public:
    StoreWork(console::Console console, std::unique_ptr<profile::Profile> opened, StoreCase about,
              const WorkOrder &order);

    // Ends with finished(), and not before the event loop runs.
    void start() { m_change.look(); }

Q_SIGNALS:
    void finished(latchkey::console::Exit exit);

private:
    QString id() const { return m_change.about().integration.id; }
    void takeFacts(const storeservice::StoreFacts &facts);
    bool isStillAtRest() const;
    bool offerTakeOver();
    Result<void> agree() const;
    void sayPlan() const;
    void takeResult(const desk::StoreChangeResult &result);
    void sayWhatCame(const desk::StoreChangeResult &result) const;
    void sayNext(const QStringList &done) const;
    void fail(const Problem &problem);
    void end(const desk::StoreChangeResult &result);

    console::Console m_console;
    std::unique_ptr<profile::Profile> m_profile;
    WorkOrder m_order;
    acl::AclTree m_known;
    storeservice::StorePlan m_plan;
    WireLog m_log;
    OurSecrets m_secrets{m_profile->folder()};
    desk::StoreChange m_change;
    profile::Lock m_turn; // while the store is changed
    system::SignalWatch m_signalWatch;
};

} // namespace latchkey::cli
