// SPDX-License-Identifier: Apache-2.0
// One module brought into a store or taken from it from the console: look, plan, say it, do it, say
// what came out.
#pragma once

#include "cli/InstallOutput.h"
#include "cli/ModuleInput.h"
#include "cli/OurSecrets.h"
#include "cli/StoreCase.h"
#include "desk/ModuleChange.h"
#include "profile/Lock.h"
#include "system/SignalWatch.h"

#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::cli {

// What the options of the verb said.
struct InstallRequest
{
    install::InstallWishes wishes;
    bool isUninstall = false;
    bool isDryRun = false;
    bool isCommands = false; // prints the commands instead
    bool isAgreed = false;   // --yes
    bool isForced = false;   // replaces foreign files without asking
    QString repository;      // a folder of the project, for a store that is deployed from one
};

class InstallWork : public QObject
{
    Q_OBJECT

public:
    InstallWork(console::Console console, std::unique_ptr<profile::Profile> opened, StoreCase about,
                ModuleInput input, const InstallRequest &request);

    // Ends with finished(), and not before the event loop runs.
    void start();

Q_SIGNALS:
    void finished(latchkey::console::Exit exit);

private:
    QString id() const { return m_change.about().integration.id; }
    void plan();
    Result<void> agreeToLosses(const module::WritePlan &files) const;
    void writeIntoRepository();
    void printCommands();
    bool isAskedFor();
    void run();
    void interrupt();
    void takeOutcome(const install::InstallOutcome &outcome);
    bool isAsMeant(const storeservice::StoreFacts &facts);
    void sayNext(const std::optional<storeservice::StoreIntegration> &there) const;
    void fail(const Problem &problem);

    console::Console m_console;
    std::unique_ptr<profile::Profile> m_profile;
    InstallRequest m_request;
    OurSecrets m_secrets{m_profile->folder()};
    desk::ModuleChange m_change;
    desk::ModulePlan m_plan;
    profile::Lock m_turn; // while the store is changed
    std::unique_ptr<InstallOutput> m_output;
    install::InstallRun *m_run = nullptr; // m_change's
    int m_interruptions = 0;
    system::SignalWatch m_signalWatch;
};

} // namespace latchkey::cli
