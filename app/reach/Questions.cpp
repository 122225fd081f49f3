// SPDX-License-Identifier: Apache-2.0
#include "reach/Questions.h"

#include "system/StandardStreams.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPointer>

#include <utility>

namespace latchkey::reach {

namespace {

constexpr char socketVariable[] = "LATCHKEY_QUESTIONS";
constexpr char serverVariable[] = "LATCHKEY_QUESTIONS_SERVER";
constexpr char runVariable[] = "LATCHKEY_QUESTIONS_RUN";
constexpr char hintVariable[] = "SSH_ASKPASS_PROMPT"; // ssh(1) does not say, ssh's readpass.c does
constexpr qsizetype longestText = 2000;
constexpr qsizetype longestQuestion = 16'000;
constexpr qsizetype longestAnswer = 4096;
constexpr int patienceMs = 170'000; // ssh is waited for no longer
constexpr char answered = '=';

const QString serverField = QStringLiteral("server");
const QString runField = QStringLiteral("run");
const QString hintField = QStringLiteral("hint");
const QString textField = QStringLiteral("text");

Question::Kind kindOf(const QString &hint, const QString &text)
{
    if (hint == QLatin1String("none")) {
        return Question::Kind::Notice;
    }
    const bool isYesOrNo =
        hint == QLatin1String("confirm") || text.contains(QLatin1String("(yes/no")) ||
        text.startsWith(QLatin1String("Please type 'yes'")); // said to another answer before
    return isYesOrNo ? Question::Kind::Agreement : Question::Kind::Secret;
}

} // namespace

Question::Question(Kind kind, QString server, QString text, QByteArray run, QLocalSocket *asking)
    : QObject(asking)
    , m_kind(kind)
    , m_server(std::move(server))
    , m_text(std::move(text))
    , m_run(std::move(run))
    , m_asking(asking)
{
    connect(asking, &QLocalSocket::disconnected, this, &Question::end);
}

void Question::answer(const Secret &answer)
{
    if (!m_isOver) {
        m_asking->putChar(answered);
        m_asking->write(answer.reveal());
        withdraw();
    }
}

void Question::decline()
{
    if (m_isOver) {
        return;
    }
    const QPointer<Question> self(this);
    Q_EMIT declined();
    if (self) {
        withdraw();
    }
}

void Question::withdraw()
{
    if (!m_isOver) {
        end();
        m_asking->disconnectFromServer();
    }
}

void Question::end()
{
    if (!std::exchange(m_isOver, true)) {
        Q_EMIT over();
    }
}

Questions::Questions(QString program, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket *asking = m_server.nextPendingConnection();
        asking->setReadBufferSize(longestQuestion + 1);
        connect(asking, &QLocalSocket::readyRead, this, [this, asking] { take(asking); });
        connect(asking, &QLocalSocket::disconnected, asking, &QObject::deleteLater);
    });
    if (m_folder.isValid()) {
        m_server.listen(m_folder.filePath(QStringLiteral("questions")));
    }
}

QMap<QString, QString> Questions::environmentFor(const QString &server, const QByteArray &run) const
{
    return {{QStringLiteral("SSH_ASKPASS"), m_program},
            {QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force")},
            {QLatin1String(socketVariable), m_server.fullServerName()},
            {QLatin1String(serverVariable), server},
            {QLatin1String(runVariable), QString::fromLatin1(run)}};
}

void Questions::withdraw(const QByteArray &run)
{
    const QList<Question *> open = m_open;
    for (Question *each : open) {
        if (m_open.contains(each) && each->run() == run) {
            each->withdraw();
        }
    }
}

void Questions::take(QLocalSocket *asking)
{
    if (!asking->canReadLine()) {
        if (asking->bytesAvailable() > longestQuestion) {
            asking->abort();
        }
        return;
    }
    asking->disconnect(this);
    const QJsonObject said = QJsonDocument::fromJson(asking->readLine()).object();
    const QString text = said.value(textField).toString().left(longestText);
    auto *question = new Question(kindOf(said.value(hintField).toString(), text),
                                  said.value(serverField).toString(), text,
                                  said.value(runField).toString().toLatin1(), asking);
    m_open.append(question);
    connect(question, &Question::over, this, [this, question] { m_open.removeOne(question); });
    connect(question, &Question::declined, this,
            [this, run = question->run()] { Q_EMIT declined(run); });
    Q_EMIT asked(question);
}

bool Questions::isAsked()
{
    return qEnvironmentVariableIsSet(socketVariable);
}

int Questions::handOn(const QString &question)
{
    QLocalSocket socket;
    socket.connectToServer(qEnvironmentVariable(socketVariable));
    if (!socket.waitForConnected(patienceMs)) {
        return 1;
    }
    const QJsonObject asked{{serverField, qEnvironmentVariable(serverVariable)},
                            {runField, qEnvironmentVariable(runVariable)},
                            {hintField, qEnvironmentVariable(hintVariable)},
                            {textField, question.left(longestText)}};
    socket.write(QJsonDocument(asked).toJson(QJsonDocument::Compact) + '\n');
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
