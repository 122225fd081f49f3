// SPDX-License-Identifier: Apache-2.0
// An integration's module brought into its store, or taken from it: looked at, planned, done, and
// what follows from it kept in the profile.
#pragma once

#include "acl/AclTree.h"
#include "desk/StoreCase.h"
#include "desk/StoreChange.h"
#include "install/FactsReader.h"
#include "install/InstallRun.h"
#include "module/ModuleRepository.h"
#include "module/WritePlan.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace latchkey::desk {

// The module as it would be made now.
struct MadeModule
{
    module::KeptModule kept;
    module::ModuleChoice choice; // completed
    module::ModuleSpec spec;     // without its version
    QList<Problem> warnings;     // before it is used
};

struct ModuleOrder
{
    bool isUninstall = false;
    install::InstallWishes wishes; // the module's name is always MadeModule's
};

// What would be done, known and said before any of it is.
struct ModulePlan
{
    ModuleOrder order;
    install::InstallPlan plan;
    QStringList sentences; // what becomes of the module, of an integration there, and of its tokens
    module::ModuleSpec spec;                // with its version
    std::optional<module::WritePlan> files; // that come or go; nothing for an uninstall
    std::optional<storeservice::SeenIntegration> integration; // that is removed

    // Files would be lost that Latchkey did not write alone: a person has to agree.
    bool needsConsent() const { return files && files->needsConsent(); }
};

class ModuleChange : public QObject
{
    Q_OBJECT
public:
    // Where the password of a web server in front of the store is kept, when it is needed.
    using Secrets = std::function<secrets::SecretStore &()>;

    // `profile` must outlive it. Nothing blocks; destroying it ends what is under way there.
    ModuleChange(profile::Profile &profile, Secrets secrets, Clock clock, StoreCase about,
                 MadeModule made, QObject *parent = nullptr);
    ~ModuleChange() override;

    const StoreCase &about() const { return m_about; }
    const MadeModule &made() const { return m_made; }
    // What the store told last.
    const install::InstallFacts &facts() const { return m_facts; }

    // Ends with looked() or failed().
    void look();
    void cancelLook() { m_reader.cancel(); }

    // In the store as it was looked at last. A module that cannot be made is an obstacle, too.
    ModulePlan plan(const ModuleOrder &order) const;
    // The same for a colleague who has a shell there; the plan has steps.
    QString commands(const ModulePlan &plan) const;

    // What carries it out, to be followed and started; the consent is the caller's to have. It is
    // ours until the next one. The profile is told of each step that it has to know of.
    install::InstallRun &prepare(const ModulePlan &plan);

Q_SIGNALS:
    void progressed(const QString &sentence);
    void looked();
    // Problems: those of install::FactsReader.
    void failed(const latchkey::Problem &problem);
    // A step was done, and the profile could not be told.
    void notKept(const latchkey::Problem &problem);

private:
    void takeFacts(const install::InstallFacts &facts, const storeservice::StoreFacts &store);
    void planInstalling(ModulePlan &plan) const;
    void planRemoving(ModulePlan &plan) const;
    install::InstallOrder orderOf(const ModulePlan &plan) const;
    void takeStep(const ModulePlan &plan, install::StepKind kind);
    void takeOutcome(const ModulePlan &plan, const install::InstallOutcome &outcome);

    profile::Profile &m_profile;
    Secrets m_secrets;
    Clock m_clock;
    StoreCase m_about;
    MadeModule m_made;
    install::FactsReader m_reader;
    install::InstallFacts m_facts;
    storeservice::StoreFacts m_store;
    std::unique_ptr<install::InstallRun> m_run;
};

// What the store has after it was done, held against what was meant. `known`: as for wantedOf().
StoreChangeResult checked(const StoreCase &about, const storeservice::StoreFacts &facts,
                          const acl::AclTree &known);

// What is not as it should be although every step was done: `install.no-integration` (the module is
// there and brought none), `install.integration-left` (it is gone and left its own behind).
std::optional<Problem> missedBy(const ModulePlan &plan, const StoreCase &about,
                                const storeservice::StoreFacts &facts);

} // namespace latchkey::desk
