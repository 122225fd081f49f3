// SPDX-License-Identifier: Apache-2.0
#include "commerce/SignedExchange.h"

#include "commerce/FrontDoor.h"
#include "commerce/KnownDialects.h"
#include "commerce/WebPage.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/CanonicalUrl.h"
#include "oauth/Nonce.h"

#include <QElapsedTimer>
#include <QHash>
#include <QLoggingCategory>

#include <cstdlib>

namespace latchkey::commerce {

namespace {

using oauth::Outcome;

Q_LOGGING_CATEGORY(log, "latchkey.commerce", QtWarningMsg)

// Below this the clock is not what the store objects to; it takes 600 s itself.
constexpr qint64 skewWorthCorrecting = 30;

// A string that holds a signature or an identity is wiped when it goes, as far as it is ours alone.
struct Wiped
{
    QByteArray octets;
    explicit Wiped(QByteArray value)
        : octets(std::move(value))
    {}
    ~Wiped() { wipe(octets); }
    Q_DISABLE_COPY_MOVE(Wiped)
};

class Exchange
{
public:
    Exchange(const Store &store, const Clock &clock, const SignedRequest &request,
             RefusalReader readRefusal, const CancelFlag &cancel, const httpcall::BodySink &sink)
        : m_store(store)
        , m_clock(clock)
        , m_request(request)
        , m_readRefusal(readRefusal)
        , m_cancel(cancel)
        , m_sink(sink)
    {
        m_result.knowledge = store.knowledge;
    }

    ExchangeResult run();

private:
    oauth::RequestToSign toSign(const SigningForm &form) const;
    void sendAs(const SigningForm &form);
    void sendOnce(const SigningForm &form);
    void tell() const;
    httpcall::HttpRequest signedRequest(const SigningForm &form);
    void noteTry(const SigningForm &form, oauth::RequestToSign request);
    bool switchMethod();
    bool correctClock();
    bool refusedFor(Outcome outcome, int status) const;
    bool isAnswered() const;
    bool isAccepted() const;
    void learn(const SigningForm &form);
    ExchangeResult cannotSign(const Problem &problem);

