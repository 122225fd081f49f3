// SPDX-License-Identifier: Apache-2.0
// One change in a store from the console: look, plan, say it, do it, say what came out.
#pragma once

#include "cli/StoreCase.h"
#include "desk/TokenIntake.h"
#include "secrets/KeychainSecretStore.h"
#include "storeservice/StorePlan.h"
#include "storeservice/StoreService.h"
#include "system/SignalWatch.h"

#include <QObject>

namespace latchkey::cli {

// What the options of the verb said.
struct WorkOrder
{
    storeservice::PlanOrder plan;
    bool isDryRun = false;
};

class StoreWork : public QObject
{
    Q_OBJECT

public:
    StoreWork(console::Console console, std::unique_ptr<profile::Profile> opened, StoreCase about,
              const WorkOrder &order);

    // Ends with finished(), and not before the event loop runs.
    void start();

Q_SIGNALS:
    void finished(latchkey::console::Exit exit);

private:
    void takeFacts(const storeservice::StoreFacts &facts);
    bool isAgreedTo(const storeservice::StoreFacts &facts);
    void sayPlan() const;
    void checkKeychain();
    void change();
    void takeChange(const storeservice::ChangeOutcome &outcome);
    void sayWhatCame(const storeservice::ChangeOutcome &outcome);
    void forgetConnection();
    void afterChange();
    void takeTokens(const storeservice::TakenTokens &tokens);
    void takeProof(const Problem &problem);
    void note(activation::TimelineStep step);
    void fail(const Problem &problem);
    void end();

    console::Console m_console;
    std::unique_ptr<profile::Profile> m_profile;
    StoreCase m_about;
    WorkOrder m_order;
    storeservice::StorePlan m_plan;
    storeservice::SeenIntegration m_seen;
    storeservice::StoreService m_service;
    secrets::KeychainSecretStore m_secrets;
    desk::TokenIntake m_intake;
    system::SignalWatch m_signalWatch;
    QStringList m_done;
    std::optional<storeservice::StoreIntegration> m_there;
};

} // namespace latchkey::cli
