// SPDX-License-Identifier: Apache-2.0
#include "cli/ProxyServiceVerbs.h"

#include "cli/KeepUntilQuit.h"
#include "cli/Text.h"
#include "profile/Settings.h"
#include "service/LoginStart.h"
#include "service/ServerSetup.h"
#include "vault/ProfileSecrets.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace latchkey::cli {

using console::Console;
using console::Exit;
using service::FileState;
using service::LoginStartState;
using service::Way;

namespace {

const QString autostartOption = QStringLiteral("autostart");
const QString evenEditedOption = QStringLiteral("even-edited");
const QString portOption = QStringLiteral("port");
const QString systemOption = QStringLiteral("system");
const QString passphraseOption = QStringLiteral("passphrase");

// What lives while it is looked at and changed.
struct Starting
{
    explicit Starting(const service::ProxyStart &start)
        : secrets(vault::secretsOf(start.profileFolder, [] { return std::optional<Secret>(); }))
        , login(start)
    {}

    std::unique_ptr<secrets::SecretStore> secrets;

    service::LoginStart login;
};

Result<std::optional<quint16>> portOf(const Call &call)
{
    if (!call.options.isSet(portOption)) {
        return std::optional<quint16>();
    }
    bool isNumber = false;
    const ushort port = call.options.value(portOption).toUShort(&isNumber);
    if (!isNumber || port < 1024) {
        return failure("console.not-understood",
                       Text::tr("--port takes a number from 1024 to 65535."));
    }
    return std::optional<quint16>(port);
}

service::ProxyStart startOf(const Call &call, std::optional<quint16> port)
{
    return {QCoreApplication::applicationFilePath(),
            QDir::cleanPath(QDir(call.profileFolder).absolutePath()), port};
}

QString wordOf(Way way)
{
    return way == Way::Service ? QStringLiteral("service") : QStringLiteral("autostart");
}

QString fileOf(Way way)
{
    return way == Way::Service ? service::serviceFile() : service::autostartFile();
}

FileState stateOf(const LoginStartState &state, Way way)
{
    return way == Way::Service ? state.service : state.autostart;
}

QString startSentence(const LoginStartState &state)
{
    if (!state.isOn()) {
        return Text::tr("The proxy does not start with your session.");
    }
    return state.way() == Way::Service
               ? Text::tr("The proxy starts with your session, as a systemd service: %1")
                     .arg(service::serviceFile())
               : Text::tr("The proxy starts with your desktop: %1").arg(service::autostartFile());
}

QString runSentence(const service::ServiceState &systemd)
{
    if (systemd.isRunning()) {
        return systemd.says.isEmpty() ? Text::tr("The service runs.")
                                      : Text::tr("The service runs: %1").arg(systemd.says);
    }
    if (systemd.active == "failed" || systemd.active == "activating") {
        return Text::tr("The service does not run (%1, %2). See journalctl --user -u %3.")
            .arg(QString::fromUtf8(systemd.active), QString::fromUtf8(systemd.result),
                 QLatin1String(service::serviceName));
    }
    return Text::tr("The service does not run.");
}

QJsonObject toJson(const LoginStartState &state)
{
    QJsonObject object{{QStringLiteral("startsWithSession"), state.isOn()},
                       {QStringLiteral("systemd"), state.hasManager}};
    if (state.isOn()) {
        object.insert(QStringLiteral("way"), wordOf(state.way()));
        object.insert(QStringLiteral("file"), fileOf(state.way()));
        object.insert(QStringLiteral("edited"), stateOf(state, state.way()) == FileState::Edited);
    }
    if (!state.systemd.active.isEmpty()) {
        object.insert(QStringLiteral("service"), QString::fromUtf8(state.systemd.active));
        object.insert(QStringLiteral("says"), state.systemd.says);
    }
    return object;
}

void sayInWords(const Console &console, const LoginStartState &state)
{
    console.line(startSentence(state));
    const FileState file = stateOf(state, state.way());
    if (file == FileState::Edited) {
        console.line(Text::tr("That file was edited; Latchkey leaves it alone."));
    } else if (file == FileState::Older) {
        console.line(Text::tr("That file is of an earlier installation, or of another profile; "
                              "latchkeyctl proxy install writes it anew."));
    }
    if (state.hasManager && state.service != FileState::Absent) {
        console.line(runSentence(state.systemd));
    }
}

void say(const Console &console, const LoginStartState &state)
{
    if (console.isJson()) {
        console.object(toJson(state));
    } else {
        sayInWords(console, state);
    }
}

service::LoginStart::Done andEnd(const Console &console)
{
    return [console](const Result<LoginStartState> &state) {
        if (state) {
            say(console, *state);
        } else {
            console.problem(state.error());
        }
        QCoreApplication::exit(int(state ? Exit::Done : Exit::Failed));
    };
}

std::optional<Exit> install(const Call &call)
{
    const auto port = portOf(call);
    if (!port) {
        return call.misuse(port.error().sentence);
    }
    const auto profile = call.openProfile();
    const auto place = profile ? profile::settingInForce(**profile, QStringLiteral("secrets.place"))
                               : failure(profile.error());
    if (const auto may = place.and_then(service::mayStartWith); !may) {
        return call.fail(may.error());
    }
    auto held = std::make_unique<Starting>(startOf(call, *port));
    held->login.install(call.options.isSet(autostartOption) ? Way::Autostart : Way::Service,
                        call.options.isSet(evenEditedOption), andEnd(call.console));
    keepUntilQuit(std::move(held));
    return {};
}

std::optional<Exit> uninstall(const Call &call)
{
    auto held = std::make_unique<Starting>(startOf(call, std::nullopt));
    held->login.remove(call.options.isSet(evenEditedOption), andEnd(call.console));
    keepUntilQuit(std::move(held));
    return {};
}

void saySecrets(const Console &console, const Result<void> &usable)
{
    if (usable) {
        console.line(Text::tr("Its secrets can be read."));
    } else if (usable.error().code != "secrets.no-passphrase") { // a server's service has it
        console.line(
            Text::tr("The proxy cannot sign at the moment: %1").arg(usable.error().sentence));
    }
}

// How it is, and whether it could sign.
std::optional<Exit> status(const Call &call)
{
    auto held = std::make_unique<Starting>(startOf(call, std::nullopt));
    const auto tell = [console = call.console](const LoginStartState &state,
                                               const Result<void> &usable) {
        if (console.isJson()) {
            QJsonObject object = toJson(state);
            object.insert(QStringLiteral("secrets"),
                          usable ? QStringLiteral("ok") : QString::fromUtf8(usable.error().code));
            console.object(object);
        } else {
            sayInWords(console, state);
            saySecrets(console, usable);
        }
        QCoreApplication::exit(int(Exit::Done));
    };
    held->login.look([tell, secrets = held->secrets.get()](const LoginStartState &state) {
        secrets->check([tell, state](const Result<void> &usable) { tell(state, usable); });
    });
    keepUntilQuit(std::move(held));
    return {};
}

QJsonObject toJson(const service::ServerSetup &setup)
{
    QJsonArray files;
    for (const service::ServerFile &file : setup.files) {
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("text"), QString::fromUtf8(file.text)}});
    }
    QJsonArray commands;
    for (const service::ServerCommand &each : setup.commands) {
        commands.append(QJsonObject{{QStringLiteral("purpose"), each.purpose},
                                    {QStringLiteral("command"), each.command}});
    }
    return {{QStringLiteral("files"), files}, {QStringLiteral("commands"), commands}};
}

