// SPDX-License-Identifier: Apache-2.0
#include "exchange/FromWire.h"

#include "commerce/StoreRefusal.h"
#include "commerce/WebPage.h"
#include "exchange/BodyMask.h"
#include "oauth/Outcome.h"
#include "proxy/Decoding.h"
#include "web/Origin.h"

#include <QDateTime>

namespace latchkey::exchange {

using desk::CallPurpose;
using httpcall::CallReport;
using listener::RequestReport;

namespace {

constexpr qsizetype longestBody = 65'536;
constexpr qsizetype longestErrorText = 2'048;
constexpr qsizetype longestTitle = 200;

bool isTokenCall(Kind kind)
{
    return kind == Kind::RequestToken || kind == Kind::AccessToken;
}

// What the proxy tells of is as it came, and the rest is decoded. What cannot be read cannot be
// masked either.
QByteArray readable(const CallReport &report, CallPurpose purpose)
{
    return purpose == CallPurpose::Proxy
               ? proxy::decoded(report.answer, report.answerHeaders, longestBody)
                     .value_or(QByteArray())
               : report.answer;
}

// What a page is called says whose it is; the rest of it is nobody's business.
QByteArray titleOf(const QByteArray &page)
{
    const QByteArray lower = page.left(longestBody).toLower();
    const qsizetype tag = lower.indexOf("<title");
    const qsizetype begin = tag < 0 ? -1 : lower.indexOf('>', tag);
    const qsizetype end = begin < 0 ? -1 : lower.indexOf("</title", begin);
    return end < 0 ? QByteArray()
                   : page.sliced(begin + 1, std::min(end - begin - 1, longestTitle)).simplified();
}

QString shown(const QByteArray &octets, const Masker &masker)
{
    return QString::fromUtf8(masker.text(octets)).left(longestErrorText);
}

// What the store, or whoever stands before it, says against the call; and the problem that is.
void readRefusal(Exchange &exchange, CallPurpose purpose, const CallReport &report,
                 const Masker &masker)
{
    httpcall::HttpAnswer answer;
    answer.status = report.status;
    answer.headers = report.answerHeaders;
    answer.body = readable(report, purpose);
    const bool isPage = commerce::isPage(answer);
    if (report.status < 300 && !isPage) {
        return;
    }
    const web::Origin origin = web::originOf(report.url).value_or(web::Origin());
    const oauth::StoreAnswer refusal = isTokenCall(exchange.kind)
                                           ? oauth::readTokenError(answer.body)
                                           : oauth::readRestError(answer.body);
    const bool isSaid = report.status >= 400 && !refusal.sentence.isEmpty();
    exchange.errorText = shown(isSaid ? refusal.sentence.toUtf8() : titleOf(answer.body), masker);
    if (exchange.code.isEmpty()) {
        const bool isOurs = report.status >= 400 && commerce::isNamed(refusal);
        exchange.code = report.status < 300 ? commerce::pageProblem(origin, report.status).code
                        : isOurs ? commerce::problemOfRefusal(origin, refusal, report.status).code
                                 : commerce::problemOfPage(origin, answer).code;
    }
}

void keepBodies(Exchange &exchange, CallPurpose purpose, const CallReport &report,
                const Masker &masker)
{
    if (purpose == CallPurpose::RecordedCall) {
        const auto kept = [&masker](const QByteArray &body) {
            return masker.text(withoutNamedSecrets(body.left(longestBody)));
        };
        exchange.requestBody = kept(report.body);
        exchange.answerBody = kept(readable(report, purpose));
    } else if (isTokenCall(exchange.kind) && report.status == 200) {
        exchange.answerBody = masker.form(report.answer);
    }
}

// Where it went. What a program calls is its own business: orders, customers, coupons.
QByteArray addressOf(const QByteArray &url, CallPurpose purpose, const CallReport &report,
                     const Masker &masker)
{
    return purpose == CallPurpose::Proxy ? masker.routeUrl(url, report.note.route)
                                         : masker.url(url);
}

// Fields with an address in it have it without values too.
QList<web::HttpHeader> headersOf(const QList<web::HttpHeader> &headers, CallPurpose purpose,
                                 const Masker &masker)
{
    QList<web::HttpHeader> kept = masker.headers(headers);
    for (web::HttpHeader &header : kept) {
        const QByteArray lower = header.name.toLower();
        if (purpose == CallPurpose::Proxy &&
            (lower == "location" || lower == "content-location" || lower == "referer")) {
            header.value = masker.routeUrl(header.value, {});
        }
    }
    return kept;
}

int zoneOf(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).offsetFromUtc() / 60;
}

} // namespace

