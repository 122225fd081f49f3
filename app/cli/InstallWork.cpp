// SPDX-License-Identifier: Apache-2.0
#include "cli/InstallWork.h"

#include "cli/ModuleOutput.h"
#include "cli/StoreOutput.h"
#include "cli/Text.h"
#include "desk/StoredState.h"
#include "install/InstallScripts.h"
#include "module/ModuleFiles.h"
#include "storeservice/StorePlan.h"

namespace latchkey::cli {

using console::Exit;
using install::InstallFacts;
using install::StepKind;
using module::FileFate;
using storeservice::StoreFacts;

InstallWork::InstallWork(console::Console console, std::unique_ptr<profile::Profile> opened,
                         StoreCase about, ModuleInput input, const InstallRequest &request)
    : m_console(std::move(console))
    , m_profile(std::move(opened))
    , m_about(std::move(about))
    , m_input(std::move(input))
    , m_request(request)
    , m_reader(m_about.kept.place, m_input.spec.name(), desk::questionOf(m_about))
{
    m_request.wishes.module = m_input.spec.name();
    connect(&m_reader, &install::FactsReader::finished, this, &InstallWork::takeFacts);
    connect(&m_reader, &install::FactsReader::failed, this, &InstallWork::fail);
    connect(&m_reader, &install::FactsReader::progressed, this, [this](const QString &sentence) {
        if (!m_console.isJson()) {
            m_console.remark(sentence + QStringLiteral(" …"));
        }
    });
    connect(&m_signalWatch, &system::SignalWatch::asked, this, &InstallWork::interrupt);
}

void InstallWork::start()
{
    const auto earlier = install::InstallJournal(m_profile->folder()).of(m_about.integration.id);
    if (earlier && m_request.isDryRun) { // otherwise InstallRun says it
        m_console.remark(install::sentenceOf(*earlier));
    }
    m_reader.start();
}

void InstallWork::takeFacts(const InstallFacts &facts, const StoreFacts &store)
{
    desk::rememberNumber(*m_profile, m_about, store);
    m_order.place = m_about.kept.place;
    m_order.php = facts.php;
    m_order.question = desk::questionOf(m_about);
    m_order.integrationId = m_about.integration.id;
    m_order.storeUrl = m_about.integration.storeUrl;
    m_order.profileFolder = m_profile->folder();
    if (m_request.isUninstall) {
        planRemoving(facts, store);
    } else if (const auto planned = planInstalling(facts, store); !planned) {
        fail(planned.error());
        return;
    }
    if (m_order.plan.obstacle) {
        fail(*m_order.plan.obstacle);
        return;
    }
    if (m_request.isCommands && !m_order.plan.isForRepository) {
        printCommands();
        return;
    }
    printPlan(m_console, m_order.plan, m_sentences, m_files);
    if (m_request.isDryRun) {
        if (!m_console.isJson()) {
            m_console.remark(Text::tr("Nothing was done."));
        }
        Q_EMIT finished(Exit::Done);
        return;
    }
    if (m_order.plan.isForRepository && !m_request.isUninstall) {
        writeIntoRepository();
        return;
    }
    if (isAskedFor()) {
        run();
    }
}

// What the store has of it already is known, so that a second version takes effect.
Result<void> InstallWork::planInstalling(const InstallFacts &facts, const StoreFacts &store)
{
    const module::Succession succession =
        module::succeed(m_input.spec, facts.files, m_input.kept.written);
    const auto files = module::moduleFiles(m_input.spec);
    if (!files) {
        return failure(files.error());
    }
    m_sentences << succession.sentence;
    for (const Problem &warning : m_input.warnings) {
        m_sentences << warning.sentence;
    }
    if (store.named && !store.named->isFromModule) {
        m_sentences << Text::tr(
            "The store has an integration of this name already. The module takes "
            "it over, and Admin can no longer edit it.");
    }
    m_files =
        module::planWriting(m_input.spec, *files, facts.files, module::moduleFolder(m_input.spec));
    for (const module::PlannedFile &file : m_files->files) {
        if (file.fate == FileFate::Removed || file.fate == FileFate::RemovedOwn) {
            m_order.obsolete << file.file.path;
        } else if (file.isChange()) {
            m_order.files << install::ModuleOctets{file.file.path, file.file.octets};
        }
    }
    m_order.plan = install::planInstall(facts, m_request.wishes);
    return {};
}

// Of the integration's name only what a module made, or what is ours.
void InstallWork::planRemoving(const InstallFacts &facts, const StoreFacts &store)
{
    const auto own = storeservice::ownIn(store, m_about.integration);
    const auto meant = own                                        ? own
                       : store.named && store.named->isFromModule ? store.named
                                                                  : std::nullopt;
    if (meant) {
        m_order.integration = storeservice::SeenIntegration{meant->id, meant->name};
    }
    if (store.named && !meant) {
        m_sentences << Text::tr("The store's integration of this name was not made by a module. It "
                                "stays.");
    }
    m_order.plan = install::planUninstall(facts, m_request.wishes, meant.has_value());
}

// What would be lost is shown line by line; --force, or a person, lets it go.
Result<void> InstallWork::agreeToLosses() const
{
    if (!m_files || !m_files->needsConsent() || m_request.isForced) {
        return {};
    }
    showLosses(m_console, *m_files);
    const auto answer = m_console.agreement(
        Text::tr("These files were not written by Latchkey alone. Replace them?"));
    return answer.value_or(false)
               ? Result<void>()
               : failure("module.would-lose",
                         Text::tr("Nothing was changed: files in %1 were changed by hand or are "
                                  "somebody else's, and the lines above would be lost. Use --force "
                                  "to replace them.")
                             .arg(m_files->folder));
}

bool InstallWork::isAskedFor()
{
    if (const auto agreed = agreeToLosses(); !agreed) {
        fail(agreed.error());
        return false;
    }
    if (m_request.isAgreed) {
        return true;
    }
    const auto answer = m_console.agreement(Text::tr("Do this now?"));
    if (!answer) {
        fail({"install.needs-consent",
              Text::tr("Nothing was done. Say --yes if this plan is to be carried out."),
              {}});
    } else if (!*answer) {
        fail({"install.declined", Text::tr("Nothing was done."), {}});
    }
    return answer.value_or(false);
}

void InstallWork::writeIntoRepository()
{
    if (m_request.repository.isEmpty()) {
        fail({"install.needs-repository",
              Text::tr("This store is deployed from a repository: its files cannot be changed in "
                       "place. Name the project's folder on this computer with --repository DIR."),
              {}});
        return;
    }
    const QString folder = module::folderBelow(m_request.repository, m_input.spec);
    const auto present = module::filesIn(folder, m_request.repository);
    const auto files = present ? module::moduleFiles(m_input.spec) : failure(present.error());
    if (!files) {
        fail(files.error());
        return;
    }
    m_files = module::planWriting(m_input.spec, *files, *present, folder);
    const auto written = agreeToLosses().and_then([this] { return module::carryOut(*m_files); });
    if (!written) {
        fail(written.error());
        return;
    }
    remember(-1);
    if (!m_console.isJson()) {
        m_console.line(Text::tr("Written to %1.").arg(folder));
    }
    Q_EMIT finished(Exit::Done);
}

void InstallWork::printCommands()
{
    install::CommandsOrder order{m_order.place,    m_order.php, m_order.files,
                                 m_order.obsolete, {},          {}};
    if (m_order.integration) {
        order.removingScript = storeservice::removingScript(*m_order.integration).source;
    }
    order.forgettingScript = install::forgettingScript(m_order.plan.module).source;
    const QString text = install::commandsText(m_order.plan, order);
    if (m_console.isJson()) {
        m_console.object({{QStringLiteral("commands"), text}});
    } else {
        m_console.raw(text.toUtf8());
    }
    Q_EMIT finished(Exit::Done);
}

void InstallWork::run()
{
    m_output = std::make_unique<InstallOutput>(m_console, m_order.plan);
    m_run = std::make_unique<install::InstallRun>(m_order);
    connect(m_run.get(), &install::InstallRun::stepBegan, this,
            [this](int index) { m_output->begin(index); });
    connect(m_run.get(), &install::InstallRun::output, this,
            [this](const QByteArray &octets) { m_output->take(octets); });
    connect(m_run.get(), &install::InstallRun::progressed, this,
            [this](const install::StepProgress &progress) { m_output->progress(progress); });
    connect(m_run.get(), &install::InstallRun::stepDone, this, [this](int index, qint64 tookMs) {
        m_output->end(index, tookMs);
        remember(index);
    });
    connect(m_run.get(), &install::InstallRun::stepFailed, this,
            [this](int index, const Problem &problem) { m_output->fail(index, problem); });
    connect(m_run.get(), &install::InstallRun::remarked, this,
            [this](const QString &sentence) { m_console.remark(sentence); });
    connect(m_run.get(), &install::InstallRun::finished, this, &InstallWork::takeOutcome);
    m_run->start();
}

// Once ends what can be ended and waits for what should not; a third time ends that too.
void InstallWork::interrupt()
{
    if (!m_run) {
        m_reader.cancel();
        return;
    }
    ++m_interruptions;
    if (m_interruptions > 2) {
        m_run->stopNow();
        return;
    }
    m_run->cancel();
    if (m_run->isWaiting()) {
        m_console.remark(
            m_interruptions == 1
                ? Text::tr("It ends after this step, which must not be stopped half-way. "
                           "Ctrl-C again to stop it all the same.")
                : Text::tr("Stopping now can leave the shop with errors until the step is "
                           "done again. Ctrl-C once more to stop it now."));
    }
}

// From the moment the files are there, the next version has to follow this one.
void InstallWork::remember(int index)
{
    const bool isWritten = index < 0 || m_order.plan.steps[index].kind == StepKind::CopyFiles;
    if (m_request.isUninstall || !isWritten) {
        if (index >= 0 && m_order.plan.steps[index].kind == StepKind::RemoveIntegration) {
            forgetConnection();
        }
        return;
    }
    module::ModuleRepository modules(*m_profile);
    const QString id = m_about.integration.id;
    const auto saved = modules.saveChoice(id, m_input.choice).and_then([&] {
        return modules.saveWritten(id, module::writtenBy(m_input.spec));
    });
    if (!saved) {
        m_console.problem(saved.error());
    }
}

// Tokens of an integration that is gone work no more.
void InstallWork::forgetConnection()
{
    integrations::IntegrationRepository repository(*m_profile);
    static_cast<void>(
        storeservice::PlaceRepository(*m_profile).remember(m_about.integration.id, 0));
    static_cast<void>(
        desk::advanceStored(repository, m_about.integration.id,
                            activation::event::CallRefused{oauth::TokenProof::IntegrationGone,
                                                           "commerce.consumer-unknown"},
                            systemClock()));
}

void InstallWork::takeOutcome(const install::InstallOutcome &outcome)
{
    if (outcome.problem) {
        if (!outcome.aftermath.isEmpty()) {
            m_console.remark(outcome.aftermath);
        }
        fail(*outcome.problem);
        return;
    }
    const bool isAsMeantThere = !outcome.facts || isAsMeant(*outcome.facts);
    if (outcome.frontPage) {
        m_console.problem(*outcome.frontPage);
    }
    Q_EMIT finished(isAsMeantThere && !outcome.frontPage ? Exit::Done : Exit::Failed);
}

bool InstallWork::isAsMeant(const StoreFacts &facts)
{
    if (m_request.isUninstall) {
        const bool isLeft = facts.named && facts.named->isFromModule;
        if (isLeft) {
            m_console.problem(
                {"install.integration-left",
                 Text::tr("The module is gone, and its integration is still in the "
                          "store: without the files it can be neither used nor removed "
                          "in Admin. Remove it with: latchkeyctl store remove %1")
                     .arg(m_about.integration.id),
                 {}});
        } else if (!m_console.isJson()) {
            m_console.line(Text::tr("Removed."));
        }
        return !isLeft;
    }
    desk::rememberNumber(*m_profile, m_about, facts);
    StoreReport report;
    report.facts = facts;
    report.wanted = desk::wantedOf(m_about, facts, knownTree(m_console, m_about));
    report.callback = m_order.question.callback;
    report.there = storeservice::meantIn(facts, m_about.integration);
    report.isOurs = storeservice::ownIn(facts, m_about.integration).has_value();
    report.storeUrl = m_about.integration.storeUrl;
    if (m_console.isJson()) {
        QJsonObject object = toJson(report);
        object.insert(QStringLiteral("event"), QStringLiteral("checked"));
        m_console.object(object);
    } else {
        print(m_console, report);
    }
    if (report.there && report.there->status == storeservice::Status::Reset) {
        m_console.remark(Text::tr("The integration was reset: its earlier tokens stopped working. "
                                  "Next: latchkeyctl activate %1, then click Activate in Admin.")
                             .arg(m_about.integration.id));
    } else if (report.there && report.there->status == storeservice::Status::Inactive) {
        m_console.remark(Text::tr("Next: latchkeyctl activate %1, then click Activate in Admin.")
                             .arg(m_about.integration.id));
    }
    if (!report.there) {
        m_console.problem({"install.no-integration",
                           Text::tr("The module is installed, and the store has no integration of "
                                    "this name. Look whether another module's setup failed, then "
                                    "install again."),
                           {}});
    }
    return isAsDefined(report);
}

void InstallWork::fail(const Problem &problem)
{
    sayProblem(m_console, problem);
    Q_EMIT finished(Exit::Failed);
}

} // namespace latchkey::cli
