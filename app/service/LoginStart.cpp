// SPDX-License-Identifier: Apache-2.0
#include "service/LoginStart.h"

#include "service/Text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace latchkey::service {

namespace {

const QString unit = QLatin1String(serviceName);

// What systemd ends a service with that it could not wall in (systemd.exec(5), "Process exit
// codes"): USER, CAPABILITIES, NAMESPACE.
constexpr std::array notWalledIn{217, 218, 226};

// The guard that an unedited service has; nothing if it says something else.
std::optional<FileGuard> guardWritten(const ProxyStart &start)
{
    for (const FileGuard guard : {FileGuard::Whole, FileGuard::None}) {
        if (stateOfFile(serviceFile(), userService(start, guard)) == FileState::AsWritten) {
            return guard;
        }
    }
    return std::nullopt;
}

FileState stateOfService(const ProxyStart &start)
{
    return guardWritten(start) ? FileState::AsWritten
                               : stateOfFile(serviceFile(), userService(start, FileGuard::Whole));
}

// Both, before anything is done: one that was edited must not end a change half-way.
Result<void> mayChangeFiles(bool evenEdited)
{
    return mayChange(serviceFile(), evenEdited).and_then([evenEdited] {
        return mayChange(autostartFile(), evenEdited);
    });
}

ServiceState serviceState(const QByteArray &shown)
{
    const auto properties = shownProperties(shown);
    return {properties.value("ActiveState"), properties.value("UnitFileState"),
            properties.value("Result"), properties.value("ExecMainStatus").toInt(),
            QString::fromUtf8(properties.value("StatusText"))};
}

Problem doesNotStart(const ServiceState &state)
{
    return {"service.does-not-start",
            Text::tr("The service is there, but it does not start (%1, %2). See journalctl --user "
                     "-u %3.")
                .arg(QString::fromUtf8(state.result), QString::number(state.exitStatus), unit),
            {}};
}

} // namespace

Result<void> mayStartWith(const QString &secretsPlace)
{
    if (secretsPlace != QLatin1String("file")) {
        return {};
    }
    return failure("service.needs-passphrase",
                   Text::tr("This profile keeps its secrets in a file under a passphrase, which a "
                            "service of your session has not. See latchkeyctl proxy unit "
                            "--system."));
}

bool LoginStartState::isOn() const
{
    const bool isService =
        service != FileState::Absent && (!hasManager || systemd.enabled == "enabled");
    return isService || autostart != FileState::Absent;
}

Way LoginStartState::way() const
{
    if (service == FileState::Absent && autostart == FileState::Absent) {
        return hasManager ? Way::Service : Way::Autostart;
    }
    return service != FileState::Absent ? Way::Service : Way::Autostart;
}

LoginStart::LoginStart(ProxyStart start, QObject *parent)
    : QObject(parent)
    , m_start(std::move(start))
{}

LoginStart::~LoginStart() = default;

void LoginStart::look(Looked looked)
{
    LoginStartState state{stateOfService(m_start),
                          stateOfFile(autostartFile(), autostartEntry(m_start)),
                          Systemctl::hasManager(),
                          {}};
    m_systemctl.run({QStringLiteral("show"), unit, QStringLiteral("--property"),
                     QStringLiteral("ActiveState,UnitFileState,Result,ExecMainStatus,StatusText")},
                    [state, looked = std::move(looked)](const Result<QByteArray> &shown) mutable {
                        if (shown) {
                            state.systemd = serviceState(*shown);
                        }
                        looked(state);
                    });
}

void LoginStart::install(Way way, bool evenEdited, Done done)
{
    if (const auto may = mayChangeFiles(evenEdited); !may) {
        return fail(may.error(), std::move(done));
    }
    if (way == Way::Service) {
        return startService(guardWritten(m_start).value_or(FileGuard::Whole), evenEdited,
                            std::move(done));
    }
    remove(evenEdited,
           [this, evenEdited, done = std::move(done)](const Result<LoginStartState> &removed) {
               const auto written =
                   removed ? writeKept(autostartFile(), autostartEntry(m_start), evenEdited)
                           : failure(removed.error());
               written ? finish(done) : done(failure(written.error()));
           });
}

