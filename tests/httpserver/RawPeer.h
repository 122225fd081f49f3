// SPDX-License-Identifier: Apache-2.0
// A peer that writes whatever octets a test wants, and what a store really sends.
#pragma once

#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

namespace latchkey::httpserver::test {

// One connection to the listener under test. Everything it answers is kept.
class RawPeer
{
public:
    explicit RawPeer(quint16 port)
        : d(std::make_unique<Kept>())
    {
        Kept *kept = d.get();
        QObject::connect(&kept->socket, &QTcpSocket::readyRead, &kept->socket,
                         [kept] { kept->answer += kept->socket.readAll(); });
        d->socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    }

    void send(const QByteArray &octets) { d->socket.write(octets); }
    const QByteArray &answer() const { return d->answer; }
    bool isConnected() const { return d->socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return d->socket.state() == QAbstractSocket::UnconnectedState; }
    void close() { d->socket.abort(); }
    QTcpSocket &socket() { return d->socket; }

    // 0 while there is no status line.
    int status() const
    {
        return d->answer.startsWith("HTTP/1.1 ") ? d->answer.mid(9, 3).toInt() : 0;
    }

    QByteArray body() const
    {
        const qsizetype end = d->answer.indexOf("\r\n\r\n");
        return end < 0 ? QByteArray() : d->answer.mid(end + 4);
    }

    // The value of the first header of that exact name, empty if there is none.
    QByteArray header(const QByteArray &name) const
    {
        const qsizetype start = d->answer.indexOf("\r\n" + name + ": ");
        if (start < 0) {
            return {};
        }
        const qsizetype value = start + name.size() + 4;
        return d->answer.mid(value, d->answer.indexOf("\r\n", value) - value);
    }

    bool waitUntilClosed(int milliseconds = 5000)
    {
        QSignalSpy closed(&d->socket, &QTcpSocket::disconnected);
        return isClosed() || closed.wait(milliseconds);
    }

private:
    struct Kept
    {
        QByteArray answer;
        QTcpSocket socket;
    };
    std::unique_ptr<Kept> d;
};

// Sends the octets on a connection of their own; the status they are answered with, 0 if there is
// none.
inline int statusOf(quint16 port, const QByteArray &octets)
{
    RawPeer peer(port);
    peer.send(octets);
    return peer.waitUntilClosed() ? peer.status() : 0;
}

// What Commerce's server POSTs to a callback URL, the stray header line included (PROTOCOL §1).
inline QByteArray recordedPost(quint16 port, const QByteArray &path,
                               const QByteArray &strayHost = "127.0.0.1")
{
    const QByteArray body = "oauth_consumer_key=3w1pxrrnd2v6gzhd5l0t9nk7u8m4c2ab"
                            "&oauth_consumer_secret=9kq0d7s1m3x5z8b2n4v6c1l0j7h5g3fa"
                            "&store_base_url=http%3A%2F%2F127.0.0.1%3A8090%2F"
                            "&oauth_verifier=q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6";
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
           "\r\nUser-Agent: Laminas\\Http\\Client\r\nAccept: */*\r\n" + strayHost + ":" +
           QByteArray::number(port) + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + body;
}

} // namespace latchkey::httpserver::test
