// SPDX-License-Identifier: Apache-2.0
#include "activation/Standing.h"
#include "activation/Words.h"
#include "cli/AclInput.h"
#include "cli/IntegrationShow.h"
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "desk/Removal.h"
#include "desk/UnderWay.h"
#include "exchange/ExchangeFile.h"
#include "integrations/DefinitionFile.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Lock.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace latchkey::cli {

using console::Exit;

namespace {

using integrations::Integration;
using integrations::IntegrationRepository;

QString utf8(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

// What --preset names; nothing without it. Problem `acl.unknown-preset`.
Result<std::optional<acl::Choice>> presetIn(const Call &call)
{
    if (!call.options.isSet(QStringLiteral("preset"))) {
        return std::optional<acl::Choice>();
    }
    return presetNamed(call.options.value(QStringLiteral("preset")))
        .map([](const acl::Preset &preset) { return std::optional(acl::choiceOf(preset.ids())); });
}

std::optional<Exit> add(const Call &call)
{
    const auto profile = call.openProfile();
    const auto preset = profile ? presetIn(call) : failure(profile.error());
    if (!preset) {
        return call.fail(preset.error());
    }
    integrations::Definition wanted;
    wanted.integration.name = call.options.value(QStringLiteral("name"));
    wanted.integration.email = call.options.value(QStringLiteral("email"));
    wanted.integration.storeUrl = call.options.value(QStringLiteral("store")).toUtf8();
    wanted.integration.adminUrl = call.options.value(QStringLiteral("admin")).toUtf8();
    wanted.integration.allowsCleartext = call.options.isSet(QStringLiteral("allow-http"));
    wanted.resources = preset->value_or(acl::Choice());
    const auto added = integrations::addDefinitions(**profile, {wanted});
    if (!added) {
        return call.fail(added.error());
    }
    const QString id = added->constFirst().id;
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("id"), id}});
    } else {
        call.console.line(id);
    }
    return Exit::Done;
}

void print(const console::Console &console, const QList<Integration> &all,
           const QList<activation::ActivationState> &states)
{
    QList<QStringList> rows;
    for (qsizetype i = 0; i < all.size(); ++i) {
        rows.append({all[i].id, activation::marked(activation::standingOf(states[i])),
                     utf8(all[i].storeUrl), all[i].name});
    }
    console.table({Text::tr("ID"), Text::tr("STATE"), Text::tr("STORE"), Text::tr("NAME")}, rows);
}

QJsonArray toJson(const QList<Integration> &all, const QList<activation::ActivationState> &states)
{
    QJsonArray array;
    for (qsizetype i = 0; i < all.size(); ++i) {
        array.append(
            QJsonObject{{QStringLiteral("id"), all[i].id},
                        {QStringLiteral("name"), all[i].name},
                        {QStringLiteral("store"), utf8(all[i].storeUrl)},
                        {QStringLiteral("state"), utf8(activation::name(states[i].phase))}});
    }
    return array;
}

std::optional<Exit> list(const Call &call)
{
    const auto profile = call.openProfile();
    const auto all = profile ? IntegrationRepository(**profile).all() : failure(profile.error());
    if (!all) {
        return call.fail(all.error());
    }
    QList<activation::ActivationState> states;
    for (const Integration &each : *all) {
        states.append(stateNow(each, **profile));
    }
    if (call.console.isJson()) {
        call.console.array(toJson(*all, states));
    } else {
        print(call.console, *all, states);
    }
    return Exit::Done;
}

// An option that says what edit() is to change.
bool isChange(const QString &option)
{
    static const QStringList options{QStringLiteral("name"),       QStringLiteral("email"),
                                     QStringLiteral("store"),      QStringLiteral("admin"),
                                     QStringLiteral("allow-http"), QStringLiteral("refuse-http")};
    return options.contains(option);
}

