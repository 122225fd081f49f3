// SPDX-License-Identifier: Apache-2.0
// Modules of a session's integrations brought into their stores, or taken from them: one job each,
// which goes on whatever page is shown.
#pragma once

#include "base/Cancel.h"
#include "desk/ModuleChange.h"
#include "install/OutputLines.h"
#include "profile/Lock.h"
#include "session/Session.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::session {

// How far the job of an integration is.
struct InstallJob
{
    enum class Stage {
        None,    // nothing was asked of the store yet
        Looking, // the module is made and the store is looked at; `doing` says what of it
        Planned, // `facts` and `plan` say what is there and what would be done
        Running, // it is being done
        Ended,   // `outcome` says what came of it
        Failed,  // it could not be looked at; `problem` says why
    };

    Stage stage = Stage::None;
    qint64 since = 0; // ms since the epoch: when the stage began, or the step
    QString doing;
    install::InstallFacts facts;
    desk::ModulePlan plan;
    Problem problem;

    // Of Running and Ended:
    int step = -1;      // of the plan's; the one that is under way, or failed, or was the last
    QList<qint64> took; // ms, of each step that was done
    std::optional<install::StepProgress> progress; // of the step
    bool isEnding = false;                         // somebody cancelled it
    QStringList remarks;                           // sentences
    QStringList printed;                           // what the store said last; foreign text
    install::InstallOutcome outcome;
    desk::StoreChangeResult result; // what the store has now
    std::optional<Problem> missed;  // what is wrong with that

    bool isUnderWay() const { return stage == Stage::Looking || stage == Stage::Running; }
    bool isDone() const { return stage == Stage::Ended && !outcome.problem; }
    // The step must not be stopped half-way.
    bool isInWholeStep() const;
};

class InstallJobs : public QObject
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit InstallJobs(Session &session, QObject *parent = nullptr);
    ~InstallJobs() override;

    InstallJob job(const QString &id) const;
    // Something is being installed or removed.
    bool isBusy() const;
    bool isBusy(const QString &id) const { return job(id).stage == InstallJob::Stage::Running; }

    // Makes the module and looks at the store; ends with changed(), Planned or Failed. Problems:
    // those of desk::storeCaseOf() and module::basisOf(), `activation.under-way` (it is being
    // activated, or a job is under way).
    Result<void> look(const QString &id);
    // Another plan for the store as it was looked at last. Nothing happens unless one is there.
    void plan(const QString &id, const desk::ModuleOrder &order);
    // The plan for a colleague with a shell there; empty if it has no steps.
    QString commands(const QString &id) const;
    // Does what the plan says; ends with changed(), Ended. That files of others are replaced is the
    // caller's to ask. Problems: desk::planOutdated(), those of look() and of profile::turnOf(),
    // `install.nothing-planned`.
    Result<void> perform(const QString &id);
    // Looking ends at once; a step that must not be stopped half-way ends first.
    void cancel(const QString &id);
    // Ends now, whatever is under way. A person confirmed it.
    void stopNow(const QString &id);
    // A plan for what is defined otherwise by now is worth nothing, and is forgotten.
    void forgetIfOutdated(const QString &id);

    // What was begun there and nobody ended, in a sentence; empty if there is no such thing, or if
    // somebody is at work with it.
    QString left(const QString &id) const;
    // The ids that left() says something of, also of integrations that are gone.
    QStringList allLeft() const;
    // A person has seen to it.
    void dismissLeft(const QString &id);

Q_SIGNALS:
    void changed(const QString &id);
    // More of InstallJob::printed.
    void printed(const QString &id, const QStringList &lines);

private:
    struct Work
    {
        InstallJob job;
        CancelFlag making;
        acl::AclTree tree;
        std::unique_ptr<desk::ModuleChange> change; // once the module is made
        install::InstallRun *run = nullptr;         // the change's, while it runs
        install::OutputLines lines;
        profile::Lock turn; // while it runs
    };

    Result<void> mayBegin(const QString &id) const;
    bool isOutdated(const Work &work) const;
    std::optional<desk::MadeModule> madeNow(const QString &id, const acl::AclTree &tree) const;
    void takeTree(const QString &id, const acl::AclTree &tree);
    void takeLook(const QString &id);
    void fail(const QString &id, const Problem &problem);
    void follow(const QString &id, install::InstallRun &run);
    void begin(const QString &id, int step);
    void print(const QString &id, const QStringList &lines);
    void takeOutcome(const QString &id, const install::InstallOutcome &outcome);
    void enter(const QString &id, InstallJob::Stage stage);

    Session &m_session;
    QHash<QString, std::shared_ptr<Work>> m_works;
};

} // namespace latchkey::session
