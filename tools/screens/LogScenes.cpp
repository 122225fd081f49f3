// SPDX-License-Identifier: Apache-2.0
#include "screens/LogScenes.h"

#include "exchange/ExchangeLog.h"

namespace latchkey::screens {

namespace {

using desk::CallPurpose;
using httpcall::CallReport;
using std::chrono::microseconds;

const QByteArray key = "ck7zq1m4x9w2e5r8t3y6u0i1o4p7a2sd";
const QByteArray token = "at5k2l9z6x3c0v7b4n1m8q5w2e9r6t3y";
const QByteArray callbackPath = "/cbk2345cbk2345cbk2345cbk23/callback";
const QByteArray identityPath = "/idk2345idk2345idk2345idk23/identity";

QByteArray authorization(const QByteArray &nonce)
{
    return "OAuth oauth_consumer_key=\"" + key + "\", oauth_token=\"" + token +
           "\", oauth_signature_method=\"HMAC-SHA256\", oauth_version=\"1.0\", "
           "oauth_timestamp=\"1773324127\", oauth_nonce=\"" +
           nonce + "\", oauth_signature=\"pJ3m0T8v2Qm6c1y7s5K9d4a2z8x1w3e5r7t9y0u2i4o%3D\"";
}

CallReport call(const QByteArray &method, const QByteArray &url, int status,
                const QByteArray &answer = {})
{
    CallReport report;
    report.method = method;
    report.url = url;
    report.headers = {{"Accept", "application/json"}, {"Authorization", authorization("q8w3")}};
    report.note.dialect = "laminas";
    report.status = status;
    report.answerHeaders = {{"Date", "Thu, 12 Mar 2026 14:02:08 GMT"},
                            {"Server", "nginx"},
                            {"Content-Type", "application/json; charset=utf-8"},
                            {"Set-Cookie", "PHPSESSID=none"}};
    report.answer = answer;
    report.answerBytes = answer.size();
    report.timings = {microseconds(3'200),   microseconds(11'800), microseconds(38'400),
                      microseconds(142'000), microseconds(4'100),  microseconds(199'500)};
    return report;
}

listener::RequestReport request(const QString &id, const QByteArray &route,
                                const QByteArray &method, const QByteArray &target)
{
    listener::RequestReport report;
    report.integration = id;
    report.route = route;
    report.method = method;
    report.target = target;
    report.headers = {{"Host", "127.0.0.1:24710"}, {"User-Agent", "Laminas\\Http\\Client"}};
    report.took = microseconds(4'700);
    report.status = 200;
    return report;
}

} // namespace

void fillLog(Stage &stage)
{
    exchange::ExchangeLog &log = stage.session().wireLog();
    const desk::Recording recording = log.recording();
    const QString id = stage.linked;
    const QByteArray store = "https://shop.example/";
    qint64 at = stage.session().clock()() - 120'000;
    const auto tell = [&](CallPurpose purpose, CallReport report) {
        report.startedAt = at += 240;
        recording.calls(id, purpose, report);
    };
    const auto tellRequest = [&](listener::RequestReport report) {
        report.startedAt = at += 900;
        recording.requests(report);
    };
    tellRequest(request(id, "callback", "POST", callbackPath));
    tellRequest(request(id, "identity", "GET", identityPath + "?oauth_consumer_key=" + key));
    tellRequest(request(id, "identity", "POST", identityPath));
    CallReport refused = call("POST", store + "oauth/token/request", 401,
                              "oauth_problem=The+signature+is+invalid.+Verify+and+try+again.");
    refused.note.dialect = "native";
    tell(CallPurpose::Activation, refused);
    CallReport again = call("POST", store + "oauth/token/request", 200, "oauth_token=" + token);
    again.note.attempt = 2;
    tell(CallPurpose::Activation, again);
    tell(CallPurpose::Activation, call("POST", store + "oauth/token/access", 200));
    tell(CallPurpose::Activation, call("GET", store + "rest/V1/modules", 200));
    CallReport lost = call("GET", store + "rest/V1/modules", 0);
    lost.answerHeaders.clear();
    lost.sent = httpcall::Sent::No;
    lost.problem = Problem{"http.connect", {}, QStringLiteral("Connection refused")};
    lost.timings = {microseconds(2'900), {}, {}, {}, {}, microseconds(3'400)};
    tell(CallPurpose::Watch, lost);
    tell(CallPurpose::Call,
         call("GET",
              store + "rest/V1/orders?searchCriteria[pageSize]=20&searchCriteria[currentPage]=1",
              401,
              R"({"message":"The consumer isn't authorized to access %resources.",)"
              R"("parameters":{"resources":"Magento_Sales::sales"}})"));
    log.flush();
}

} // namespace latchkey::screens
