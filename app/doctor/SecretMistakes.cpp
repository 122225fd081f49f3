// SPDX-License-Identifier: Apache-2.0
#include "doctor/Mistake.h"

#include "web/Encoding.h"

#include <array>
#include <utility>

namespace latchkey::doctor {

namespace {

using Keys = QList<Way>;

Way keyWay(std::function<void(KeyParts &)> change, QByteArray what = {})
{
    return {.what = std::move(what), .key = std::move(change)};
}

bool hasToken(const FailingRequest &request)
{
    return request.tokenSecret && !request.tokenSecret->isEmpty();
}

Keys tokenSecretMissing(const FailingRequest &request)
{
    return hasToken(request) ? Keys{keyWay([](KeyParts &key) { key.token = Secret(); })} : Keys();
}

Keys swapped(const FailingRequest &)
{
    return {keyWay([](KeyParts &key) { std::swap(key.consumer, key.token); })};
}

Keys other(const FailingRequest &request, const QByteArray &name, Secret KeyParts::*member)
{
    const auto sent = request.sent(name);
    return sent ? Keys{keyWay(
                      [value = Secret(*sent), member](KeyParts &key) { key.*member = value; })}
                : Keys();
}

Keys tokenForItsSecret(const FailingRequest &request)
{
    return other(request, "oauth_token", &KeyParts::token);
}

Keys keyForItsSecret(const FailingRequest &request)
{
    return other(request, "oauth_consumer_key", &KeyParts::consumer);
}

Keys verifierForSecret(const FailingRequest &request)
{
    return other(request, "oauth_verifier", &KeyParts::token);
}

Keys oneForBoth(const FailingRequest &)
{
    return {keyWay([](KeyParts &key) { key.token = key.consumer; }),
            keyWay([](KeyParts &key) { key.consumer = key.token; })};
}

Keys consumerSecretMissing(const FailingRequest &)
{
    return {keyWay([](KeyParts &key) { key.consumer = Secret(); })};
}

Keys encodedTwice(const FailingRequest &)
{
    return {keyWay([](KeyParts &key) { key.consumerTimes = key.tokenTimes = 2; }),
            keyWay([](KeyParts &key) { key.consumerTimes = 2; }),
            keyWay([](KeyParts &key) { key.tokenTimes = 2; })};
}

Keys notEncoded(const FailingRequest &)
{
    return {keyWay([](KeyParts &key) { key.consumerTimes = key.tokenTimes = 0; }),
            keyWay([](KeyParts &key) { key.consumerTimes = 0; }),
            keyWay([](KeyParts &key) { key.tokenTimes = 0; })};
}

Keys jointMissing(const FailingRequest &request)
{
    Keys ways{keyWay([](KeyParts &key) { key.joint.clear(); }),
              keyWay([](KeyParts &key) { key.joint = "%26"; }),
              keyWay([](KeyParts &key) { key.joint = "+"; }),
              keyWay([](KeyParts &key) { key.joint = "&amp;"; })};
    if (hasToken(request)) {
        ways.append(keyWay([](KeyParts &key) {
            key.token = Secret();
            key.joint.clear();
        }));
    }
    return ways;
}

Keys wordForNothing(const FailingRequest &)
{
    Keys ways;
    for (const char *word : {"undefined", "null", "None", "nil", "false"}) {
        ways.append(keyWay([word](KeyParts &key) { key.token = Secret(word); }, word));
    }
    return ways;
}

// What may stand around a secret that was pasted.
Keys around(Secret KeyParts::*member, int KeyParts::*times, const std::optional<Secret> &pasted)
{
    Keys ways;
    const bool isPlain = pasted && web::isAllUnreserved(QByteArrayView(pasted->reveal()).trimmed());
    const auto put = [&](const QByteArray &before, const QByteArray &behind, bool isEncoded) {
        ways.append(keyWay([=](KeyParts &key) {
            QByteArray text = before + (key.*member).reveal() + behind;
            key.*member = Secret(text);
            key.*times = isEncoded ? key.*times : 0;
            wipe(text);
        }));
    };
    const auto add = [&](const QByteArray &before, const QByteArray &behind, bool isRare) {
        put(before, behind, true);
        ways.last().isRare = isRare;
        if (!isRare && isPlain) { // not encoded either, which goes unnoticed without the blank
            put(before, behind, false);
            ways.last().isRare = true;
        }
    };
    if (pasted && pasted->reveal().trimmed() != pasted->reveal()) {
        ways.append(keyWay([value = *pasted, member](KeyParts &key) { key.*member = value; }));
    }
    for (const char *blank : {" ", "\n", "\r\n", "\t"}) {
        add({}, blank, false);
    }
    add(" ", {}, false);
    for (const char *blank : {"\r", "\xc2\xa0", "\xe2\x80\x8b", "\n\n", "  ", " \n"}) {
        add({}, blank, true);
    }
    for (const char *blank : {"\n", "\t", "\xc2\xa0", "\xe2\x80\x8b", "\xef\xbb\xbf"}) {
        add(blank, {}, true);
    }
    add(" ", " ", true);
    return ways;
}

Keys quoted(Secret KeyParts::*member)
{
    Keys ways;
    for (const char quote : {'"', '\''}) {
        ways.append(keyWay([=](KeyParts &key) {
            QByteArray text = quote + (key.*member).reveal() + quote;
            key.*member = Secret(text);
            wipe(text);
        }));
    }
    return ways;
}

Keys blankInConsumerSecret(const FailingRequest &request)
{
    return around(&KeyParts::consumer, &KeyParts::consumerTimes, request.consumerSecret);
}

Keys blankInTokenSecret(const FailingRequest &request)
{
    return hasToken(request) ? around(&KeyParts::token, &KeyParts::tokenTimes, request.tokenSecret)
                             : Keys{keyWay([](KeyParts &key) { key.token = Secret(" "); })};
}

Keys quotedConsumerSecret(const FailingRequest &)
{
    return quoted(&KeyParts::consumer);
}

Keys quotedTokenSecret(const FailingRequest &request)
{
    return hasToken(request) ? quoted(&KeyParts::token) : Keys();
}

constexpr std::array mistakes{
    Mistake{"token-secret-missing",
            QT_TRANSLATE_NOOP(
                "Doctor",
                "The token's secret is missing from the key: only the consumer secret was used."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Sign with both secrets, joined by &: consumer secret & access token secret."),
            tokenSecretMissing},
    Mistake{
        "secrets-swapped",
        QT_TRANSLATE_NOOP("Doctor", "The two secrets changed places in the key."),
        QT_TRANSLATE_NOOP(
            "Doctor", "The consumer secret comes first, then &, then the access token's secret."),
        swapped},
    Mistake{"token-for-its-secret",
            QT_TRANSLATE_NOOP("Doctor", "The token itself was used in place of its secret."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Enter the access token secret, which is another value than the access token."),
            tokenForItsSecret},
    Mistake{
        "key-for-its-secret",
        QT_TRANSLATE_NOOP("Doctor", "The consumer key was used in place of the consumer secret."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Enter the consumer secret, which is another value than the consumer key."),
        keyForItsSecret},
    Mistake{
        "one-secret-for-both", QT_TRANSLATE_NOOP("Doctor", "One secret was used as both."),
        QT_TRANSLATE_NOOP(
            "Doctor",
            "Consumer secret and access token secret are two values: enter each where it belongs."),
        oneForBoth},
    Mistake{"blank-in-consumer-secret",
            QT_TRANSLATE_NOOP("Doctor",
                              "A blank or line end was pasted along with the consumer secret."),
            QT_TRANSLATE_NOOP("Doctor", "Paste the consumer secret anew, without blanks or line "
                                        "ends around it: it has 32 letters and digits."),
            blankInConsumerSecret},
    Mistake{"blank-in-token-secret",
            QT_TRANSLATE_NOOP("Doctor",
                              "A blank or line end was pasted along with the token's secret."),
            QT_TRANSLATE_NOOP("Doctor", "Paste the access token secret anew, without blanks or "
                                        "line ends around it: it has 32 letters and digits."),
            blankInTokenSecret},
    Mistake{"ampersand-missing",
            QT_TRANSLATE_NOOP(
                "Doctor", "The key was put together without the bare & between its two secrets."),
            QT_TRANSLATE_NOOP("Doctor", "Join the secrets with &, not encoded; where there is no "
                                        "token yet the key still ends with &."),
            jointMissing},
    Mistake{"secrets-encoded-twice",
            QT_TRANSLATE_NOOP("Doctor", "The secrets were percent-encoded twice in the key."),
            QT_TRANSLATE_NOOP(
                "Doctor", "Percent-encode each secret once: many libraries do it by themselves."),
            encodedTwice},
    Mistake{
        "secrets-not-encoded",
        QT_TRANSLATE_NOOP("Doctor", "The secrets were not percent-encoded in the key."),
        QT_TRANSLATE_NOOP("Doctor", "Percent-encode each secret before the two are joined by &."),
        notEncoded},
    Mistake{"consumer-secret-missing",
            QT_TRANSLATE_NOOP("Doctor", "The consumer secret is missing from the key."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Sign with both secrets, joined by &: consumer secret & access token secret."),
            consumerSecretMissing},
    Mistake{"verifier-for-secret",
            QT_TRANSLATE_NOOP("Doctor", "The verifier was used in place of the token's secret."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Sign the access token call with the secret of the request token."),
            verifierForSecret},
    Mistake{"word-for-secret",
            QT_TRANSLATE_NOOP("Doctor",
                              "The key ends with the word %1 in place of the token's secret."),
            QT_TRANSLATE_NOOP("Doctor",
                              "The program had no token secret and wrote that word: give it the "
                              "access token secret, or nothing where there is no token yet."),
            wordForNothing},
    Mistake{
        "quote-in-consumer-secret",
        QT_TRANSLATE_NOOP("Doctor", "Quotation marks were taken as part of the consumer secret."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Enter the consumer secret without quotation marks (.env files, shells)."),
        quotedConsumerSecret},
    Mistake{
        "quote-in-token-secret",
        QT_TRANSLATE_NOOP("Doctor", "Quotation marks were taken as part of the token's secret."),
        QT_TRANSLATE_NOOP(
            "Doctor",
            "Enter the access token secret without quotation marks (.env files, shells)."),
        quotedTokenSecret},
};

} // namespace

std::span<const Mistake> secretMistakes()
{
    return mistakes;
}

} // namespace latchkey::doctor
