// SPDX-License-Identifier: Apache-2.0
#include "doctor/Tool.h"

#include "doctor/Text.h"

#include <QRegularExpression>

namespace latchkey::doctor {

namespace {

// What a tool's requests look like; recorded by running them (tests/data/doctor), but for Insomnia,
// Guzzle, RestSharp and Adobe's example, which are read from their code.
struct Looks
{
    Tool tool;
    const char *agent;     // how User-Agent begins; empty: it says nothing
    const char *separator; // between the header's parts
    const char *order;     // of the parts, without "oauth_"; those that are missing are passed over
    const char *nonce;     // a pattern
};

constexpr char byName[] = "realm callback consumer_key nonce signature signature_method timestamp "
                          "token verifier version";

// Of equal ones the first counts: Insomnia signs by oauth-1.0a.
constexpr Looks allLooks[] = {
    {Tool::OAuth1a, "", ", ", byName, "^[A-Za-z0-9]{32}$"},
    {Tool::Postman, "PostmanRuntime/", ",",
     "realm consumer_key token signature_method timestamp nonce version callback verifier "
     "body_hash signature",
     "^[A-Za-z0-9]{11}$"},
    {Tool::Insomnia, "insomnia/", ", ", byName, "^[A-Za-z0-9]{32}$"},
    {Tool::RestSharp, "RestSharp/", ",", byName, "^[a-z0-9]{16}$"},
    {Tool::NodeOauth, "Node authentication", ",",
     "realm consumer_key nonce signature_method timestamp token verifier version signature",
     "^[A-Za-z0-9]{32}$"},
    {Tool::RequestsOauthlib, "python-requests/", ", ",
     "realm nonce timestamp version signature_method consumer_key token callback verifier "
     "signature",
     "^[0-9]{25,32}$"},
    {Tool::Guzzle, "GuzzleHttp/", ", ", byName, "^[0-9a-f]{40}$"},
    {Tool::PhpOauthLib, "PHPoAuthLib", ", ",
     "callback consumer_key nonce signature_method timestamp version token verifier signature",
     "^[A-Za-z0-9]{32}$"},
    {Tool::PhpExtension, "PECL::HTTP", ",",
     "consumer_key signature_method nonce timestamp version token callback verifier signature",
     "^[0-9a-f.]{13,40}$"},
    {Tool::RubyOauth, "OAuth gem", ", ",
     "consumer_key nonce signature signature_method timestamp token verifier version",
     "^[A-Za-z0-9]{38,44}$"},
};

// The parts stand in this order.
bool isOrdered(const QList<HeaderPart> &parts, const QByteArrayList &order)
{
    qsizetype last = -1;
    for (const HeaderPart &part : parts) {
        const QByteArray name = part.name.startsWith("oauth_") ? part.name.sliced(6) : part.name;
        const qsizetype at = order.indexOf(name);
        if (at <= last) {
            return false;
        }
        last = at;
    }
    return !parts.isEmpty();
}

bool isNonce(const FailingRequest &request, const char *pattern)
{
    const auto nonce = request.sent("oauth_nonce");
    return nonce && QRegularExpression(QLatin1String(pattern))
                        .match(QString::fromLatin1(nonce->left(128)))
                        .hasMatch();
}

struct Advice
{
    Tool tool;
    const char *code;
    const char *text;
};

constexpr Advice allAdvice[] = {
    {Tool::Postman, "sha1",
     QT_TRANSLATE_NOOP(
         "Doctor", "Postman: on the tab Authorization choose HMAC-SHA256 as Signature Method.")},
    {Tool::Postman, "other-hash",
     QT_TRANSLATE_NOOP(
         "Doctor", "Postman: on the tab Authorization choose HMAC-SHA256 as Signature Method.")},
    {Tool::Postman, "token-secret-missing",
     QT_TRANSLATE_NOOP("Doctor", "Postman: on the tab Authorization fill in Token Secret; if it is "
                                 "a variable, look whether the chosen environment has it.")},
    {Tool::Postman, "consumer-secret-missing",
     QT_TRANSLATE_NOOP("Doctor", "Postman: on the tab Authorization fill in Consumer Secret; if it "
                                 "is a variable, look whether the chosen environment has it.")},
    {Tool::Postman, "secrets-swapped",
     QT_TRANSLATE_NOOP(
         "Doctor",
         "Postman: on the tab Authorization let Consumer Secret and Token Secret change places.")},
    {Tool::Postman, "blank-in-consumer-secret",
     QT_TRANSLATE_NOOP("Doctor", "Postman: paste Consumer Secret anew; a line end in the "
                                 "variable's current value does not show there.")},
    {Tool::Postman, "blank-in-token-secret",
     QT_TRANSLATE_NOOP("Doctor", "Postman: paste Token Secret anew; a line end in the variable's "
                                 "current value does not show there.")},
    {Tool::Postman, "realm-signed",
     QT_TRANSLATE_NOOP("Doctor", "Postman: empty the field Realm under Advanced.")},
    {Tool::Postman, "empty-token",
     QT_TRANSLATE_NOOP(
         "Doctor",
         "Postman: switch off \"Add empty parameters to signature\" under Authorization.")},
    {Tool::Postman, "oauth-in-query",
     QT_TRANSLATE_NOOP(
         "Doctor",
         "Postman: under Authorization set \"Add authorization data to\" to Request Headers.")},
    {Tool::Insomnia, "sha1",
     QT_TRANSLATE_NOOP("Doctor",
                       "Insomnia: on the tab Auth choose HMAC-SHA256 as Signature Method.")},
    {Tool::Insomnia, "token-secret-missing",
     QT_TRANSLATE_NOOP("Doctor", "Insomnia: on the tab Auth fill in Token Secret.")},
    {Tool::Insomnia, "realm-signed",
     QT_TRANSLATE_NOOP("Doctor", "Insomnia: on the tab Auth empty the field Realm.")},
    {Tool::OAuth1a, "sha1",
     QT_TRANSLATE_NOOP("Doctor", "oauth-1.0a: set signature_method: 'HMAC-SHA256' and let "
                                 "hash_function use createHmac('sha256', key).")},
    {Tool::OAuth1a, "other-hash",
     QT_TRANSLATE_NOOP("Doctor", "oauth-1.0a: signature_method and hash_function are two settings: "
                                 "'HMAC-SHA256' and createHmac('sha256', key).")},
    {Tool::OAuth1a, "signature-in-hex",
     QT_TRANSLATE_NOOP("Doctor", "oauth-1.0a: end hash_function with digest('base64').")},
    {Tool::OAuth1a, "query-left-out",
     QT_TRANSLATE_NOOP("Doctor", "oauth-1.0a: give authorize() the whole url with its query, or "
                                 "the query's parameters as data.")},
    {Tool::OAuth1a, "body-signed",
     QT_TRANSLATE_NOOP(
         "Doctor",
         "oauth-1.0a: leave data out of what authorize() is given when the body is JSON.")},
    {Tool::OAuth1a, "token-secret-missing",
     QT_TRANSLATE_NOOP(
         "Doctor",
         "oauth-1.0a: give authorize() the token as its second argument: {key, secret}.")},
    {Tool::OAuth1a, "method",
     QT_TRANSLATE_NOOP("Doctor", "oauth-1.0a: give authorize() the method that is sent.")},
    {Tool::OAuth1a, "query-encoded-twice",
     QT_TRANSLATE_NOOP("Doctor",
                       "oauth-1.0a: it leaves the names of the query encoded, so give authorize() "
                       "a url with bare [ and ], or the query's parameters as data.")},
    {Tool::NodeOauth, "sha1",
     QT_TRANSLATE_NOOP("Doctor",
                       "The npm package oauth knows no HMAC-SHA256: use oauth-1.0a instead.")},
    {Tool::Guzzle, "sha1",
     QT_TRANSLATE_NOOP("Doctor",
                       "Guzzle: set 'signature_method' => Oauth1::SIGNATURE_METHOD_HMACSHA256 "
                       "(oauth-subscriber 0.6 or newer).")},
    {Tool::Guzzle, "token-secret-missing",
     QT_TRANSLATE_NOOP("Doctor", "Guzzle: set 'token_secret' of the Oauth1 middleware.")},
    {Tool::Guzzle, "nested",
     QT_TRANSLATE_NOOP(
         "Doctor",
         "Guzzle: write the query as a string with its brackets encoded, not as a nested array.")},
    {Tool::RestSharp, "sha1",
     QT_TRANSLATE_NOOP("Doctor",
                       "RestSharp: give ForProtectedResource() OAuthSignatureMethod.HmacSha256.")},
    {Tool::RestSharp, "token-secret-missing",
     QT_TRANSLATE_NOOP("Doctor",
                       "RestSharp: ForProtectedResource() takes four values in this order: "
                       "consumer key, consumer secret, access token, access token secret.")},
    {Tool::RestSharp, "secrets-swapped",
     QT_TRANSLATE_NOOP("Doctor",
                       "RestSharp: ForProtectedResource() takes four values in this order: "
                       "consumer key, consumer secret, access token, access token secret.")},
    {Tool::RequestsOauthlib, "sha1",
     QT_TRANSLATE_NOOP("Doctor", "requests-oauthlib: OAuth1(…, signature_method='HMAC-SHA256').")},
    {Tool::RequestsOauthlib, "token-secret-missing",
     QT_TRANSLATE_NOOP("Doctor",
                       "requests-oauthlib: OAuth1(…, resource_owner_secret=…) is missing.")},
    {Tool::RequestsOauthlib, "realm-signed",
     QT_TRANSLATE_NOOP("Doctor", "requests-oauthlib: leave realm out of OAuth1(…).")},
    {Tool::RequestsOauthlib, "rfc5849",
     QT_TRANSLATE_NOOP("Doctor",
                       "requests-oauthlib: write spaces as %20 in the URL yourself; params= makes "
                       "+ of them, which Commerce up to 2.4.7 reads as a plus.")},
    {Tool::PhpOauthLib, "sha1",
     QT_TRANSLATE_NOOP("Doctor",
                       "Adobe's PHP example: getSignatureMethod() of the OauthClient has to return "
                       "'HMAC-SHA256', and the Signature class has to know it.")},
    {Tool::PhpOauthLib, "nested",
     QT_TRANSLATE_NOOP("Doctor", "Adobe's PHP example: its library reads the query with parse_str "
                                 "into nested arrays; it cannot sign searchCriteria[…].")},
};

} // namespace

Tool toolOf(const FailingRequest &request)
{
    const QByteArray agent = request.headerNamed("user-agent");
    Tool best = Tool::Unknown;
    int most = 2;
    for (const Looks &looks : allLooks) {
        const bool isAgent = *looks.agent != 0 && agent.startsWith(looks.agent);
        const int points =
            (isAgent ? 3 : 0) +
            (isOrdered(request.header.parts, QByteArray(looks.order).split(' ')) ? 1 : 0) +
            (isNonce(request, looks.nonce) ? 1 : 0) +
            (request.header.separator == looks.separator ? 1 : 0);
        if (points > most) {
            best = looks.tool;
            most = points;
        }
    }
    return best;
}

QString toolName(Tool tool)
{
    switch (tool) {
    case Tool::Unknown:
        return {};
    case Tool::Postman:
        return QStringLiteral("Postman");
    case Tool::Insomnia:
        return QStringLiteral("Insomnia");
    case Tool::OAuth1a:
        return QStringLiteral("oauth-1.0a");
    case Tool::NodeOauth:
        return Text::tr("the npm package oauth");
    case Tool::Guzzle:
        return QStringLiteral("Guzzle");
    case Tool::RestSharp:
        return QStringLiteral("RestSharp");
    case Tool::RequestsOauthlib:
        return QStringLiteral("requests-oauthlib");
    case Tool::PhpOauthLib:
        return Text::tr("Adobe's PHP example (PHPoAuthLib)");
    case Tool::PhpExtension:
        return Text::tr("PHP's OAuth extension");
    case Tool::RubyOauth:
        return Text::tr("Ruby's oauth");
    }
    return {};
}

QString toolAdvice(Tool tool, QByteArrayView code)
{
    for (const Advice &advice : allAdvice) {
        if (advice.tool == tool && code == advice.code) {
            return Text::tr(advice.text);
        }
    }
    return {};
}

} // namespace latchkey::doctor
