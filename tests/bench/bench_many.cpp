// SPDX-License-Identifier: Apache-2.0
// A profile with 500 integrations of 120 stores, in all states: how long it takes until the window
// shows them, to search and sort them, to change one, to turn pages, and `latchkeyctl integration
// list`.
//
// bench_many [--floor MS]
// Exit 1 if the 99th percentile of any but the opening is above the floor.
#include "Program.h"
#include "activation/StateJson.h"
#include "desk/Timeline.h"
#include "integrations/IntegrationRepository.h"
#include "session/Session.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/look/LookStyle.h"
#include "ui/window/MainWindow.h"
#include "ui/window/SideBar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <vector>

using namespace latchkey;
using ui::ListChoice;

namespace {

constexpr int integrationCount = 500;
constexpr int storeCount = 120;
constexpr int entryCount = 20;
constexpr int rounds = 20;

// In ms, by what was done.
class Times
{
public:
    void time(const char *name, const std::function<void()> &work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        m_times[name].push_back(double(timer.nsecsElapsed()) / 1e6);
    }

    // Prints all; the slowest 99th percentile.
    double print() const
    {
        double slowest = 0;
        for (const auto &[name, times] : m_times) {
            std::vector<double> sorted = times;
            std::sort(sorted.begin(), sorted.end());
            const auto at = [&sorted](double share) {
                return sorted[std::min(sorted.size() - 1, size_t(double(sorted.size()) * share))];
            };
            std::printf("%-30s %4zu times: p50 %6.1f ms, p99 %6.1f ms\n", name.c_str(),
                        sorted.size(), at(0.5), at(0.99));
            slowest = std::max(slowest, at(0.99));
        }
        return slowest;
    }

private:
    std::map<std::string, std::vector<double>> m_times;
};

activation::ActivationState stateOf(int i)
{
    using activation::Phase;
    activation::ActivationState state;
    state.phase = i % 10 == 0 ? Phase::Failed : i % 3 == 0 ? Phase::Draft : Phase::Linked;
    state.reason =
        state.phase == Phase::Failed ? activation::Reason::NoCallback : activation::Reason::None;
    return state;
}

// False if the profile cannot be written.
bool fill(const QString &folder)
{
    const auto session = session::Session::open(folder, systemClock(), 0);
    if (!session) {
        return false;
    }
    QSqlQuery((*session)->profile().database()).exec(QStringLiteral("PRAGMA synchronous = OFF"));
    integrations::IntegrationRepository repository((*session)->profile());
    activation::TimelineEvent event;
    event.step = activation::TimelineStep::Proved;
    for (int i = 0; i < integrationCount; ++i) {
        const QByteArray store = "https://shop-" + QByteArray::number(i % storeCount) + ".example/";
        const auto id = repository.add({QStringLiteral("Orders to ERP %1").arg(i), {}, store})
                            .map([](const auto &it) { return it.id; });
        const qint64 now = (*session)->clock()();
        if (!id || !repository.saveActivationState(*id, activation::toJson(stateOf(i))) ||
            (i % 4 == 0 && !repository.saveLastCall(*id, now - 60'000LL * i))) {
            return false;
        }
        for (int entry = 0; entry < entryCount; ++entry) {
            event.time = now - 3'600'000LL * entry;
            if (!desk::note(repository, *id, event)) {
                return false;
            }
        }
    }
    return true;
}

void draw(QWidget &window)
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
    window.repaint();
}

void timeWindow(Times &times, session::Session &session, ui::MainWindow &window)
{
    auto *list = window.findChild<ui::IntegrationView *>();
    QLineEdit *search = window.findChild<ui::SideBar *>()->search();
    for (int round = 0; round < rounds; ++round) {
        for (const QChar letter : QStringLiteral("erp 49")) {
            times.time("a letter of a search", [&] {
                QTest::keyClick(search, letter.toLatin1());
                draw(window);
            });
        }
        times.time("the search cleared", [&] {
            search->clear();
            draw(window);
        });
        for (const auto order : {ListChoice::Order::ByName, ListChoice::Order::ByState,
                                 ListChoice::Order::ByLastUse, ListChoice::Order::ByStore}) {
            times.time("another order", [&] {
                list->choose({ListChoice::Shown::All, order});
                draw(window);
            });
        }
        times.time("only what needs the person", [&] {
            list->choose({ListChoice::Shown::NeedsYou, ListChoice::Order::ByStore});
            draw(window);
        });
        times.time("all again", [&] {
            list->choose({});
            draw(window);
        });
        const QString id = session.integrations().ids().at(round * 7);
        times.time("one of them changes", [&] {
            session.integrations().update(
                id, [](session::SessionEntry &entry) { entry.isCalling = !entry.isCalling; });
            draw(window);
        });
        for (const auto key : {Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_1}) {
            times.time("another page", [&] {
                QTest::keyClick(&window, key, Qt::ControlModifier);
                draw(window);
            });
            times.time("the next one", [&] {
                QTest::keyClick(list, Qt::Key_Down);
                draw(window);
            });
        }
        times.time("read again", [&] {
            session.reload();
            draw(window);
        });
    }
}

bool timeConsole(Times &times, const QString &folder)
{
    bool isWell = true;
    for (int round = 0; round < 5; ++round) {
        times.time("latchkeyctl integration list", [&] {
            QProcess console;
            console.start(testing::builtPath("bin/latchkeyctl"),
                          {QStringLiteral("--profile"), folder, QStringLiteral("integration"),
                           QStringLiteral("list")});
            isWell = console.waitForFinished() && console.exitCode() == 0 &&
                     console.readAllStandardOutput().count('\n') > integrationCount && isWell;
        });
    }
    return isWell;
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
    const QString folder = place.filePath(QStringLiteral("profile"));
    if (!fill(folder)) {
        std::fprintf(stderr, "the profile cannot be written\n");
        return 2;
    }
    Times times;
    Times opening;
    std::unique_ptr<session::Session> session;
    std::unique_ptr<ui::MainWindow> window;
    for (int round = 0; round < 5; ++round) {
        window.reset();
        session.reset();
        opening.time("from the profile to the window", [&] {
            session = std::move(*session::Session::open(folder, systemClock(), 0));
            session->useMemory();
            window = std::make_unique<ui::MainWindow>(
                *session, [](const QByteArray &, auto told) { told(true); });
            window->listen();
            window->show();
            static_cast<void>(QTest::qWaitForWindowExposed(window.get()));
            draw(*window);
        });
    }
    timeWindow(times, *session, *window);
    if (!timeConsole(times, folder)) {
        std::fprintf(stderr, "latchkeyctl integration list failed\n");
        return 2;
    }
    opening.print();
    if (const double slowest = times.print(); floor > 0 && slowest > floor) {
        std::fprintf(stderr, "slower than %.0f ms\n", floor);
        return 1;
    }
    return 0;
}
