// SPDX-License-Identifier: Apache-2.0
#include "session/StoreJobs.h"

#include "acl/AclTree.h"
#include "desk/UnderWay.h"
#include "exchange/ExchangeLog.h"
#include "integrations/StoreRelease.h"
#include "storecode/AclReader.h"
#include "storecode/Catalogue.h"

#include <algorithm>
#include <utility>

namespace latchkey::session {

using storeservice::PlaceRepository;
using storeservice::PlanAction;
using storeservice::PlanOrder;
using storeservice::StorePlan;

namespace {

// The catalogue's, for a store that cannot tell which resources it has.
acl::AclTree likelyTree(const integrations::Integration &integration)
{
    const QString release = integrations::likelyRelease(integration.dialect);
    return storecode::readAcl({storecode::catalogueOf(release)}).tree;
}

// What a person wants who did not say it: that it is there, and as it is defined here.
PlanAction obviousAction(const storeservice::StoreFacts &facts,
                         const integrations::Integration &integration)
{
    return storeservice::meantIn(facts, integration) ? PlanAction::Update : PlanAction::Create;
}

} // namespace

StoreJobs::StoreJobs(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    // what was begun holds on to where secrets were kept until then
    connect(&session.secrets(), &SecretsPlace::changed, this, [this] {
        if (m_session.secrets().isMemory() && !std::exchange(m_knowsMemory, true)) {
            m_works.clear();
        }
    });
    // queued: what is outdated may be what has just told
    connect(&session, &Session::reloaded, this, &StoreJobs::forgetOutdated, Qt::QueuedConnection);
}

StoreJobs::~StoreJobs() = default;

Result<std::optional<storeservice::KeptPlace>> StoreJobs::place(const QString &id) const
{
    return PlaceRepository(m_session.profile()).of(id);
}

std::optional<place::StorePlace> StoreJobs::agreedPlace(const QString &id) const
{
    const auto agreed = storeservice::PlaceRepository(m_session.profile()).agreed(id);
    return agreed && *agreed ? std::optional((*agreed)->place) : std::nullopt;
}

Result<void> StoreJobs::setPlace(const QString &id, const place::StorePlace &place, bool isAgreedTo)
{
    if (auto free = mayBegin(id); !free) {
        return free;
    }
    PlaceRepository places(m_session.profile(), m_session.clock());
    auto saved = places.save(id, place);
    if (saved && isAgreedTo) {
        saved = places.consent(id);
    }
    if (saved) {
        m_works.remove(id);
        Q_EMIT changed(id);
    }
    return saved;
}

// What was seen and planned for what is defined otherwise by now is worth nothing.
void StoreJobs::forgetOutdated()
{
    const QStringList ids = m_works.keys();
    for (const QString &id : ids) {
        if (!desk::isStillTrue(m_session.profile(), m_works.value(id)->change->about())) {
            forget(id);
        }
    }
}

void StoreJobs::forget(const QString &id)
{
    if (job(id).stage != StoreJob::Stage::Changing && m_works.remove(id) > 0) {
        Q_EMIT changed(id);
    }
}

StoreJob StoreJobs::job(const QString &id) const
{
    const auto work = m_works.value(id);
    return work ? work->job : StoreJob();
}

bool StoreJobs::isBusy() const
{
    return std::any_of(m_works.cbegin(), m_works.cend(),
                       [](const auto &work) { return work->job.isUnderWay(); });
}

Result<void> StoreJobs::mayBegin(const QString &id) const
{
    if (!m_session.activations().isSettled(id)) {
        return failure(desk::activationUnderWay());
    }
    if (job(id).isUnderWay()) {
        return failure("activation.under-way",
                       tr("The store is being asked already. Wait for that, or cancel it."));
    }
    return {};
}

Result<void> StoreJobs::look(const QString &id)
{
    if (auto free = mayBegin(id); !free) {
        return free;
    }
    auto about = desk::storeCaseOf(m_session.profile(), id, m_session.activations().port());
    if (!about) {
        return failure(about.error());
    }
    auto work = std::make_shared<Work>();
    work->change = std::make_unique<desk::StoreChange>(
        m_session.profile(), m_session.secrets().store(), m_session.clock(), std::move(*about));
    desk::StoreChange *change = work->change.get();
    change->record(m_session.wireLog().recording().calls);
    connect(change, &desk::StoreChange::looked, this,
            [this, id](const auto &facts) { takeFacts(id, facts); });
    connect(change, &desk::StoreChange::finished, this,
            [this, id](const auto &result) { takeResult(id, result); });
    connect(change, &desk::StoreChange::failed, this,
            [this, id](const Problem &problem) { takeProblem(id, problem); });
    m_works.insert(id, work);
    change->look();
    enter(id, StoreJob::Stage::Looking);
    return {};
}

void StoreJobs::enter(const QString &id, StoreJob::Stage stage)
{
    StoreJob &job = m_works[id]->job;
    job.stage = stage;
    job.since = m_session.clock()();
    Q_EMIT changed(id);
}

void StoreJobs::takeFacts(const QString &id, const storeservice::StoreFacts &facts)
{
    Work &work = *m_works[id];
    work.job.facts = facts;
    PlanOrder order;
    order.action = obviousAction(facts, work.change->about().integration);
    work.job.plan = plan(id, order);
    enter(id, StoreJob::Stage::Looked);
}

StorePlan StoreJobs::plan(const QString &id, const PlanOrder &order) const
{
    const auto work = m_works.value(id);
    if (!work) {
        return {};
    }
    PlanOrder whole = order;
    const SessionEntry *entry = m_session.integrations().entry(id);
    whole.isConnected = entry != nullptr && entry->state.hasWorkingTokens;
    return work->change->plan(whole, likelyTree(work->change->about().integration));
}

Result<void> StoreJobs::perform(const QString &id, const StorePlan &plan)
{
    if (auto free = mayBegin(id); !free) {
        return free;
    }
    const auto work = m_works.value(id);
    const bool isSound = work && work->job.stage != StoreJob::Stage::None && !plan.isEmpty() &&
                         plan.obstacle == storeservice::Obstacle::None;
    if (!isSound || this->plan(id, plan.order) != plan ||
        !desk::isStillTrue(m_session.profile(), work->change->about())) {
        return failure(desk::planOutdated());
    }
    auto turn = profile::turnOf(m_session.profile(), id);
    if (!turn) {
        return failure(turn.error());
    }
    work->turn = std::move(*turn);
    work->job.plan = plan;
    work->change->perform(plan);
    enter(id, StoreJob::Stage::Changing);
    return {};
}

void StoreJobs::cancel(const QString &id)
{
    if (const auto work = m_works.value(id); work && work->job.isUnderWay()) {
        work->change->cancel();
    }
}

// The profile knows better than the run what the store handed over.
void StoreJobs::takeResult(const QString &id, const desk::StoreChangeResult &result)
{
    m_works[id]->job.result = result;
    m_works[id]->turn.reset();
    m_session.takeUp(id);
    enter(id, StoreJob::Stage::Changed);
}

void StoreJobs::takeProblem(const QString &id, const Problem &problem)
{
    Work &work = *m_works[id];
    work.job.problem = problem;
    work.job.leftTokens = work.change->leftTokens();
    work.turn.reset();
    m_session.takeUp(id);
    enter(id, StoreJob::Stage::Failed);
}

} // namespace latchkey::session
