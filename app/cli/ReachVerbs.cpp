// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/ReachGuide.h"
#include "cli/ReachTest.h"
#include "cli/SshQuestions.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "cli/WireLog.h"
#include "desk/CallWay.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Lock.h"
#include "profile/Settings.h"
#include "reach/ProxyConfiguration.h"
#include "reach/Ways.h"
#include "storeservice/PlaceRepository.h"

#include <QCoreApplication>

namespace latchkey::cli {

using console::Exit;
using integrations::Integration;
using integrations::IntegrationRepository;
using reach::Way;
using reach::WayKind;

namespace {

QString utf8(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

// An integration, and the port in the URLs of the listener.
struct Reached
{
    std::unique_ptr<profile::Profile> profile;
    Integration integration;
    quint16 port = 0;
};

Result<Reached> open(const Call &call)
{
    auto profile = call.openProfile();
    const auto found = profile ? IntegrationRepository(**profile).byId(call.arguments[0])
                               : failure(profile.error());
    const auto port = found ? profile::listenerPort(**profile) : failure(found.error());
    if (!port) {
        return failure(port.error());
    }
    return Reached{std::move(*profile), *found, *port};
}

void print(const Call &call, const Reached &reached)
{
    const Way &way = reached.integration.way;
    const QByteArray callback = integrations::callbackUrl(reached.integration, reached.port);
    const QByteArray identity = integrations::identityLinkUrl(reached.integration, reached.port);
    if (call.console.isJson()) {
        QJsonObject object{{QStringLiteral("way"), utf8(integrations::name(way.kind))},
                           {QStringLiteral("text"), reach::words(way)},
                           {QStringLiteral("callback_url"), utf8(callback)},
                           {QStringLiteral("identity_link_url"), utf8(identity)}};
        if (way.port != 0) {
            object.insert(QStringLiteral("port"), way.port);
        }
        call.console.object(object);
        return;
    }
    call.console.line(reach::words(way));
    call.console.line(QStringLiteral("callback_url: ") + utf8(callback));
    call.console.line(QStringLiteral("identity_link_url: ") + utf8(identity));
}

std::optional<Exit> show(const Call &call)
{
    const auto reached = open(call);
    if (!reached) {
        return call.fail(reached.error());
    }
    const QByteArray proxy = call.options.value(QStringLiteral("for")).toUtf8();
    if (proxy.isEmpty()) {
        print(call, *reached);
        return Exit::Done;
    }
    if (!reach::proxyNames().contains(proxy)) {
        return call.misuse(
            Text::tr("--for takes one of %1.").arg(utf8(reach::proxyNames().join(", "))));
    }
    if (reached->integration.way.kind != WayKind::Url) {
        return call.fail({"reach.no-url",
                          Text::tr("The store does not call a URL of your own yet. Say which, with "
                                   "latchkeyctl reach set %1 url URL")
                              .arg(reached->integration.id),
                          {}});
    }
    const auto text = reach::proxyConfiguration(proxy, reached->integration);
    call.console.raw(text.value_or(QString()).toUtf8());
    return Exit::Done;
}

// A port that was given, or nothing; nothing at all if it is none.
Result<std::optional<quint16>> portIn(const Call &call, const char *option)
{
    const QString name = QLatin1String(option);
    if (!call.options.isSet(name)) {
        return std::optional<quint16>();
    }
    bool isNumber = false;
    const uint port = call.options.value(name).toUInt(&isNumber);
    if (!isNumber || port < 1 || port > 65535) {
        return failure("reach.bad-port", Text::tr("--%1 takes a port.").arg(name));
    }
    return std::optional(quint16(port));
}

QList<Way> othersWays(const Reached &reached)
{
    QList<Way> ways;
    const auto all = IntegrationRepository(*reached.profile).all().value_or(QList<Integration>());
    for (const Integration &each : all) {
        if (each.id != reached.integration.id) {
            ways.append(each.way);
        }
    }
    return ways;
}

// The way that the arguments behind the id mean. What is not said stays as it was.
Result<Way> wayMeant(const Call &call, const Reached &reached, WayKind kind)
{
    const Way &before = reached.integration.way;
    const QString what = call.arguments.value(2);
    const auto remote = portIn(call, "remote-port");
    const auto local = portIn(call, "port");
    if (!remote || !local) {
        return failure(!remote ? remote.error() : local.error());
    }
    const bool hadSocket = before.kind == WayKind::Bind || before.kind == WayKind::Url;
    const quint16 own = local->value_or(
        hadSocket ? before.port : reach::freePort(othersWays(reached), quint16(reached.port + 1)));
    switch (kind) {
    case WayKind::Ssh:
        return reach::sshWay(
            what,
            remote->value_or(before.kind == WayKind::Ssh ? before.port : reach::portForServer()));
    case WayKind::Bind:
        return reach::bindWay(what, own);
    case WayKind::Url:
        return reach::urlWay(what, own);
    case WayKind::Local:
    case WayKind::None:
        break;
    }
    Way way;
    way.kind = kind;
    return way;
}

// As the synopsis says it.
bool isUnderstood(const Call &call, WayKind kind)
{
    const qsizetype more = call.arguments.size() - 2;
    const bool takesOne = kind == WayKind::Bind || kind == WayKind::Url;
    const bool hasRemotePort = call.options.isSet(QStringLiteral("remote-port"));
    const bool hasPort = call.options.isSet(QStringLiteral("port"));
    return (takesOne ? more == 1 : more <= (kind == WayKind::Ssh ? 1 : 0)) &&
           (kind == WayKind::Ssh || !hasRemotePort) && (takesOne || !hasPort);
}

std::optional<Exit> set(const Call &call)
{
    const auto kind = integrations::wayKindNamed(call.arguments.value(1).toUtf8());
    if (!kind || !isUnderstood(call, *kind)) {
        return call.misuse(Text::tr("Behind the id, write local, ssh [SERVER] [--remote-port N], "
                                    "bind ADDRESS [--port N], url URL [--port N], or none."));
    }
    auto reached = open(call);
    const auto turn = reached ? profile::turnOf(*reached->profile, reached->integration.id)
                              : failure(reached.error());
    const auto way = turn ? wayMeant(call, *reached, *kind) : failure(turn.error());
    const auto saved =
        way ? IntegrationRepository(*reached->profile).saveWay(reached->integration.id, *way)
            : failure(way.error());
    if (!saved) {
        return call.fail(saved.error());
    }
    const QByteArray before = integrations::callbackUrl(reached->integration, reached->port);
    reached->integration.way = *way;
    print(call, *reached);
    if (before != integrations::callbackUrl(reached->integration, reached->port)) {
        call.console.remark(Text::tr("The callback URL is another one now: save it in Admin, or "
                                     "with latchkeyctl store update %1.")
                                .arg(reached->integration.id));
    }
    return Exit::Done;
}

std::optional<Exit> test(const Call &call)
{
    auto reached = open(call);
    auto lock = reached ? reached->profile->lock() : failure(reached.error());
    if (!lock) {
        return call.fail(lock.error());
    }
    auto log = std::make_unique<WireLog>(call.console, *reached->profile);
    ReachTest::Held held{std::move(*lock), questionsAt(call.console),
                         std::make_unique<OurSecrets>(reached->profile->folder()), nullptr};
    held.certificates =
        std::make_unique<tls::CertificateShelf>(reached->profile->folder(), *held.secrets);
    const reach::WayParts parts = desk::wayPartsOf(
        storeservice::PlaceRepository(*reached->profile), reached->integration.id, reached->port,
        {desk::secureWith(*held.certificates), held.questions.get(), log->recording().calls});
    held.log = std::move(log);
    auto test =
        std::make_unique<ReachTest>(call.console, std::move(held), reached->integration, parts);
    QObject::connect(test.get(), &ReachTest::finished, QCoreApplication::instance(),
                     [](Exit exit) { QCoreApplication::exit(int(exit)); });
    test->start();
    keepUntilQuit(std::move(test));
    return {};
}

} // namespace

QList<Verb> reachVerbs()
{
    const QString reach = QStringLiteral("reach");
    return {
        {{reach, QStringLiteral("show")},
         "ID [--for PROXY]",
         QT_TRANSLATE_NOOP("Cli", "Says how the store's call gets here, and the URLs for Admin"),
         "k3x5m2pa --for nginx",
         1,
         {option("for",
                 QT_TRANSLATE_NOOP("Cli", "What to paste into nginx, caddy, cloudflared, ngrok or "
                                          "tailscale, which hand on calls to a URL of your own"),
                 "PROXY")},
         {},
         show},
        {{reach, QStringLiteral("guide")},
         "ID [--answer QUESTION=ANSWER]...",
         QT_TRANSLATE_NOOP("Cli", "Asks two or three questions, and says which of these ways suits "
                                  "the store and why"),
         "k3x5m2pa --answer where=elsewhere --answer ssh=yes --answer shared=no",
         1,
         {option("answer",
                 QT_TRANSLATE_NOOP("Cli",
                                   "An answer for a script: where=here, container or elsewhere; "
                                   "ssh=yes or no; shared=no or yes; address=own, forwarded or "
                                   "none. What is known already needs none"),
                 "QUESTION=ANSWER")},
         {},
         guideToAWay},
        {{reach, QStringLiteral("set")},
         "ID local|ssh [SERVER] [--remote-port N]|bind ADDRESS [--port N]|url URL [--port N]|none",
         QT_TRANSLATE_NOOP("Cli",
                           "Chooses how the store's call gets here: its server is this "
                           "computer, a tunnel by ssh, an address of this computer, a URL of "
                           "your own that is forwarded here, or not at all"),
         "k3x5m2pa ssh deploy@shop.example",
         oneOrMore,
         {option("remote-port",
                 QT_TRANSLATE_NOOP(
                     "Cli", "The port on the store's server; as before, or any, if not given"),
                 "N"),
          option("port",
                 QT_TRANSLATE_NOOP("Cli", "The port here; as before, or a free one, if not given"),
                 "N")},
         {},
         set},
        {{reach, QStringLiteral("test")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Opens that way, sends a call on it from the store's server, if "
                                  "its place is known, and says how far it came"),
         "k3x5m2pa",
         1,
         {},
         {},
         test},
    };
}

} // namespace latchkey::cli
