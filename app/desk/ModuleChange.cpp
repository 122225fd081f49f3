// SPDX-License-Identifier: Apache-2.0
#include "desk/ModuleChange.h"

#include "desk/StoreDoor.h"
#include "desk/StoredState.h"
#include "desk/Text.h"
#include "install/InstallScripts.h"
#include "integrations/IntegrationRepository.h"
#include "module/ModuleFiles.h"
#include "profile/Profile.h"

namespace latchkey::desk {

using install::InstallFacts;
using install::StepKind;
using module::FileFate;
using storeservice::PlaceRepository;
using storeservice::StoreFacts;

ModuleChange::ModuleChange(profile::Profile &profile, Secrets secrets, Clock clock, StoreCase about,
                           MadeModule made, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(std::move(secrets))
    , m_clock(std::move(clock))
    , m_about(std::move(about))
    , m_made(std::move(made))
    , m_reader(m_about.kept.place, m_made.spec.name(), questionOf(m_about))
{
    connect(&m_reader, &install::FactsReader::finished, this, &ModuleChange::takeFacts);
    connect(&m_reader, &install::FactsReader::failed, this, &ModuleChange::failed);
    connect(&m_reader, &install::FactsReader::progressed, this, &ModuleChange::progressed);
}

ModuleChange::~ModuleChange() = default;

void ModuleChange::look()
{
    m_reader.start();
}

void ModuleChange::takeFacts(const InstallFacts &facts, const StoreFacts &store)
{
    m_facts = facts;
    m_store = store;
    rememberNumber(m_profile, m_about, store);
    Q_EMIT looked();
}

ModulePlan ModuleChange::plan(const ModuleOrder &order) const
{
    ModulePlan plan;
    plan.order = order;
    plan.order.wishes.module = m_made.spec.name();
    plan.spec = m_made.spec;
    order.isUninstall ? planRemoving(plan) : planInstalling(plan);
    return plan;
}

// What the store has of it already is known, so that a second version takes effect.
void ModuleChange::planInstalling(ModulePlan &plan) const
{
    const module::Succession succession =
        module::succeed(plan.spec, m_facts.files, m_made.kept.written);
    plan.plan = install::planInstall(m_facts, plan.order.wishes);
    const auto files = module::moduleFiles(plan.spec);
    if (!files) {
        plan.plan.steps.clear();
        plan.plan.obstacle = files.error();
        return;
    }
    plan.sentences << succession.sentence;
    for (const Problem &warning : m_made.warnings) {
        plan.sentences << warning.sentence;
    }
    if (m_store.named && !m_store.named->isFromModule) {
        plan.sentences << Text::tr("The store has an integration of this name already. The module "
                                   "takes it over, and Admin can no longer edit it.");
    }
    plan.files =
        module::planWriting(plan.spec, *files, m_facts.files, module::moduleFolder(plan.spec));
}

// Of the integration's name only what a module made, or what is ours.
void ModuleChange::planRemoving(ModulePlan &plan) const
{
    const auto own = storeservice::ownIn(m_store, m_about.integration);
    const auto meant = own                                            ? own
                       : m_store.named && m_store.named->isFromModule ? m_store.named
                                                                      : std::nullopt;
    if (meant) {
        plan.integration = storeservice::SeenIntegration{meant->id, meant->name};
    }
    if (m_store.named && !meant) {
        plan.sentences << Text::tr("The store's integration of this name was not made by a module. "
                                   "It stays.");
    }
    plan.plan = install::planUninstall(m_facts, plan.order.wishes, meant.has_value());
}

install::InstallOrder ModuleChange::orderOf(const ModulePlan &plan) const
{
    install::InstallOrder order;
    order.plan = plan.plan;
    order.place = m_about.kept.place;
    order.php = m_facts.php;
    order.integration = plan.integration;
    order.question = questionOf(m_about);
    order.integrationId = m_about.integration.id;
    order.openShop = [&profile = m_profile, secrets = m_secrets,
                      shop = storeOf(m_about.integration)](const WithStore &answer) {
        openDoor(profile, secrets(), shop, answer);
    };
    order.profileFolder = m_profile.folder();
    if (plan.files) {
        for (const module::PlannedFile &file : plan.files->files) {
            if (file.fate == FileFate::Removed || file.fate == FileFate::RemovedOwn) {
                order.obsolete << file.file.path;
            } else if (file.isChange()) {
                order.files << install::ModuleOctets{file.file.path, file.file.octets};
            }
        }
    }
    return order;
}

QString ModuleChange::commands(const ModulePlan &plan) const
{
    const install::InstallOrder its = orderOf(plan);
    install::CommandsOrder order{its.place, its.php, its.files, its.obsolete, {}, {}};
    if (plan.integration) {
        order.removingScript = storeservice::removingScript(*plan.integration).source;
    }
    order.forgettingScript = install::forgettingScript(plan.plan.module).source;
    return install::commandsText(plan.plan, order);
}

install::InstallRun &ModuleChange::prepare(const ModulePlan &plan)
{
    m_run = std::make_unique<install::InstallRun>(orderOf(plan), m_clock);
    connect(m_run.get(), &install::InstallRun::stepDone, this,
            [this, plan](int index) { takeStep(plan, plan.plan.steps[index].kind); });
    connect(m_run.get(), &install::InstallRun::finished, this,
            [this, plan](const install::InstallOutcome &outcome) { takeOutcome(plan, outcome); });
    return *m_run;
}

void ModuleChange::takeStep(const ModulePlan &plan, StepKind kind)
{
    const QString id = m_about.integration.id;
    if (kind == StepKind::CopyFiles) { // from now on the next version has to follow this one
        const auto saved =
            module::ModuleRepository(m_profile).saveBoth(id, m_made.choice, plan.spec);
        if (!saved) {
            Q_EMIT notKept(saved.error());
        }
    } else if (kind == StepKind::RemoveIntegration) { // its tokens work no more
        integrations::IntegrationRepository repository(m_profile, m_clock);
        static_cast<void>(PlaceRepository(m_profile).remember(id, 0));
        static_cast<void>(
            advanceStored(repository, id,
                          activation::event::CallRefused{oauth::TokenProof::IntegrationGone,
                                                         "commerce.consumer-unknown"},
                          m_clock));
    }
}

void ModuleChange::takeOutcome(const ModulePlan &plan, const install::InstallOutcome &outcome)
{
    if (outcome.facts && !plan.order.isUninstall) {
        rememberNumber(m_profile, m_about, *outcome.facts);
    }
}

StoreChangeResult checked(const StoreCase &about, const StoreFacts &facts,
                          const acl::AclTree &known)
{
    StoreChangeResult result;
    result.there = storeservice::meantIn(facts, about.integration);
    if (result.there) {
        const storeservice::WantedIntegration wanted = wantedOf(about, facts, known);
        result.rights =
            storeservice::compareGrants(wanted.resources, result.there->granted, facts.resources);
        result.isOtherwise = !storeservice::ownIn(facts, about.integration) ||
                             !storeservice::fieldChanges(*result.there, wanted).isEmpty();
    }
    return result;
}

std::optional<Problem> missedBy(const ModulePlan &plan, const StoreCase &about,
                                const StoreFacts &facts)
{
    const bool isUninstall = plan.order.isUninstall;
    if (isUninstall && facts.named && facts.named->isFromModule) {
        return Problem{"install.integration-left",
                       Text::tr("The module is gone, and its integration is still in the store: "
                                "without the files it can be neither used nor removed in Admin."),
                       {}};
    }
    if (!isUninstall && facts.knowsIntegrations &&
        !storeservice::meantIn(facts, about.integration)) {
        return Problem{"install.no-integration",
                       Text::tr("The module is installed, and the store has no integration of this "
                                "name. Look whether another module's setup failed, then install "
                                "again."),
                       {}};
    }
    return {};
}

} // namespace latchkey::desk
