// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "cli/WireLog.h"
#include "clients/ClientRepository.h"
#include "clients/Words.h"
#include "desk/BearerAudit.h"
#include "desk/Timeline.h"
#include "system/SignalWatch.h"
#include "web/Origin.h"

#include <QCoreApplication>

namespace latchkey::cli {

namespace {

// What lives while the verb runs.
struct Auditing
{
    Auditing(const console::Console &console, std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
        , log(console, *profile)
    {
        audit.record(log.recording().calls);
    }

    std::unique_ptr<profile::Profile> profile;
    WireLog log;
    integrations::IntegrationRepository integrations{*profile};
    OurSecrets secrets{profile->folder()};
    desk::BearerAudit audit{integrations, secrets, systemClock()};
    system::SignalWatch signalWatch;
};

// What the answer is said with.
struct Said
{
    QString id;
    QString store;        // "https://shop.example"
    QStringList programs; // that call through the proxy
    int handedOver = 0;   // how often the tokens were
};

QString wordOf(commerce::BearerAnswer answer)
{
    return answer == commerce::BearerAnswer::Accepted  ? QStringLiteral("accepted")
           : answer == commerce::BearerAnswer::Refused ? QStringLiteral("refused")
                                                       : QStringLiteral("unclear");
}

void report(const console::Console &console, const Said &said,
            const commerce::BearerOutcome &outcome)
{
    if (outcome.problem) {
        console.problem(*outcome.problem);
        QCoreApplication::exit(int(console::Exit::Failed));
        return;
    }
    if (console.isJson()) {
        console.object({{QStringLiteral("id"), said.id},
                        {QStringLiteral("bearer"), wordOf(outcome.answer)},
                        {QStringLiteral("status"), outcome.status},
                        {QStringLiteral("clients"), said.programs.size()},
                        {QStringLiteral("tokens_handed_over"), said.handedOver}});
    } else {
        console.line(commerce::bearerSentence(outcome.answer, said.store));
        console.line(clients::bareTokenText(said.programs, said.handedOver));
    }
    const bool isGood = outcome.answer == commerce::BearerAnswer::Refused;
    QCoreApplication::exit(int(isGood ? console::Exit::Done : console::Exit::Failed));
}

// How often the tokens were handed over, as far as the timeline goes back.
int timesHandedOver(const QList<activation::TimelineEvent> &events)
{
    int times = 0;
    for (const activation::TimelineEvent &event : events) {
        times +=
            event.step == activation::TimelineStep::HandedOver && event.ok ? 1 + event.more : 0;
    }
    return times;
}

Result<Said> saidOf(profile::Profile &profile, const QString &id)
{
    const integrations::IntegrationRepository repository(profile);
    const auto integration = repository.byId(id);
    const auto programs =
        integration ? clients::ClientRepository(profile).of(id) : failure(integration.error());
    const auto events = programs ? desk::timelineOf(repository, id) : failure(programs.error());
    if (!events) {
        return failure(events.error());
    }
    const auto origin = web::originOf(integration->storeUrl);
    Said said{
        id, origin ? QString::fromLatin1(origin->text()) : QString(), {}, timesHandedOver(*events)};
    for (const clients::ProxyClient &each : *programs) {
        if (clients::standingOf(each, systemClock()()) == clients::Standing::Open) {
            said.programs.append(each.name);
        }
    }
    return said;
}

std::optional<console::Exit> bearer(const Call &call)
{
    auto profile = call.openProfile();
    const auto said = profile ? saidOf(**profile, call.arguments[0]) : failure(profile.error());
    if (!said) {
        return call.fail(said.error());
    }
    const auto agreed =
        call.options.isSet(QStringLiteral("yes"))
            ? std::optional(true)
            : call.console.agreement(Text::tr("Send the access token of this integration to %1, "
                                              "once and without a signature?")
                                         .arg(said->store));
    if (!agreed) {
        return call.misuse(Text::tr("--yes agrees to send the access token to the store once, "
                                    "without a signature."));
    }
    if (!*agreed) {
        return console::Exit::Failed;
    }
    auto held = std::make_unique<Auditing>(call.console, std::move(*profile));
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, &held->audit,
                     &desk::BearerAudit::cancel);
    QObject::connect(
        &held->audit, &desk::BearerAudit::finished, QCoreApplication::instance(),
        [console = call.console, said = *said](const commerce::BearerOutcome &outcome) {
            report(console, said, outcome);
        });
    held->audit.start(call.arguments[0]);
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> bearerVerbs()
{
    return {{{QStringLiteral("bearer")},
             "ID [--yes]",
             QT_TRANSLATE_NOOP("Cli", "Finds out whether the store takes the access token without "
                                      "a signature, which it should not; fails if it does"),
             "k3x5m2pa",
             1,
             {option("yes", QT_TRANSLATE_NOOP("Cli", "Agrees that the token is sent once, as "
                                                     "nothing but itself"))},
             {},
             bearer}};
}

} // namespace latchkey::cli
