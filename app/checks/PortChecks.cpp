// SPDX-License-Identifier: Apache-2.0
// What calls this computer: loopback, the port, and who is at work already.
#include "checks/ComputerChecks.h"

#include "base/Random.h"
#include "checks/Text.h"
#include "httpcall/HttpCall.h"
#include "httpserver/HttpServer.h"
#include "profile/Settings.h"
#include "system/PortOwner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>

namespace latchkey::checks {

namespace {

// Who wrote a lock file, if that program still runs.
struct Holder
{
    qint64 pid = 0;
    QString program; // foreign text

    bool isUs() const { return pid == QCoreApplication::applicationPid(); }
    QString words() const
    {
        return isUs() ? Text::tr("this program")
                      : QStringLiteral("%1, pid %2").arg(program).arg(pid);
    }
};

bool isRunning(qint64 pid)
{
#ifdef Q_OS_LINUX
    return QFile::exists(QStringLiteral("/proc/%1").arg(pid));
#else
    Q_UNUSED(pid)
    return true;
#endif
}

std::optional<Holder> holderOf(const QString &lockPath)
{
    Holder holder;
    QString host;
    const QLockFile lock(lockPath);
    if (!QFile::exists(lockPath) || !lock.getLockInfo(&holder.pid, &host, &holder.program) ||
        !isRunning(holder.pid)) {
        return std::nullopt;
    }
    return holder;
}

QString listenerLock(const TestedComputer &computer)
{
    return computer.folder + QStringLiteral("/listener.lock");
}

QString oneLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().simplified())
                                          : QString();
}

QList<Evidence> portEvidence()
{
    QList<Evidence> evidence;
#ifdef Q_OS_LINUX
    const QString range = oneLine(QStringLiteral("/proc/sys/net/ipv4/ip_local_port_range"));
    const QString reserved = oneLine(QStringLiteral("/proc/sys/net/ipv4/ip_local_reserved_ports"));
    if (!range.isEmpty()) {
        evidence.append({Text::tr("Ports that the system gives to outgoing connections: %1")
                             .arg(QString(range).replace(QLatin1Char(' '), QStringLiteral("–")))});
    }
    if (!reserved.isEmpty()) {
        evidence.append({Text::tr("Ports that it keeps back: %1").arg(reserved)});
    }
#endif
    return evidence;
}

CheckResult judgePort(const TestedComputer &computer)
{
    const auto setting =
        profile::settingBeforeOpening(computer.folder, QStringLiteral("listener.port"));
    if (!setting) {
        return found(State::Failed, setting.error());
    }
    const quint16 port = setting->toUShort();
    const QList<Evidence> evidence = portEvidence();
    httpserver::HttpServer server;
    const auto listening = server.listen(port);
    if (!listening) {
        const auto owner = system::ownerOfPort(port);
        const auto holder = holderOf(listenerLock(computer));
        if (owner && holder && owner->pid == holder->pid && owner->pid != 0) {
            return ok(Text::tr("Latchkey listens at port %1 (%2).").arg(port).arg(holder->words()),
                      evidence);
        }
        CheckResult result = found(State::Failed, listening.error(), evidence);
        result.help = Help::OpenSettings;
        return result;
    }
    const QString note =
        profile::settingNote(QStringLiteral("listener.port"), QString::number(port));
    if (!note.isEmpty()) {
        CheckResult result = found(State::Warning, {"check.port-unwise", note, {}}, evidence);
        result.help = Help::OpenSettings;
        return result;
    }
    return ok(Text::tr("Port %1 is free for Latchkey.").arg(port), evidence);
}

CheckResult judgeLoopback(const httpcall::HttpOutcome &outcome, const QByteArray &token,
                          const QByteArray &url)
{
    const QList<Evidence> evidence{{QString::fromLatin1(url)}};
    if (!outcome) {
        CheckResult result = found(State::Failed, outcome.error().problem, evidence);
        result.advice = Text::tr("A firewall or virus scanner may keep programs of this computer "
                                 "from calling each other at 127.0.0.1. Allow Latchkey there.");
        return result;
    }
    if (outcome->status != 200 || outcome->body != token) {
        CheckResult result =
            found(State::Failed,
                  {"check.loopback-broken",
                   Text::tr("A call to this computer was answered by something else (HTTP %1).")
                       .arg(outcome->status),
                   {}},
                  evidence);
        result.advice = Text::tr("A proxy or virus scanner may stand in between. Except 127.0.0.1 "
                                 "from it.");
        return result;
    }
    return ok(Text::tr("Latchkey can be called within this computer."), evidence);
}

CheckResult judgeLocks(const TestedComputer &computer)
{
    QList<Evidence> evidence;
    const auto listening = holderOf(listenerLock(computer));
    const QDir folder(computer.folder);
    for (const QString &name : folder.entryList({QStringLiteral("turn-*.lock")}, QDir::Files)) {
        if (const auto holder = holderOf(folder.filePath(name))) {
            evidence.append({Text::tr("Works with the integration %1: %2")
                                 .arg(name.mid(5).chopped(5), holder->words())});
        }
    }
    if (listening) {
        evidence.prepend({Text::tr("Waits for stores: %1").arg(listening->words())});
        return ok(listening->isUs()
                      ? Text::tr("This program alone waits for calls of stores.")
                      : Text::tr("Another Latchkey waits for calls of stores, with this profile."),
                  evidence);
    }
    return ok(Text::tr("No program waits for calls of stores, with this profile."), evidence);
}

} // namespace

Check loopbackCheck()
{
    return {"loopback", {}, {}, [](const Task &task) {
                auto *server = new httpserver::HttpServer(task.context);
                const QByteArray token = randomId(16);
                const auto port = server->listen(0);
                if (!port) {
                    task.done(found(State::Failed, port.error()));
                    return;
                }
                server->setHandler([token](const httpserver::ServerRequest &,
                                           const httpserver::HttpServer::Responder &answer) {
                    answer({200, "text/plain; charset=utf-8", token, {}});
                });
                httpcall::HttpRequest request;
                request.method = "GET";
                request.url = "http://" + server->host() + "/selftest";
                request.limits.total = std::chrono::seconds(10);
                runJob(
                    task.context,
                    [request, cancel = task.cancel] {
                        return httpcall::performHttpCall(request, cancel);
                    },
                    [task, token, server, url = request.url](const httpcall::HttpOutcome &outcome) {
                        server->deleteLater();
                        task.done(judgeLoopback(outcome, token, url));
                    });
            }};
}

Check portCheck(const TestedComputer &computer)
{
    return {"port", {}, {}, [computer](const Task &task) {
                task.done(judgePort(computer));
            }};
}

Check locksCheck(const TestedComputer &computer)
{
    return {"locks", {}, {"port"}, [computer](const Task &task) {
                task.done(judgeLocks(computer));
            }};
}

} // namespace latchkey::checks
