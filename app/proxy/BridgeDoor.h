// SPDX-License-Identifier: Apache-2.0
// The proxy's second door: for programs in containers, on a bridge of this computer.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

namespace latchkey::proxy {

// Listens at one address of a bridge that only containers of this computer are connected to, and
// hands over connections from its network alone. A bridge that something else was connected to
// meanwhile opens to nobody.
class BridgeDoor : public QObject
{
    Q_OBJECT

public:
    explicit BridgeDoor(QObject *parent = nullptr);

    // False: no network of this computer has the address yet; it opens when one has it, and says
    // opened(). Problems: `proxy.not-a-bridge` (an address in another network of this computer, or
    // one that can be in none), `proxy.port-taken`.
    Result<bool> open(const QHostAddress &address, quint16 port);

    void close();

    // "172.17.0.1:24711": how programs there have to call it.
    QByteArray host() const;

Q_SIGNALS:
    // After open() said that it waits.
    void opened();
    // It waits still, now for that to end: once for each code. Problems of open().
    void refused(const latchkey::Problem &problem);
    // The one who is told owns the socket.
    void arrived(QTcpSocket *socket);

private:
    Result<bool> listen();
    void tryAgain();
    void tellOnce(const Problem &problem);
    void take();

    QTcpServer m_listening;
    QTimer m_again;
    QHostAddress m_address;
    quint16 m_port = 0;
    QList<QByteArray> m_told; // codes of problems
};

} // namespace latchkey::proxy
