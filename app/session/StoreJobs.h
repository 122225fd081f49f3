// SPDX-License-Identifier: Apache-2.0
// The integrations of a session put into their stores by the stores' own services: one job each,
// which goes on whatever page is shown.
#pragma once

#include "desk/StoreChange.h"
#include "place/StorePlace.h"
#include "profile/Lock.h"
#include "session/Session.h"
#include "storeservice/PlaceRepository.h"
#include "storeservice/StorePlan.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace latchkey::session {

// How far the job of an integration is.
struct StoreJob
{
    enum class Stage {
        None,     // nothing was asked of the store yet
        Looking,  // the store is asked what it has
        Looked,   // `facts` and `plan` say what is there and what would be done
        Changing, // it is being done
        Changed,  // `result` says what came of it
        Failed,   // `problem` says why not; what was known before counts still
    };

    Stage stage = Stage::None;
    qint64 since = 0; // ms since the epoch: when the stage began
    storeservice::StoreFacts facts;
    storeservice::StorePlan plan; // to create it, or to put right what is there
    desk::StoreChangeResult result;
    Problem problem;
    bool leftTokens = false; // tokens were handed over and not kept; the store has them still

    bool isUnderWay() const { return stage == Stage::Looking || stage == Stage::Changing; }
};

class StoreJobs : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it.
    explicit StoreJobs(Session &session, QObject *parent = nullptr);
    ~StoreJobs() override;

    // Where the store's code is; nothing if nobody said. Problems: those of PlaceRepository.
    Result<std::optional<storeservice::KeptPlace>> place(const QString &id) const;
    // The same if a person agreed to it; nothing otherwise, and where it cannot be read.
    std::optional<place::StorePlace> agreedPlace(const QString &id) const;
    // Names it, and what was known of another place is forgotten. Agreed to: the store's own code
    // may be run there. Problems: those of PlaceRepository, `activation.under-way` as for look().
    Result<void> setPlace(const QString &id, const place::StorePlace &place, bool isAgreedTo);

    StoreJob job(const QString &id) const;
    bool isBusy() const;

    // Asks the store; ends with changed(), Looked or Failed. Problems: those of
    // desk::storeCaseOf(), `activation.under-way` (it is being activated, or a job is under way).
    Result<void> look(const QString &id);
    // What would be done, in the store as it was looked at last.
    storeservice::StorePlan plan(const QString &id, const storeservice::PlanOrder &order) const;
    // Does it; ends with changed(), Changed or Failed. Only after look(), for a plan without an
    // obstacle that is not empty. Problems: desk::planOutdated() (plan() says something else by
    // now), those of look() and of profile::turnOf().
    Result<void> perform(const QString &id, const storeservice::StorePlan &plan);
    // Failed follows; what the store did until then stays done.
    void cancel(const QString &id);
    // The store was changed otherwise: what was seen there counts no more. Not while it is changed.
    void forget(const QString &id);

Q_SIGNALS:
    void changed(const QString &id);

private:
    struct Work
    {
        StoreJob job;
        std::unique_ptr<desk::StoreChange> change;
        profile::Lock turn; // while the store is changed
    };

    Result<void> mayBegin(const QString &id) const;
    void forgetOutdated();
    void enter(const QString &id, StoreJob::Stage stage);
    void takeFacts(const QString &id, const storeservice::StoreFacts &facts);
    void takeResult(const QString &id, const desk::StoreChangeResult &result);
    void takeProblem(const QString &id, const Problem &problem);

    Session &m_session;
    QHash<QString, std::shared_ptr<Work>> m_works;
    bool m_knowsMemory = false; // works that begin from now on keep secrets there
};

} // namespace latchkey::session
