// SPDX-License-Identifier: Apache-2.0
// Programs and settings of the system that Latchkey uses.
#include "checks/ComputerChecks.h"

#include "checks/Text.h"
#include "httpcall/Proxy.h"
#include "system/ChildProgram.h"
#include "system/Sandbox.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTcpSocket>
#include <QUrl>

#include <curl/curl.h>

namespace latchkey::checks {

namespace {

constexpr int programPatience = 5'000; // ms
constexpr int connectPatience = 4'000; // ms
constexpr qsizetype longestLine = 200;

// The first line that a program prints, on either stream; empty if it does not run. For the pool.
QString firstLineOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(programPatience)) {
        process.kill();
        process.waitForFinished(programPatience);
        return {};
    }
    const QByteArray said = process.readAll();
    return QString::fromUtf8(said.left(said.indexOf('\n')).left(longestLine)).trimmed();
}

QString embeddedBrowser()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("/latchkey-browser.exe");
#else
    const QString name = QStringLiteral("/latchkey-browser");
#endif
    const QFileInfo file(QCoreApplication::applicationDirPath() + name);
    return file.isExecutable() ? file.filePath() : QString();
}

QStringList systemBrowsers()
{
    QStringList all;
    for (const char *name : {"firefox", "firefox-esr", "chromium", "chromium-browser",
                             "google-chrome", "google-chrome-stable", "brave-browser",
                             "microsoft-edge", "vivaldi", "opera", "epiphany", "falkon"}) {
        const QString path = QStandardPaths::findExecutable(QString::fromLatin1(name));
        if (!path.isEmpty()) {
            all.append(path);
        }
    }
    return all;
}

CheckResult judgeBrowsers()
{
    QList<Evidence> evidence;
    const QString embedded = embeddedBrowser();
    evidence.append({embedded.isEmpty() ? Text::tr("Embedded browser: not installed")
                                        : Text::tr("Embedded browser: %1").arg(embedded)});
    bool hasSystems = false;
#ifdef Q_OS_LINUX
    const QString settings = QStandardPaths::findExecutable(QStringLiteral("xdg-settings"));
    const QString byDefault =
        settings.isEmpty()
            ? QString()
            : firstLineOf(settings, {QStringLiteral("get"), QStringLiteral("default-web-browser")});
    const QStringList installed = systemBrowsers();
    if (!byDefault.isEmpty()) {
        evidence.append({Text::tr("The system's own: %1").arg(byDefault)});
    }
    if (!installed.isEmpty()) {
        evidence.append({Text::tr("Installed: %1").arg(installed.join(QStringLiteral(", ")))});
    }
    hasSystems = !installed.isEmpty() || byDefault.endsWith(QLatin1String(".desktop"));
#else
    hasSystems = true; // comes with the system
#endif
    if (!embedded.isEmpty() || hasSystems) {
        return ok(Text::tr("There is a browser that can show Admin and the login page."), evidence);
    }
    CheckResult result =
        found(State::Warning,
              {"check.no-browser", Text::tr("There is no browser here that could show Admin."), {}},
              evidence);
    result.advice = Text::tr("Install one, or activate on a computer that has one.");
    return result;
}

CheckResult judgeSandbox()
{
    if (embeddedBrowser().isEmpty()) {
        return found(State::Skipped, {"check.skipped",
                                      Text::tr("The embedded browser is not installed, so nothing "
                                               "needs a sandbox."),
                                      {}});
    }
    if (system::sandboxIsPossible()) {
        return ok(Text::tr("The embedded browser can shut itself into a sandbox."));
    }
    CheckResult result =
        found(State::Warning,
              {"check.no-sandbox",
               system::isRoot() ? Text::tr("The administrator's programs get no sandbox, so the "
                                           "embedded browser is not used.")
                                : Text::tr("This system gives programs no sandbox, so the "
                                           "embedded browser is not used."),
               {}});
    result.advice = system::isRoot()
                        ? Text::tr("Use Latchkey as an ordinary account.")
                        : Text::tr("The system's browser is used instead. To change that, allow "
                                   "programs user namespaces.");
    return result;
}

CheckResult judgeSsh()
{
    const QString program = system::sshProgram();
    const QString version =
        program.isEmpty() ? QString() : firstLineOf(program, {QStringLiteral("-V")});
    if (!version.isEmpty()) {
        return ok(version, {{program}});
    }
    CheckResult result =
        found(State::Warning, {"check.no-ssh", Text::tr("There is no ssh here."), program});
    result.advice = Text::tr("It is needed only for stores whose code is on a server, and for "
                             "tunnels. Install OpenSSH's client for those.");
    return result;
}

// Without the name and password that may stand in it.
QString shownProxy(const QString &value)
{
    const QUrl url(value.contains(QLatin1String("://")) ? value
                                                        : QStringLiteral("http://") + value);
    return url.isValid() ? url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemovePath |
                                               QUrl::RemoveQuery | QUrl::RemoveFragment)
                         : QStringLiteral("?");
}

struct ProxySettings
{
    QString used;            // for the store's scheme
    bool isExcepted = false; // by no_proxy
    QList<Evidence> evidence;
};

