// SPDX-License-Identifier: Apache-2.0
#include "reach/Questions.h"

#include "system/StandardStreams.h"

#include <QCoreApplication>
#include <QLocalSocket>

#include <utility>

namespace latchkey::reach {

namespace {

constexpr char variable[] = "LATCHKEY_QUESTIONS";
constexpr qsizetype longestQuestion = 2000;
constexpr qsizetype longestAnswer = 4096;
constexpr int patienceMs = 170'000; // ssh is waited for no longer
constexpr char answered = '=';

} // namespace

Questions::Questions(Ask ask, QObject *parent)
    : QObject(parent)
    , m_ask(std::move(ask))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket *asking = m_server.nextPendingConnection();
        connect(asking, &QLocalSocket::readyRead, this, [this, asking] { take(asking); });
        connect(asking, &QLocalSocket::disconnected, asking, &QObject::deleteLater);
    });
    if (m_folder.isValid()) {
        m_server.listen(m_folder.filePath(QStringLiteral("questions")));
    }
}

std::optional<Asker> Questions::asker() const
{
    if (!m_server.isListening()) {
        return {};
    }
    return Asker{QCoreApplication::applicationFilePath(),
                 {{QLatin1String(variable), m_server.fullServerName()}}};
}

void Questions::take(QLocalSocket *asking)
{
    if (!asking->canReadLine()) {
        if (asking->bytesAvailable() > longestQuestion) {
            asking->abort();
        }
        return;
    }
    const auto answer = m_ask(QString::fromUtf8(asking->readLine().trimmed()));
    if (answer) {
        asking->write(QByteArray(1, answered) + answer->reveal());
    }
    asking->disconnectFromServer();
}

bool Questions::isAsked()
{
    return qEnvironmentVariableIsSet(variable);
}

int Questions::handOn(const QString &question)
{
    QLocalSocket socket;
    socket.connectToServer(qEnvironmentVariable(variable));
    if (!socket.waitForConnected(patienceMs)) {
        return 1;
    }
    socket.write(question.left(longestQuestion).simplified().toUtf8() + '\n');
    QByteArray said;
    while (said.size() <= longestAnswer && socket.waitForReadyRead(patienceMs)) {
        said += socket.readAll();
    }
    const bool isAnswered = said.startsWith(answered);
    if (isAnswered) {
        system::writeOutput(said.mid(1) + '\n');
    }
    wipe(said);
    return isAnswered ? 0 : 1;
}

} // namespace latchkey::reach
