// SPDX-License-Identifier: Apache-2.0
// One connection of a program to the proxy: requests one after the other, each answered before the
// next is read.
#pragma once

#include "proxy/ProxyCall.h"

#include <QDeadlineTimer>
#include <QObject>

#include <chrono>

class QTcpSocket;

namespace latchkey::proxy {

// How much a program may take. The defaults are the product's; tests shorten them.
struct ConnectionLimits
{
    qsizetype headBytes = 65'536;
    qsizetype connections = 256;
    std::chrono::milliseconds head{10'000}; // from its first octet to its empty line
    std::chrono::milliseconds idle{60'000}; // between two requests
    std::chrono::milliseconds still{
        300'000};                            // amid a call, while nothing moves in either direction
    std::chrono::milliseconds linger{1'000}; // after the last answer, so that closing loses none
    qsizetype lingerBytes = 1'048'576;
    qsizetype writeAhead = 262'144; // of an answer that the program is slow to take
};

class ClientConnection : public QObject, private ProgramSide
{
    Q_OBJECT

public:
    // Takes the socket over. `host` is what programs have to call the proxy there,
    // "127.0.0.1:24711". `parts` must outlive it.
    ClientConnection(QTcpSocket *socket, const ProxyParts &parts, const ConnectionLimits &limits,
                     const QByteArray &host, QObject *parent);

    // Reads what has come already; call once after construction.
    void begin();

    // Whether nothing is asked or answered at the moment.
    bool isIdle() const;
    // Whether it is about to begin, or to end: it holds a place, and nothing is lost with it.
    bool isHalf() const;
    bool isPastDeadline() const { return m_deadline.hasExpired(); }

    // No further request is taken: ends after the answer under way, or now.
    void leave();
    // Its deadline has passed: a call under way is answered, the rest ends.
    void expire();
    // Ends it at once.
    void drop();

Q_SIGNALS:
    // The connection is gone. Emitted once.
    void over();

private:
    enum class Stage { Reading, Calling, Lingering, Over };

    void onReadyRead();
    void onWritten();
    void readHead();
    void take(QByteArrayView head);
    void call(ProxyRequest request, ProxyTarget target, Admitted admitted);
    void feedBody();
    void feedLater();
    void moved();
    bool owesOctets() const;
    void next();
    void endCall();
    void closeGently();
    void discard();

    void wantBody(qsizetype most) override;
    void sendOwn(const Refusal &refusal) override;
    void sendHead(int status, const QList<web::HttpHeader> &headers,
                  std::optional<qint64> length) override;
    bool isFull() const override;
    void sendBody(QByteArrayView octets) override;
    void sendEnd() override;
    void cut() override;

    QTcpSocket *m_socket;
    const ProxyParts &m_parts;
    const ConnectionLimits m_limits;
    const QByteArray m_host;
    Stage m_stage = Stage::Reading;
    QDeadlineTimer m_deadline;
    QByteArray m_received;
    qsizetype m_scanned = 0;

    ProxyCall *m_call = nullptr;
    std::optional<BodyReader> m_body;
    qsizetype m_wanted = 0; // of the body; 0: nothing
    bool m_isFeedDue = false;
    bool m_owesContinue = false;
    QByteArray m_method;
    bool m_takesChunks = true;
    bool m_keepsAlive = true;
    bool m_isLeaving = false;
    bool m_isAnswering = false; // the head of the answer is sent
    AnswerBody m_answer;
    qsizetype m_discarded = 0;
};

} // namespace latchkey::proxy
