// SPDX-License-Identifier: Apache-2.0
// One thing that is looked at, and what came out: in the words of a person, with what was seen.
#pragma once

#include "base/Cancel.h"
#include "base/Job.h"
#include "base/Problem.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace latchkey::checks {

enum class State {
    Waiting,
    Running,
    Ok,
    Warning,      // works here, and will hinder somebody
    Failed,       // this is why it does not work
    NotCheckable, // nothing that is harmless would tell
    Skipped,      // not looked at: something before it failed, or nobody wanted it
};

// What Latchkey itself can do about it.
enum class Help {
    None,
    Activate,      // connect the integration
    EditStore,     // correct the store's address
    EnterPassword, // of the web server in front of the store
    ShowResources, // the choice
    NamePlace,     // say where the store's code is
    TryBearer,     // send the bare token once, which nobody does unasked
    OpenSettings,  // another port
    JudgeRights,   // of the store's code: which extension broke them
};

// One fact that was seen. Foreign text in it is not escaped.
struct Evidence
{
    QString text;
    std::optional<State> state = {}; // where it is one of several that came out differently

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

struct CheckResult
{
    QByteArray id; // "dns"; stable
    State state = State::Waiting;
    QByteArray code; // what is wrong, stable, that of a Problem or one of ours; empty if nothing is
    QString sentence; // what came out. Foreign text in it is not escaped
    QList<Evidence> evidence;
    QString advice; // what to do; empty if there is nothing to be done
    Help help = Help::None;
    qint64 tookMs = -1;    // -1: not looked at
    QByteArray cause = {}; // in the catalogue of causes: causeOf(); empty if nothing is wrong

    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

inline CheckResult ok(const QString &sentence, const QList<Evidence> &evidence = {})
{
    return {{}, State::Ok, {}, sentence, evidence, {}, Help::None, -1};
}

inline CheckResult found(State state, const Problem &problem, const QList<Evidence> &evidence = {})
{
    CheckResult result{{}, state, problem.code, problem.sentence, evidence, {}, Help::None, -1};
    if (!problem.detail.isEmpty()) {
        result.evidence.append({problem.detail});
    }
    return result;
}

// What a check is begun with. `done` is called once, in the event loop, at once or later; it is
// harmless when nobody waits any more. What belongs to `context` ends with it.
struct Task
{
    QObject *context;
    CancelFlag cancel;
    std::function<void(const CheckResult &)> done;

    // Blocking work, on the thread pool.
    template <typename Work>
    void onPool(Work work) const
    {
        runJob(
            context, [work = std::move(work), flag = cancel] { return work(flag); },
            [tell = done](const CheckResult &result) { tell(result); });
    }
};

struct Check
{
    QByteArray id;
    // Skipped unless all of these came out well (Ok or Warning).
    QList<QByteArray> needs;
    // Waits for these besides, whatever comes of them.
    QList<QByteArray> after;
    std::function<void(const Task &)> begin;
};

} // namespace latchkey::checks
