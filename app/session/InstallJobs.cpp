// SPDX-License-Identifier: Apache-2.0
#include "session/InstallJobs.h"

#include "base/Job.h"
#include "desk/UnderWay.h"
#include "install/InstallJournal.h"
#include "module/ModuleBasis.h"
#include "session/StoreJobs.h"
#include "storecode/AclReader.h"

#include <algorithm>
#include <utility>

namespace latchkey::session {

using Stage = InstallJob::Stage;

namespace {

constexpr qsizetype mostPrinted = 2000; // lines

struct Reading
{
    acl::AclTree tree;
    std::optional<Problem> problem;
};

// Blocking.
Reading readingOf(const QStringList &sources, const CancelFlag &cancel)
{
    storecode::Watch watch;
    watch.cancel = cancel;
    const storecode::AclReading reading = storecode::readAcl(sources, watch);
    if (!reading.tree.isEmpty() || reading.isCancelled) {
        return {reading.tree, {}};
    }
    return {{},
            reading.problems.isEmpty() ? Problem{"acl.nothing-found",
                                                 InstallJobs::tr("No resources were found in %1.")
                                                     .arg(sources.join(QStringLiteral(", "))),
                                                 {}}
                                       : reading.problems.constFirst().problem};
}

Problem cancelled()
{
    return {"install.cancelled", InstallJobs::tr("Cancelled. Nothing was changed."), {}};
}

} // namespace

bool InstallJob::isInWholeStep() const
{
    return stage == Stage::Running && step >= 0 && step < plan.plan.steps.size() &&
           plan.plan.steps[step].isWhole;
}

InstallJobs::InstallJobs(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    // queued: what is outdated may be what has just told
    connect(
        &session, &Session::reloaded, this,
        [this] {
            const QStringList ids = m_works.keys();
            for (const QString &id : ids) {
                forgetIfOutdated(id);
            }
        },
        Qt::QueuedConnection);
}

InstallJobs::~InstallJobs()
{
    for (const auto &work : std::as_const(m_works)) {
        work->making.cancel();
    }
}

InstallJob InstallJobs::job(const QString &id) const
{
    const auto work = m_works.value(id);
    return work ? work->job : InstallJob();
}

bool InstallJobs::isBusy() const
{
    return std::any_of(m_works.cbegin(), m_works.cend(),
                       [](const auto &work) { return work->job.stage == Stage::Running; });
}

Result<void> InstallJobs::mayBegin(const QString &id) const
{
    if (!m_session.activations().isSettled(id)) {
        return failure(desk::activationUnderWay());
    }
    if (job(id).isUnderWay()) {
        return failure("activation.under-way",
                       tr("The module is at work already. Wait for that, or cancel it."));
    }
    return {};
}

void InstallJobs::enter(const QString &id, Stage stage)
{
    InstallJob &job = m_works[id]->job;
    job.stage = stage;
    job.since = m_session.clock()();
    Q_EMIT changed(id);
}

// Looking

Result<void> InstallJobs::look(const QString &id)
{
    if (auto free = mayBegin(id); !free) {
        return free;
    }
    const auto about = desk::storeCaseOf(m_session.profile(), id, m_session.activations().port());
    const auto basis = about ? module::basisOf(m_session.profile(), id) : failure(about.error());
    if (!basis) {
        return failure(basis.error());
    }
    const module::ModuleChoice choice = module::completed(basis->kept.choice, basis->integration);
    const QStringList sources = module::treeSources(basis->resources, choice.commerce);
    auto work = std::make_shared<Work>();
    work->job.doing = tr("Reading the resources");
    m_works.insert(id, work);
    runJob(
        this, [sources, cancel = work->making] { return readingOf(sources, cancel); },
        [this, id, cancel = work->making, begun = std::weak_ptr(work)](const Reading &reading) {
            if (const auto its = begun.lock(); !its || its != m_works.value(id)) {
                return; // it was forgotten meanwhile
            }
            if (cancel.isCancelled() || reading.problem) {
                fail(id, cancel.isCancelled() ? cancelled() : *reading.problem);
            } else {
                takeTree(id, reading.tree);
            }
        });
    enter(id, Stage::Looking);
    return {};
}

std::optional<desk::MadeModule> InstallJobs::madeNow(const QString &id,
                                                     const acl::AclTree &tree) const
{
    auto basis = module::basisOf(m_session.profile(), id);
    if (!basis) {
        return {};
    }
    basis->port = m_session.activations().port();
    desk::MadeModule made{
        basis->kept, module::completed(basis->kept.choice, basis->integration), {}, {}};
    const module::MadeSpec spec = module::made(*basis, made.choice, tree);
    made.spec = spec.spec;
    made.warnings = spec.warnings;
    return made;
}

void InstallJobs::takeTree(const QString &id, const acl::AclTree &tree)
{
    Work &work = *m_works[id];
    const auto about = desk::storeCaseOf(m_session.profile(), id, m_session.activations().port());
    const auto made = madeNow(id, tree);
    if (!about || !made) {
        fail(id, about ? desk::planOutdated() : about.error());
        return;
    }
    work.tree = tree;
    work.change = std::make_unique<desk::ModuleChange>(
        m_session.profile(),
        [this]() -> secrets::SecretStore & { return m_session.secrets().store(); },
        m_session.clock(), *about, *made);
    connect(work.change.get(), &desk::ModuleChange::progressed, this,
            [this, id](const QString &sentence) {
                m_works[id]->job.doing = sentence;
                Q_EMIT changed(id);
            });
    connect(work.change.get(), &desk::ModuleChange::looked, this, [this, id] { takeLook(id); });
    connect(work.change.get(), &desk::ModuleChange::failed, this,
            [this, id](const Problem &problem) { fail(id, problem); });
    connect(work.change.get(), &desk::ModuleChange::notKept, this,
            [this, id](const Problem &problem) {
                m_works[id]->job.remarks << problem.sentence;
                Q_EMIT changed(id);
            });
    work.change->look();
}

void InstallJobs::takeLook(const QString &id)
{
    Work &work = *m_works[id];
    work.job.facts = work.change->facts();
    work.job.plan = work.change->plan({});
    enter(id, Stage::Planned);
}

void InstallJobs::fail(const QString &id, const Problem &problem)
{
    m_works[id]->job.problem = problem;
    enter(id, Stage::Failed);
}

void InstallJobs::plan(const QString &id, const desk::ModuleOrder &order)
{
    const auto work = m_works.value(id);
    if (work && work->job.stage == Stage::Planned) {
        work->job.plan = work->change->plan(order);
        Q_EMIT changed(id);
    }
}

QString InstallJobs::commands(const QString &id) const
{
    const auto work = m_works.value(id);
    return work && work->change && !work->job.plan.plan.steps.isEmpty()
               ? work->change->commands(work->job.plan)
               : QString();
}

bool InstallJobs::isOutdated(const Work &work) const
{
    if (!work.change) {
        return false; // what is defined now is read once the resources are
    }
    const desk::StoreCase &about = work.change->about();
    if (!desk::isStillTrue(m_session.profile(), about)) {
        return true;
    }
    const desk::MadeModule &was = work.change->made();
    const auto now = madeNow(about.integration.id, work.tree);
    return !now || now->spec != was.spec || now->choice != was.choice ||
           now->kept.written != was.kept.written;
}

void InstallJobs::forgetIfOutdated(const QString &id)
{
    const auto work = m_works.value(id);
    const bool isGone = m_session.integrations().entry(id) == nullptr;
    if (work && (isGone || work->job.stage == Stage::Planned) && work->run == nullptr &&
        (isGone || isOutdated(*work))) {
        work->making.cancel();
        m_works.remove(id);
        Q_EMIT changed(id);
    }
}

// Doing it

Result<void> InstallJobs::perform(const QString &id)
{
    if (auto free = mayBegin(id); !free) {
        return free;
    }
    const auto work = m_works.value(id);
    if (!work || work->job.stage != Stage::Planned || work->job.plan.plan.obstacle ||
        work->job.plan.plan.steps.isEmpty()) {
        return failure("install.nothing-planned",
                       tr("There is no plan to carry out. Look at the store first."));
    }
    if (isOutdated(*work)) {
        return failure(desk::planOutdated());
    }
    auto turn = profile::turnOf(m_session.profile(), id);
    if (!turn) {
        return failure(turn.error());
    }
    work->turn = std::move(*turn);
    work->run = &work->change->prepare(work->job.plan);
    follow(id, *work->run);
    enter(id, Stage::Running);
    work->run->start();
    return {};
}

void InstallJobs::follow(const QString &id, install::InstallRun &run)
{
    using install::InstallRun;
    connect(&run, &InstallRun::remarked, this, [this, id](const QString &sentence) {
        m_works[id]->job.remarks << sentence;
        Q_EMIT changed(id);
    });
    connect(&run, &InstallRun::stepBegan, this, [this, id](int index) { begin(id, index); });
    connect(&run, &InstallRun::output, this,
            [this, id](const QByteArray &octets) { print(id, m_works[id]->lines.take(octets)); });
    connect(&run, &InstallRun::progressed, this, [this, id](const install::StepProgress &progress) {
        m_works[id]->job.progress = progress;
        Q_EMIT changed(id);
    });
    connect(&run, &InstallRun::stepDone, this, [this, id](int, qint64 tookMs) {
        print(id, m_works[id]->lines.rest());
        m_works[id]->job.took << tookMs;
        Q_EMIT changed(id);
    });
    connect(&run, &InstallRun::stepFailed, this,
            [this, id] { print(id, m_works[id]->lines.rest()); });
    connect(&run, &InstallRun::finished, this,
            [this, id](const install::InstallOutcome &outcome) { takeOutcome(id, outcome); });
}

void InstallJobs::begin(const QString &id, int step)
{
    InstallJob &job = m_works[id]->job;
    job.step = step;
    job.progress = {};
    print(id, {QStringLiteral("# ") + install::titleOf(job.plan.plan.steps[step].kind)});
    enter(id, Stage::Running);
}

void InstallJobs::print(const QString &id, const QStringList &lines)
{
    if (lines.isEmpty()) {
        return;
    }
    QStringList &kept = m_works[id]->job.printed;
    kept += lines;
    if (kept.size() > mostPrinted) {
        kept.remove(0, kept.size() - mostPrinted);
    }
    Q_EMIT printed(id, lines);
}

void InstallJobs::takeOutcome(const QString &id, const install::InstallOutcome &outcome)
{
    Work &work = *m_works[id];
    work.run = nullptr;
    work.turn.reset();
    work.job.outcome = outcome;
    if (outcome.facts) {
        work.job.result = desk::checked(work.change->about(), *outcome.facts, work.tree);
        work.job.missed = desk::missedBy(work.job.plan, work.change->about(), *outcome.facts);
    }
    m_session.storeJobs().forget(id);
    m_session.takeUp(id);
    enter(id, Stage::Ended);
}

void InstallJobs::cancel(const QString &id)
{
    const auto work = m_works.value(id);
    if (!work || !work->job.isUnderWay()) {
        return;
    }
    if (work->run != nullptr) {
        work->job.isEnding = true;
        work->run->cancel();
        Q_EMIT changed(id);
        return;
    }
    work->making.cancel();
    if (work->change) {
        work->change->cancelLook();
    }
}

void InstallJobs::stopNow(const QString &id)
{
    if (const auto work = m_works.value(id); work && work->run != nullptr) {
        work->job.isEnding = true;
        work->run->stopNow();
        Q_EMIT changed(id);
    }
}

// What was left

// While somebody is at work with it, its entry is theirs.
QString InstallJobs::left(const QString &id) const
{
    if (isBusy(id)) {
        return {};
    }
    const auto entry = install::InstallJournal(m_session.profile().folder()).of(id);
    return entry && profile::turnOf(m_session.profile(), id) ? install::sentenceOf(*entry)
                                                             : QString();
}

QStringList InstallJobs::allLeft() const
{
    QStringList ids;
    for (const auto &entry : install::InstallJournal(m_session.profile().folder()).all()) {
        if (!left(entry.integrationId).isEmpty()) {
            ids << entry.integrationId;
        }
    }
    return ids;
}

void InstallJobs::dismissLeft(const QString &id)
{
    if (!left(id).isEmpty()) {
        install::InstallJournal(m_session.profile().folder()).remove(id);
        Q_EMIT changed(id);
    }
}

} // namespace latchkey::session
