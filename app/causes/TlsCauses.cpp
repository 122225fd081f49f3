// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

#include <algorithm>

namespace latchkey::causes {

namespace {

// By the problem's code, or by what a tool printed: curl, PHP, Python, node, Java.
Found tls(const Reading &reading, QByteArrayView code, std::initializer_list<QByteArrayView> words)
{
    const bool isCode = reading.isProblem(code);
    const QByteArray detail = reading.evidence().problem.detail.toLower().toUtf8();
    const bool isGeneral = reading.evidence().problem.code.startsWith("http.tls");
    const bool isInDetail =
        isGeneral && std::any_of(words.begin(), words.end(),
                                 [&](QByteArrayView word) { return detail.contains(word); });
    const bool isPrinted = reading.status() == 0 && reading.holdsAny(words);
    return likelyIf(isCode || isInDetail || isPrinted);
}

Found expired(const Reading &reading)
{
    return tls(reading, "http.tls-expired",
               {"certificate has expired", "cert_has_expired", "certificateexpiredexception"});
}

Found notYet(const Reading &reading)
{
    return tls(reading, "http.tls-not-yet-valid",
               {"certificate is not yet valid", "cert_not_yet_valid"});
}

Found otherName(const Reading &reading)
{
    return tls(reading, "http.tls-name",
               {"no alternative certificate subject name matches", "does not match target host",
                "hostname mismatch", "err_tls_cert_altname_invalid",
                "peer certificate cn=", "no subject alternative dns name matching"});
}

Found selfSigned(const Reading &reading)
{
    return tls(
        reading, "http.tls-self-signed",
        {"self-signed certificate", "self signed certificate", "depth_zero_self_signed_cert"});
}

Found unknownIssuer(const Reading &reading)
{
    return tls(reading, "http.tls-issuer",
               {"unable to get local issuer certificate", "unable to verify the first certificate",
                "unable_to_verify_leaf_signature", "unable to get issuer certificate",
                "unable to find valid certification path"});
}

Found revoked(const Reading &reading)
{
    return tls(reading, "http.tls-revoked", {"certificate revoked"});
}

Found plain(const Reading &reading)
{
    return tls(reading, "http.tls-plain",
               {"wrong version number", "packet length too long", "http request",
                "ssl_error_rx_record_too_long"});
}

Found version(const Reading &reading)
{
    return tls(reading, "http.tls-version",
               {"protocol version", "unsupported protocol", "no protocols available",
                "handshake failure"});
}

Found other(const Reading &reading)
{
    return {reading.evidence().problem.code.startsWith("http.tls") ? Fit::Left : Fit::No};
}

constexpr Cause causes[] = {
    {"tls-expired", expired,
     QT_TRANSLATE_NOOP("Causes", "The certificate of the store's server has expired, so nothing "
                                 "was sent."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store's server to renew it. If it is valid "
                                 "in a browser elsewhere, check the clock of this computer."),
     "notAfter is past. Where the server was renewed and not restarted, it goes on showing the "
     "old one.",
     Action::StartAgain},
    {"tls-not-yet-valid", notYet,
     QT_TRANSLATE_NOOP("Causes", "The certificate of the store's server is not valid yet; most "
                                 "likely the clock of this computer is slow."),
     QT_TRANSLATE_NOOP("Causes", "Set the clock of this computer by the network, then try again."),
     "notBefore is in the future, as seen from here.", Action::StartAgain},
    {"tls-name", otherName,
     QT_TRANSLATE_NOOP("Causes", "The certificate of the server is made out to another name than "
                                 "that in the store URL, so nothing was sent."),
     QT_TRANSLATE_NOOP("Causes", "Check the store URL, with and without www. If it is right, ask "
                                 "whoever runs the server for a certificate with that name."),
     "No subjectAltName matches the host: another virtual host answers, or the name was left out "
     "of the certificate.",
     Action::CorrectStoreUrl},
    {"tls-self-signed", selfSigned,
     QT_TRANSLATE_NOOP("Causes", "The server made its certificate itself, so that nobody vouches "
                                 "for it; nothing was sent."),
     QT_TRANSLATE_NOOP("Causes", "For a test store, trust its certificate in Latchkey, for this "
                                 "store only. For a real one, ask whoever runs the server for a "
                                 "valid certificate."),
     "Self-signed, or issued by a company's own authority whose root came along "
     "(self-signed certificate in certificate chain): a proxy that looks into TLS does that too.",
     Action::TrustIssuer},
    {"tls-issuer", unknownIssuer,
     QT_TRANSLATE_NOOP("Causes", "This computer does not know who issued the certificate of the "
                                 "store's server, so nothing was sent."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the server to send the certificate with its "
                                 "intermediate ones. For a company's own issuer, trust that issuer "
                                 "in Latchkey."),
     "Most often the intermediate certificate is missing (fullchain.pem instead of cert.pem): "
     "browsers fetch it themselves, other programs do not. Else the issuer is a private one.",
     Action::TrustIssuer},
    {"tls-revoked", revoked,
     QT_TRANSLATE_NOOP("Causes", "The certificate of the store's server was revoked by its "
                                 "issuer, so nothing was sent."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store's server for a new certificate."),
     "By a stapled OCSP answer or a revocation list.", Action::None},
    {"tls-plain", plain,
     QT_TRANSLATE_NOOP("Causes", "The server does not speak https at this port."),
     QT_TRANSLATE_NOOP("Causes", "Check the port in the store URL, and whether it is http:// at "
                                 "that port."),
     "The answer to the TLS hello was plain text: https to an http port.", Action::CorrectStoreUrl},
    {"tls-version", version,
     QT_TRANSLATE_NOOP("Causes", "The server's https is too old, or this computer's is: they found "
                                 "no version that both take."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store's server to offer TLS 1.2 or newer."),
     "protocol version, handshake failure: TLS 1.0/1.1 only, no common cipher, or a client "
     "certificate that is wanted.",
     Action::None},
    {"tls", other,
     QT_TRANSLATE_NOOP("Causes", "There is no secure connection to the store, so nothing was "
                                 "sent."),
     QT_TRANSLATE_NOOP("Causes", "Check whether this port speaks https, and ask whoever runs the "
                                 "store's server about its certificate."),
     "The details have the words of the TLS library.", Action::None},
};

} // namespace

std::span<const Cause> tlsCauses()
{
    return causes;
}

} // namespace latchkey::causes
