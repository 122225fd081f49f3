// SPDX-License-Identifier: Apache-2.0
// Every state that any order of events can reach, with a crash after every step, keeps the
// promises.
#include "Program.h"
#include "activation/World.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <deque>
#include <unordered_set>

using namespace latchkey::activation;
using namespace latchkey::activation::test;

namespace {

struct Report
{
    size_t states = 0;
    size_t transitions = 0;
    std::string broken;
};

// How each world was first reached: from which other, and by what.
struct Arrival
{
    size_t from = 0;
    const char *by = nullptr;
};

std::string wayTo(const std::vector<Arrival> &arrivals, size_t world)
{
    std::string way;
    for (; arrivals[world].by != nullptr; world = arrivals[world].from) {
        way = std::string(arrivals[world].by) + " > " + way;
    }
    return way;
}

// Breadth first, so that the way to a broken promise is a short one.
Report explore(const Advance &advance, const Domain &domain)
{
    Report report;
    std::unordered_set<std::string> seen;
    std::vector<Arrival> arrivals(1);
    std::deque<World> frontier{World(domain)};
    seen.insert(frontier.front().key());
    for (size_t current = 0; !frontier.empty(); ++current) {
        const World world = std::move(frontier.front());
        frontier.pop_front();
        for (const Happening &happening : happenings(world, domain)) {
            ++report.transitions;
            Outcome outcome = happen(world, happening, advance, false);
            if (!outcome.broken.empty()) {
                report.broken = outcome.broken + ": " + wayTo(arrivals, current) + happening.name;
                return report;
            }
            if (seen.insert(outcome.world.key()).second) {
                arrivals.push_back({current, happening.name});
                frontier.push_back(std::move(outcome.world));
            }
        }
    }
    report.states = seen.size();
    return report;
}

// Goes on asking by itself.
Step impatient(const ActivationState &state, const Event &event)
{
    Step step = advance(state, event);
    const auto *answered = std::get_if<event::RequestTokenAnswered>(&event);
    if (answered != nullptr && step.state.reason == Reason::RequestTokenUnheard) {
        return advance(step.state, event::SignedIn{state.signedInKey, {}, {}, false, 1});
    }
    return step;
}

// Forgets that a request token was asked for before the crash.
Step forgetful(const ActivationState &state, const Event &event)
{
    Step step = advance(state, event);
    if (std::holds_alternative<event::StartedAgain>(event)) {
        for (Candidate &candidate : step.state.candidates) {
            candidate.asked = candidate.asked == Asked::Unheard ? Asked::No : candidate.asked;
        }
        step.state.askAgainAt = 0;
    }
    return step;
}

// Takes the tokens for proved because they came.
Step hasty(const ActivationState &state, const Event &event)
{
    Step step = advance(state, event);
    for (Effect &effect : step.effects) {
        if (std::holds_alternative<effect::ProveTokens>(effect)) {
            effect = effect::KeepTokens{};
            step.state.stage = Stage::KeepingTokens;
        }
    }
    return step;
}

// Knows only the POSTs that the state has room for.
Step forgettingTheCrowd(const ActivationState &state, const Event &event)
{
    Event less = event;
    if (auto *signedIn = std::get_if<event::SignedIn>(&less)) {
        signedIn->posted.clear();
    }
    return advance(state, less);
}

// Sends the pop-up wherever it wants to go.
Step trusting(const ActivationState &state, const Event &event)
{
    Step step = advance(state, event);
    if (std::holds_alternative<event::TokensKept>(event) && step.state.phase == Phase::Linked) {
        step.effects.emplace_back(effect::SendPopUpBack{});
    }
    return step;
}

} // namespace

class tst_Exploration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReachableStateKeepsThePromises_data()
    {
        QTest::addColumn<Domain>("domain");
        QTest::newRow("two verifiers") << Domain{Own | NewVerifier, false, false};
        QTest::newRow("a forged secret") << Domain{Own | Forged, false, false};
        QTest::newRow("two origins, two pop-ups") << Domain{Own, true, true};
        QTest::newRow("a crowd of strangers") << Domain{Own, false, true, true};
        QTest::newRow("tokens from the store") << Domain{Own, false, false, false, true};
    }

    void everyReachableStateKeepsThePromises()
    {
        QFETCH(Domain, domain);
#ifdef __SANITIZE_ADDRESS__
        if ((domain.posts & ~Own) != 0) {
            QSKIP("millions of states take minutes when instrumented; the smallest domain is "
                  "explored");
        }
#endif
        QElapsedTimer timer;
        timer.start();
        const Report report = explore(advance, domain);
        qInfo("%zu states, %zu transitions, %.1f s", report.states, report.transitions,
              double(timer.elapsed()) / 1000);
        QVERIFY2(report.broken.empty(), report.broken.c_str());
        QVERIFY(report.states > 10'000);
    }

    void aBrokenPromiseIsCaught_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("asks again after a crash") << 0 << QByteArray("may still be running");
        QTest::newRow("keeps tokens unproved") << 1 << QByteArray("not proved");
        QTest::newRow("returns anywhere") << 2 << QByteArray("nobody allowed");
        QTest::newRow("asks again by itself") << 3 << QByteArray("nobody acted");
        QTest::newRow("forgets what was POSTed") << 4 << QByteArray("nothing is done with it");
    }

    void aBrokenPromiseIsCaught()
    {
        QFETCH(int, which);
        QFETCH(QByteArray, said);
        const Advance broken[] = {forgetful, hasty, trusting, impatient, forgettingTheCrowd};
        const Report report = explore(broken[which], {Own | NewVerifier, true, false, which == 4});
        QVERIFY2(QByteArray(report.broken.c_str()).contains(said), report.broken.c_str());
    }

    // Answers that come twice, and late, beside everything else.
    void randomWalksKeepThePromises()
    {
        QRandomGenerator random(5849);
        constexpr int steps = 1'000'000;
        World world;
        std::string way;
        for (int i = 0; i < steps; ++i) {
            if (i % 200 == 0) {
                world = World();
                way.clear();
            }
            const std::vector<Happening> all =
                happenings(world, {Own | NewVerifier | Forged, true, true, false, true});
            const Happening &happening = all[random.bounded(quint32(all.size()))];
            // A call is answered once; a write may be reported again.
            const bool again =
                happening.answers & (StoreCredentials | StoreRequestToken | StoreTokens) &&
                random.bounded(4) == 0;
            Outcome outcome = happen(world, happening, advance, again);
            way += happening.name + std::string(again ? " (again) > " : " > ");
            QVERIFY2(outcome.broken.empty(), (outcome.broken + ": " + way).c_str());
            world = std::move(outcome.world);
        }
    }
};

LATCHKEY_TEST(tst_Exploration)
#include "tst_Exploration.moc"
