// SPDX-License-Identifier: Apache-2.0
#include "doctor/Remarks.h"

#include "base/ForeignText.h"
#include "doctor/Mistake.h"
#include "doctor/Text.h"
#include "web/QueryPieces.h"

#include <QSet>

#include <algorithm>

namespace latchkey::doctor {

namespace {

QString shown(QByteArrayView octets)
{
    return withoutControls(QString::fromUtf8(octets.first(std::min<qsizetype>(octets.size(), 80))));
}

bool isTokenCall(const FailingRequest &request)
{
    const auto url = urlOf(request);
    return url && url->path.contains("/oauth/token/");
}

class Looking
{
public:
    Looking(const FailingRequest &request, qint64 now)
        : m_request(request)
        , m_now(now)
    {}

    QList<Remark> run()
    {
        if (!m_request.header.isOAuth) {
            lookForTheHeader();
            return m_remarks;
        }
        lookAtMissing();
        lookAtLengths();
        lookAtBlanks();
        lookAtSwaps();
        lookAtMethod();
        lookAtTime();
        lookAtForm();
        return m_remarks;
    }

private:
    void say(const char *code, const QString &sentence, const QString &fix,
             Weight weight = Weight::Certain)
    {
        m_remarks.append({code, sentence, fix, weight});
    }

    void lookForTheHeader()
    {
        const auto url = urlOf(m_request);
        const bool isElsewhere = (url && url->query.contains("oauth_signature")) ||
                                 m_request.request.body.contains("oauth_signature=");
        if (isElsewhere) {
            say("oauth-in-query",
                Text::tr("The OAuth parameters stand in the address or body instead of the "
                         "Authorization header."),
                Text::tr("Send them in the Authorization header: the store reads them nowhere "
                         "else."));
        } else if (m_request.authorization.left(7).toLower() == "bearer ") {
            say("bearer", Text::tr("The token was sent as it is (Bearer), without a signature."),
                Text::tr("Sign the request with OAuth 1.0a: since 2.4.4 a store does not take an "
                         "integration's token as a bearer token."));
        } else {
            say("no-authorization", Text::tr("The request has no OAuth Authorization header."),
                Text::tr("If the program sends one, a web server or proxy on the way may have "
                         "taken it out."));
        }
    }

    void lookAtMissing()
    {
        for (const char *name : {"oauth_consumer_key", "oauth_nonce", "oauth_timestamp",
                                 "oauth_signature_method", "oauth_signature"}) {
            const auto sent = m_request.sent(name);
            if (!sent || sent->isEmpty()) {
                say("parameter-missing",
                    Text::tr("%1 is missing in the header.").arg(QLatin1String(name)),
                    Text::tr("Send it: the store refuses the request without it."));
            }
        }
        const auto url = urlOf(m_request);
        if (url && url->path.endsWith("/oauth/token/access") && !m_request.sent("oauth_verifier")) {
            const QString fix = Text::tr("Send the verifier that the store posted to the callback "
                                         "URL, in the Authorization header.");
            const bool isElsewhere = url->query.contains("oauth_verifier=") ||
                                     m_request.request.body.contains("oauth_verifier=");
            if (isElsewhere) {
                say("verifier-elsewhere",
                    Text::tr("oauth_verifier stands in the address or body instead of the "
                             "Authorization header."),
                    fix);
            } else {
                say("verifier-missing", Text::tr("oauth_verifier is missing in the header."), fix);
            }
        }
        if (!isTokenCall(m_request) && !m_request.sent("oauth_token")) {
            say("token-missing", Text::tr("oauth_token is missing in the header."),
                Text::tr("Send the access token: only the first call of an activation goes without "
                         "one."),
                Weight::Likely);
        }
    }

    void lookAtLengths()
    {
        constexpr qsizetype length = 32; // PROTOCOL §1.2
        const auto key = m_request.sent("oauth_consumer_key");
        if (key && !key->isEmpty() && key->size() != length) {
            say("consumer-key-length",
                Text::tr("The consumer key has %n character(s) instead of 32.", nullptr,
                         int(key->size())),
                Text::tr("Copy the consumer key anew from the integration in Admin."));
        }
        const auto token = m_request.sent("oauth_token");
        if (token && token->isEmpty()) {
            say("empty-oauth-token", Text::tr("oauth_token is sent without a value."),
                Text::tr("Leave oauth_token out where there is no token yet."));
        } else if (token && token->size() != length) {
            say("token-length",
                Text::tr("The token has %n character(s) instead of 32.", nullptr,
                         int(token->size())),
                Text::tr("Copy the access token anew from the integration in Admin."));
        }
        const auto nonce = m_request.sent("oauth_nonce");
        if (nonce && nonce->size() > length) {
            say("nonce-length",
                Text::tr("The nonce has %n character(s).", nullptr, int(nonce->size())),
                Text::tr("Make nonces of at most 32 characters: some stores take no longer ones."),
                Weight::Hint);
        }
    }