// As curl takes no_proxy: names with what stands below them, numbers, networks, or "*".
bool isExcepted(const QString &list, const QByteArray &peer)
{
    QString host = QString::fromLatin1(peer);
    if (host.startsWith(QLatin1Char('['))) {
        host = host.mid(1).chopped(1);
    }
    const QHostAddress number(host);
    if (list.trimmed() == QLatin1String("*")) {
        return true;
    }
    const QStringList entries =
        QString(list).replace(QLatin1Char(','), QLatin1Char(' ')).split(u' ', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QString each = entry.startsWith(QLatin1Char('.')) ? entry.mid(1) : entry;
        if (each.isEmpty()) {
            continue;
        }
        if (!number.isNull()) {
            if (QHostAddress(each) == number ||
                (each.contains(QLatin1Char('/')) &&
                 number.isInSubnet(QHostAddress::parseSubnet(each)))) {
                return true;
            }
        } else if (host.compare(each, Qt::CaseInsensitive) == 0 ||
                   host.endsWith(QLatin1Char('.') + each, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

// curl reads http_proxy for http alone, https_proxy for https alone, all_proxy for both.
bool countsFor(QByteArrayView name, const web::Origin &store)
{
    return store.scheme == "https" ? name != "http_proxy"
                                   : name != "https_proxy" && name != "HTTPS_PROXY";
}

ProxySettings environmentsProxy(const web::Origin &store)
{
    ProxySettings settings;
    for (const char *name :
         {"https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"}) {
        const QString value = qEnvironmentVariable(name);
        if (value.isEmpty()) {
            continue;
        }
        settings.evidence.append(
            {QStringLiteral("%1=%2").arg(QLatin1String(name), shownProxy(value))});
        if (settings.used.isEmpty() && countsFor(name, store)) {
            settings.used = value;
        }
    }
    for (const char *name : {"no_proxy", "NO_PROXY"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty()) {
            settings.evidence.append(
                {QStringLiteral("%1=%2").arg(QLatin1String(name), value.left(longestLine))});
            settings.isExcepted = settings.isExcepted || isExcepted(value, store.host);
        }
    }
    return settings;
}

// Empty if it takes a connection.
QString whyNoConnection(const QString &proxy)
{
    const QUrl url(proxy.contains(QLatin1String("://")) ? proxy
                                                        : QStringLiteral("http://") + proxy);
    constexpr int curlsDefault = 1080;
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(url.host(), quint16(url.port(curlsDefault)));
    return socket.waitForConnected(connectPatience) ? QString() : socket.errorString();
}

CheckResult judgeProxy(const web::Origin &store)
{
    ProxySettings settings = environmentsProxy(store);
    if (store.isLoopback() || (settings.isExcepted && !settings.used.isEmpty())) {
        settings.used.clear(); // the call goes there directly
    } else if (settings.used.isEmpty()) {
        settings.used = QString::fromLatin1(httpcall::proxyFor(store).value_or(QByteArray()));
    }
    if (settings.used.isEmpty()) {
        return ok(Text::tr("Stores are called without a proxy."), settings.evidence);
    }
    const QString shown = shownProxy(settings.used);
    const QString why = whyNoConnection(settings.used);
    if (why.isEmpty()) {
        return ok(
            Text::tr("Stores are called through the proxy %1, which takes connections.").arg(shown),
            settings.evidence);
    }
    CheckResult result = found(
        State::Failed,
        {"http.proxy",
         Text::tr("Stores are called through the proxy %1, which takes no connection.").arg(shown),
         why},
        settings.evidence);
    result.advice = Text::tr("Correct the proxy in the environment (https_proxy, all_proxy) or in "
                             "the system's settings.");
    return result;
}

CheckResult judgeVersions()
{
    return ok(QStringLiteral("Latchkey %1").arg(QCoreApplication::applicationVersion()),
              {{QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::kernelType() +
                QLatin1Char(' ') + QSysInfo::kernelVersion() + QLatin1Char(' ') +
                QSysInfo::currentCpuArchitecture()},
               {QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion()))},
               {QSslSocket::sslLibraryVersionString()},
               {QString::fromLatin1(curl_version())}});
}

Check onPool(const QByteArray &id, const std::function<CheckResult()> &look)
{
    return {id, {}, {}, [look](const Task &task) {
                task.onPool([look](const CancelFlag &) { return look(); });
            }};
}

} // namespace

Check browsersCheck()
{
    return onPool("browsers", &judgeBrowsers);
}

Check sandboxCheck()
{
    return onPool("sandbox", &judgeSandbox);
}

Check sshCheck()
{
    return onPool("ssh", &judgeSsh);
}

Check proxyCheck(const QByteArray &storeUrl)
{
    const web::Origin store =
        web::originOf(storeUrl).value_or(web::Origin{"https", "store.example", 443});
    return onPool("proxy", [store] { return judgeProxy(store); });
}

Check versionsCheck()
{
    return onPool("versions", &judgeVersions);
}

} // namespace latchkey::checks
