// SPDX-License-Identifier: Apache-2.0
#include "commerce/StoreRefusal.h"

#include "commerce/FrontDoor.h"
#include "commerce/Text.h"
#include "commerce/WebPage.h"

namespace latchkey::commerce {

namespace {

using enum oauth::Outcome;

struct Wording
{
    const char *code = nullptr; // none: the store's own words say most
    const char *sentence = nullptr;
};

// How an objection is told; %1 is the store, %2 what it said.
Wording wordingOf(oauth::Outcome outcome)
{
    switch (outcome) {
    case SignatureInvalid:
        return {"commerce.signature-invalid",
                QT_TRANSLATE_NOOP("Commerce",
                                  "%1 refuses the signature in every form that stores are known to "
                                  "take. Check that the store URL is the base URL in Admin, then "
                                  "activate the integration again to get new keys.")};
    case SignatureMethodRejected:
        return {"commerce.signature-method",
                QT_TRANSLATE_NOOP("Commerce",
                                  "%1 accepts neither HMAC-SHA256 nor HMAC-SHA1 signatures. Ask "
                                  "whoever runs the store what was changed in its OAuth.")};
    case TimestampRefused:
        return {"commerce.clock",
                QT_TRANSLATE_NOOP("Commerce",
                                  "%1 refuses the time of this computer. Set the clock of this "
                                  "computer, or of the store's server, then try again.")};
    case NonceUsed:
        return {"commerce.repeated",
                QT_TRANSLATE_NOOP("Commerce",
                                  "%1 received this request twice: something on the way sends "
                                  "requests again. The first one may have been carried out. Ask "
                                  "whoever runs the store's proxy to turn that off.")};
    case ConsumerUnknown:
        return {
            "commerce.consumer-unknown",
            QT_TRANSLATE_NOOP(
                "Commerce",
                "%1 does not know this integration: it was deleted or created again there. In "
                "Admin, open System › Extensions › Integrations and activate the integration.")};
    case ConsumerKeyLength:
        return {"commerce.consumer-unknown",
                QT_TRANSLATE_NOOP("Commerce",
                                  "%1 does not know this integration: its consumer key comes from "
                                  "another store. Activate the integration again in Admin.")};
    case ConsumerExpired:
        return {
            "commerce.consumer-expired",
            QT_TRANSLATE_NOOP("Commerce",
                              "The time that %1 allows for an activation (5 minutes unless changed "
                              "there) is over. Click Activate in Admin again and sign in sooner.")};
    case NotAVerifierToken:
        return {"commerce.not-a-verifier-token",
                QT_TRANSLATE_NOOP("Commerce", "%1 has already given out the request token for "
                                              "these credentials, and gives out only one.")};
    case VerifierMismatch:
        return {"commerce.verifier-mismatch",
                QT_TRANSLATE_NOOP(
                    "Commerce",
                    "The verifier does not belong to this activation at %1. Click Activate in "
                    "Admin again.")};
    case VerifierLength:
        return {
            "commerce.verifier-mismatch",
            QT_TRANSLATE_NOOP(
                "Commerce", "The verifier does not come from %1. Click Activate in Admin again.")};
    case TokenUnknown:
        return {"commerce.token-unknown",
                QT_TRANSLATE_NOOP("Commerce", "%1 no longer knows this token. Click Reauthorize "
                                              "(or Activate) for the integration in Admin.")};
    case TokenUsed:
        return {"commerce.token-unknown",
                QT_TRANSLATE_NOOP("Commerce", "%1 has already exchanged this token. Click "
                                              "Reauthorize for the integration in Admin.")};
    case TokenRevoked:
        return {
            "commerce.token-revoked",
            QT_TRANSLATE_NOOP("Commerce",
                              "%1 has revoked this integration's token. Click Reauthorize for the "
                              "integration in Admin.")};
    case NotAuthorized:
        return {"commerce.not-authorized",
                QT_TRANSLATE_NOOP("Commerce",
                                  "%1 does not allow the integration to make this call: %2 "
                                  "In Admin, grant the resource on the integration's API "
                                  "tab, and check that the integration is active.")};
    case RouteUnknown:
        return {"commerce.route-unknown",
                QT_TRANSLATE_NOOP("Commerce",
                                  "%1 does not know this call. Check the path and the method; the "
                                  "module for it may be missing or switched off.")};
    case VersionRejected:
    case ParameterAbsent:
    case TokenLength:
    case ConsumerHasNoToken:
    case TokenOfAnotherConsumer:
    case NotARequestToken:
    case NotAnAccessToken:
    case Refused:
    // no objection: worded where they are found
    case Received:
    case NotSent:
    case NotAStore:
    case Page:
    case PageForSuccess:
    case Guarded:
    case TooLarge:
    case TooLong:
    case ServerError:
    case Unknown:
        return {};
    }
    return {};
}

Problem problemWith(const char *code, const QString &sentence, int status, const QString &said = {})
{
    return {QByteArray(code), sentence,
            QStringLiteral("HTTP %1").arg(status) +
                (said.isEmpty() ? said : QStringLiteral(": ") + said)};
}

// The store a redirect leads to, if it says so in a way that can be read; else nothing.
QString targetOf(const httpcall::HttpAnswer &answer)
{
    const Result<web::Origin> target = web::originOf(answer.header("Location"));
    return target ? QString::fromLatin1(target->text()) : QString();
}

Problem redirectProblem(const QString &place, const httpcall::HttpAnswer &answer)
{
    const QString target = targetOf(answer);
    if (target.isEmpty() || target == place) {
        return problemWith(
            "commerce.redirected",
            Text::tr("%1 redirects this call to another page, and Latchkey follows no redirects. "
                     "Check the store URL, also for a missing or superfluous \"index.php/\".")
                .arg(place),
            answer.status);
    }
    return problemWith("commerce.redirected",
                       Text::tr("%1 redirects this call to %2, and Latchkey follows no redirects. "
                                "If that is your store, enter that address as the store URL.")
                           .arg(place, target),
                       answer.status);
}

Problem guardProblem(const QString &place, const httpcall::HttpAnswer &answer)
{
    return problemWith(
        "commerce.guarded",
        Text::tr(
            "The call was turned away in front of %1 (status %2), by a password of the web server "
            "or a firewall. Ask whoever runs the server to let calls to the store's API through.")
            .arg(place)
            .arg(answer.status),
        answer.status);
}

Problem webServerProblem(const QString &place, const httpcall::HttpAnswer &answer)
{
    const QString server = QString::fromUtf8(webServerOf(answer));
    return problemWith(
        "commerce.web-server",
        Text::tr("The web server at %1 got no answer from the store behind it (status %2). Ask "
                 "whoever runs the web server to look into its error log. The store may have "
                 "carried out the call all the same.")
            .arg(server.isEmpty() ? place : QStringLiteral("%1 (%2)").arg(place, server),
                 QString::number(answer.status)),
        answer.status);
}

Problem storeErrorProblem(const QString &place, const httpcall::HttpAnswer &answer)
{
    const QByteArray report = reportIdOf(answer);
    if (!report.isEmpty()) {
        return problemWith("commerce.store-error",
                           Text::tr("%1 had an internal error (status %2) and wrote it down as "
                                    "report %3. Before you try again, ask whoever runs the store "
                                    "to look for that report in var/log and var/report.")
                               .arg(place)
                               .arg(answer.status)
                               .arg(QString::fromLatin1(report)),
                           answer.status, QStringLiteral("report ") + QString::fromLatin1(report));
    }
    if (answer.status == 503) {
        return problemWith("commerce.maintenance",
                           Text::tr("%1 is under maintenance or overloaded. Wait until the store "
                                    "is back, then try again.")
                               .arg(place),
                           answer.status);
    }
    return problemWith("commerce.store-error",
                       Text::tr("%1 had an internal error (status %2). Before you try again, look "
                                "into the store's exception log.")
                           .arg(place)
                           .arg(answer.status),
                       answer.status);
}

} // namespace

bool isNamed(const oauth::StoreAnswer &refusal)
{
    return refusal.outcome != Refused || !refusal.sentence.isEmpty();
}

oauth::Outcome outcomeOfAnswer(const httpcall::HttpAnswer &answer,
                               const oauth::StoreAnswer &refusal)
{
    return wantsBasic(answer) ? Guarded
           : isNamed(refusal) ? refusal.outcome
                              : outcomeWithoutWords(answer);
}

Problem problemOfRefusal(const web::Origin &store, const oauth::StoreAnswer &refusal, int status)
{
    const QString place = QString::fromLatin1(store.text());
    if (const Wording wording = wordingOf(refusal.outcome); wording.code != nullptr) {
        QString sentence = Text::tr(wording.sentence).replace(QLatin1String("%1"), place);
        sentence.replace(QLatin1String("%2"), refusal.sentence);
        return problemWith(wording.code, sentence, status, refusal.sentence);
    }
    if (refusal.sentence.isEmpty()) {
        return problemWith("commerce.refused",
                           Text::tr("%1 refused the call (status %2) and gave no reason. Look into "
                                    "the log of the store's server.")
                               .arg(place)
                               .arg(status),
                           status);
    }
    return problemWith("commerce.refused",
                       Text::tr("%1 refused the call and says: “%2”").arg(place, refusal.sentence),
                       status, refusal.sentence);
}

Problem pageProblem(const web::Origin &store, int status)
{
    return problemWith("commerce.page",
                       Text::tr("%1 answered with a web page, not with the store's API (status "
                                "%2). Check the store URL: its host, and whether a folder is "
                                "missing or too many, such as /admin/ or /rest/V1/.")
                           .arg(QString::fromLatin1(store.text()))
                           .arg(status),
                       status);
}

Problem problemOfPage(const web::Origin &store, const httpcall::HttpAnswer &answer)
{
    const QString place = QString::fromLatin1(store.text());
    switch (outcomeWithoutWords(answer)) {
    case Page:
    case PageForSuccess:
        return pageProblem(store, answer.status);
    case Guarded:
        return guardProblem(place, answer);
    case TooLarge:
        return problemWith(
            "commerce.too-large",
            Text::tr("The web server at %1 refuses a request as large as this one (status %2). "
                     "Send less at once, or ask whoever runs the web server to raise the limit.")
                .arg(place)
                .arg(answer.status),
            answer.status);
    case TooLong:
        return problemWith(
            "commerce.too-long",
            Text::tr("The web server at %1 refuses an address or header as long as this one "
                     "(status %2). Ask for less at once, with fewer filters for example, or ask "
                     "whoever runs the web server to raise the limit.")
                .arg(place)
                .arg(answer.status),
            answer.status);
    case ServerError:
        return webServerProblem(place, answer);
    case Unknown:
        return storeErrorProblem(place, answer);
    default:
        break;
    }
    if (answer.status < 400) {
        return redirectProblem(place, answer);
    }
    return problemWith("commerce.not-a-store",
                       Text::tr("%1 answered, but not with the API of a Commerce store (status "
                                "%2). Check the store URL.")
                           .arg(place)
                           .arg(answer.status),
                       answer.status);
}

Problem unreadableAnswer(const web::Origin &store, const QString &detail)
{
    return {"commerce.unreadable-answer",
            Text::tr("%1 accepted the call, but its answer cannot be read. Something between this "
                     "computer and the store may be changing the answer.")
                .arg(QString::fromLatin1(store.text())),
            detail};
}

} // namespace latchkey::commerce
