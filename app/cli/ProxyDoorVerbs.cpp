// SPDX-License-Identifier: Apache-2.0
#include "cli/Text.h"
#include "cli/Verb.h"
#include "clients/ClientRepository.h"

#include <algorithm>

namespace latchkey::cli {

using console::Exit;

namespace {

std::optional<Exit> saveDoors(const Call &call, const clients::Doors &doors)
{
    const QString integration = call.arguments[0];
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    clients::ClientRepository repository(**profile);
    const auto saved = repository.saveDoors(integration, doors);
    const auto programs = saved ? repository.of(integration) : failure(saved.error());
    if (!programs) {
        return call.fail(programs.error());
    }
    const auto open = std::count_if(programs->begin(), programs->end(), [](const auto &each) {
        return clients::standingOf(each, systemClock()()) == clients::Standing::Open;
    });
    if (doors.graphQl || doors.soap) {
        // Magento_GraphQl etc/graphql/di.xml, Magento_Webapi SoapUserContext
        call.console.remark(Text::tr("Commerce reads an integration's signature on REST calls "
                                     "alone: GraphQL and SOAP are answered as to a guest."));
    }
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("integration"), integration},
                             {QStringLiteral("on"), doors.isOn},
                             {QStringLiteral("graphql"), doors.graphQl},
                             {QStringLiteral("soap"), doors.soap},
                             {QStringLiteral("clients"), qint64(open)}});
    } else if (!doors.isOn) {
        call.console.line(Text::tr("The proxy opens nothing of this integration any more. Keys "
                                   "stay as they are."));
    } else if (open == 0) {
        call.console.line(Text::tr("On, and no program has a key yet: latchkeyctl client add %1 "
                                   "NAME")
                              .arg(integration));
    } else {
        call.console.line(
            Text::tr("On. %n program(s) may call this integration's store.", nullptr, int(open)));
    }
    return Exit::Done;
}

std::optional<Exit> switchOn(const Call &call)
{
    return saveDoors(call, {true, call.options.isSet(QStringLiteral("graphql")),
                            call.options.isSet(QStringLiteral("soap"))});
}

std::optional<Exit> switchOff(const Call &call)
{
    return saveDoors(call, {});
}

} // namespace

QList<Verb> proxyDoorVerbs()
{
    const QString proxy = QStringLiteral("proxy");
    return {
        {{proxy, QStringLiteral("on")},
         "ID [--graphql] [--soap]",
         QT_TRANSLATE_NOOP("Cli", "Lets programs with a key call this integration's store through "
                                  "the proxy"),
         "k3x5m2pa",
         1,
         {option("graphql", QT_TRANSLATE_NOOP("Cli", "Also by GraphQL, which limits cannot "
                                                     "narrow")),
          option("soap", QT_TRANSLATE_NOOP("Cli", "Also by SOAP, which limits cannot narrow"))},
         {},
         switchOn},
        {{proxy, QStringLiteral("off")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Lets no program call this integration's store any more"),
         "k3x5m2pa",
         1,
         {},
         {},
         switchOff},
    };
}

} // namespace latchkey::cli
