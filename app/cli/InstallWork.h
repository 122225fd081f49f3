// SPDX-License-Identifier: Apache-2.0
// One module brought into a store or taken from it from the console: look, plan, say it, do it, say
// what came out.
#pragma once

#include "cli/InstallOutput.h"
#include "cli/ModuleInput.h"
#include "cli/StoreCase.h"
#include "install/FactsReader.h"
#include "install/InstallRun.h"
#include "module/WritePlan.h"
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
    void takeFacts(const install::InstallFacts &facts, const storeservice::StoreFacts &store);
    Result<void> planInstalling(const install::InstallFacts &facts,
                                const storeservice::StoreFacts &store);
    void planRemoving(const install::InstallFacts &facts, const storeservice::StoreFacts &store);
    Result<void> agreeToLosses() const;
    void writeIntoRepository();
    void printCommands();
    bool isAskedFor();
    void run();
    void interrupt();
    void remember(int index);
    void takeOutcome(const install::InstallOutcome &outcome);
    bool isAsMeant(const storeservice::StoreFacts &facts);
    void forgetConnection();
    void fail(const Problem &problem);

    console::Console m_console;
    std::unique_ptr<profile::Profile> m_profile;
    StoreCase m_about;
    ModuleInput m_input;
    InstallRequest m_request;
    install::InstallOrder m_order;
    QStringList m_sentences;                  // said before the plan
    std::optional<module::WritePlan> m_files; // that come or go
    install::FactsReader m_reader;
    std::unique_ptr<InstallOutput> m_output;
    std::unique_ptr<install::InstallRun> m_run;
    int m_interruptions = 0;
    system::SignalWatch m_signalWatch;
};

} // namespace latchkey::cli
