// SPDX-License-Identifier: Apache-2.0
#include "proxy/ProxyCall.h"

#include "proxy/Text.h"

#include <QLoggingCategory>
#include <QPointer>

namespace latchkey::proxy {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.proxy", QtWarningMsg)

BodyLimits limitsFor(BodyLimits limits, bool isForm)
{
    if (isForm) {
        limits.memory = limits.form;
    }
    return limits;
}

// The answer to HEAD has no body to say why it is a 401, and sending HEAD again executes nothing:
// so it is taken for a refused signature.
oauth::StoreAnswer readRefusalOfHead(QByteArrayView body)
{
    oauth::StoreAnswer answer = oauth::readRestError(body);
    answer.outcome = oauth::Outcome::SignatureInvalid;
    return answer;
}

Refusal storeIsBusy()
{
    return {{"proxy.store-busy",
             Text::tr("Too many calls wait for this store. Try again in a moment."),
             {}},
            503,
            1};
}

bool isFormIn(const httpserver::ServerRequest &head)
{
    return head.header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded");
}

} // namespace

ProxyCall::ProxyCall(const ProxyParts &parts, ProgramSide &program, ProxyRequest request,
                     ProxyTarget target, Admitted admitted, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_program(program)
    , m_request(std::move(request))
    , m_target(std::move(target))
    , m_integration(std::move(admitted.integration))
    , m_body(limitsFor(parts.body, isFormIn(m_request.head)), parts.bodyRoom, parts.bodyFolder)
    , m_hasWholeBody(isBodyless())
{
    m_done.client = std::move(admitted.client);
    m_done.method = m_request.head.method;
    m_done.routeTemplate = std::move(admitted.routeTemplate);
    m_age.start();
}

ProxyCall::~ProxyCall()
{
    abandon();
}

bool ProxyCall::isForm() const
{
    return isFormIn(m_request.head);
}

void ProxyCall::start()
{
    m_parts.stores.of(m_integration, [self = QPointer(this)](const Result<LinkedStorePtr> &linked) {
        if (!self.isNull() && !self->m_isOver) {
            self->takeStore(linked);
        }
    });
}

void ProxyCall::takeStore(const Result<LinkedStorePtr> &linked)
{
    if (!linked) {
        refuse(refusalFor(linked.error()));
        return;
    }
    m_linked = *linked;
    if (!isRefusedForRest()) {
        m_isCollecting = true;
        collect();
    }
}

bool ProxyCall::isRefusedForRest()
{
    const int rest = m_parts.turns.restOf(m_linked->route.peer.text());
    if (rest > 0) {
        refuse({{"proxy.store-rests",
                 Text::tr("The store asked for a pause (Retry-After). Try again in %n s.", nullptr,
                          rest),
                 {}},
                503,
                rest});
    }
    return rest > 0;
}

// A small body is there before the store is bothered, and a form's all the more: it is signed.
void ProxyCall::collect()
{
    if (isForm() && m_body.size() > m_parts.body.form) {
        refuse({{"proxy.form-too-large",
                 Text::tr("A form is part of the signature, and this one is too large. Send JSON "
                          "instead."),
                 {}},
                413});
        return;
    }
    const qint64 wanted = isForm() ? m_parts.body.form + 1 : m_parts.body.memory;
    if (!m_hasWholeBody && m_body.size() < wanted) {
        m_program.wantBody(qsizetype(wanted - m_body.size()));
        return;
    }
    m_isCollecting = false;
    askForTurn();
}

void ProxyCall::feed(QByteArrayView octets)
{
    m_done.octetsIn += octets.size();
    m_body.append(octets);
    if (m_isCollecting) {
        collect();
    } else if (m_call) {
        m_call->resume();
    }
}

void ProxyCall::feedEnd()
{
    m_hasWholeBody = true;
    if (m_isCollecting) {
        collect();
    } else if (m_call) {
        m_call->resume();
    }
}

// What a person allows may have changed since the last one came or went.
void ProxyCall::limitTurns(const QByteArray &store)
{
    if (const auto atOnce = m_parts.gate.callsAtOnce(store)) {
        m_parts.turns.limit(store, *atOnce);
    }
}

void ProxyCall::askForTurn()
{
    const QByteArray store = m_linked->route.peer.text();
    limitTurns(store);
    const bool isTaken = m_parts.turns.ask(store, m_done.client, this, [this, store] {
        if (m_isOver) { // since it was called up
            m_parts.turns.giveBack(store, m_done.client);
            return;
        }
        m_hasTurn = true;
        begin();
    });
    if (!isTaken) {
        refuse(storeIsBusy());
    }
}

// What was revoked, switched off or limited while this waited is not signed.
bool ProxyCall::isRefusedByGate()
{
    const auto refusal =
        m_parts.gate.nowRefused({m_target.key.reveal(), m_request.head.method, m_target.suffix});
    if (refusal) {
        refuse(*refusal);
    }
    return refusal.has_value();
}

void ProxyCall::begin()
{
    if (isRefusedForRest() || isRefusedByGate()) { // either may be so since this waits
        return;
    }
    m_store = m_linked->store;
    const secrets::IntegrationSecrets &tokens = m_linked->tokens;
    m_signed = std::make_unique<commerce::SignedRequest>(
        commerce::SignedRequest{.method = m_request.head.method,
                                .suffix = m_target.suffix,
                                .contentType = m_request.head.header("Content-Type"),
                                .body = isForm() ? std::optional(m_body.octets()) : std::nullopt,
                                .limits = {},
                                .identity = {{"oauth_consumer_key", tokens.consumerKey.reveal()},
                                             {"oauth_token", tokens.accessToken.reveal()}},
                                .consumerSecret = tokens.consumerSecret,
                                .tokenSecret = tokens.accessTokenSecret});
    m_negotiation = std::make_unique<commerce::Negotiation>(
        m_store, m_parts.clock, *m_signed, isHead() ? &readRefusalOfHead : &oauth::readRestError,
        true);
    if (const Result<void> begun = m_negotiation->begin(); !begun) {
        refuse({begun.error(), 400});
        return;
    }
    if (!m_hasWholeBody && m_linked->isSettled && !m_negotiation->isOpen()) {
        m_body.keepNoMore();
    }
    sendTry();
}

void ProxyCall::refuse(const Refusal &refusal)
{
    m_done.status = refusal.status;
    m_done.msWait = m_age.elapsed();
    m_done.problemCode = refusal.problem.code;
    m_program.sendOwn(refusal);
    finish();
}

// With an answer: a program that only sees the connection end may send the call again.
void ProxyCall::expire()
{
    if (m_isOver || m_isHeadSent) {
        m_program.cut();
        return;
    }
    if (m_linked && !m_isCollecting && !m_isTried) { // its turn never came, so nothing was sent
        refuse(storeIsBusy());
        return;
    }
    refuse({{"http.timeout",
             Text::tr("Nothing moved for too long, so this call was ended. The store may still "
                      "carry it out: look there before you send it again."),
             {}},
            504});
}

void ProxyCall::abandon()
{
    if (!m_isOver) {
        if (m_done.problemCode.isEmpty()) {
            m_done.problemCode = "proxy.cut-short";
        }
        finish();
    }
}

void ProxyCall::finish()
{
    if (std::exchange(m_isOver, true)) {
        return;
    }
    m_call.reset();
    if (m_hasTurn) {
        const QByteArray store = m_linked->route.peer.text();
        limitTurns(store);
        m_parts.turns.giveBack(store, m_done.client);
    }
    qCDebug(log).noquote() << m_done.method << m_done.routeTemplate << m_done.status
                           << m_done.problemCode << m_done.msWait << "ms";
    recordUntold();
    m_parts.gate.done(m_done);
}

// A try that came to its end has told of itself.
void ProxyCall::recordUntold() const
{
    if (m_isTold || !m_parts.recorder) {
        return;
    }
    httpcall::CallReport report;
    report.method = m_done.method;
    report.url = (m_linked ? m_linked->store.baseUrl : QByteArray()) + m_target.suffix;
    report.note.caller = m_done.client.toUtf8();
    report.note.route = m_done.routeTemplate;
    report.startedAt = m_parts.clock() - m_age.elapsed();
    report.timings.total = std::chrono::milliseconds(m_age.elapsed());
    report.sent = m_isTried ? httpcall::Sent::Maybe : httpcall::Sent::No;
    report.problem =
        Problem{m_done.problemCode.isEmpty() ? "http.cancelled" : m_done.problemCode, {}, {}};
    m_parts.recorder(m_integration, desk::CallPurpose::Proxy, report);
}

} // namespace latchkey::proxy
