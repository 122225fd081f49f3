// SPDX-License-Identifier: Apache-2.0
// A real sshd on loopback with keys of its own, and an ssh that knows it by its alias "shop".
#pragma once

#include "place/StorePlace.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace latchkey::testing {

class SshServer
{
public:
    // Where sshd is not installed or does not start, whyNot() says so.
    SshServer();
    ~SshServer();
    SshServer(const SshServer &) = delete;
    SshServer &operator=(const SshServer &) = delete;

    QString whyNot() const { return m_whyNot; }

    // A folder behind this server.
    place::StorePlace place(const QString &folder) const;

    quint16 port() const { return m_port; }

    // Of the host key that it shows: "SHA256:…".
    QString fingerprint() const;

    // From now on it shows another host key than ssh has noted.
    bool changeHostKey();
    // What ssh knows of it is forgotten.
    void forgetHostKey();
    // Our key has a passphrase from now on, and no agent holds it.
    void lockKey(const QString &passphrase);
    // No key is accepted any more, or again ours is.
    void acceptKeys(bool accept);

    // Started anew with more lines in its configuration.
    bool restartWith(const QByteArray &lines);

    // Every connection is cut as if the server had lost its power; it takes new ones.
    void cutConnections();

    // Nobody listens any more.
    void stop();

private:
    bool start();
    bool makeKey(const QString &name);
    void noteHostKey();
    QString path(const char *name) const;
    void writeClientConfiguration();
    QByteArray said();

    QTemporaryDir m_folder;
    QProcess m_sshd;
    QByteArray m_lines;
    quint16 m_port = 0;
    QString m_whyNot;
};

} // namespace latchkey::testing
