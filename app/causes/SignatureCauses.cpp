// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"
#include "oauth/BaseString.h"
#include "oauth/Dialect.h"
#include "web/Url.h"

#include <QSet>

namespace latchkey::causes {

namespace {

using oauth::Outcome;

bool isSignatureRefused(const Reading &reading)
{
    return reading.isOutcome(Outcome::SignatureInvalid) ||
           reading.isReason(activation::Reason::CredentialsRefused);
}

// Whether stores of different versions compute different signatures for that request.
bool differsByVersion(const RequestFacts &request)
{
    const oauth::RequestToSign toSign{request.method.isEmpty() ? "GET" : request.method,
                                      request.url,
                                      request.contentType,
                                      {},
                                      {}};
    QSet<QByteArray> forms;
    for (const oauth::Dialect *dialect : oauth::storeDialects()) {
        const Result<QByteArray> form = oauth::baseString(*dialect, toSign);
        forms.insert(form.value_or(QByteArray()));
    }
    return forms.size() > 1;
}

Found anotherDialect(const Reading &reading)
{
    const StoreFacts &store = reading.evidence().store;
    if (store.wasNegotiated && reading.isOutcome(Outcome::Received)) {
        return {Fit::Possible, {QString::fromLatin1(store.dialects)}};
    }
    const bool tells = isSignatureRefused(reading) && differsByVersion(reading.evidence().request);
    return {tells ? Fit::Likely : Fit::No, {QString::fromLatin1(store.dialects)}};
}

// The parts of an address; nothing of one that is none.
struct Address
{
    explicit Address(const QByteArray &url)
        : octets(url)
        , parts(web::splitUrl(octets).value_or(web::UrlParts()))
    {}

    bool isKnown() const { return !parts.host.isEmpty(); }
    bool isHttps() const { return isKnown() && web::schemeOf(parts) == "https"; }
    bool hasPort() const
    {
        return isKnown() && !parts.port.isEmpty() && !web::hasDefaultPort(parts);
    }

