// SPDX-License-Identifier: Apache-2.0
#include "httpcall/HttpCallProblem.h"

#include "httpcall/Text.h"

#include <algorithm>
#include <curl/curl.h>

#include <system_error>

namespace latchkey::httpcall {

using web::Origin;

namespace {

QString placeOf(const Origin &peer)
{
    return QString::fromLatin1(peer.text());
}

Problem timeoutProblem(const Origin &peer, const CallEnd &end)
{
    const auto seconds = (end.waited.count() + 500) / 1000;
    const QString place = placeOf(peer);
    if (!end.mayHaveSent) {
        return {"http.timeout",
                Text::tr("%1 did not answer within %2 s. Check the address, and whether a firewall "
                         "or a missing VPN is in the way.")
                    .arg(place)
                    .arg(seconds),
                {}};
    }
    if (!end.answerBegan) {
        return {"http.timeout",
                Text::tr("%1 took the request but gave no answer within %2 s. The store may be "
                         "busy or stuck; look at its server before you try again.")
                    .arg(place)
                    .arg(seconds),
                {}};
    }
    return {"http.timeout",
            Text::tr("The answer of %1 was still incomplete after %2 s. The store or the line is "
                     "too slow; try again at a quieter time.")
                .arg(place)
                .arg(seconds),
            {}};
}

Problem stopProblem(const Origin &peer, const CallEnd &end)
{
    const QString place = placeOf(peer);
    switch (end.stop) {
    case CallStop::Cancelled:
        return {"http.cancelled", Text::tr("The call to %1 was cancelled.").arg(place), {}};
    case CallStop::DeadlinePassed:
        return timeoutProblem(peer, end);
    case CallStop::BodyTooLarge:
        return {"http.too-large",
                Text::tr("%1 answered with more data than expected, so the answer was cut off. "
                         "Check that the address is the address of the store.")
                    .arg(place),
                {}};
    case CallStop::HeadersTooLarge:
        return {"http.too-large",
                Text::tr("%1 answered with endless header lines, so the answer was cut off. Check "
                         "that the address is the address of the store.")
                    .arg(place),
                {}};
    case CallStop::ForeignCoding:
        return {"http.protocol",
                Text::tr("%1 compressed its answer in a way that Latchkey cannot read. Ask whoever "
                         "runs the store's server to send gzip or no compression.")
                    .arg(place),
                {}};
    case CallStop::SinkFull:
        return {"http.stopped",
                Text::tr("The answer of %1 could not be passed on. Check the disk, or the program "
                         "that takes the answer.")
                    .arg(place),
                {}};
    case CallStop::None:
        break;
    }
    return {};
}

Problem closedProblem(const Origin &peer, const CallEnd &end)
{
    if (end.answerBegan) {
        return {"http.closed",
                Text::tr("%1 closed the connection in the middle of its answer. Try again; if that "
                         "happens once more, look into the log of the store's server.")
                    .arg(placeOf(peer)),
                {}};
    }
    return {"http.closed",
            Text::tr("%1 closed the connection without answering. Look into the log of the store's "
                     "server before you try again.")
                .arg(placeOf(peer)),
            {}};
}

Problem connectProblem(const Origin &peer, const CallEnd &end)
{
    const QString place = placeOf(peer);
    if (end.mayUseProxy) {
        return {
            "http.connect",
            Text::tr(
                "%1 could not be reached through the proxy set in the environment (https_proxy, "
                "http_proxy or all_proxy) or in the system. Check the address of the proxy.")
                .arg(place),
            {}};
    }
    if (end.osError == ECONNREFUSED) {
        return {"http.connect",
                Text::tr("Nothing answers at %1: the connection was refused. Check the address and "
                         "the port, and whether the store's server is running.")
                    .arg(place),
                {}};
    }
    return {
        "http.connect",
        Text::tr("%1 could not be reached. Check the network connection, and whether a firewall or "
                 "a missing VPN is in the way.")
            .arg(place),
        {}};
}

// What OpenSSL says within curl's words, and the code that keeps it.
struct TlsTrouble
{
    QLatin1String said;
    const char *code;
};

constexpr TlsTrouble tlsTroubles[] = {
    {QLatin1String("certificate has expired"), "http.tls-expired"},
    {QLatin1String("certificate is not yet valid"), "http.tls-not-yet-valid"},
    {QLatin1String("self-signed certificate"), "http.tls-self-signed"},
    {QLatin1String("self signed certificate"), "http.tls-self-signed"},
    {QLatin1String("unable to get local issuer"), "http.tls-issuer"},
    {QLatin1String("unable to get issuer"), "http.tls-issuer"},
    {QLatin1String("unable to verify the first"), "http.tls-issuer"},
    {QLatin1String("certificate subject name"), "http.tls-name"},
    {QLatin1String("does not match target"), "http.tls-name"},
    {QLatin1String("certificate revoked"), "http.tls-revoked"},
    {QLatin1String("wrong version number"), "http.tls-plain"},
    {QLatin1String("packet length too long"), "http.tls-plain"},
    {QLatin1String("http request"), "http.tls-plain"},
    {QLatin1String("protocol version"), "http.tls-version"},
    {QLatin1String("unsupported protocol"), "http.tls-version"},
    {QLatin1String("handshake failure"), "http.tls-version"},
};

QByteArray tlsCode(const CallEnd &end)
{
    const auto *const found = std::find_if(
        std::begin(tlsTroubles), std::end(tlsTroubles), [&end](const TlsTrouble &each) {
            return end.curlText.contains(each.said, Qt::CaseInsensitive);
        });
    return found == std::end(tlsTroubles) ? "http.tls" : found->code;
}

Problem tlsProblem(const Origin &peer, const CallEnd &end)
{
    const QString place = placeOf(peer);
    const QByteArray code = tlsCode(end);
    if (code == "http.tls-expired") {
        return {code,
                Text::tr("The certificate of %1 has expired, so nothing was sent. Ask whoever runs "
                         "the store's server to renew it.")
                    .arg(place),
                {}};
    }
    if (code == "http.tls-not-yet-valid") {
        return {code,
                Text::tr("The certificate of %1 is not valid yet, so nothing was sent. Check the "
                         "clock of this computer.")
                    .arg(place),
                {}};
    }
    if (code == "http.tls-name") {
        return {code,
                Text::tr("The certificate of %1 is made out to another name, so nothing was sent. "
                         "Check the address, with and without www, or ask whoever runs the store's "
                         "server for a certificate with that name.")
                    .arg(place),
                {}};
    }
    if (end.curlCode == CURLE_PEER_FAILED_VERIFICATION) {
        return {code,
                Text::tr("This computer does not trust the certificate of %1, so nothing was sent. "
                         "Ask whoever runs the store's server for a valid certificate, or add the "
                         "certificate's issuer to those that this computer trusts.")
                    .arg(place),
                {}};
    }
    return {code,
            Text::tr("There is no secure connection to %1, so nothing was sent. Check whether this "
                     "port speaks https.")
                .arg(place),
            {}};
}

Problem proxyProblem(const CallEnd &end)
{
    if (end.proxyStatus >= 300) {
        return {"http.proxy",
                Text::tr(
                    "The proxy refused to connect to the store (status %1). Check the proxy set in "
                    "the environment (https_proxy) and its password.")
                    .arg(end.proxyStatus),
                {}};
    }
    return {"http.proxy",
            Text::tr("The proxy set in the environment (https_proxy, all_proxy) could not be used. "
                     "Check the address of the proxy, or unset the variable."),
            {}};
}

Problem curlProblem(const Origin &peer, const CallEnd &end)
{
    const QString place = placeOf(peer);
    switch (end.curlCode) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {
            "http.dns",
            Text::tr(
                "%1 could not be found: its name is not known here (DNS). Check the spelling of "
                "the address and the network connection.")
                .arg(place),
            {}};
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
        return proxyProblem(end);
    case CURLE_COULDNT_CONNECT:
        return connectProblem(peer, end);
    case CURLE_OPERATION_TIMEDOUT:
        return timeoutProblem(peer, end);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_USE_SSL_FAILED:
        return tlsProblem(peer, end);
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
        if (!end.mayHaveSent && end.proxyStatus != 0) {
            return proxyProblem(end);
        }
        return end.mayHaveSent ? closedProblem(peer, end) : connectProblem(peer, end);
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR: // our own stops are told above; this is a body that cannot be decoded
        return {
            "http.protocol",
            Text::tr("%1 gave an answer that is not proper HTTP. Check that this address and port "
                     "are those of the store's web server.")
                .arg(place),
            {}};
    default:
        return {"http.failed",
                Text::tr("The call to %1 failed. The details tell support why.").arg(place),
                {}};
    }
}

} // namespace

bool isTlsProblem(QByteArrayView code)
{
    return code == "http.tls" || code.startsWith("http.tls-");
}

Problem problemOfCall(const Origin &peer, const CallEnd &end)
{
    Problem problem = end.stop == CallStop::None ? curlProblem(peer, end) : stopProblem(peer, end);
    if (end.stop == CallStop::None) {
        problem.detail = QStringLiteral("libcurl %1: %2").arg(end.curlCode).arg(end.curlText);
    }
    if (end.osError != 0) {
        problem.detail += QStringLiteral(" (%1)").arg(
            QString::fromStdString(std::system_category().message(static_cast<int>(end.osError))));
    }
    return problem;
}

} // namespace latchkey::httpcall