    const Store &m_store;
    const Clock &m_clock;
    const SignedRequest &m_request;
    const RefusalReader m_readRefusal;
    const CancelFlag &m_cancel;
    const httpcall::BodySink &m_sink;
    QByteArray m_wireUrl;
    ExchangeResult m_result;
    int m_tries = 0;
    bool m_hasSwitchedMethod = false;
    bool m_hasCorrectedClock = false;
};

ExchangeResult Exchange::run()
{
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> wireUrl = oauth::canonicalUrl(m_store.baseUrl + m_request.suffix);
    if (!wireUrl) {
        return cannotSign(wireUrl.error());
    }
    m_wireUrl = *wireUrl;
    const Result<QList<SigningForm>> plan =
        signingPlan(m_store, m_request.suffix, toSign({}), m_request.dialect);
    if (!plan) {
        return cannotSign(plan.error());
    }
    for (const SigningForm &form : *plan) {
        m_result.negotiated = m_tries > 0 && isSignatureRefused(m_result);
        sendAs(form);
        if (!isSignatureRefused(m_result)) {
            learn(form);
            break;
        }
        if (m_tries >= maxTries()) {
            break;
        }
    }
    if (isSignatureRefused(m_result)) {
        m_result.negotiated = false;
    }
    m_result.tookMs = timer.elapsed();
    return m_result;
}

ExchangeResult Exchange::cannotSign(const Problem &problem)
{
    m_result.outcome = tl::unexpected<httpcall::HttpFailure>(
        httpcall::HttpFailure{problem, httpcall::Sent::No, {}});
    return m_result;
}

// The request in the shape of one form, nonce and timestamp as placeholders.
oauth::RequestToSign Exchange::toSign(const SigningForm &form) const
{
    oauth::RequestToSign request;
    request.method = m_request.method;
    request.url = form.url;
    request.contentType = m_request.contentType;
    request.body = m_request.body.value_or(QByteArray());
    request.protocol = m_request.identity;
    request.protocol.append(
        {{"oauth_signature_method", oauth::signatureMethodName(m_result.knowledge.method)},
         {"oauth_version", "1.0"},
         {"oauth_timestamp", "1"},
         {"oauth_nonce", "n"}});
    return request;
}

void Exchange::sendAs(const SigningForm &form)
{
    do {
        sendOnce(form);
    } while (m_tries < maxTries() && (switchMethod() || correctClock()));
}

// The base string again, with names in place of what tells who is asking.
void Exchange::noteTry(const SigningForm &form, oauth::RequestToSign request)
{
    static const QHash<QByteArray, QByteArray> named{{"oauth_consumer_key", "CONSUMER_KEY"},
                                                     {"oauth_token", "ACCESS_TOKEN"},
                                                     {"oauth_verifier", "VERIFIER"}};
    for (auto &parameter : request.protocol) {
        parameter.second = named.value(parameter.first, parameter.second);
    }
    const oauth::Dialect &dialect = *form.dialects.first();
    m_result.tries.append(
        {dialect.name, oauth::baseString(dialect, request).value_or(QByteArray()), false});
}

httpcall::HttpRequest Exchange::signedRequest(const SigningForm &form)
{
    oauth::RequestToSign request = toSign(form);
    for (auto &[name, value] : request.protocol) {
        if (name == "oauth_timestamp") {
            value = QByteArray::number(m_clock() / 1000 + m_result.knowledge.clockSkewSeconds);
        } else if (name == "oauth_nonce") {
            value = oauth::newNonce();
        }
    }
    noteTry(form, request);
    // the plan found that this dialect can sign it
    const Wiped baseString(*oauth::baseString(*form.dialects.first(), request));
    request.protocol.append(
        {"oauth_signature", oauth::signature(m_result.knowledge.method, baseString.octets,
                                             m_request.consumerSecret, m_request.tokenSecret)});
    httpcall::HttpRequest wire;
    wire.method = m_request.method;
    wire.url = m_wireUrl;
    wire.body = m_request.body;
    wire.limits = m_request.limits;
    wire.headers.append({"Accept", m_request.accept});
    if (!m_request.contentType.isEmpty()) {
        wire.headers.append({"Content-Type", m_request.contentType});
    }
    wire.trustedCa = m_store.trustedCa;
    QByteArray basic =
        basicHeader(m_store, web::originOf(m_wireUrl).value_or(web::Origin())); // PROTOCOL §9
    m_result.sentBasic = !basic.isEmpty();
    wire.headers.append({"Authorization", (basic.isEmpty() ? basic : basic + ", ") +
                                              oauth::authorizationHeader(request.protocol)});
    wipe(basic);
    return wire;
}

void Exchange::sendOnce(const SigningForm &form)
{
    ++m_tries;
    httpcall::HttpRequest wire = signedRequest(form);
    m_result.outcome = httpcall::performHttpCall(wire, m_cancel, m_sink);
    wipe(wire.headers.last().value);
    m_result.dialectUsed = form.dialects.first()->name;
    m_result.refusal.reset();
    if (m_result.outcome && m_result.outcome->status >= 400 && m_result.outcome->status < 500) {
        m_result.refusal = m_readRefusal(m_result.outcome->body);
    }
    m_result.tries.last().isRefused = isSignatureRefused(m_result);
    tell();
}

void Exchange::tell() const
{
    qCDebug(log).noquote().nospace()
        << "try " << m_tries << ": " << m_result.dialectUsed << " with "
        << oauth::signatureMethodName(m_result.knowledge.method) << ", clock skew "
        << m_result.knowledge.clockSkewSeconds << " s: "
        << (m_result.outcome ? QByteArray::number(m_result.outcome->status)
                             : m_result.outcome.error().problem.code)
        << (isSignatureRefused(m_result) ? ", signature refused" : "");
}

bool Exchange::refusedFor(Outcome outcome, int status) const
{
    return m_result.refusal && m_result.refusal->outcome == outcome &&
           m_result.outcome->status == status;
}

bool Exchange::switchMethod()
{
    if (m_hasSwitchedMethod || !refusedFor(Outcome::SignatureMethodRejected, 400)) {
        return false;
    }
    m_hasSwitchedMethod = true;
    using oauth::SignatureMethod;
    m_result.knowledge.method = m_result.knowledge.method == SignatureMethod::HmacSha256
                                    ? SignatureMethod::HmacSha1
                                    : SignatureMethod::HmacSha256;
    return true;
}

bool Exchange::correctClock()
{
    if (m_hasCorrectedClock || !refusedFor(Outcome::TimestampRefused, 401)) {
        return false;
    }
    const std::optional<qint64> storeTime = m_result.outcome->date();
    if (!storeTime) {
        return false;
    }
    const qint64 skew = *storeTime - m_clock() / 1000;
    if (std::llabs(skew - m_result.knowledge.clockSkewSeconds) <= skewWorthCorrecting) {
        return false;
    }
    m_hasCorrectedClock = true;
    m_result.knowledge.clockSkewSeconds = skew;
    return true;
}

bool Exchange::isAnswered() const
{
    return m_result.outcome && m_result.outcome->status < 500;
}

// Whether the last answer shows that the signature was looked at and taken. An answer that comes
// before that look (no such route, a missing parameter) shows it only where the same request was
// refused for its signature a moment ago.
bool Exchange::isAccepted() const
{
    if (!isAnswered()) {
        return false;
    }
    const httpcall::HttpAnswer &answer = *m_result.outcome;
    if (answer.status >= 200 && answer.status < 300) {
        return !isPage(answer) && !(m_sink && isHtml(answer)); // those are no store's
    }
    if (!m_result.refusal || m_result.refusal->outcome == Outcome::TimestampRefused ||
        m_result.refusal->outcome == Outcome::NonceUsed) {
        return false;
    }
    return m_result.negotiated || m_result.refusal->outcome == Outcome::NotAuthorized ||
           m_result.refusal->outcome == Outcome::NotAVerifierToken;
}

void Exchange::learn(const SigningForm &form)
{
    StoreKnowledge &knowledge = m_result.knowledge;
    if (!isAnswered() || refusedFor(Outcome::SignatureMethodRejected, 400)) {
        knowledge.method = m_store.knowledge.method;
    }
    if (!isAnswered() || refusedFor(Outcome::TimestampRefused, 401)) {
        knowledge.clockSkewSeconds = m_store.knowledge.clockSkewSeconds;
    }
    if (!isAccepted()) {
        return;
    }
    const Result<QByteArray> configured = oauth::canonicalUrl(m_store.baseUrl);
    knowledge.signatureBaseUrl =
        configured && *configured == form.baseUrl ? QByteArray() : form.baseUrl;
    knowledge.dialect = knownWithout(knowledge.dialect, form.others);
}

} // namespace

ExchangeResult exchangeSigned(const Store &store, const Clock &clock, const SignedRequest &request,
                              RefusalReader readRefusal, const CancelFlag &cancel,
                              const httpcall::BodySink &sink)
{
    return Exchange(store, clock, request, readRefusal, cancel, sink).run();
}

bool isSignatureRefused(const ExchangeResult &result)
{
    return result.refusal && result.refusal->outcome == Outcome::SignatureInvalid &&
           result.outcome && result.outcome->status == 401;
}

} // namespace latchkey::commerce
