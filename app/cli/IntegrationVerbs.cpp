// SPDX-License-Identifier: Apache-2.0
#include "activation/Words.h"
#include "cli/IntegrationShow.h"
#include "cli/KeepUntilQuit.h"
#include "cli/Text.h"
#include "desk/Removal.h"
#include "integrations/IntegrationRepository.h"
#include "secrets/KeychainSecretStore.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;

namespace {

using integrations::Integration;
using integrations::IntegrationRepository;

QString utf8(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

std::optional<Exit> add(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    integrations::NewIntegration wanted;
    wanted.name = call.options.value(QStringLiteral("name"));
    wanted.email = call.options.value(QStringLiteral("email"));
    wanted.storeUrl = call.options.value(QStringLiteral("store")).toUtf8();
    wanted.adminUrl = call.options.value(QStringLiteral("admin")).toUtf8();
    wanted.allowsCleartext = call.options.isSet(QStringLiteral("allow-http"));
    const auto added = IntegrationRepository(**profile).add(wanted);
    if (!added) {
        return call.fail(added.error());
    }
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("id"), added->id}});
    } else {
        call.console.line(added->id);
    }
    return Exit::Done;
}

std::optional<Exit> list(const Call &call)
{
    const auto profile = call.openProfile();
    const auto all = profile ? IntegrationRepository(**profile).all() : failure(profile.error());
    if (!all) {
        return call.fail(all.error());
    }
    QJsonArray array;
    for (const Integration &each : *all) {
        const QString state = utf8(activation::name(stateNow(each, **profile).phase));
        array.append(QJsonObject{{QStringLiteral("id"), each.id},
                                 {QStringLiteral("name"), each.name},
                                 {QStringLiteral("store"), utf8(each.storeUrl)},
                                 {QStringLiteral("state"), state}});
        if (!call.console.isJson()) {
            call.console.line(
                QStringLiteral("%1  %2  %3  %4")
                    .arg(each.id, state.leftJustified(20), utf8(each.storeUrl), each.name));
        }
    }
    if (call.console.isJson()) {
        call.console.array(array);
    }
    return Exit::Done;
}

std::optional<Exit> edit(const Call &call)
{
    const auto profile = call.openProfile();
    auto integration = profile ? IntegrationRepository(**profile).byId(call.arguments[0])
                               : failure(profile.error());
    if (!integration) {
        return call.fail(integration.error());
    }
    if (!stateNow(*integration, **profile).isAtRest()) {
        return call.fail({"activation.under-way",
                          Text::tr("This integration is being activated. Cancel that first."),
                          {}});
    }
    const auto given = [&](const char *option) {
        return call.options.isSet(QLatin1String(option))
                   ? std::optional(call.options.value(QLatin1String(option)))
                   : std::nullopt;
    };
    integration->name = given("name").value_or(integration->name);
    integration->email = given("email").value_or(integration->email);
    integration->storeUrl = given("store").value_or(utf8(integration->storeUrl)).toUtf8();
    integration->adminUrl = given("admin").value_or(utf8(integration->adminUrl)).toUtf8();
    integration->allowsCleartext =
        integration->allowsCleartext || call.options.isSet(QStringLiteral("allow-http"));
    const auto saved = IntegrationRepository(**profile).save(*integration);
    return saved ? Exit::Done : call.fail(saved.error());
}

std::optional<Exit> allow(const Call &call)
{
    const auto profile = call.openProfile();
    const auto allowed = profile ? IntegrationRepository(**profile).allowOrigin(
                                       call.arguments[0], call.arguments[1].toUtf8())
                                 : failure(profile.error());
    return allowed ? Exit::Done : call.fail(allowed.error());
}

std::optional<Exit> remove(const Call &call)
{
    auto profile = call.openProfile();
    const QString id = call.arguments[0];
    const auto integration =
        profile ? IntegrationRepository(**profile).byId(id) : failure(profile.error());
    if (!integration) {
        return call.fail(integration.error());
    }
    auto lock = (*profile)->lock(); // an activation under way would write new entries
    if (!lock) {
        return call.fail(lock.error());
    }
    struct Removing
    {
        Removing(std::unique_ptr<profile::Profile> opened, std::unique_ptr<QLockFile> taken)
            : profile(std::move(opened))
            , lock(std::move(taken))
        {}
        std::unique_ptr<profile::Profile> profile;
        std::unique_ptr<QLockFile> lock;
        secrets::KeychainSecretStore secrets;
        IntegrationRepository repository{*profile};
    };
    auto held = std::make_unique<Removing>(std::move(*profile), std::move(*lock));
    desk::removeIntegration(held->repository, held->secrets, id,
                            [console = call.console](const Result<void> &gone) {
                                if (!gone) {
                                    console.problem(gone.error());
                                }
                                QCoreApplication::exit(int(gone ? Exit::Done : Exit::Failed));
                            });
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> integrationVerbs()
{
    const QCommandLineOption name(QStringLiteral("name"), {}, QStringLiteral("NAME"));
    const QCommandLineOption store(QStringLiteral("store"), {}, QStringLiteral("URL"));
    const QCommandLineOption email(QStringLiteral("email"), {}, QStringLiteral("ADDRESS"));
    const QCommandLineOption admin(QStringLiteral("admin"), {}, QStringLiteral("URL"));
    const QCommandLineOption http(QStringLiteral("allow-http"));
    const QString integration = QStringLiteral("integration");
    return {
        {{integration, QStringLiteral("add")},
         "--name NAME --store URL [--email ADDRESS] [--admin URL] [--allow-http]",
         QT_TRANSLATE_NOOP("Cli",
                           "Makes an integration and prints its id; --allow-http: the tokens of a "
                           "store without https may travel in clear"),
         0,
         {name, store, email, admin, http},
         {QStringLiteral("name"), QStringLiteral("store")},
         add},
        {{integration, QStringLiteral("edit")},
         "ID [--name NAME] [--store URL] [--email ADDRESS] [--admin URL] [--allow-http]",
         QT_TRANSLATE_NOOP("Cli", "Changes what is given; with another store URL the integration "
                                  "has to be activated again"),
         1,
         {name, store, email, admin, http},
         {},
         edit},
        {{integration, QStringLiteral("list")},
         "",
         QT_TRANSLATE_NOOP("Cli", "Lists the integrations"),
         0,
         {},
         {},
         list},
        {{integration, QStringLiteral("show")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Shows an integration, its URLs for Admin and its timeline"),
         1,
         {},
         {},
         showIntegration},
        {{integration, QStringLiteral("allow")},
         "ID ORIGIN",
         QT_TRANSLATE_NOOP("Cli", "Allows the login page to go back to another origin"),
         2,
         {},
         {},
         allow},
        {{integration, QStringLiteral("remove")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Removes an integration and its keychain entries"),
         1,
         {},
         {},
         remove},
    };
}

} // namespace latchkey::cli
