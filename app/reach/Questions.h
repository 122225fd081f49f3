// SPDX-License-Identifier: Apache-2.0
// What ssh asks for while a tunnel is made (a passphrase, a one-time code): by a program of ours
// that it starts (SSH_ASKPASS, ssh(1)), over a private socket, from whoever has the person before
// them. No answer is in an argument, the environment or a file.
#pragma once

#include "base/Secret.h"

#include <QCoreApplication>
#include <QList>
#include <QLocalServer>
#include <QMap>
#include <QObject>
#include <QString>
#include <QTemporaryDir>

class QLocalSocket;

namespace latchkey::reach {

// One that ssh has asked, until it is over. Of several answers the first counts.
class Question : public QObject
{
    Q_OBJECT
public:
    enum class Kind {
        Secret,    // a passphrase, a password, a code: typed, and not shown
        Agreement, // yes or no, such as to a server's key that was never seen before
        Notice,    // a security key waits to be touched: nothing is answered
    };

    // Deletes itself when `asking` ends.
    Question(Kind kind, QString server, QString text, QByteArray run, QLocalSocket *asking);

    Kind kind() const { return m_kind; }
    // Where the tunnel goes, as place::hostWords() says it.
    QString server() const { return m_server; }
    // ssh's own words, of several lines: foreign text.
    QString text() const { return m_text; }
    // Of ssh that asks, as it was named for Questions::environmentFor().
    QByteArray run() const { return m_run; }

    void answer(const Secret &answer);
    // There is no answer, and ssh need not go on.
    void decline();
    // ssh waits no longer.
    void withdraw();

Q_SIGNALS:
    void declined();
    // Answered, declined, or ssh waits no longer.
    void over();

private:
    void end();

    Kind m_kind;
    QString m_server;
    QString m_text;
    QByteArray m_run;
    QLocalSocket *m_asking;
    bool m_isOver = false;
};

class Questions : public QObject
{
    Q_OBJECT

public:
    // `program` is what ssh starts to ask: one that begins as isAsked() and handOn() say.
    explicit Questions(QString program = QCoreApplication::applicationFilePath(),
                       QObject *parent = nullptr);

    // False where no private socket could be made: nothing will be asked.
    bool canAsk() const { return m_server.isListening(); }

    // What ssh gets that is to ask here: in the name of `server`, and as `run`, any word.
    QMap<QString, QString> environmentFor(const QString &server, const QByteArray &run) const;

    // That run of ssh is over, and so is what it asked.
    void withdraw(const QByteArray &run);

    // True in a process that ssh started to ask.
    static bool isAsked();
    // What such a process does: hands `question` on, and the answer to standard output. Blocks. Its
    // exit code: 0 if there is an answer.
    static int handOn(const QString &question);

Q_SIGNALS:
    // The person is to be asked; whoever does that answers now or later.
    void asked(latchkey::reach::Question *question);
    // A question of that run was declined.
    void declined(const QByteArray &run);

private:
    void take(QLocalSocket *asking);

    QString m_program;
    QList<Question *> m_open;
    QTemporaryDir m_folder; // 0700
    QLocalServer m_server;
};

} // namespace latchkey::reach