    void lookAtBlanks()
    {
        for (const char *name : {"oauth_consumer_key", "oauth_token"}) {
            const auto sent = m_request.sent(name);
            if (sent && sent->trimmed() != *sent) {
                say(*(name + 6) == 'c' ? "blank-in-key" : "blank-in-token",
                    Text::tr("%1 was sent with a blank or line end that was pasted along.")
                        .arg(QLatin1String(name)),
                    Text::tr("Paste the value anew, without blanks or line ends around it."));
            }
        }
    }

    void lookAtSwaps()
    {
        for (const char *name : {"oauth_consumer_key", "oauth_token"}) {
            const auto sent = m_request.sent(name);
            for (const auto *secret : {&m_request.consumerSecret, &m_request.tokenSecret}) {
                if (sent && !sent->isEmpty() && *secret &&
                    constantTimeEquals((*secret)->reveal(), *sent)) {
                    say("secret-as-key",
                        Text::tr("A secret was sent as %1: whoever saw the request has it.")
                            .arg(QLatin1String(name)),
                        Text::tr("Enter key and secret each in its own field, and let the store "
                                 "issue new secrets."));
                }
            }
        }
    }

    void lookAtMethod()
    {
        const auto method = m_request.sent("oauth_signature_method");
        if (method && *method == "HMAC-SHA1") {
            say("sha1",
                Text::tr("The request is signed with HMAC-SHA1, which stores since 2.4.4 do not "
                         "take."),
                Text::tr("Sign with HMAC-SHA256."), Weight::Likely);
        } else if (method && !method->isEmpty() && *method != "HMAC-SHA256") {
            say("signature-method",
                Text::tr("The signature method \"%1\" is none that a store takes.")
                    .arg(shown(*method)),
                Text::tr("Sign with HMAC-SHA256, and write it exactly so."));
        }
        const auto version = m_request.sent("oauth_version");
        if (version && *version != "1.0") {
            say("version", Text::tr("oauth_version is \"%1\" instead of 1.0.").arg(shown(*version)),
                Text::tr("Send oauth_version=\"1.0\", or leave it out."));
        }
    }

    void lookAtTime()
    {
        constexpr qint64 ahead = 600; // PROTOCOL §2
        const auto sent = m_request.sent("oauth_timestamp");
        if (!sent || sent->isEmpty()) {
            return;
        }
        bool isNumber = false;
        const qint64 seconds = sent->toLongLong(&isNumber);
        if (!isNumber || seconds <= 0) {
            say("timestamp-no-number",
                Text::tr("oauth_timestamp is \"%1\", which is no time.").arg(shown(*sent)),
                Text::tr("Send the seconds since 1970 as a whole number."));
        } else if (seconds > 100'000'000'000) {
            say("timestamp-milliseconds",
                Text::tr("oauth_timestamp counts milliseconds instead of seconds."),
                Text::tr("Divide by 1000: the store wants the seconds since 1970."));
        } else if (seconds > m_now + ahead) {
            say("timestamp-in-future",
                Text::tr("oauth_timestamp is more than ten minutes ahead of this computer's "
                         "clock."),
                Text::tr("Set the clock of the computer that signs."));
        }
    }

    void lookAtForm()
    {
        if (!m_request.header.isSpelled) {
            say("scheme-case", Text::tr("The header's first word is not spelled OAuth."),
                Text::tr("Write \"OAuth\" with a capital O and A."), Weight::Hint);
        }
        QSet<QByteArray> names;
        bool isDouble = false;
        bool isUnquoted = false;
        for (const HeaderPart &part : m_request.header.parts) {
            isDouble |= names.contains(part.name);
            names.insert(part.name);
            isUnquoted |= !part.isQuoted;
        }
        if (isDouble) {
            say("parameter-twice", Text::tr("A parameter stands in the header twice."),
                Text::tr("Send each parameter once: the store takes the last one."),
                Weight::Likely);
        }
        if (isUnquoted) {
            say("quotes",
                Text::tr("A value in the header does not stand in straight quotation marks."),
                Text::tr("Write name=\"value\" with the quotation mark \"."), Weight::Hint);
        }
    }

    const FailingRequest &m_request;
    const qint64 m_now;
    QList<Remark> m_remarks;
};

} // namespace

QList<Remark> remarksOn(const FailingRequest &request, qint64 now)
{
    return Looking(request, now).run();
}

} // namespace latchkey::doctor
