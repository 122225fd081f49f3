// SPDX-License-Identifier: Apache-2.0
#include "screens/UseScenes.h"

#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "integrations/WatchRepository.h"
#include "screens/Stage.h"
#include "session/KnownStore.h"
#include "ui/programs/CallsDialog.h"
#include "ui/programs/ProgramDialog.h"
#include "ui/programs/RouteDialog.h"
#include "ui/use/UseDialog.h"
#include "ui/use/UseTree.h"
#include "ui/window/MainWindow.h"

#include <QTimer>
#include <QTreeWidget>

#include <chrono>

namespace latchkey::screens {

using namespace std::chrono_literals;

namespace {

constexpr qint64 dayMs = 86'400'000;

clients::ClientLimits someLimits(qint64 now)
{
    return {true,
            {QStringLiteral("GET /V1/orders"), QStringLiteral("GET /V1/orders/:id"),
             QStringLiteral("GET /V1/products")},
            60,
            now + 90 * dayMs};
}

// Reads what the store has, as the window does, and opens what `make` makes of it.
template <typename Make>
void openWithRoutes(Stage &stage, ui::MainWindow &window, const UseScenes::Ready &ready, Make make)
{
    window.show();
    session::readStore(stage.session(), stage.linked, &window,
                       [ready, make](const Result<storecode::AclReading> &store) {
                           QDialog *dialog = make(ui::KnownRoutes{store->tree, store->routes});
                           dialog->open();
                           ready(dialog);
                       });
}

// Once what is read has come.
void whenVisible(QWidget *list, QDialog *dialog, const UseScenes::Ready &ready)
{
    auto *again = new QTimer(dialog);
    QObject::connect(again, &QTimer::timeout, dialog, [list, dialog, again, ready] {
        if (list->isVisible()) {
            again->stop();
            ready(dialog);
        }
    });
    again->start(50ms);
}

} // namespace

void UseScenes::addPrograms(Stage &stage)
{
    profile::Profile &profile = stage.session().profile();
    const Clock before = [now = stage.session().clock()()] {
        return now - 120 * dayMs;
    };
    clients::ClientRepository programs(profile, before);
    const qint64 now = stage.session().clock()();
    const auto first = programs.add(stage.linked, QStringLiteral("n8n"), someLimits(now));
    const auto second = programs.add(stage.linked, QStringLiteral("ERP"));
    if (!first || !second) {
        return;
    }
    static_cast<void>(programs.saveDoors(stage.linked, {true, false, false}));
    const auto called = [&](const QString &client, qint64 ago, const char *route, int status,
                            qint64 calls, const QByteArray &code = {}) {
        return clients::CallCount{{client, clients::dayOf(now - ago * dayMs), route, status, code},
                                  calls,
                                  now - ago * dayMs};
    };
    auto book = clients::CallBook::of(profile);
    static_cast<void>(book->write({
        called(first->client.id, 0, "GET /V1/orders", 200, 4'213),
        called(first->client.id, 1, "GET /V1/products", 200, 811),
        called(first->client.id, 0, "GET /V1/orders", 429, 17, "client.too-many-calls"),
        called(first->client.id, 3, "GET /V1/orders/:id", 404, 5),
        called(first->client.id, 3, "GET /V1/orders/:id", 200, 402),
        called(first->client.id, 9, "POST /V1/orders", 403, 3, "client.read-only"),
        called(second->client.id, 2, "POST /V1/order/:orderId/ship", 200, 96),
        called(second->client.id, 2, "POST /V1/coupons", 401, 12),
    }));
}

void UseScenes::addAnswers(Stage &stage)
{
    integrations::WatchRepository watch(stage.session().profile());
    const qint64 now = stage.session().clock()();
    static_cast<void>(watch.savePlan(stage.linked, {6 * 3'600, 180 * 86'400, 0}));
    for (int i = 56; i > 0; --i) {
        const bool fails = i == 20 || i == 19;
        static_cast<void>(watch.append(
            stage.linked, {now - i * dayMs / 4, fails ? QByteArray("http.timeout") : QByteArray(),
                           fails ? 0 : 200, 110 + (i * 37) % 190}));
    }
    stage.session().reload();
}

void UseScenes::openUse(Stage &stage, ui::MainWindow &window, const Ready &ready)
{
    window.show();
    auto *dialog = new ui::UseDialog(stage.session(), stage.linked, &window);
    dialog->open();
    whenVisible(dialog->findChild<ui::UseTree *>(), dialog, ready);
}

void UseScenes::openProgram(Stage &stage, ui::MainWindow &window, const Ready &ready)
{
    const clients::ClientRepository programs(stage.session().profile());
    const auto all = programs.of(stage.linked);
    openWithRoutes(stage, window, ready, [&window, programs, all](const ui::KnownRoutes &known) {
        auto *dialog = new ui::ProgramDialog(programs, all->constFirst(), &window);
        dialog->setRoutes(known);
        return dialog;
    });
}

void UseScenes::openCalls(Stage &stage, ui::MainWindow &window, const Ready &ready)
{
    window.show();
    const auto all = clients::ClientRepository(stage.session().profile()).of(stage.linked);
    auto *dialog = new ui::CallsDialog(stage.session().profile().folder(), all->constFirst().id,
                                       all->constFirst().name, &window);
    dialog->open();
    whenVisible(dialog->findChild<QTreeWidget *>(), dialog, ready);
}

void UseScenes::openRoutes(Stage &stage, ui::MainWindow &window, const Ready &ready)
{
    const QStringList chosen = someLimits(0).routes;
    openWithRoutes(stage, window, ready, [&window, chosen](const ui::KnownRoutes &known) {
        return new ui::RouteDialog(known, chosen, &window);
    });
}

} // namespace latchkey::screens