Kind kindOf(CallPurpose purpose, QByteArrayView url)
{
    switch (purpose) {
    case CallPurpose::Activation:
        return url.endsWith("oauth/token/request")  ? Kind::RequestToken
               : url.endsWith("oauth/token/access") ? Kind::AccessToken
                                                    : Kind::Proof;
    case CallPurpose::Test:
        return Kind::Test;
    case CallPurpose::Watch:
        return Kind::Watch;
    case CallPurpose::Probe:
        return Kind::Probe;
    case CallPurpose::Proxy:
        return Kind::Proxy;
    case CallPurpose::Call:
    case CallPurpose::RecordedCall:
        break;
    }
    return Kind::Call;
}

Kind kindOf(const RequestReport &request)
{
    if (request.route == "identity") {
        return request.method == "POST" ? Kind::SignIn : Kind::LoginPage;
    }
    return request.route == "progress"   ? Kind::Progress
           : request.route == "consent"  ? Kind::Consent
           : request.route == "callback" ? Kind::Callback
                                         : Kind::LoginPage; // no page of ours, under its key
}

Exchange exchangeOf(const QString &integrationId, CallPurpose purpose, const CallReport &report,
                    const Masker &masker)
{
    Exchange exchange;
    exchange.integration = integrationId;
    exchange.kind = kindOf(purpose, report.url);
    exchange.at = report.startedAt;
    exchange.zoneMinutes = zoneOf(report.startedAt);
    exchange.attempt = report.note.attempt;
    exchange.dialect = report.note.dialect;
    exchange.caller = report.note.caller;
    exchange.method = report.method;
    exchange.url = addressOf(report.url, purpose, report, masker);
    if (!report.note.signedUrl.isEmpty() && report.note.signedUrl != report.url) {
        exchange.signedUrl = addressOf(report.note.signedUrl, purpose, report, masker);
    }
    exchange.requestHeaders = headersOf(report.headers, purpose, masker);
    exchange.requestBytes = report.bodyBytes.value_or(-1);
    exchange.mayHaveArrived = report.sent == httpcall::Sent::Maybe;
    exchange.status = report.status;
    exchange.answerHeaders = headersOf(report.answerHeaders, purpose, masker);
    exchange.answerBytes = report.answerBytes;
    exchange.timings = report.timings;
    if (report.problem) {
        exchange.code = report.problem->code;
        exchange.detail =
            QString::fromUtf8(masker.text(report.problem->detail.toUtf8())).left(longestErrorText);
    }
    if (report.status != 0 && exchange.kind != Kind::Probe) {
        readRefusal(exchange, purpose, report, masker);
    }
    keepBodies(exchange, purpose, report, masker);
    return exchange;
}

Exchange exchangeOf(const RequestReport &report, const Masker &masker)
{
    Exchange exchange;
    exchange.integration = report.integration;
    exchange.kind = kindOf(report);
    exchange.at = report.startedAt;
    exchange.zoneMinutes = zoneOf(report.startedAt);
    exchange.method = report.method;
    const QByteArray host = masker.text(valueOf(report.headers, "Host")).left(255);
    exchange.url = "http://" + host + masker.ownTarget(report.target);
    exchange.requestHeaders = masker.headers(report.headers);
    if (report.method == "POST") {
        const QByteArray length = valueOf(report.headers, "Content-Length");
        exchange.requestBytes = std::max(0LL, length.toLongLong());
        exchange.requestBody = masker.form(report.body.reveal());
    }
    exchange.status = report.status;
    exchange.answerHeaders = masker.headers(report.answerHeaders);
    exchange.answerBytes = report.answerBytes;
    exchange.timings.total = report.took;
    exchange.timings.wait = report.took;
    exchange.code = report.why;
    return exchange;
}

} // namespace latchkey::exchange
