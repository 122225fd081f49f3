// SPDX-License-Identifier: Apache-2.0
// How long it takes from a key to the page drawn: the pages of an integration (Ctrl+1 to Ctrl+3)
// and the next integration in the list (Down), in the window as it ships, with sixty integrations
// of which each has a timeline of 200 entries.
//
// bench_pages [--floor MS]
// Exit 1 if the 99th percentile of the time this thread was given is above the floor.
#include "desk/Timeline.h"
#include "integrations/IntegrationRepository.h"
#include "session/Session.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/look/LookStyle.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

using namespace latchkey;

namespace {

constexpr int integrationCount = 60;
constexpr int entryCount = 200;
constexpr int rounds = 20;

// In ms.
struct Times
{
    const char *name;
    std::vector<double> passed; // on the clock
    std::vector<double> used;   // of this thread: others may share the core
};

// Returns false if the profile cannot be written.
bool addIntegrations(session::Session &session)
{
    QSqlQuery(session.profile().database()).exec(QStringLiteral("PRAGMA synchronous = OFF"));
    integrations::IntegrationRepository repository(session.profile());
    activation::TimelineEvent event;
    event.step = activation::TimelineStep::Proved;
    for (int i = 0; i < integrationCount; ++i) {
        const QByteArray store = "https://shop-" + QByteArray::number(i / 4) + ".example/";
        const auto id = session.add({QStringLiteral("Orders to ERP %1").arg(i), {}, store});
        if (!id) {
            return false;
        }
        for (int entry = 0; entry < entryCount; ++entry) {
            event.time = session.clock()() - 3'600'000LL * entry;
            event.tookMs = entry;
            if (!desk::note(repository, *id, event)) {
                return false;
            }
        }
    }
    session.reload();
    return true;
}

// From the key to the drawn window.
void timeKey(Times &times, QWidget &window, QWidget *target, Qt::Key key,
             Qt::KeyboardModifiers modifiers = {})
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begin = std::clock();
    QTest::keyClick(target, key, modifiers);
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    window.repaint();
    times.used.push_back(double(std::clock() - begin) * 1e3 / CLOCKS_PER_SEC);
    times.passed.push_back(double(timer.nsecsElapsed()) / 1e6);
}

double percentile(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[std::min(times.size() - 1, size_t(double(times.size()) * share))];
}

double print(const Times &times)
{
    const double p99 = percentile(times.used, 0.99);
    std::printf("%-12s %4zu times: p50 %5.1f ms, p99 %5.1f ms, longest %5.1f ms (on the clock: p99 "
                "%5.1f ms, first %5.1f ms)\n",
                times.name, times.used.size(), percentile(times.used, 0.5), p99,
                percentile(times.used, 1), percentile(times.passed, 0.99), times.passed.front());
    return p99;
}

} // namespace

int main(int argc, char **argv)
{
    const double floor =
        argc == 3 && std::strcmp(argv[1], "--floor") == 0 ? QByteArray(argv[2]).toDouble() : 0;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    ui::LookStyle::install();
    const QTemporaryDir place;
    auto session =
        session::Session::open(place.filePath(QStringLiteral("profile")), systemClock(), 0);
    if (!session || !(*session)->useMemory() || !addIntegrations(**session)) {
        std::fprintf(stderr, "the profile cannot be written\n");
        return 2;
    }
    ui::MainWindow window(**session, [](const QByteArray &, auto told) { told(true); });
    window.listen();
    window.show();
    auto *list = window.findChild<ui::IntegrationView *>();
    if (!QTest::qWaitForWindowExposed(&window) || list == nullptr) {
        return 2;
    }
    Times overview{"Overview", {}, {}};
    Times resources{"Resources", {}, {}};
    Times store{"Store", {}, {}};
    Times activity{"Activity", {}, {}};
    Times next{"the next one", {}, {}};
    for (int round = 0; round < rounds; ++round) {
        timeKey(resources, window, &window, Qt::Key_2, Qt::ControlModifier);
        timeKey(next, window, list, Qt::Key_Down);
        timeKey(store, window, &window, Qt::Key_3, Qt::ControlModifier);
        timeKey(next, window, list, Qt::Key_Down);
        timeKey(activity, window, &window, Qt::Key_4, Qt::ControlModifier);
        timeKey(next, window, list, Qt::Key_Down);
        timeKey(overview, window, &window, Qt::Key_1, Qt::ControlModifier);
        timeKey(next, window, list, Qt::Key_Down);
    }
    double slowest = 0;
    for (const Times *each : {&overview, &resources, &store, &activity, &next}) {
        slowest = std::max(slowest, print(*each));
    }
    if (floor > 0 && slowest > floor) {
        std::fprintf(stderr, "slower than %.0f ms\n", floor);
        return 1;
    }
    return 0;
}
