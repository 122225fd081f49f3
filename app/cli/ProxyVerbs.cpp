// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/ProxyNotices.h"
#include "cli/ProxyServiceVerbs.h"
#include "cli/ProxyWatch.h"
#include "cli/StoreRoutes.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "cli/WireLog.h"
#include "profile/Settings.h"
#include "proxy/ClientGate.h"
#include "proxy/SigningProxy.h"
#include "storecode/AclReader.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace latchkey::cli {

namespace {

const QString bindOption = QStringLiteral("bind");

// What lives while the verb runs.
struct Proxy
{
    std::unique_ptr<profile::Profile> profile;
    std::unique_ptr<OurSecrets> secrets;
    std::unique_ptr<proxy::ClientGate> gate;
    std::unique_ptr<StoreRoutes> routes;
    std::unique_ptr<WireLog> log;
    std::unique_ptr<proxy::SigningProxy> signing;
    std::unique_ptr<ProxyWatch> watch;
    std::unique_ptr<ProxyNotices> notices;
    system::SignalWatch signalWatch;
};

Result<quint16> portFor(const Call &call, const profile::Profile &profile)
{
    if (!call.options.isSet(QStringLiteral("port"))) {
        return profile::proxyPort(profile);
    }
    return profile::validSetting(QStringLiteral("proxy.port"),
                                 call.options.value(QStringLiteral("port")))
        .map([](const QString &port) { return port.toUShort(); });
}

// Null: for programs outside containers only.
Result<QHostAddress> bridgeFor(const Call &call, const profile::Profile &profile)
{
    const QString key = QStringLiteral("proxy.bridge");
    const auto text = call.options.isSet(bindOption)
                          ? profile::validSetting(key, call.options.value(bindOption))
                          : profile::settingInForce(profile, key);
    return text.map([](const QString &address) { return QHostAddress(address); });
}

QString urlAt(const QString &address, quint16 port)
{
    return QStringLiteral("http://%1:%2/").arg(address).arg(port);
}

void sayReady(const console::Console &console, quint16 port)
{
    const QString url = urlAt(QStringLiteral("127.0.0.1"), port);
    if (console.isJson()) {
        console.object(
            {{QStringLiteral("step"), QStringLiteral("ready")}, {QStringLiteral("url"), url}});
    } else {
        console.line(Text::tr("Ready: programs call the store at %1KEY/").arg(url));
    }
}

void sayBridge(const console::Console &console, const QString &url)
{
    if (console.isJson()) {
        console.object(
            {{QStringLiteral("step"), QStringLiteral("bridge")}, {QStringLiteral("url"), url}});
    } else {
        console.line(Text::tr("Programs in containers of that bridge call it at %1KEY/").arg(url));
    }
}

// Nothing if the proxy is not for containers; otherwise whether there is a bridge to them already.
Result<std::optional<bool>> openBridge(proxy::SigningProxy &signing, const QHostAddress &address)
{
    if (address.isNull()) {
        return std::optional<bool>();
    }
    return signing.listenOnBridge(address).map([](bool isOpen) { return std::optional(isOpen); });
}

void tellBridge(const console::Console &console, proxy::SigningProxy &signing,
                const QHostAddress &address, bool isOpen)
{
    const QString url = urlAt(address.toString(), signing.port());
    if (isOpen) {
        sayBridge(console, url);
        return;
    }
    console.remark(Text::tr("No bridge of this computer has the address %1 yet. The proxy listens "
                            "there once one has.")
                       .arg(address.toString()));
    QObject::connect(&signing, &proxy::SigningProxy::bridgeOpened, &signing,
                     [console, url] { sayBridge(console, url); });
    QObject::connect(&signing, &proxy::SigningProxy::bridgeRefused, &signing,
                     [console](const Problem &problem) { console.problem(problem); });
}

std::optional<console::Exit> runProxy(const Call &call)
{
    auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    const auto port = portFor(call, **profile);
    const auto bridge = port ? bridgeFor(call, **profile) : failure(port.error());
    if (!bridge) {
        return call.fail(bridge.error());
    }
    auto held = std::make_unique<Proxy>();
    held->profile = std::move(*profile);
    held->gate = std::make_unique<proxy::ClientGate>(*held->profile, storecode::readAcl({}).routes,
                                                     systemClock());
    held->routes = std::make_unique<StoreRoutes>(*held->profile, *held->gate);
    held->secrets = std::make_unique<OurSecrets>(held->profile->folder());
    held->log = std::make_unique<WireLog>(call.console, *held->profile);
    held->signing = std::make_unique<proxy::SigningProxy>(
        *held->profile, *held->secrets, *held->gate, systemClock(), held->log->recording().calls);
    const auto listening = held->signing->listen(*port);
    const auto isOnBridge = listening ? openBridge(*held->signing, *bridge)
                                      : Result<std::optional<bool>>(failure(listening.error()));
    if (!isOnBridge) {
        return call.fail(isOnBridge.error());
    }
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, held->signing.get(),
                     &proxy::SigningProxy::stop);
    QObject::connect(held->signing.get(), &proxy::SigningProxy::stopped,
                     QCoreApplication::instance(),
                     [] { QCoreApplication::exit(int(console::Exit::Done)); });
    sayReady(call.console, *listening);
    if (*isOnBridge) {
        tellBridge(call.console, *held->signing, *bridge, **isOnBridge);
    }
    held->notices = std::make_unique<ProxyNotices>(call.console, *held->secrets);
    QObject::connect(held->notices.get(), &ProxyNotices::hopeless, QCoreApplication::instance(),
                     [](int status) { QCoreApplication::exit(status); });
    held->watch = std::make_unique<ProxyWatch>(call.console, *held->profile, *held->secrets,
                                               held->log->recording().calls);
    QObject::connect(held->notices.get(), &ProxyNotices::readableChanged, held->watch.get(),
                     &ProxyWatch::setReadable);
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, held->watch.get(),
                     [watch = held->watch.get()] { watch->setReadable(false); });
    held->notices->begin();
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> proxyVerbs()
{
    return QList<Verb>{
               {{QStringLiteral("proxy")},
                "[--port N] [--bind ADDRESS]",
                QT_TRANSLATE_NOOP(
                    "Cli", "Signs the calls of programs on this computer, until it is stopped"),
                "--port 24711",
                0,
                {option("port", QT_TRANSLATE_NOOP("Cli", "Where it listens on 127.0.0.1"), "N"),
                 option("bind",
                        QT_TRANSLATE_NOOP("Cli", "Listens besides on a bridge to containers of "
                                                 "this computer, which has this address there"),
                        "ADDRESS")},
                {},
                runProxy}} +
           proxyServiceVerbs();
}

} // namespace latchkey::cli