    const QByteArray octets;
    const web::UrlParts parts;
};

Address addressOf(const Reading &reading)
{
    const Evidence &evidence = reading.evidence();
    return Address(evidence.request.url.contains("://") ? evidence.request.url
                                                        : evidence.store.baseUrl);
}

// How the store sees itself: by what it accepted, else by what it POSTed.
Found seenOtherwise(const Reading &reading, bool (*differs)(const Address &, const Address &))
{
    const StoreFacts &store = reading.evidence().store;
    const Address here = addressOf(reading);
    const Address accepted(store.seenAs);
    if (accepted.isKnown() && here.isKnown() && differs(here, accepted) &&
        isSignatureRefused(reading)) {
        return {Fit::Certain, {reading.place(), QString::fromUtf8(store.seenAs)}};
    }
    const Address posted(store.postedBaseUrl);
    const bool isLikely =
        posted.isKnown() && here.isKnown() && differs(here, posted) && isSignatureRefused(reading);
    return {isLikely ? Fit::Likely : Fit::No,
            {reading.place(), QString::fromUtf8(store.postedBaseUrl)}};
}

Found portDropped(const Reading &reading)
{
    const Found found = seenOtherwise(reading, [](const Address &here, const Address &there) {
        return here.hasPort() && !there.hasPort() && here.parts.host == there.parts.host;
    });
    const bool isPossible = isSignatureRefused(reading) && addressOf(reading).hasPort();
    return found.fit != Fit::No
               ? found
               : Found{isPossible ? Fit::Possible : Fit::No, {reading.place(), {}}};
}

Found tlsEndsBefore(const Reading &reading)
{
    const Found found = seenOtherwise(reading, [](const Address &here, const Address &there) {
        return here.isHttps() && !there.isHttps();
    });
    const bool isPossible = isSignatureRefused(reading) && addressOf(reading).isHttps();
    return found.fit != Fit::No
               ? found
               : Found{isPossible ? Fit::Possible : Fit::No, {reading.place(), {}}};
}

Found anotherHost(const Reading &reading)
{
    return seenOtherwise(reading, [](const Address &here, const Address &there) {
        return here.parts.host.toByteArray().toLower() != there.parts.host.toByteArray().toLower();
    });
}

Found signatureInvalid(const Reading &reading)
{
    return {isSignatureRefused(reading) ? Fit::General : Fit::No};
}

bool namesMethod(const Reading &reading, QByteArrayView method)
{
    return reading.isOutcome(Outcome::SignatureMethodRejected) &&
           reading.said().contains(QString::fromLatin1(method.toByteArray()));
}

Found sha1(const Reading &reading)
{
    return likelyIf(namesMethod(reading, "HMAC-SHA1"));
}

Found sha256(const Reading &reading)
{
    return likelyIf(namesMethod(reading, "HMAC-SHA256"));
}

// "Signature method PLAINTEXT is not supported" → PLAINTEXT
Found anotherMethod(const Reading &reading)
{
    const bool isRefused = reading.isOutcome(Outcome::SignatureMethodRejected);
    const QString method = reading.said().section(QLatin1Char(' '), 2, 2);
    return {isRefused ? Fit::General : Fit::No,
            {method.isEmpty() ? QStringLiteral("HMAC-SHA256") : method}}; // which Latchkey uses
}

constexpr Cause causes[] = {
    {"dialect", anotherDialect,
     QT_TRANSLATE_NOOP("Causes", "This request is signed in one way by some versions of Commerce "
                                 "and in another way by others; the program that sent it follows "
                                 "another version than the store's."),
     QT_TRANSLATE_NOOP("Causes", "Let Latchkey make the call, or its signing proxy for the "
                                 "program: they find the version by themselves."),
     "The base strings of the known stores (zend, laminas, laminas-exact-path, laminas-backport, "
     "native) differ for this URL: a percent-code in the path, a plus, a parameter without '=', "
     "a name that occurs twice, or ten and more filter groups. Dialects left for this store: %1. "
     "`latchkeyctl sign --dialect` computes each.",
     Action::TestCall},
    {"port-dropped", portDropped,
     QT_TRANSLATE_NOOP("Causes", "The store's web server may drop the port from the address "
                                 "%1, so that the store signs for another address."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the web server to pass the host on with its "
                                 "port (nginx: fastcgi_param HTTP_HOST $http_host). Latchkey "
                                 "itself signs without the port where that helps."),
     "Debian's nginx ships fastcgi_params with HTTP_HOST $host, which has no port. A store on a "
     "port other than 80 or 443 then signs http://host/… and refuses every signature over the "
     "real URL. The store sees itself as: %2",
     Action::TestCall},
    {"tls-ends-before", tlsEndsBefore,
     QT_TRANSLATE_NOOP("Causes", "Something in front of the store ends https and may not tell the "
                                 "store, which then signs for http instead of https."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the proxy in front of %1 to send "
                                 "X-Forwarded-Proto: https, and to have the store believe it. "
                                 "Latchkey itself signs for http where that helps."),
     "Scheme, host and port in a signature are those the store's PHP sees. Behind a proxy that "
     "ends TLS without X-Forwarded-Proto (or with web/secure/offloader_header set to another "
     "name) that is http. The store sees itself as: %2",
     Action::TestCall},
    {"another-host", anotherHost,
     QT_TRANSLATE_NOOP("Causes", "The store knows itself by another address than %1, so that it "
                                 "signs for another one: %2"),
     QT_TRANSLATE_NOOP("Causes", "Enter the store's own base URL as the store URL, or ask whoever "
                                 "runs the proxy in front of it to pass the Host header on."),
     "The host in a signature is the Host header as PHP sees it. A proxy that hands on a Host of "
     "its own, or a second domain of the same store, makes it another one.",
     Action::CorrectStoreUrl},
    {"signature-invalid", signatureInvalid,
     QT_TRANSLATE_NOOP("Causes", "The store computes another signature for this request."),
     QT_TRANSLATE_NOOP("Causes", "Check that the four values are complete and belong to this "
                                 "integration of this store, and that the store URL is the base "
                                 "URL in Admin. If so, activate the integration again."),
     "The signature covers method, scheme, host, port, path, query and a form's fields, keyed by "
     "consumer secret & token secret. Wrong in practice: a secret cut or swapped, a blank pasted "
     "along, http for https, a missing port, a parameter not signed or encoded twice, a plus for "
     "a space, GET signed as POST. Nothing was carried out, and the nonce is used up. Older "
     "stores say “Invalid signature” or signature_invalid.",
     Action::StartAgain},
    {"sha1-refused", sha1,
     QT_TRANSLATE_NOOP("Causes", "The program signs with HMAC-SHA1, which this store does not take "
                                 "any more."),
     QT_TRANSLATE_NOOP("Causes", "Set the program to HMAC-SHA256, or let Latchkey's signing proxy "
                                 "sign for it."),
     "HMAC-SHA1 was taken up to 2.4.3. The name has to be spelt HMAC-SHA256, in capitals, also in "
     "the base string.",
     Action::None},
    {"sha256-refused", sha256,
     QT_TRANSLATE_NOOP("Causes", "This store is so old that it takes HMAC-SHA1 signatures only."),
     QT_TRANSLATE_NOOP("Causes", "Set the program to HMAC-SHA1 for this store. Latchkey does so "
                                 "by itself. Ask whoever runs the store to update it."),
     "Stores before 2.4 know HMAC-SHA1 alone; those up to 2.4.3 take both.", Action::TestCall},
    {"signature-method", anotherMethod,
     QT_TRANSLATE_NOOP("Causes", "The store does not know the signature method %1."),
     QT_TRANSLATE_NOOP("Causes", "Set the program to HMAC-SHA256, written exactly so."),
     "PLAINTEXT, RSA-SHA1, HMAC-SHA512 and any spelling in small letters are refused. Older "
     "stores answer signature_method_rejected.",
     Action::None},
    {"oauth-version", objected<Outcome::VersionRejected>,
     QT_TRANSLATE_NOOP("Causes", "The program names a version of OAuth that the store does not "
                                 "know."),
     QT_TRANSLATE_NOOP("Causes", "Set the program to OAuth 1.0: oauth_version is 1.0 or left out."),
     "Anything but 1.0 is refused, 1.0a, 2.0 and an empty value too. Older stores answer "
     "version_rejected.",
     Action::None},
};

} // namespace

std::span<const Cause> signatureCauses()
{
    return causes;
}

} // namespace latchkey::causes
