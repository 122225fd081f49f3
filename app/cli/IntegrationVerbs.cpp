// SPDX-License-Identifier: Apache-2.0
#include "activation/Advance.h"
#include "activation/StateJson.h"
#include "activation/Words.h"
#include "cli/KeepUntilQuit.h"
#include "cli/Verb.h"
#include "commerce/CommerceClient.h"
#include "desk/Removal.h"
#include "desk/Timeline.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Settings.h"
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

// What the state is if nobody works on it: a program that ended in the middle left it as it was.
activation::ActivationState stateNow(const Integration &integration,
                                     const profile::Profile &profile)
{
    const auto stored = activation::fromJson(integration.activationState);
    if (!stored || stored->isAtRest()) {
        return stored.value_or(activation::ActivationState());
    }
    const bool nobodyListens = profile.lock().has_value();
    return nobodyListens ? activation::advance(*stored, activation::event::StartedAgain{}).state
                         : *stored;
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

QJsonObject shown(const Integration &integration, const activation::ActivationState &state,
                  quint16 port, const QList<activation::TimelineEvent> &timeline)
{
    QJsonArray entries;
    for (const activation::TimelineEvent &event : timeline) {
        entries.append(console::toJson(event));
    }
    QJsonArray origins;
    for (const QByteArray &origin : integration.allowedOrigins) {
        origins.append(utf8(origin));
    }
    QJsonObject object{
        {QStringLiteral("id"), integration.id},
        {QStringLiteral("name"), integration.name},
        {QStringLiteral("email"), integration.email},
        {QStringLiteral("store"), utf8(integration.storeUrl)},
        {QStringLiteral("admin_url"), utf8(integrations::adminUrl(integration))},
        {QStringLiteral("store_base_url"), utf8(integration.storeBaseUrl)},
        {QStringLiteral("callback_url"), utf8(integrations::callbackUrl(integration, port))},
        {QStringLiteral("identity_link_url"),
         utf8(integrations::identityLinkUrl(integration, port))},
        {QStringLiteral("state"), utf8(activation::name(state.phase))},
        {QStringLiteral("login"), integration.login},
        {QStringLiteral("dialect"), utf8(integration.dialect)},
        {QStringLiteral("signature_base_url"), utf8(integration.signatureBaseUrl)},
        {QStringLiteral("allowed_origins"), origins},
        {QStringLiteral("timeline"), entries},
    };
    if (state.reason != activation::Reason::None) {
        object.insert(QStringLiteral("reason"), utf8(activation::name(state.reason)));
        object.insert(QStringLiteral("explanation"), activation::sentence(state.reason) +
                                                         QLatin1Char(' ') +
                                                         activation::nextStep(state.reason));
    }
    return object;
}

void print(const console::Console &console, const QJsonObject &object,
           const QList<activation::TimelineEvent> &timeline, const QString &dialectSentence)
{
    static const char *const order[] = {"id",           "name",
                                        "email",        "store",
                                        "admin_url",    "store_base_url",
                                        "callback_url", "identity_link_url",
                                        "state",        "reason",
                                        "explanation",  "login",
                                        "dialect",      "signature_base_url"};
    for (const char *key : order) {
        const QString value = object.value(QLatin1String(key)).toString();
        if (object.contains(QLatin1String(key))) {
            console.line(QLatin1String(key) + QStringLiteral(": ") + value);
        }
    }
    if (!dialectSentence.isEmpty()) {
        console.line(dialectSentence);
    }
    console.line(QStringLiteral("timeline:"));
    for (const activation::TimelineEvent &event : timeline) {
        console.timeline(event);
    }
}

std::optional<Exit> show(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    const IntegrationRepository repository(**profile);
    const auto integration = repository.byId(call.arguments[0]);
    const auto port = profile::listenerPort(**profile);
    const auto timeline = desk::timelineOf(repository, call.arguments[0]);
    if (!integration || !port || !timeline) {
        return call.fail(!integration ? integration.error()
                         : !port      ? port.error()
                                      : timeline.error());
    }
    const QJsonObject object =
        shown(*integration, stateNow(*integration, **profile), *port, *timeline);
    if (call.console.isJson()) {
        call.console.object(object);
    } else {
        print(call.console, object, *timeline, commerce::dialectSentence(integration->dialect));
    }
    return Exit::Done;
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
         show},
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
