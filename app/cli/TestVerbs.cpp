// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Verb.h"
#include "cli/WireLog.h"
#include "desk/TestCall.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>

namespace latchkey::cli {

namespace {

// What lives while the verb runs.
struct Testing
{
    Testing(const console::Console &console, std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
        , log(console, *profile)
    {
        call.record(log.recording().calls);
    }

    std::unique_ptr<profile::Profile> profile;
    WireLog log;
    OurSecrets secrets{profile->folder()};
    desk::TestCall call{*profile, secrets, systemClock()};
    system::SignalWatch signalWatch;
};

std::optional<console::Exit> test(const Call &call)
{
    auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    auto held = std::make_unique<Testing>(call.console, std::move(*profile));
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, &held->call,
                     &desk::TestCall::cancel);
    QObject::connect(&held->call, &desk::TestCall::finished, &held->call,
                     [console = call.console](const commerce::CallOutcome &outcome,
                                              const activation::TimelineEvent &event) {
                         console.timeline(event);
                         if (outcome.problem) {
                             console.problem(*outcome.problem);
                         }
                         QCoreApplication::exit(
                             int(outcome.problem ? console::Exit::Failed : console::Exit::Done));
                     });
    held->call.start(call.arguments[0]);
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> testVerbs()
{
    return {{{QStringLiteral("test")},
             "ID",
             QT_TRANSLATE_NOOP("Cli",
                               "Makes a test call with the tokens; the timeline keeps the result"),
             "k3x5m2pa",
             1,
             {},
             {},
             test}};
}

} // namespace latchkey::cli