std::optional<Exit> edit(const Call &call)
{
    if (call.options.isSet(QStringLiteral("allow-http")) &&
        call.options.isSet(QStringLiteral("refuse-http"))) {
        return call.misuse(Text::tr("Only one of --allow-http and --refuse-http can be used."));
    }
    const QStringList changes = call.options.optionNames();
    if (std::none_of(changes.begin(), changes.end(), isChange)) {
        return call.misuse(Text::tr("Say what to change, for example --name NAME."));
    }
    const auto profile = call.openProfile();
    auto integration = profile ? IntegrationRepository(**profile).byId(call.arguments[0])
                               : failure(profile.error());
    if (!integration) {
        return call.fail(integration.error());
    }
    if (!stateNow(*integration, **profile).isAtRest()) {
        return call.fail(desk::activationUnderWay());
    }
    const auto turn = profile::turnOf(**profile, integration->id);
    if (!turn) {
        return call.fail(turn.error());
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
        (integration->allowsCleartext || call.options.isSet(QStringLiteral("allow-http"))) &&
        !call.options.isSet(QStringLiteral("refuse-http"));
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
    auto turn = profile::turnOf(**profile, id); // so would whoever changes it in its store
    if (!turn) {
        return call.fail(turn.error());
    }
    struct Removing
    {
        Removing(std::unique_ptr<profile::Profile> opened, profile::Lock taken, profile::Lock its)
            : profile(std::move(opened))
            , lock(std::move(taken))
            , turn(std::move(its))
        {}
        std::unique_ptr<profile::Profile> profile;
        profile::Lock lock, turn;
        OurSecrets secrets{profile->folder()};
        IntegrationRepository repository{*profile};
    };
    auto held = std::make_unique<Removing>(std::move(*profile), std::move(*lock), std::move(*turn));
    desk::removeIntegration(
        held->repository, held->secrets, id,
        [console = call.console, folder = held->profile->folder(), id](const Result<void> &gone) {
            const auto done = gone.and_then([&] { return exchange::clearLog(folder, id); });
            if (!done) {
                console.problem(done.error());
            }
            QCoreApplication::exit(int(done ? Exit::Done : Exit::Failed));
        });
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QCommandLineOption allowHttpOption()
{
    return option("allow-http",
                  QT_TRANSLATE_NOOP("Cli", "The tokens of a store without https may travel in "
                                           "clear"));
}

QList<Verb> integrationVerbs()
{
    const auto name =
        option("name", QT_TRANSLATE_NOOP("Cli", "What it is called, here and in Admin"), "NAME");
    const auto store = option(
        "store", QT_TRANSLATE_NOOP("Cli", "The store's address: https://shop.example/"), "URL");
    const auto email =
        option("email", QT_TRANSLATE_NOOP("Cli", "The e-mail address Admin asks for; may be empty"),
               "ADDRESS");
    const auto admin =
        option("admin", QT_TRANSLATE_NOOP("Cli", "Where Admin is, if not at …/admin"), "URL");
    const auto http = allowHttpOption();
    const auto noHttp =
        option("refuse-http", QT_TRANSLATE_NOOP("Cli", "Takes back what --allow-http allowed"));
    const auto preset = option(
        "preset", QT_TRANSLATE_NOOP("Cli", "Asks for the resources of a preset: see acl presets"),
        "NAME");
    const QString integration = QStringLiteral("integration");
    return {
        {{integration, QStringLiteral("add")},
         "--name NAME --store URL [--email ADDRESS] [--admin URL] [--allow-http] [--preset NAME]",
         QT_TRANSLATE_NOOP("Cli", "Makes an integration and prints its id"),
         "--name \"Orders to ERP\" --store https://shop.example/ --preset erp",
         0,
         {name, store, email, admin, http, preset},
         {QStringLiteral("name"), QStringLiteral("store")},
         add},
        {{integration, QStringLiteral("edit")},
         "ID [--name NAME] [--store URL] [--email ADDRESS] [--admin URL] "
         "[--allow-http|--refuse-http]",
         QT_TRANSLATE_NOOP("Cli", "Changes what is given; after a change of the store URL the "
                                  "integration has to be activated again"),
         "k3x5m2pa --store https://shop.example/eu/",
         1,
         {name, store, email, admin, http, noHttp},
         {},
         edit},
        {{integration, QStringLiteral("list")},
         "",
         QT_TRANSLATE_NOOP("Cli", "Lists the integrations"),
         "",
         0,
         {},
         {},
         list},
        {{integration, QStringLiteral("show")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Shows an integration, its URLs for Admin and its timeline"),
         "k3x5m2pa",
         1,
         {},
         {},
         showIntegration},
        {{integration, QStringLiteral("allow")},
         "ID ORIGIN",
         QT_TRANSLATE_NOOP("Cli", "Allows the login page to go back to another origin"),
         "k3x5m2pa https://admin.shop.example",
         2,
         {},
         {},
         allow},
        {{integration, QStringLiteral("remove")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Removes an integration and its keychain entries"),
         "k3x5m2pa",
         1,
         {},
         {},
         remove},
    };
}

} // namespace latchkey::cli
