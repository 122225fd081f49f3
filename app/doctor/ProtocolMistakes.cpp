// SPDX-License-Identifier: Apache-2.0
#include "doctor/Mistake.h"

#include "web/Encoding.h"
#include "web/QueryPieces.h"

#include <algorithm>
#include <array>

namespace latchkey::doctor {

namespace {

Way removing(const QByteArray &name)
{
    return parametersWay(
        [name](SignedParameters &parameters) {
            parameters.removeIf([&](const SignedParameter &each) { return each.name == name; });
        },
        name);
}

// In place of one that is there, otherwise behind the header's others.
void put(SignedParameters &parameters, const SignedParameter &parameter)
{
    qsizetype behind = 0;
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        if (parameters.at(i).name == parameter.name) {
            parameters[i].value = parameter.value;
            return;
        }
        behind = parameters.at(i).source == Source::Header ? i + 1 : behind;
    }
    parameters.insert(behind, parameter);
}

Way setting(const QByteArray &name, const QByteArray &value)
{
    return parametersWay(
        [name, value](SignedParameters &parameters) {
            put(parameters, {name, value, Source::Nowhere, true});
        },
        name);
}

QList<Way> removingIfSent(const FailingRequest &request, const QByteArray &name)
{
    return request.sent(name) ? QList<Way>{removing(name)} : QList<Way>();
}

QList<Way> versionNotSigned(const FailingRequest &request)
{
    return removingIfSent(request, "oauth_version");
}

QList<Way> versionNotSent(const FailingRequest &request)
{
    if (request.sent("oauth_version")) {
        return {};
    }
    return {setting("oauth_version", "1.0"), setting("oauth_version", "1.0a"),
            setting("oauth_version", "1")};
}

QList<Way> realmSigned(const FailingRequest &request)
{
    QList<Way> ways;
    if (const HeaderPart *realm = request.header.part("realm")) {
        ways = {setting("realm", realm->value), setting("realm", realm->asWritten)};
    } else if (const auto sent = request.sent("realm")) {
        ways = {setting("realm", *sent)};
    } else {
        ways = {setting("realm", "")};
        if (const auto url = urlOf(request)) {
            ways.append(setting("realm", request.request.url.first(
                                             url->path.data() - request.request.url.constData())));
        }
    }
    return ways;
}

QList<Way> verifierNotSigned(const FailingRequest &request)
{
    return removingIfSent(request, "oauth_verifier");
}

// The verifier where the store does not look for it: in the query, in the body.
QList<Way> verifierElsewhere(const FailingRequest &request)
{
    QList<Way> ways;
    const auto url = urlOf(request);
    const auto take = [&](const web::QueryPiece &piece) {
        if (piece.name == "oauth_verifier" || piece.name == "verifier") {
            ways.append(setting("oauth_verifier", web::percentDecode(piece.value)));
        }
        return true;
    };
    if (url) {
        web::forEachPiece(url->query, take);
    }
    web::forEachPiece(request.request.body.left(65536), take);
    for (const auto &[name, value] : request.said) {
        if (name == "oauth_verifier" && !request.sent(name)) {
            ways.append(setting(name, value));
        }
    }
    if (!request.sent("oauth_verifier")) {
        ways.append(setting("oauth_verifier", ""));
    }
    return ways;
}

QList<Way> tokenNotSigned(const FailingRequest &request)
{
    return removingIfSent(request, "oauth_token");
}

QList<Way> emptyToken(const FailingRequest &request)
{
    const auto token = request.sent("oauth_token");
    return token && !token->isEmpty() ? QList<Way>{setting("oauth_token", "")}
           : token                    ? QList<Way>{removing("oauth_token")}
                                      : QList<Way>{setting("oauth_token", "")};
}

QList<Way> callback(const FailingRequest &request)
{
    return request.sent("oauth_callback")
               ? QList<Way>{removing("oauth_callback")}
               : QList<Way>{setting("oauth_callback", "oob"), setting("oauth_callback", "")};
}

QList<Way> otherNotSigned(const FailingRequest &request)
{
    QList<Way> ways;
    for (const auto &[name, value] : request.request.protocol) {
        static const QByteArrayList known{"oauth_version",  "oauth_token", "oauth_verifier",
                                          "oauth_callback", "realm",       "oauth_signature"};
        if (!known.contains(name) && ways.size() < 32) {
            ways.append(removing(name));
        }
    }
    return ways;
}

// What the paste says besides and the header does not.
QList<Way> saidOtherwise(const FailingRequest &request)
{
    QList<Way> ways;
    for (const auto &[name, value] : request.said) {
        const auto sent = request.sent(name);
        if (name != "oauth_signature" && (!sent || *sent != value) && ways.size() < 32) {
            ways.append(setting(name, value));
        }
    }
    return ways;
}

QList<Way> signatureSigned(const FailingRequest &)
{
    return {setting("oauth_signature", "")};
}

QList<Way> blankIn(const FailingRequest &request, const QByteArray &name)
{
    const auto sent = request.sent(name);
    if (!sent) {
        return {};
    }
    QList<Way> ways;
    if (sent->trimmed() != *sent) {
        ways.append(setting(name, sent->trimmed()));
    }
    const auto add = [&](const QByteArray &value, bool isRare) {
        ways.append(setting(name, value));
        ways.last().isRare = isRare;
    };
    for (const char *blank : {" ", "\n", "\r\n", "\t"}) {
        add(*sent + blank, false);
    }
    for (const char *blank : {"\r", "\xc2\xa0", "\xe2\x80\x8b"}) {
        add(*sent + blank, true);
    }
    for (const char *blank : {" ", "\n", "\t", "\xc2\xa0", "\xe2\x80\x8b"}) {
        add(blank + *sent, true);
    }
    add(' ' + *sent + ' ', true);
    return ways;
}

QList<Way> blankInKey(const FailingRequest &request)
{
    return blankIn(request, "oauth_consumer_key");
}

QList<Way> blankInToken(const FailingRequest &request)
{
    return blankIn(request, "oauth_token");
}

QList<Way> keysSwapped(const FailingRequest &request)
{
    const auto key = request.sent("oauth_consumer_key");
    const auto token = request.sent("oauth_token");
    if (!key || !token) {
        return {};
    }
    return {parametersWay([key = *key, token = *token](SignedParameters &parameters) {
        for (SignedParameter &each : parameters) {
            each.value = each.name == "oauth_consumer_key" ? token
                         : each.name == "oauth_token"      ? key
                                                           : each.value;
        }
    })};
}

// Made anew between signing and sending: found where it is a few seconds.
QList<Way> timestampMadeAnew(const FailingRequest &request)
{
    const auto sent = request.sent("oauth_timestamp");
    bool isNumber = false;
    const qint64 seconds = sent ? sent->toLongLong(&isNumber) : 0;
    if (!isNumber || seconds <= 0 || seconds > 100'000'000'000'000) {
        return {};
    }
    QList<Way> ways;
    for (const qint64 other : {seconds - 1, seconds + 1, seconds - 2, seconds + 2, seconds - 3,
                               seconds + 3, seconds * 1000, seconds / 1000}) {
        ways.append(setting("oauth_timestamp", QByteArray::number(other)));
    }
    return ways;
}

constexpr std::array mistakes{
    Mistake{"version-not-signed",
            QT_TRANSLATE_NOOP("Doctor", "oauth_version is sent, but was not signed."),
            QT_TRANSLATE_NOOP("Doctor", "Sign every oauth_ parameter of the header but "
                                        "oauth_signature; or leave oauth_version out of both."),
            versionNotSigned},
    Mistake{"version-not-sent",
            QT_TRANSLATE_NOOP("Doctor", "oauth_version was signed, but is not sent."),
            QT_TRANSLATE_NOOP(
                "Doctor", "Send oauth_version=\"1.0\" in the header too, or leave it out of both."),
            versionNotSent},
    Mistake{"realm-signed", QT_TRANSLATE_NOOP("Doctor", "The realm was signed."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "The realm is never part of a signature. Leave it out: a store does not need it."),
            realmSigned},
    Mistake{
        "verifier-not-signed",
        QT_TRANSLATE_NOOP("Doctor", "oauth_verifier is sent in the header, but was not signed."),
        QT_TRANSLATE_NOOP("Doctor", "Sign oauth_verifier with the other parameters of the header."),
        verifierNotSigned},
    Mistake{
        "verifier-elsewhere",
        QT_TRANSLATE_NOOP("Doctor", "oauth_verifier was signed, but it is not in the header."),
        QT_TRANSLATE_NOOP(
            "Doctor",
            "Put oauth_verifier into the Authorization header: the store reads it nowhere else."),
        verifierElsewhere},
    Mistake{
        "token-not-signed", QT_TRANSLATE_NOOP("Doctor", "oauth_token is sent, but was not signed."),
        QT_TRANSLATE_NOOP("Doctor", "Sign oauth_token with the other parameters."), tokenNotSigned},
    Mistake{
        "empty-token",
        QT_TRANSLATE_NOOP("Doctor", "An empty oauth_token was signed or sent, but not both."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Leave oauth_token out of header and signature where there is no token yet."),
        emptyToken},
    Mistake{"callback",
            QT_TRANSLATE_NOOP("Doctor", "oauth_callback was signed or sent, but not both."),
            QT_TRANSLATE_NOOP("Doctor", "Leave oauth_callback out: the store does not need it."),
            callback},
    Mistake{"blank-in-key",
            QT_TRANSLATE_NOOP(
                "Doctor",
                "The consumer key was signed with a blank or line end that was pasted along."),
            QT_TRANSLATE_NOOP("Doctor", "Paste the consumer key anew, without blanks or line ends "
                                        "around it: it has 32 letters and digits."),
            blankInKey},
    Mistake{"blank-in-token",
            QT_TRANSLATE_NOOP(
                "Doctor", "The token was signed with a blank or line end that was pasted along."),
            QT_TRANSLATE_NOOP("Doctor", "Paste the token anew, without blanks or line ends around "
                                        "it: it has 32 letters and digits."),
            blankInToken},
    Mistake{"signed-otherwise",
            QT_TRANSLATE_NOOP("Doctor", "%1 was signed with another value than it was sent with."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Make nonce and timestamp once, and use them for signature and header alike."),
            saidOtherwise},
    Mistake{"not-signed", QT_TRANSLATE_NOOP("Doctor", "%1 is sent, but was not signed."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Sign every oauth_ parameter of the header but oauth_signature."),
            otherNotSigned},
    Mistake{"keys-swapped",
            QT_TRANSLATE_NOOP("Doctor", "Consumer key and token changed places in the signature."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Check which value is entered as the consumer key and which as the access token."),
            keysSwapped},
    Mistake{"timestamp-made-anew",
            QT_TRANSLATE_NOOP("Doctor", "The timestamp was made anew between signing and sending."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Make nonce and timestamp once, and use them for signature and header alike."),
            timestampMadeAnew, true},
    Mistake{"signature-signed",
            QT_TRANSLATE_NOOP("Doctor", "An empty oauth_signature was signed along."),
            QT_TRANSLATE_NOOP("Doctor", "Leave oauth_signature out of the base string."),
            signatureSigned, true},
};

} // namespace

std::span<const Mistake> protocolMistakes()
{
    return mistakes;
}

} // namespace latchkey::doctor
