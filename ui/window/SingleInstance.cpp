// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SingleInstance.h"

#include <QLocalSocket>
#include <QRegularExpression>
#include <QTimer>

#include <chrono>

namespace latchkey::ui {

namespace {

constexpr std::chrono::seconds patience{2};
constexpr qint64 longestLine = 64;

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_path(folder + QStringLiteral("/window.socket"))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

void SingleInstance::tell(const QString &selectId)
{
    auto *socket = new QLocalSocket(this);
    auto *timer = new QTimer(socket);
    const auto end = [this, socket](bool heard) {
        socket->disconnect(this);
        socket->deleteLater();
        Q_EMIT told(heard);
    };
    connect(socket, &QLocalSocket::connected, this, [socket, selectId] {
        socket->write(selectId.isEmpty() ? QByteArrayLiteral("raise\n")
                                         : "select " + selectId.toLatin1() + '\n');
    });
    // heard is what the other one answers: a socket that is left over answers nothing
    connect(socket, &QLocalSocket::readyRead, this, [end] { end(true); });
    connect(socket, &QLocalSocket::errorOccurred, this, [end] { end(false); });
    connect(timer, &QTimer::timeout, this, [end] { end(false); });
    timer->start(patience);
    socket->connectToServer(m_path);
}

Result<void> SingleInstance::listen()
{
    QLocalServer::removeServer(m_path); // nobody answered there
    if (!m_server.listen(m_path)) {
        return failure("window.no-socket",
                       tr("If you start Latchkey a second time, it cannot find this window: the "
                          "profile's path is too long, or its folder cannot be written."),
                       m_server.errorString());
    }
    return {};
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            const QByteArray line = socket->peek(longestLine + 1);
            if (line.size() > longestLine) {
                socket->abort();
            } else if (line.contains('\n')) {
                socket->readAll();
                obey(line.left(line.indexOf('\n')));
                socket->write("ok\n");
                socket->disconnectFromServer();
            }
        });
    }
}

void SingleInstance::obey(const QByteArray &line)
{
    static const QRegularExpression select(QStringLiteral("\\Aselect ([a-z2-7]{8})\\z"));
    const auto match = select.match(QString::fromLatin1(line));
    if (line == "raise") {
        Q_EMIT raiseWanted();
    } else if (match.hasMatch()) {
        Q_EMIT selectWanted(match.captured(1));
        Q_EMIT raiseWanted();
    }
}

} // namespace latchkey::ui