Exit sayText(const Console &console, const QByteArray &text)
{
    for (const QString &line : QString::fromUtf8(text.trimmed()).split(QLatin1Char('\n'))) {
        console.line(line);
    }
    return Exit::Done;
}

std::optional<Exit> serverUnit(const Call &call, std::optional<quint16> port)
{
    const QString from = call.options.value(passphraseOption);
    if (from != QLatin1String("credential") && from != QLatin1String("ask")) {
        return call.misuse(
            Text::tr("A server has no keychain, so the secrets are in a file under a passphrase. "
                     "Say where that comes from: --passphrase credential (systemd keeps it, "
                     "encrypted for this computer) or --passphrase ask (somebody types it at each "
                     "start)."));
    }
    const auto setup =
        service::serverSetup(QCoreApplication::applicationFilePath(),
                             from == QLatin1String("ask") ? service::PassphraseFrom::Person
                                                          : service::PassphraseFrom::Credential,
                             port);
    if (call.console.isJson()) {
        call.console.object(toJson(setup));
        return Exit::Done;
    }
    return sayText(call.console, service::asScript(setup));
}

std::optional<Exit> unit(const Call &call)
{
    const auto port = portOf(call);
    if (!port) {
        return call.misuse(port.error().sentence);
    }
    if (call.options.isSet(systemOption)) {
        return serverUnit(call, *port);
    }
    const QByteArray text = service::userService(startOf(call, *port), service::FileGuard::Whole);
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("path"), service::serviceFile()},
                             {QStringLiteral("text"), QString::fromUtf8(text)}});
        return Exit::Done;
    }
    return sayText(call.console, text);
}

} // namespace

QList<Verb> proxyServiceVerbs()
{
    const QString proxy = QStringLiteral("proxy");
    const QCommandLineOption evenEdited = option(
        "even-edited", QT_TRANSLATE_NOOP("Cli", "Also if somebody edited the file meanwhile"));
    const QCommandLineOption port = option(
        "port", QT_TRANSLATE_NOOP("Cli", "Another port than the profile's settings say"), "N");
    return {
        {{proxy, QStringLiteral("install")},
         "[--autostart] [--port N] [--even-edited]",
         QT_TRANSLATE_NOOP("Cli", "Starts the signing proxy with your session from now on, as a "
                                  "systemd service"),
         "",
         0,
         {option("autostart",
                 QT_TRANSLATE_NOOP("Cli", "By the desktop's autostart, where there is no systemd")),
          port, evenEdited},
         {},
         install},
        {{proxy, QStringLiteral("uninstall")},
         "[--even-edited]",
         QT_TRANSLATE_NOOP("Cli", "Ends that service, and starts the proxy no more"),
         "",
         0,
         {evenEdited},
         {},
         uninstall},
        {{proxy, QStringLiteral("status")},
         "",
         QT_TRANSLATE_NOOP("Cli", "Says whether the proxy starts with your session, whether the "
                                  "service runs, and whether it can sign"),
         "",
         0,
         {},
         {},
         status},
        {{proxy, QStringLiteral("unit")},
         "[--system] [--passphrase credential|ask] [--port N]",
         QT_TRANSLATE_NOOP("Cli", "Prints the systemd service, or all that a server needs, and "
                                  "writes nothing"),
         "--system --passphrase credential",
         0,
         {option("system", QT_TRANSLATE_NOOP("Cli", "For a server: units, account and the commands "
                                                    "to run as root")),
          option("passphrase",
                 QT_TRANSLATE_NOOP("Cli", "Where the passphrase of the file with the secrets comes "
                                          "from at each start of the service"),
                 "credential|ask"),
          port},
         {},
         unit},
    };
}

} // namespace latchkey::cli
