// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/ProxyNotices.h"
#include "cli/ProxyServiceVerbs.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "integrations/SelectionRepository.h"
#include "profile/Settings.h"
#include "proxy/ClientGate.h"
#include "proxy/SigningProxy.h"
#include "storecode/AclReader.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>

namespace latchkey::cli {

namespace {

// What lives while the verb runs.
struct Proxy
{
    std::unique_ptr<profile::Profile> profile;
    std::unique_ptr<OurSecrets> secrets;
    std::unique_ptr<proxy::ClientGate> gate;
    std::unique_ptr<proxy::SigningProxy> signing;
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

// Limits are judged by the routes of the store itself, where they were read from its code.
void readOwnRoutes(profile::Profile &profile, proxy::ClientGate &gate)
{
    const auto all = integrations::IntegrationRepository(profile).all();
    integrations::SelectionRepository selections(profile);
    for (const integrations::Integration &each : all.value_or(QList<integrations::Integration>())) {
        const auto kept = selections.of(each.id);
        if (kept && !kept->sources.isEmpty()) {
            const acl::RouteTable routes = storecode::readAcl(kept->sources).routes;
            if (!routes.isEmpty()) {
                gate.setRoutes(each.id, routes);
            }
        }
    }
}

void sayReady(const console::Console &console, quint16 port)
{
    const QString url = QStringLiteral("http://127.0.0.1:%1/").arg(port);
    if (console.isJson()) {
        console.object(
            {{QStringLiteral("step"), QStringLiteral("ready")}, {QStringLiteral("url"), url}});
    } else {
        console.line(Text::tr("Ready: programs call the store at %1KEY/").arg(url));
    }
}

std::optional<console::Exit> runProxy(const Call &call)
{
    auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    const auto port = portFor(call, **profile);
    if (!port) {
        return call.fail(port.error());
    }
    auto held = std::make_unique<Proxy>();
    held->profile = std::move(*profile);
    held->gate = std::make_unique<proxy::ClientGate>(*held->profile, storecode::readAcl({}).routes,
                                                     systemClock());
    readOwnRoutes(*held->profile, *held->gate);
    held->secrets = std::make_unique<OurSecrets>(held->profile->folder());
    held->signing = std::make_unique<proxy::SigningProxy>(*held->profile, *held->secrets,
                                                          *held->gate, systemClock());
    const auto listening = held->signing->listen(*port);
    if (!listening) {
        return call.fail(listening.error());
    }
    QObject::connect(&held->signalWatch, &system::SignalWatch::asked, held->signing.get(),
                     &proxy::SigningProxy::stop);
    QObject::connect(held->signing.get(), &proxy::SigningProxy::stopped,
                     QCoreApplication::instance(),
                     [] { QCoreApplication::exit(int(console::Exit::Done)); });
    sayReady(call.console, *listening);
    held->notices = std::make_unique<ProxyNotices>(call.console, *held->secrets);
    QObject::connect(held->notices.get(), &ProxyNotices::hopeless, QCoreApplication::instance(),
                     [] { QCoreApplication::exit(int(console::Exit::Failed)); });
    held->notices->begin();
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

QList<Verb> proxyVerbs()
{
    return QList<Verb>{
               {{QStringLiteral("proxy")},
                "[--port N]",
                QT_TRANSLATE_NOOP(
                    "Cli", "Signs the calls of programs on this computer, until it is stopped"),
                "--port 24711",
                0,
                {option("port", QT_TRANSLATE_NOOP("Cli", "Where it listens on 127.0.0.1"), "N")},
                {},
                runProxy}} +
           proxyServiceVerbs();
}

} // namespace latchkey::cli
