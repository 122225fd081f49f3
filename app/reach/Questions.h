// SPDX-License-Identifier: Apache-2.0
// What ssh asks for while a tunnel is made (a passphrase, a one-time code): by a program of ours
// that it starts (SSH_ASKPASS, ssh(1)), over a private socket, from whoever has the person before
// them. No answer is in an argument, the environment or a file.
#pragma once

#include "base/Secret.h"
#include "reach/Tunnel.h"

#include <QLocalServer>
#include <QObject>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <optional>

class QLocalSocket;

namespace latchkey::reach {

class Questions : public QObject
{
    Q_OBJECT

public:
    // Asks the person; nothing: there is no answer. The question is foreign text.
    using Ask = std::function<std::optional<Secret>(const QString &question)>;

    explicit Questions(Ask ask, QObject *parent = nullptr);

    // For ssh: this program again. Nothing where no private socket could be made.
    std::optional<Asker> asker() const;

    // True in a process that ssh started to ask.
    static bool isAsked();
    // What such a process does: hands `question` on, and the answer to standard output. Blocks. Its
    // exit code: 0 if there is an answer.
    static int handOn(const QString &question);

private:
    void take(QLocalSocket *asking);

    Ask m_ask;
    QTemporaryDir m_folder; // 0700
    QLocalServer m_server;
};

} // namespace latchkey::reach
