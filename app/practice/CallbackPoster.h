// SPDX-License-Identifier: Apache-2.0
// The POST of the store's server to a callback URL, octet for octet as recorded (PROTOCOL §1.2).
#pragma once

#include "practice/PracticeIntegration.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace latchkey::practice {

// The request as it goes out: the order of headers, the user agent, and the stray header line that
// repeats host and port wherever they hold a colon. Empty if `callbackUrl` is no absolute http URL.
QByteArray postOctets(const QByteArray &callbackUrl, const PostedValues &values,
                      const QByteArray &storeBaseUrl);

// One POST. Emits exactly one of its signals, once, from the event loop.
class CallbackPoster : public QObject
{
    Q_OBJECT

public:
    // `timeout`: from here to the complete answer; a store waits 5 s.
    explicit CallbackPoster(std::chrono::milliseconds timeout, QObject *parent = nullptr);
    ~CallbackPoster() override;

    // Call once. http only: like a server whose PHP trusts no certificate, it cannot deliver to
    // https.
    void post(const QByteArray &callbackUrl, const PostedValues &values,
              const QByteArray &storeBaseUrl);

Q_SIGNALS:
    // A complete HTTP answer came in time, whatever its status.
    void answered();
    // Refused, unknown host, closed without an answer, no HTTP, or too late. The reason for
    // support.
    void failed(const QString &reason);

private:
    void onReceived(bool isClosed);
    void succeed();
    void fail(const QString &reason);

    const std::chrono::milliseconds m_timeout;
    QTcpSocket m_socket;
    QTimer m_deadline;
    QByteArray m_request;
    QByteArray m_received;
    bool m_isOver = false;
};

} // namespace latchkey::practice
