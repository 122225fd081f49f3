// SPDX-License-Identifier: Apache-2.0
// One call of a program to a store: signed, sent, and its answer handed back.
#pragma once

#include "commerce/Negotiation.h"
#include "desk/Recording.h"
#include "httpcall/CallLoop.h"
#include "proxy/BodyStore.h"
#include "proxy/Gate.h"
#include "proxy/LinkedStores.h"
#include "proxy/ProxyAnswer.h"
#include "proxy/ProxyRequest.h"
#include "proxy/ProxyTarget.h"
#include "proxy/StoreTurns.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::proxy {

// What all calls of a proxy share. All must outlive them.
struct ProxyParts
{
    Gate &gate;
    LinkedStores &stores;
    StoreTurns &turns;
    httpcall::CallLoop &loop;
    Clock clock;
    BodyLimits body;
    std::shared_ptr<BodyRoom> bodyRoom;
    QString bodyFolder; // where bodies that are kept on the disk go
    desk::CallRecorder recorder = {};
};

// The program at the other end. Nothing of it destroys the call, or speaks to it before it returns.
class ProgramSide
{
public:
    ProgramSide() = default;
    virtual ~ProgramSide() = default;
    ProgramSide(const ProgramSide &) = delete;
    ProgramSide &operator=(const ProgramSide &) = delete;

    // More of the request's body is wanted, at most so much at once: later, feed() or feedEnd().
    virtual void wantBody(qsizetype most) = 0;
    // The whole answer, one of our own. Nothing more comes.
    virtual void sendOwn(const Refusal &refusal) = 0;
    virtual void sendHead(int status, const QList<web::HttpHeader> &headers,
                          std::optional<qint64> length) = 0;
    // True if the program is slow to take what it was sent: ProxyCall::goOn() will follow.
    virtual bool isFull() const = 0;
    virtual void sendBody(QByteArrayView octets) = 0;
    virtual void sendEnd() = 0;
    // The answer broke off; the program must not take it for whole.
    virtual void cut() = 0;
};

// In order: the store and its tokens; of the body what has to be there first; a turn at the store;
// then a try, and another where the store refused how it was signed and executed nothing.
class ProxyCall : public QObject, private httpcall::CallSide
{
    Q_OBJECT

public:
    ProxyCall(const ProxyParts &parts, ProgramSide &program, ProxyRequest request,
              ProxyTarget target, Admitted admitted, QObject *parent);
    // Gate::done() was called by then.
    ~ProxyCall() override;

    void start();

    // Octets of the request's body, and its end.
    void feed(QByteArrayView octets);
    void feedEnd();

    // The program takes more of the answer.
    void goOn();

    // Nothing has moved for too long: ends it with an answer, if none has begun.
    void expire();

    // Ends it with an answer of our own, as long as none has begun.
    void refuse(const Refusal &refusal);

    // The program is gone: ends it, unheard.
    void abandon();

private:
    void takeStore(const Result<LinkedStorePtr> &linked);
    bool isRefusedForRest();
    bool isRefusedByGate();
    void collect();
    void limitTurns(const QByteArray &store);
    void askForTurn();
    void begin();
    void sendTry();
    httpcall::StreamedRequest nextRequest();
    std::optional<qsizetype> give(char *to, qsizetype most) override;
    void takeHead(int status, const QList<web::HttpHeader> &headers) override;
    bool takeBody(QByteArrayView piece) override;
    void ended(const std::optional<httpcall::HttpFailure> &failure) override;
    void noteRest();
    bool settle(const QByteArray &body);
    void handOnHead();
    void handOnHeld();
    void handOn(QByteArrayView octets);
    void judgeHeld();
    void fail(const httpcall::HttpFailure &failure);
    void finish();
    void recordUntold() const;
    bool isForm() const;
    bool isHead() const { return m_request.head.method == "HEAD"; }
    bool isBodyless() const { return m_request.framing == Framing::None; }

    const ProxyParts &m_parts;
    ProgramSide &m_program;
    const ProxyRequest m_request;
    const ProxyTarget m_target;
    CallDone m_done;
    const QString m_integration;
    BodyStore m_body;
    bool m_hasWholeBody;
    bool m_isCollecting = false;
    bool m_hasTurn = false;
    bool m_isOver = false;

    LinkedStorePtr m_linked;
    commerce::Store m_store; // as it was known when the call began
    std::unique_ptr<commerce::SignedRequest> m_signed;
    std::unique_ptr<commerce::Negotiation> m_negotiation;
    std::unique_ptr<httpcall::StreamedCall> m_call;

    int m_status = 0;
    QList<web::HttpHeader> m_headers;
    bool m_isHeld = false; // the answer may be about the signature: it is read before it is sent on
    QByteArray m_held;
    bool m_isHeadSent = false;
    bool m_isTried = false;
    bool m_isTold = false; // the recorder knows how the last try ended
    QElapsedTimer m_age;
};

} // namespace latchkey::proxy
