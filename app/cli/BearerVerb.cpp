// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "clients/ClientRepository.h"
#include "desk/BearerAudit.h"
#include "system/SignalWatch.h"
#include "web/Origin.h"

#include <QCoreApplication>

#include <algorithm>

namespace latchkey::cli {

namespace {

// What lives while the verb runs.
struct Auditing
{
    explicit Auditing(std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
    {}

    std::unique_ptr<profile::Profile> profile;
    integrations::IntegrationRepository integrations{*profile};
    OurSecrets secrets{profile->folder()};
    desk::BearerAudit audit{integrations, secrets, systemClock()};
    system::SignalWatch signalWatch;
};

// What the answer is said with.
struct Said
{
    QString id;
    QString store; // "https://shop.example"
    int programs = 0;
};

QString wordOf(commerce::BearerAnswer answer)
{
    return answer == commerce::BearerAnswer::Accepted  ? QStringLiteral("accepted")
           : answer == commerce::BearerAnswer::Refused ? QStringLiteral("refused")
                                                       : QStringLiteral("unclear");
}

// Of whom it makes no difference to, and of whom it does.
QString programsText(int programs)
{
    const QString known =
        programs == 0
            ? Text::tr("No program calls this store through the proxy.")
            : Text::tr("%n program(s) call this store through the proxy. None needs a bare token, "
                       "since the proxy signs.",
                       nullptr, programs);
    return known + QLatin1Char(' ') +
           Text::tr("A program that was given the access token itself, and sends it as it is, "
                    "works only while the store accepts it.");
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
                        {QStringLiteral("clients"), said.programs}});
    } else {
        console.line(commerce::bearerSentence(outcome.answer, said.store));
        console.line(programsText(said.programs));
    }
    const bool isGood = outcome.answer == commerce::BearerAnswer::Refused;
    QCoreApplication::exit(int(isGood ? console::Exit::Done : console::Exit::Failed));
}

Result<Said> saidOf(profile::Profile &profile, const QString &id)
{
    const auto integration = integrations::IntegrationRepository(profile).byId(id);
    const auto programs =
        integration ? clients::ClientRepository(profile).of(id) : failure(integration.error());
    if (!programs) {
        return failure(programs.error());
    }
    const auto open = std::count_if(programs->begin(), programs->end(), [](const auto &each) {
        return clients::standingOf(each, systemClock()()) == clients::Standing::Open;
    });
    const auto origin = web::originOf(integration->storeUrl);
    return Said{id, origin ? QString::fromLatin1(origin->text()) : QString(), int(open)};
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
    auto held = std::make_unique<Auditing>(std::move(*profile));
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
