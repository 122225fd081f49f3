// SPDX-License-Identifier: Apache-2.0
#include "SshServer.h"

#include "Ran.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>

#include <unistd.h>

namespace latchkey::testing {

namespace {

const QString sshd = QStringLiteral("/usr/sbin/sshd");

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

// Its children that are sshd too: one for each connection, not what runs there.
QList<qint64> connectionsOf(qint64 pid)
{
    QList<qint64> found;
    const QString path = QStringLiteral("/proc/%1/task/%1/children").arg(pid);
    for (const QByteArray &child : contentOf(path).split(' ')) {
        const qint64 number = child.toLongLong();
        const bool isSshd =
            contentOf(QStringLiteral("/proc/%1/comm").arg(number)).startsWith("sshd");
        if (number > 0 && isSshd) {
            found << number << connectionsOf(number);
        }
    }
    return found;
}

} // namespace

SshServer::SshServer()
{
    if (!QFile::exists(sshd)) {
        m_whyNot = QStringLiteral("openssh-server is not installed");
        return;
    }
    if (::getuid() == 0) {
        // it wants an empty folder for those who have not signed in yet
        QDir().mkpath(QStringLiteral("/run/sshd"));
    }
    if (!makeKey(QStringLiteral("host")) || !makeKey(QStringLiteral("client"))) {
        m_whyNot = QStringLiteral("ssh-keygen makes no keys");
        return;
    }
    acceptKeys(true);
    if (!start()) {
        m_whyNot = QStringLiteral("sshd does not start: ") + QString::fromUtf8(said());
    }
    writeClientConfiguration();
    noteHostKey();
}

SshServer::~SshServer()
{
    stop();
    qunsetenv("LATCHKEY_SSH_CONFIG");
}

QString SshServer::path(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name));
}

bool SshServer::makeKey(const QString &name)
{
    const QString file = m_folder.filePath(name);
    QFile::remove(file);
    QFile::remove(file + QStringLiteral(".pub"));
    return QProcess::execute(QStringLiteral("ssh-keygen"),
                             {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                              QStringLiteral("-N"), QString(), QStringLiteral("-f"), file}) == 0;
}

bool SshServer::start()
{
    // somebody else may take the port in between
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = m_port == 0 ? freePort() : m_port;
        write(path("sshd_config"),
              "ListenAddress 127.0.0.1\nPort " + QByteArray::number(m_port) + "\nHostKey " +
                  path("host").toUtf8() + "\nAuthorizedKeysFile " + path("accepted").toUtf8() +
                  "\nPidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                  "KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n"
                  "AcceptEnv LANG LC_*\nMaxStartups 100\n" +
                  m_lines);
        m_sshd.start(sshd, {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                            path("sshd_config")});
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 10'000 && !m_sshd.waitForFinished(20)) {
            QTcpSocket peer;
            peer.connectToHost(QHostAddress::LocalHost, m_port);
            if (peer.waitForConnected(1000)) {
                return true;
            }
        }
        stop();
        m_port = 0;
    }
    return false;
}

void SshServer::stop()
{
    if (m_sshd.state() != QProcess::NotRunning) {
        cutConnections();
        m_sshd.kill();
        m_sshd.waitForFinished();
    }
}

QByteArray SshServer::said()
{
    return m_sshd.readAllStandardError();
}

void SshServer::writeClientConfiguration()
{
    write(path("ssh_config"),
          "Host shop\n  HostName 127.0.0.1\n  Port " + QByteArray::number(m_port) +
              "\n  HostKeyAlias shop\n  StrictHostKeyChecking yes\n  IdentityAgent none\n"
              "  IdentitiesOnly yes\n  IdentityFile " +
              path("client").toUtf8() + "\n  UserKnownHostsFile " + path("known").toUtf8() +
              "\n  GlobalKnownHostsFile /dev/null\n  UpdateHostKeys no\n"
              // what we must not follow
              "  ForwardAgent yes\n  ControlMaster auto\n  ControlPath " +
              path("mux").toUtf8() +
              "\n  ControlPersist 60\n  RemoteCommand echo overridden\n  PermitLocalCommand yes\n"
              "  LocalCommand touch " +
              path("local-command").toUtf8() + "\n");
    qputenv("LATCHKEY_SSH_CONFIG", path("ssh_config").toUtf8());
}

void SshServer::noteHostKey()
{
    write(path("known"), "shop " + contentOf(path("host.pub")));
}

QString SshServer::fingerprint() const
{
    QProcess said;
    said.start(QStringLiteral("ssh-keygen"),
               {QStringLiteral("-l"), QStringLiteral("-f"), path("host.pub")});
    said.waitForFinished();
    return QString::fromUtf8(said.readAllStandardOutput()).section(QLatin1Char(' '), 1, 1);
}

bool SshServer::changeHostKey()
{
    stop();
    return makeKey(QStringLiteral("host")) && start();
}

bool SshServer::restartWith(const QByteArray &lines)
{
    stop();
    m_lines = lines;
    return start();
}

void SshServer::forgetHostKey()
{
    write(path("known"), {});
}

void SshServer::lockKey(const QString &passphrase)
{
    QProcess changes; // which says so although it is asked not to
    changes.start(QStringLiteral("ssh-keygen"),
                  {QStringLiteral("-q"), QStringLiteral("-p"), QStringLiteral("-P"), QString(),
                   QStringLiteral("-N"), passphrase, QStringLiteral("-f"), path("client")});
    changes.waitForFinished();
}

void SshServer::acceptKeys(bool accept)
{
    write(path("accepted"), accept ? contentOf(path("client.pub")) : QByteArray());
}

void SshServer::cutConnections()
{
    for (const qint64 pid : connectionsOf(m_sshd.processId())) {
        ::kill(static_cast<pid_t>(pid), SIGKILL);
    }
}

place::StorePlace SshServer::place(const QString &folder) const
{
    place::StorePlace place;
    place.host = QStringLiteral("shop");
    place.folder = folder;
    return place;
}

} // namespace latchkey::testing
