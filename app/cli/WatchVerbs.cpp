// SPDX-License-Identifier: Apache-2.0
#include "activation/Timeline.h"
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "cli/WatchOutput.h"
#include "cli/WireLog.h"
#include "desk/Watch.h"
#include "desk/WatchWords.h"
#include "integrations/WatchChart.h"
#include "integrations/WatchLimits.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;
using integrations::WatchAnswer;
using integrations::WatchPlan;
using integrations::WatchRepository;

namespace {

constexpr qint64 minute = 60; // seconds
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qsizetype chartWidth = 60;

// "6h", "30m", "90d" in seconds; "off" is 0. Nothing if it is none of these.
std::optional<qint64> secondsOf(const QString &text)
{
    if (text == QLatin1String("off")) {
        return 0;
    }
    const QString unit = text.right(1);
    const qint64 factor = unit == QLatin1String("m")   ? minute
                          : unit == QLatin1String("h") ? hour
                          : unit == QLatin1String("d") ? day
                                                       : 0;
    bool isNumber = false;
    const uint count = text.chopped(text.isEmpty() ? 0 : 1).toUInt(&isNumber);
    const bool isOne = isNumber && factor > 0 && count > 0 && count < 100'000;
    return isOne ? std::optional(count * factor) : std::nullopt;
}

QString textOf(qint64 seconds)
{
    if (seconds == 0) {
        return QStringLiteral("off");
    }
    return seconds % day == 0    ? QStringLiteral("%1d").arg(seconds / day)
           : seconds % hour == 0 ? QStringLiteral("%1h").arg(seconds / hour)
                                 : QStringLiteral("%1m").arg(seconds / minute);
}

// An option's time within bounds, in seconds; `byDefault` where it is not given.
std::optional<qint64> timeIn(const Call &call, const QString &option, qint64 least, qint64 most,
                             qint64 byDefault)
{
    if (!call.options.isSet(option)) {
        return byDefault;
    }
    const auto seconds = secondsOf(call.options.value(option));
    const bool fits = seconds && (*seconds == 0 || (*seconds >= least && *seconds <= most));
    return fits ? seconds : std::nullopt;
}

std::optional<Exit> set(const Call &call)
{
    const auto profile = call.openProfile();
    const auto was =
        profile ? WatchRepository(**profile).plan(call.arguments[0]) : failure(profile.error());
    if (!was) {
        return call.fail(was.error());
    }
    const auto every = timeIn(call, QStringLiteral("every"), integrations::shortestWatch,
                              integrations::longestWatch, was->everySeconds);
    const auto renew = timeIn(call, QStringLiteral("renew-every"), integrations::shortestRenewal,
                              integrations::longestRenewal, was->renewSeconds);
    if (!every || !renew) {
        return call.misuse(Text::tr("--every takes 15m to 30d, --renew-every 1d to 3650d, as in "
                                    "30m, 6h or 90d; or off."));
    }
    const WatchPlan plan{*every, *renew, *renew == was->renewSeconds ? was->remindedAt : 0};
    const auto saved = WatchRepository(**profile).savePlan(call.arguments[0], plan);
    if (!saved) {
        return call.fail(saved.error());
    }
    if (plan.everySeconds > 0) {
        call.console.remark(Text::tr("While the window listens or the proxy runs, it calls by "
                                     "itself; elsewhere let a timer run latchkeyctl watch run."));
    }
    if (plan.renewSeconds > 0) {
        call.console.remark(desk::renewalAdvice());
    }
    return Exit::Done;
}

QJsonObject standingOf(const WatchPlan &plan, const QList<WatchAnswer> &answers)
{
    QJsonArray list;
    for (const WatchAnswer &answer : answers) {
        list.append(toJson(answer));
    }
    const auto next = desk::nextWatch(plan, answers);
    return {{QStringLiteral("every"), textOf(plan.everySeconds)},
            {QStringLiteral("renew_every"), textOf(plan.renewSeconds)},
            {QStringLiteral("known"), QString::fromLatin1(desk::knownAfter(answers))},
            {QStringLiteral("next"), next && *next > 0 ? console::isoTime(*next) : QString()},
            {QStringLiteral("answers"), list}};
}

void print(const console::Console &console, const QJsonObject &object,
           const QList<WatchAnswer> &answers)
{
    for (const char *key : {"every", "renew_every", "known", "next"}) {
        console.line(QLatin1String(key) + QStringLiteral(": ") +
                     object.value(QLatin1String(key)).toString());
    }
    const integrations::WatchSum sum = integrations::sumOf(answers);
    const QByteArray known = object.value(QLatin1String("known")).toString().toLatin1();
    if (!known.isEmpty()) {
        console.line(desk::answerWords(known));
    }
    console.line(
        Text::tr("%n call(s), %1 failed; half of the others took up to %2 ms, the slowest %3 ms",
                 nullptr, int(sum.calls))
            .arg(sum.failed)
            .arg(sum.medianMs)
            .arg(sum.slowestMs));
    if (!answers.isEmpty()) {
        console.line(integrations::watchChart(answers, chartWidth));
    }
}

std::optional<Exit> show(const Call &call)
{
    const auto profile = call.openProfile();
    const auto plan =
        profile ? WatchRepository(**profile).plan(call.arguments[0]) : failure(profile.error());
    const auto answers =
        plan ? WatchRepository(**profile).answers(call.arguments[0]) : failure(plan.error());
    if (!answers) {
        return call.fail(answers.error());
    }
    const QJsonObject object = standingOf(*plan, *answers);
    if (call.console.isJson()) {
        call.console.object(object);
    } else {
        print(call.console, object, *answers);
    }
    if (!call.console.isJson() && call.options.isSet(QStringLiteral("answers"))) {
        printAnswers(call.console, *answers);
    }
    return Exit::Done;
}

// What lives while the calls are made.
struct Watching
{
    Watching(const console::Console &console, std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
        , log(console, *profile)
    {
        watch.record(log.recording().calls);
    }

    std::unique_ptr<profile::Profile> profile;
    WireLog log;
    OurSecrets secrets{profile->folder()};
    desk::Watch watch{*profile, [this]() -> secrets::SecretStore & { return secrets; },
                      systemClock(),
                      [](const QString &) {
                          return true;
                      }};
    system::SignalWatch signalWatch;
    bool isAllWell = true;
};

void say(const console::Console &console, const desk::Watched &watched)
{
    if (console.isJson()) {
        QJsonObject object = toJson(watched.answer);
        object.insert(QStringLiteral("id"), watched.id);
        console.object(object);
    } else {
        console.columns(
            {watched.id, console::isoTime(watched.answer.time),
             watched.problem ? QString::fromLatin1(watched.answer.code) : QStringLiteral("ok"),
             tookWords(watched.answer)});
    }
    if (watched.problem) {
        console.problem(*watched.problem);
    }
}

std::optional<Exit> runOnce(const Call &call)
{
    auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    for (const QString &id : call.arguments) {
        if (const auto known = WatchRepository(**profile).plan(id); !known) {
            return call.fail(known.error());
        }
    }
    auto held = std::make_unique<Watching>(call.console, std::move(*profile));
    Watching *const watching = held.get();
    desk::Watch *const watch = &held->watch;
    QObject::connect(watch, &desk::Watch::watched, watch,
                     [watching, console = call.console](const desk::Watched &watched) {
                         watching->isAllWell = watching->isAllWell && !watched.problem;
                         say(console, watched);
                     });
    QObject::connect(
        watch, &desk::Watch::reminded, watch,
        [console = call.console](const QString &id, const activation::TimelineEvent &event) {
            console.remark(id + QStringLiteral(": ") + activation::sentence(event));
            console.remark(desk::renewalAdvice());
        });
    QObject::connect(watch, &desk::Watch::done, watch, [watching] {
        QCoreApplication::exit(int(watching->isAllWell ? Exit::Done : Exit::Failed));
    });
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, watch, &desk::Watch::stop);
    QObject::connect(watch, &desk::Watch::leftOut, watch,
                     [watching, console = call.console](const QString &id, const Problem &problem) {
                         watching->isAllWell = false;
                         console.problem({problem.code,
                                          id + QStringLiteral(": ") + problem.sentence,
                                          problem.detail});
                     });
    const bool isDue = call.arguments.isEmpty();
    const auto begun = isDue ? watch->runDue() : watch->run(call.arguments);
    if (!begun && isDue && begun.error().code == "watch.in-use") {
        call.console.remark(begun.error().sentence); // what is due is called already
        return Exit::Done;
    }
    if (!begun) {
        return call.fail(begun.error());
    }
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> watchVerbs()
{
    const QString watch = QStringLiteral("watch");
    return {
        {{watch, QStringLiteral("set")},
         "ID [--every TIME|off] [--renew-every TIME|off]",
         QT_TRANSLATE_NOOP("Cli", "Has a harmless signed call made now and then, and a reminder "
                                  "when the tokens are old"),
         "k3x5m2pa --every 6h --renew-every 90d",
         1,
         {option("every", QT_TRANSLATE_NOOP("Cli", "Between two calls: 30m, 6h, 1d, or off"),
                 "TIME"),
          option("renew-every",
                 QT_TRANSLATE_NOOP("Cli", "How old the tokens may be before you are reminded: "
                                          "90d, or off"),
                 "TIME")},
         {},
         set},
        {{watch, QStringLiteral("show")},
         "ID [--answers]",
         QT_TRANSLATE_NOOP("Cli", "Says what is watched, and what came of the last calls"),
         "k3x5m2pa --answers",
         1,
         {option("answers", QT_TRANSLATE_NOOP("Cli", "Lists each call that is known: when, what "
                                                     "came of it, how long it took"))},
         {},
         show},
        {{watch, QStringLiteral("run")},
         "[ID]...",
         QT_TRANSLATE_NOOP("Cli", "Makes the calls that are due, or those of the integrations "
                                  "named; for a timer"),
         "",
         anyNumber,
         {},
         {},
         runOnce},
    };
}

} // namespace latchkey::cli
