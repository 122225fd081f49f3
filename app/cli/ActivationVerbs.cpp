// SPDX-License-Identifier: Apache-2.0
#include "cli/ActivationWatch.h"
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/SshQuestions.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "cli/WireLog.h"
#include "profile/Lock.h"
#include "secrets/SessionSecretStore.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>

namespace latchkey::cli {

namespace {

// What lives while the verb runs.
struct Activation
{
    std::unique_ptr<profile::Profile> profile;
    profile::Lock turn;
    std::unique_ptr<WireLog> log;
    std::unique_ptr<secrets::SecretStore> secrets;
    std::unique_ptr<desk::Workplace> workplace;
    std::unique_ptr<reach::Questions> questions;
    std::unique_ptr<ActivationWatch> watch;
    std::unique_ptr<system::SignalWatch> signalWatch;
};

std::optional<ActivationOrder> orderOf(const Call &call)
{
    ActivationOrder order;
    order.integrationId = call.arguments[0];
    order.restart = call.options.isSet(QStringLiteral("restart"));
    bool isNumber = true;
    const int seconds = call.options.value(QStringLiteral("timeout")).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > 7 * 24 * 3600) {
        return {};
    }
    order.timeout = std::chrono::seconds(seconds);
    return order;
}

std::optional<console::Exit> activate(const Call &call)
{
    const std::optional<ActivationOrder> order = orderOf(call);
    if (!order) {
        return call.misuse(Text::tr("--timeout takes a number of seconds, at least 1."));
    }
    auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    auto held = std::make_unique<Activation>();
    held->profile = std::move(*profile);
    if (call.options.isSet(QStringLiteral("in-memory"))) {
        held->secrets = std::make_unique<secrets::SessionSecretStore>();
    } else {
        held->secrets = std::make_unique<OurSecrets>(held->profile->folder());
    }
    auto *application = QCoreApplication::instance();
    held->log = std::make_unique<WireLog>(call.console, *held->profile);
    auto workplace = desk::Workplace::open(*held->profile, *held->secrets, systemClock(), {},
                                           held->log->recording());
    if (!workplace) {
        return call.fail(workplace.error());
    }
    held->workplace = std::move(*workplace);
    auto turn = profile::turnOf(*held->profile, order->integrationId);
    if (!turn) {
        return call.fail(turn.error());
    }
    held->turn = std::move(*turn);
    held->questions = questionsAt(call.console);
    held->workplace->ways().questions = held->questions.get();
    held->watch = std::make_unique<ActivationWatch>(call.console, *held->workplace);
    held->signalWatch = std::make_unique<system::SignalWatch>();
    QObject::connect(held->signalWatch.get(), &system::SignalWatch::asked, held->watch.get(),
                     &ActivationWatch::stop);
    QObject::connect(held->watch.get(), &ActivationWatch::finished, application,
                     [](console::Exit exit) { QCoreApplication::exit(int(exit)); });
    const auto started = held->watch->start(*order);
    if (!started) {
        return call.fail(started.error());
    }
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> activationVerbs()
{
    return {
        {{QStringLiteral("activate")},
         "ID [--timeout SECONDS] [--restart] [--in-memory]",
         QT_TRANSLATE_NOOP(
             "Cli", "Waits for Activate in Admin, exchanges the credentials and keeps the tokens"),
         "k3x5m2pa --timeout 300",
         1,
         {option("timeout", QT_TRANSLATE_NOOP("Cli", "How long to wait for Activate in Admin"),
                 "SECONDS", QString::number(std::chrono::seconds(activation::armedFor).count())),
          option("restart", QT_TRANSLATE_NOOP("Cli", "Forgets an attempt that was interrupted")),
          option("in-memory",
                 QT_TRANSLATE_NOOP("Cli", "Keeps the tokens only while the command runs"))},
         {},
         activate}};
}

} // namespace latchkey::cli
