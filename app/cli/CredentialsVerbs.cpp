// SPDX-License-Identifier: Apache-2.0
#include "cli/CredentialsWork.h"
#include "cli/IntegrationShow.h"
#include "cli/KeepUntilQuit.h"
#include "cli/Text.h"
#include "desk/UnderWay.h"
#include "documents/RegularFile.h"
#include "handover/FourValues.h"
#include "integrations/IntegrationRepository.h"

#include <QCoreApplication>

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

} // namespace

QList<Verb> credentialsVerbs()
{
    return {
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
