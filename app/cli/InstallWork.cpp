// SPDX-License-Identifier: Apache-2.0
#include "cli/InstallWork.h"

#include "cli/ModuleOutput.h"
#include "cli/SayProblem.h"
#include "cli/StoreOutput.h"
#include "cli/Text.h"
#include "module/ModuleFiles.h"
#include "storeservice/StorePlan.h"

namespace latchkey::cli {

using console::Exit;
using storeservice::StoreFacts;

InstallWork::InstallWork(console::Console console, std::unique_ptr<profile::Profile> opened,
                         StoreCase about, ModuleInput input, const InstallRequest &request)
    : m_console(std::move(console))
    , m_profile(std::move(opened))
    , m_request(request)
    , m_change(
          *m_profile, [this]() -> secrets::SecretStore & { return m_secrets; }, systemClock(),
          std::move(about), std::move(input))
{
    connect(&m_change, &desk::ModuleChange::looked, this, &InstallWork::plan);
    connect(&m_change, &desk::ModuleChange::failed, this, &InstallWork::fail);
    connect(&m_change, &desk::ModuleChange::notKept, this,
            [this](const Problem &problem) { m_console.problem(problem); });
    connect(&m_change, &desk::ModuleChange::progressed, this, [this](const QString &sentence) {
        if (!m_console.isJson()) {
            m_console.remark(sentence + QStringLiteral(" …"));
        }
    });
    connect(&m_signalWatch, &system::SignalWatch::asked, this, &InstallWork::interrupt);
}

void InstallWork::start()
{
    const auto earlier = install::InstallJournal(m_profile->folder()).of(id());
    if (earlier && m_request.isDryRun) { // otherwise InstallRun says it
        m_console.remark(install::sentenceOf(*earlier));
    }
    m_change.look();
}

void InstallWork::plan()
{
    m_plan = m_change.plan({m_request.isUninstall, m_request.wishes});
    const install::InstallPlan &plan = m_plan.plan;
    if (plan.obstacle) {
        fail(*plan.obstacle);
        return;
    }
    if (m_request.isCommands && !plan.isForRepository) {
        printCommands();
        return;
    }
    printPlan(m_console, plan, m_plan.sentences, m_plan.files);
    if (m_request.isDryRun) {
        if (!m_console.isJson()) {
            m_console.remark(Text::tr("Nothing was done."));
        }
        Q_EMIT finished(Exit::Done);
        return;
    }
    if (plan.isForRepository && !m_request.isUninstall) {
        writeIntoRepository();
        return;
    }
    if (isAskedFor()) {
        run();
    }
}

// What would be lost is shown line by line; --force, or a person, lets it go.
Result<void> InstallWork::agreeToLosses(const module::WritePlan &files) const
{
    if (!files.needsConsent() || m_request.isForced) {
        return {};
    }
    showLosses(m_console, files);
    const auto answer = m_console.agreement(
        Text::tr("These files were not written by Latchkey alone. Replace them?"));
    return answer.value_or(false)
               ? Result<void>()
               : failure("module.would-lose",
                         Text::tr("Nothing was changed: files in %1 were changed by hand or are "
                                  "somebody else's, and the lines above would be lost. Use --force "
                                  "to replace them.")
                             .arg(files.folder));
}

bool InstallWork::isAskedFor()
{
    const auto agreedToLosses = m_plan.files ? agreeToLosses(*m_plan.files) : Result<void>();
    if (!agreedToLosses) {
        fail(agreedToLosses.error());
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
    const QString folder = module::folderBelow(m_request.repository, m_plan.spec);
    const auto present = module::filesIn(folder, m_request.repository);
    const auto files = present ? module::moduleFiles(m_plan.spec) : failure(present.error());
    if (!files) {
        fail(files.error());
        return;
    }
    const module::WritePlan writing = module::planWriting(m_plan.spec, *files, *present, folder);
    const auto written =
        agreeToLosses(writing).and_then([&] { return module::carryOut(writing); }).and_then([this] {
            return module::ModuleRepository(*m_profile)
                .saveBoth(id(), m_change.made().choice, m_plan.spec);
        });
    if (!written) {
        fail(written.error());
        return;
    }
    if (!m_console.isJson()) {
        m_console.line(Text::tr("Written to %1.").arg(folder));
    }
    Q_EMIT finished(Exit::Done);
}

void InstallWork::printCommands()
{
    const QString text = m_change.commands(m_plan);
    if (m_console.isJson()) {
        m_console.object({{QStringLiteral("commands"), text}});
    } else {
        m_console.raw(text.toUtf8());
    }
    Q_EMIT finished(Exit::Done);
}

void InstallWork::run()
{
    auto turn = profile::turnOf(*m_profile, id());
    if (!turn) {
        fail(turn.error());
        return;
    }
    if (!desk::isStillTrue(*m_profile, m_change.about())) {
        fail(desk::planOutdated());
        return;
    }
    m_turn = std::move(*turn);
    m_output = std::make_unique<InstallOutput>(m_console, m_plan.plan);
    m_run = &m_change.prepare(m_plan);
    connect(m_run, &install::InstallRun::stepBegan, this,
            [this](int index) { m_output->begin(index); });
    connect(m_run, &install::InstallRun::output, this,
            [this](const QByteArray &octets) { m_output->take(octets); });
    connect(m_run, &install::InstallRun::progressed, this,
            [this](const install::StepProgress &progress) { m_output->progress(progress); });
    connect(m_run, &install::InstallRun::stepDone, this,
            [this](int index, qint64 tookMs) { m_output->end(index, tookMs); });
    connect(m_run, &install::InstallRun::stepFailed, this,
            [this](int index, const Problem &problem) { m_output->fail(index, problem); });
    connect(m_run, &install::InstallRun::remarked, this,
            [this](const QString &sentence) { m_console.remark(sentence); });
    connect(m_run, &install::InstallRun::finished, this, &InstallWork::takeOutcome);
    m_run->start();
}

// Once ends what can be ended and waits for what should not; a third time ends that too.
void InstallWork::interrupt()
{
    if (m_run == nullptr) {
        m_change.cancelLook();
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
    const StoreCase &about = m_change.about();
    auto missed = desk::missedBy(m_plan, about, facts);
    if (m_request.isUninstall) {
        if (missed) {
            missed->sentence += QLatin1Char(' ') +
                                Text::tr("Remove it with: latchkeyctl store remove %1").arg(id());
            m_console.problem(*missed);
        } else if (!m_console.isJson()) {
            m_console.line(Text::tr("Removed."));
        }
        return !missed;
    }
    StoreReport report;
    report.facts = facts;
    report.wanted = desk::wantedOf(about, facts, knownTree(m_console, about));
    report.callback = desk::questionOf(about).callback;
    report.there = storeservice::meantIn(facts, about.integration);
    report.isOurs = storeservice::ownIn(facts, about.integration).has_value();
    report.storeUrl = about.integration.storeUrl;
    if (m_console.isJson()) {
        QJsonObject object = toJson(report);
        object.insert(QStringLiteral("event"), QStringLiteral("checked"));
        m_console.object(object);
    } else {
        print(m_console, report);
    }
    sayNext(report.there);
    if (missed) {
        m_console.problem(*missed);
    }
    return isAsDefined(report);
}

void InstallWork::sayNext(const std::optional<storeservice::StoreIntegration> &there) const
{
    if (there && there->status == storeservice::Status::Reset) {
        m_console.remark(Text::tr("The integration was reset: its earlier tokens stopped working. "
                                  "Next: latchkeyctl activate %1, then click Activate in Admin.")
                             .arg(id()));
    } else if (there && there->status == storeservice::Status::Inactive) {
        m_console.remark(
            Text::tr("Next: latchkeyctl activate %1, then click Activate in Admin.").arg(id()));
    }
}

void InstallWork::fail(const Problem &problem)
{
    sayProblem(m_console, problem);
    Q_EMIT finished(Exit::Failed);
}

} // namespace latchkey::cli
