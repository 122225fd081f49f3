// SPDX-License-Identifier: Apache-2.0
#include "commerce/Negotiation.h"

#include "commerce/FrontDoor.h"
#include "commerce/KnownDialects.h"
#include "commerce/WebPage.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/CanonicalUrl.h"
#include "oauth/Nonce.h"

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

} // namespace

Negotiation::Negotiation(const Store &store, const Clock &clock, const SignedRequest &request,
                         RefusalReader readRefusal, bool takesBodyApart)
    : m_store(store)
    , m_clock(clock)
    , m_request(request)
    , m_readRefusal(readRefusal)
    , m_takesBodyApart(takesBodyApart)
{
    m_result.knowledge = store.knowledge;
}

// What is likely is nearly always the one.
Result<void> Negotiation::begin()
{
    const Result<QByteArray> wireUrl = oauth::canonicalUrl(m_store.baseUrl + m_request.suffix);
    if (!wireUrl) {
        return failure(wireUrl.error());
    }
    m_wireUrl = *wireUrl;
    if (auto likely = signingPlan(m_store, m_request.suffix, toSign({}), m_request.dialect,
                                  PlanExtent::Likely)) {
        m_plan = std::move(*likely);
        return {};
    }
    m_isWholePlan = true;
    auto plan = signingPlan(m_store, m_request.suffix, toSign({}), m_request.dialect);
    if (!plan) {
        return failure(plan.error());
    }
    m_plan = std::move(*plan);
    return {};
}

// The request under one URL, nonce and timestamp as placeholders.
oauth::RequestToSign Negotiation::toSign(const QByteArray &url) const
{
    oauth::RequestToSign request;
    request.method = m_request.method;
    request.url = url;
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

// The base string again, with names in place of what tells who is asking.
void Negotiation::noteTry(const SigningForm &form, oauth::RequestToSign request)
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

QByteArray Negotiation::signedHeader()
{
    const SigningForm &form = m_plan[m_at];
    oauth::RequestToSign request = toSign(form.url);
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
    return oauth::authorizationHeader(request.protocol);
}

SignedTry Negotiation::next()
{
    ++m_tries;
    SignedTry signedTry{m_wireUrl, signedHeader(), {}};
    signedTry.note.attempt = m_tries;
    signedTry.note.dialect = m_plan[m_at].dialects.first()->name;
    signedTry.note.signedUrl = m_plan[m_at].url;
    QByteArray basic =
        basicHeader(m_store, web::originOf(m_wireUrl).value_or(web::Origin())); // PROTOCOL §9
    m_result.sentBasic = !basic.isEmpty();
    if (m_result.sentBasic) {
        signedTry.authorization.prepend(basic + ", ");
    }
    wipe(basic);
    m_result.dialectUsed = m_plan[m_at].dialects.first()->name;
    return signedTry;
}

bool Negotiation::take(httpcall::HttpOutcome outcome)
{
    m_result.outcome = std::move(outcome);
    m_result.refusal.reset();
    if (m_result.outcome && m_result.outcome->status >= 400 && m_result.outcome->status < 500) {
        m_result.refusal = m_readRefusal(m_result.outcome->body);
    }
    m_result.tries.last().isRefused = isSignatureRefused(m_result);
    tell();
    return m_tries < maxTries() && (switchMethod() || correctClock()) ? true : goOn();
}

// To the next form, where the last was refused and there is one.
bool Negotiation::goOn()
{
    if (!isSignatureRefused(m_result)) {
        learn(m_plan[m_at]);
        return false;
    }
    if (m_at + 1 == m_plan.size() && !m_isWholePlan) {
        m_isWholePlan = true;
        // begins as the likely one does
        m_plan =
            signingPlan(m_store, m_request.suffix, toSign({}), m_request.dialect).value_or(m_plan);
    }
    m_result.negotiated = m_tries < maxTries() && m_at + 1 < m_plan.size();
    if (m_result.negotiated) {
        ++m_at;
    }
    return m_result.negotiated;
}

void Negotiation::tell() const
{
    qCDebug(log).noquote().nospace()
        << "try " << m_tries << ": " << m_result.dialectUsed << " with "
        << oauth::signatureMethodName(m_result.knowledge.method) << ", clock skew "
        << m_result.knowledge.clockSkewSeconds << " s: "
        << (m_result.outcome ? QByteArray::number(m_result.outcome->status)
                             : m_result.outcome.error().problem.code)
        << (isSignatureRefused(m_result) ? ", signature refused" : "");
}

bool Negotiation::refusedFor(Outcome outcome, int status) const
{
    return m_result.refusal && m_result.refusal->outcome == outcome &&
           m_result.outcome->status == status;
}

bool Negotiation::switchMethod()
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

bool Negotiation::correctClock()
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

bool Negotiation::isAnswered() const
{
    return m_result.outcome && m_result.outcome->status < 500;
}

// Whether the last answer shows that the signature was looked at and taken. An answer that comes
// before that look (no such route, a missing parameter) shows it only where the same request was
// refused for its signature a moment ago.
bool Negotiation::isAccepted() const
{
    if (!isAnswered()) {
        return false;
    }
    const httpcall::HttpAnswer &answer = *m_result.outcome;
    if (answer.status >= 200 && answer.status < 300) {
        return !isPage(answer) && !(m_takesBodyApart && isHtml(answer)); // those are no store's
    }
    if (!m_result.refusal || m_result.refusal->outcome == Outcome::TimestampRefused ||
        m_result.refusal->outcome == Outcome::NonceUsed) {
        return false;
    }
    return m_result.negotiated || m_result.refusal->outcome == Outcome::NotAuthorized ||
           m_result.refusal->outcome == Outcome::NotAVerifierToken;
}

void Negotiation::learn(const SigningForm &form)
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

} // namespace latchkey::commerce
