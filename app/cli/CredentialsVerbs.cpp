// SPDX-License-Identifier: Apache-2.0
#include "cli/CredentialsWork.h"
#include "cli/IntegrationShow.h"
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "desk/TokenHandover.h"
#include "desk/UnderWay.h"
#include "documents/RegularFile.h"
#include "handover/FourValues.h"
#include "integrations/IntegrationRepository.h"

#include <QCoreApplication>
#include <QTimer>

namespace latchkey::cli {

using console::Exit;

namespace {

// Before anybody types: tokens cannot be taken while an activation waits for others.
Result<void> mayTake(profile::Profile &profile, const QString &id)
{
    const auto integration = integrations::IntegrationRepository(profile).byId(id);
    if (!integration) {
        return failure(integration.error());
    }
    if (!stateNow(*integration, profile).isAtRest()) {
        return failure(desk::activationUnderWay());
    }
    return {};
}

Result<Secret> textFrom(const Call &call, const QString &file)
{
    if (file.isEmpty()) {
        return call.console.secretText(
            Text::tr("Paste what Admin shows after Allow, then press Enter and Ctrl-D. It is not "
                     "shown."),
            handover::largestHandover);
    }
    return documents::readRegularFile(file, handover::largestHandover)
        .map([](const QByteArray &octets) { return Secret(octets); });
}

std::optional<Exit> set(const Call &call)
{
    auto profile = call.openProfile();
    const QString id = call.arguments[0];
    const QString file = call.options.value(QStringLiteral("from"));
    const bool blanks = call.options.isSet(QStringLiteral("blank"));
    if (blanks && file.isEmpty()) {
        return call.misuse(Text::tr("--blank goes with --from."));
    }
    const auto free = profile ? mayTake(**profile, id) : failure(profile.error());
    const auto text = free ? textFrom(call, file) : failure(free.error());
    const auto values = text ? handover::readFourValues(text->reveal()) : failure(text.error());
    if (!values) {
        return call.fail(values.error());
    }
    auto turn = profile::turnOf(**profile, id);
    if (!turn) {
        return call.fail(turn.error());
    }
    const auto stillFree = mayTake(**profile, id); // somebody may have begun while it was typed
    if (!stillFree) {
        return call.fail(stillFree.error());
    }
    auto held =
        std::make_unique<CredentialsWork>(call.console, std::move(*profile), id, std::move(*turn));
    if (!file.isEmpty()) {
        held->blankAfterwards(file, *text, blanks);
    }
    QObject::connect(held.get(), &CredentialsWork::finished, QCoreApplication::instance(),
                     [](Exit exit) { QCoreApplication::exit(int(exit)); });
    held->start(*values);
    keepUntilQuit(std::move(held));
    return {};
}

// What lives while the tokens are read.
struct Handing
{
    explicit Handing(std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
    {}

    std::unique_ptr<profile::Profile> profile;
    OurSecrets secrets{profile->folder()};
};

// That the person knows what it means.
Result<void> agreed(const Call &call, const QString &integrationName)
{
    if (call.options.isSet(QStringLiteral("yes"))) {
        return {};
    }
    const auto answer =
        call.console.agreement(handover::meaning(integrationName) + QLatin1Char(' ') +
                               Text::tr("Hand over the tokens all the same?"));
    if (!answer) {
        return failure("handover.needs-consent",
                       handover::meaning(integrationName) + QLatin1Char(' ') +
                           Text::tr("Nobody can be asked here: add --yes if the tokens are to be "
                                    "handed over all the same."));
    }
    return *answer ? Result<void>()
                   : failure("handover.not-agreed", Text::tr("Nothing was handed over."));
}

Result<void> give(const console::Console &console, const QString &id, handover::Format format,
                  const QString &path, const Secret &text)
{
    if (path.isEmpty()) {
        return console.raw(text.reveal())
                   ? Result<void>()
                   : failure("console.output-lost",
                             Text::tr("Not everything could be written to standard output."));
    }
    if (auto written = handover::writeHandover(path, text); !written) {
        return written;
    }
    if (console.isJson()) {
        console.object({{QStringLiteral("id"), id},
                        {QStringLiteral("format"), QLatin1String(handover::name(format))},
                        {QStringLiteral("file"), path}});
    } else {
        console.line(Text::tr("Written to %1, which only this account can read.").arg(path));
    }
    return {};
}

Result<void> mayHandOver(const Call &call, profile::Profile &profile, const QString &path)
{
    const auto integration = integrations::IntegrationRepository(profile).byId(call.arguments[0]);
    if (!integration) {
        return failure(integration.error());
    }
    const auto isFree = path.isEmpty() ? Result<void>() : handover::mayBeWritten(path);
    return isFree ? agreed(call, integration->name) : isFree;
}

std::optional<Exit> exportTokens(const Call &call)
{
    const auto format =
        handover::formatNamed(call.options.value(QStringLiteral("format")).toUtf8());
    if (!format) {
        return call.misuse(Text::tr("--format takes one of %1.")
                               .arg(QString::fromLatin1(handover::formatNames().join(", "))));
    }
    const QString path = call.options.value(QStringLiteral("out"));
    auto profile = call.openProfile();
    const auto may =
        profile ? mayHandOver(call, **profile, path) : Result<void>(failure(profile.error()));
    if (!may) {
        return call.fail(may.error());
    }
    auto held = std::make_unique<Handing>(std::move(*profile));
    const QString id = call.arguments[0];
    desk::handOver(*held->profile, held->secrets, id, *format, systemClock(),
                   [console = call.console, id, path,
                    format = *format](const Result<desk::HandedOver> &handed) {
                       const auto given = handed ? give(console, id, format, path, handed->text)
                                                 : Result<void>(failure(handed.error()));
                       if (!given) {
                           console.problem(given.error());
                       } else if (const QString remark = handover::remark(format);
                                  !remark.isEmpty()) {
                           console.remark(remark);
                       }
                       QTimer::singleShot(0, QCoreApplication::instance(), [isGiven = !!given] {
                           QCoreApplication::exit(int(isGiven ? Exit::Done : Exit::Failed));
                       });
                   });
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> credentialsVerbs()
{
    return {
        {{QStringLiteral("credentials"), QStringLiteral("export")},
         "ID --format FORMAT [--out FILE] [--yes]",
         QT_TRANSLATE_NOOP("Cli",
                           "Hands over the tokens, for a program that has to sign by itself; "
                           "better let it call through the proxy"),
         "k3x5m2pa --format postman --out shop.postman_environment.json",
         1,
         {option("format",
                 QT_TRANSLATE_NOOP("Cli", "json, env, postman, bruno, insomnia, curl, php or n98"),
                 "FORMAT"),
          option("out",
                 QT_TRANSLATE_NOOP("Cli", "Writes a new file that only this account can read; "
                                          "standard output without it"),
                 "FILE"),
          option("yes", QT_TRANSLATE_NOOP("Cli", "Does not ask whether that is meant"))},
         {QStringLiteral("format")},
         exportTokens},
        {{QStringLiteral("credentials"), QStringLiteral("set")},
         "ID [--from FILE] [--blank]",
         QT_TRANSLATE_NOOP("Cli",
                           "Takes the four values that Admin shows after Allow, in any form, "
                           "from standard input, tries them and keeps them in the keychain"),
         "k3x5m2pa --from shop.env --blank",
         1,
         {option("from",
                 QT_TRANSLATE_NOOP("Cli", "Reads a file instead: text, JSON, .env, Postman, Bruno, "
                                          "Insomnia, n98-magerun2"),
                 "FILE"),
          option("blank",
                 QT_TRANSLATE_NOOP("Cli", "Overwrites and empties that file once they work"))},
         {},
         set}};
}

} // namespace latchkey::cli