void LoginStart::startService(FileGuard guard, bool evenEdited, Done done)
{
    if (!Systemctl::hasManager()) {
        return fail(Systemctl::noManager(), std::move(done));
    }
    const bool isNew =
        stateOfFile(serviceFile(), userService(m_start, guard)) != FileState::AsWritten;
    const auto written =
        writeKept(serviceFile(), userService(m_start, guard), evenEdited).and_then([evenEdited] {
            return removeKept(autostartFile(), evenEdited);
        });
    if (!written) {
        return fail(written.error(), std::move(done));
    }
    const QString begin = isNew ? QStringLiteral("restart") : QStringLiteral("start");
    m_systemctl.runAll(
        {{QStringLiteral("daemon-reload")}, {QStringLiteral("enable"), unit}},
        [this, guard, begin, done = std::move(done)](const Result<QByteArray> &enabled) {
            if (!enabled) {
                return done(failure(enabled.error()));
            }
            m_systemctl.run({begin, unit}, [this, guard, done](const Result<QByteArray> &started) {
                if (!started && started.error().code != "service.refused") {
                    return done(failure(started.error()));
                }
                look([this, guard, done](const LoginStartState &state) {
                    judgeStart(guard, state, done);
                });
            });
        });
}

// Not every computer lets a person's service have a user namespace: then without.
void LoginStart::judgeStart(FileGuard guard, const LoginStartState &state, const Done &done)
{
    const bool couldNotBeWalledIn = std::find(notWalledIn.begin(), notWalledIn.end(),
                                              state.systemd.exitStatus) != notWalledIn.end();
    if (state.systemd.isRunning()) {
        done(state);
    } else if (guard == FileGuard::Whole && couldNotBeWalledIn) {
        startService(FileGuard::None, false, done);
    } else {
        done(failure(doesNotStart(state.systemd)));
    }
}

void LoginStart::remove(bool evenEdited, Done done)
{
    if (const auto may = mayChangeFiles(evenEdited); !may) {
        return fail(may.error(), std::move(done));
    }
    const bool isThere = stateOfService(m_start) != FileState::Absent;
    if (!isThere || !Systemctl::hasManager()) {
        QMetaObject::invokeMethod(
            this, [this, evenEdited, done = std::move(done)] { removeFiles(evenEdited, done); },
            Qt::QueuedConnection);
        return;
    }
    m_systemctl.run({QStringLiteral("disable"), QStringLiteral("--now"), unit},
                    [this, evenEdited, done = std::move(done)](const Result<QByteArray> &disabled) {
                        disabled ? removeFiles(evenEdited, done) : done(failure(disabled.error()));
                    });
}

void LoginStart::removeFiles(bool evenEdited, const Done &done)
{
    const auto removed = removeKept(serviceFile(), evenEdited).and_then([evenEdited] {
        return removeKept(autostartFile(), evenEdited);
    });
    if (!removed) {
        return done(failure(removed.error()));
    }
    if (!Systemctl::hasManager()) {
        return finish(done);
    }
    m_systemctl.run({QStringLiteral("daemon-reload")},
                    [this, done](const Result<QByteArray> &reloaded) {
                        reloaded ? finish(done) : done(failure(reloaded.error()));
                    });
}

void LoginStart::fail(const Problem &problem, Done done)
{
    QMetaObject::invokeMethod(
        this, [done = std::move(done), problem] { done(failure(problem)); }, Qt::QueuedConnection);
}

void LoginStart::finish(Done done)
{
    look([done = std::move(done)](const LoginStartState &state) { done(state); });
}

} // namespace latchkey::service
