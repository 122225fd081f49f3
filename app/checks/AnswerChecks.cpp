// SPDX-License-Identifier: Apache-2.0
#include "checks/AnswerChecks.h"

#include "checks/ParkedPage.h"
#include "checks/Text.h"
#include "commerce/FrontDoor.h"
#include "commerce/StoreAddress.h"
#include "commerce/StoreRefusal.h"
#include "commerce/WebPage.h"
#include "oauth/Outcome.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <cstdlib>

namespace latchkey::checks {

using commerce::StoreSight;

namespace {

// Commerce refuses a timestamp further in its future (PROTOCOL §2).
constexpr qint64 mostAhead = 600;
// Less is what a network and two good clocks make.
constexpr qint64 worthTelling = 60;

QByteArray targetOf(const AskedStore &asked, const httpcall::HttpAnswer &answer)
{
    const QUrl location = QUrl::fromEncoded(answer.header("Location"));
    const QUrl target = QUrl::fromEncoded(asked.store.baseUrl).resolved(location);
    return location.isEmpty()
               ? QByteArray()
               : target.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

CheckResult judgeRedirect(const AskedStore &asked, const httpcall::HttpAnswer &answer)
{
    const QByteArray to = targetOf(asked, answer);
    const QString target = QString::fromUtf8(to);
    const QList<Evidence> evidence{{QStringLiteral("HTTP %1 → %2").arg(answer.status).arg(target)}};
    const auto origin = web::originOf(to);
    if (!origin || *origin == asked.origin) {
        return ok(Text::tr("The start page leads on to another page of the store."), evidence);
    }
    const bool isHttps = origin->scheme == "https" && asked.origin.scheme == "http" &&
                         origin->host == asked.origin.host;
    CheckResult result =
        isHttps
            ? found(State::Warning,
                    {"check.redirect-https",
                     Text::tr("The store sends everybody on to https: %1").arg(target),
                     {}},
                    evidence)
            : found(
                  State::Warning,
                  {"check.redirect-host",
                   Text::tr("The start page sends everybody on to another address: %1").arg(target),
                   {}},
                  evidence);
    result.advice = Text::tr("Latchkey sends nothing to another address than the one entered. If "
                             "the store lives there, enter that one.");
    result.help = Help::EditStore;
    return result;
}

CheckResult resultOf(const StoreSight &sight)
{
    QList<Evidence> evidence;
    if (!sight.problem.detail.isEmpty()) {
        evidence.append({sight.problem.detail});
    }
    if (!sight.livesAt.isEmpty()) {
        evidence.append(
            {Text::tr("Commerce's API was found at %1").arg(QString::fromUtf8(sight.livesAt))});
    }
    if (sight.what == StoreSight::What::Store) {
        return ok(sight.release.isEmpty()
                      ? Text::tr("Commerce's API answers as it should.")
                      : Text::tr("Commerce's API answers as it should: %1.").arg(sight.release),
                  evidence);
    }
    CheckResult result{
        {}, State::Failed, sight.problem.code, sight.problem.sentence, evidence, {}, Help::None,
        -1};
    return result;
}

// What the person can do about it, where that is more than the sentence says.
void advise(CheckResult &result, const AskedStore &asked, const StoreSight &sight)
{
    switch (sight.what) {
    case StoreSight::What::Elsewhere:
        if (sight.livesAt == asked.store.baseUrl + "index.php/") {
            result.code = "check.rewrites-missing";
            result.sentence =
                Text::tr("The API answers behind index.php only: the web server of the store does "
                         "not rewrite its addresses.");
            result.advice = Text::tr("Whoever runs the server should switch on URL rewriting "
                                     "(mod_rewrite, or nginx.conf.sample of Commerce). Until then "
                                     "use %1 as the store's address.")
                                .arg(QString::fromUtf8(sight.livesAt));
        } else {
            result.advice = Text::tr("Enter that address for this integration.");
        }
        result.help = Help::EditStore;
        break;
    case StoreSight::What::Password:
        result.help = Help::EnterPassword;
        break;
    case StoreSight::What::NotAStore:
        result.help = Help::EditStore;
        break;
    default:
        break;
    }
}

// "OAuth …" of a consumer that no store has: it signs nothing and opens nothing.
QByteArray nobodysHeader(const AskedStore &asked)
{
    const QByteArray nobody(32, '0');
    return "OAuth oauth_consumer_key=\"" + nobody + "\", oauth_token=\"" + nobody +
           "\", oauth_nonce=\"" + QByteArray::number(asked.clock()) + "\", oauth_timestamp=\"" +
           QByteArray::number(asked.clock() / 1000) +
           "\", oauth_signature_method=\"HMAC-SHA256\", oauth_version=\"1.0\", "
           "oauth_signature=\"AAAA\"";
}

QString secondsWords(qint64 seconds)
{
    return Text::tr("%n second(s)", nullptr, int(std::min<qint64>(seconds, 1'000'000'000)));
}

} // namespace

CheckResult checkRedirects(const AskedStore &asked, const CancelFlag &cancel)
{
    const httpcall::HttpOutcome start = askStore(asked, {}, cancel, false);
    if (!start) {
        return found(State::NotCheckable, start.error().problem);
    }
    if (start->status >= 300 && start->status < 400) {
        return judgeRedirect(asked, *start);
    }
    return ok(Text::tr("The start page answers without leading elsewhere."),
              {{QStringLiteral("HTTP %1").arg(start->status)}});
}

ApiResult checkApi(const AskedStore &asked, const CancelFlag &cancel)
{
    ApiResult api;
    api.sight = commerce::lookAtStore(asked.store, asked.clock, cancel);
    api.result = resultOf(api.sight);
    advise(api.result, asked, api.sight);
    if (api.sight.what != StoreSight::What::NotAStore) {
        return api;
    }
    const httpcall::HttpOutcome start = askStore(asked, {}, cancel);
    if (start && isParkedPage(*start)) {
        api.result.code = "check.parked";
        api.result.sentence =
            Text::tr("There is no store at %1: the domain is parked, or for sale.")
                .arg(asked.host());
        api.result.advice = Text::tr("Check the spelling of the address, and whether the domain "
                                     "was renewed.");
    } else if (start && !commerce::webServerOf(*start).isEmpty()) {
        api.result.evidence.append({Text::tr("The page is of %1")
                                        .arg(QString::fromLatin1(commerce::webServerOf(*start)))});
    }
    return api;
}

CheckResult checkClock(const AskedStore &asked, const CancelFlag &cancel)
{
    const httpcall::HttpOutcome answer = askStore(asked, apiSuffix, cancel, false);
    if (!answer) {
        return found(State::NotCheckable, answer.error().problem);
    }
    const std::optional<qint64> date = answer->date();
    if (!date) {
        return found(State::NotCheckable,
                     {"check.no-date", Text::tr("The store does not say what time it is."), {}});
    }
    const qint64 ahead = asked.clock() / 1000 - *date; // ours
    const qint64 off = std::llabs(ahead);
    const QList<Evidence> evidence{
        {QStringLiteral("Date: %1").arg(QString::fromLatin1(answer->header("Date").left(60)))}};
    if (off < worthTelling) {
        return ok(Text::tr("The clocks of the store and of this computer agree."), evidence);
    }
    const bool isRefused = ahead > mostAhead;
    CheckResult result = found(
        isRefused ? State::Failed : State::Warning,
        {isRefused ? "check.clock-ahead" : "check.clock-off",
         ahead > 0
             ? Text::tr("This computer's clock is %1 ahead of the store's.").arg(secondsWords(off))
             : Text::tr("This computer's clock is %1 behind the store's.").arg(secondsWords(off)),
         {}},
        evidence);
    result.advice =
        isRefused
            ? Text::tr(
                  "Set the clock of this computer. Latchkey corrects the difference in its own "
                  "calls; a store refuses those of other programs from 10 minutes on.")
            : Text::tr("Let both clocks be set over the network. Latchkey corrects the difference "
                       "in its own calls.");
    return result;
}

CheckResult checkAuthorization(const AskedStore &asked, const CancelFlag &cancel)
{
    const httpcall::HttpOutcome answer =
        askStore(asked, apiSuffix, cancel, true, nobodysHeader(asked));
    if (!answer) {
        return found(State::NotCheckable, answer.error().problem);
    }
    const oauth::StoreAnswer said = oauth::readRestError(answer->body);
    const QList<Evidence> evidence{
        {QStringLiteral("HTTP %1: %2").arg(answer->status).arg(said.sentence)}};
    if (said.outcome == oauth::Outcome::NotAuthorized) {
        CheckResult result = found(
            State::Failed,
            {"commerce.header-lost",
             Text::tr(
                 "The Authorization header does not reach %1: a web server or proxy on the way "
                 "removes it, so no signed call can work.")
                 .arg(asked.place()),
             {}},
            evidence);
        result.advice =
            Text::tr("Whoever runs the server has to hand it on to PHP: CGIPassAuth On for Apache, "
                     "or SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1; a proxy in front "
                     "must not take it away.");
        return result;
    }
    if (!commerce::isNamed(said) || commerce::wantsBasic(*answer)) {
        return found(State::NotCheckable,
                     {"check.no-api",
                      Text::tr("What answered is not Commerce, so that this cannot be told."),
                      {}},
                     evidence);
    }
    return ok(Text::tr("The Authorization header reaches the store: it answers about a consumer "
                       "that does not exist."),
              evidence);
}

QList<QByteArray> toldBaseUrls(const AskedStore &asked, const CancelFlag &cancel)
{
    const httpcall::HttpOutcome answer =
        askStore(asked, "graphql?query=%7BstoreConfig%7Bbase_url%20secure_base_url%7D%7D", cancel);
    if (!answer || answer->status != 200) {
        return {};
    }
    const QJsonObject config = QJsonDocument::fromJson(answer->body)
                                   .object()
                                   .value(QLatin1String("data"))
                                   .toObject()
                                   .value(QLatin1String("storeConfig"))
                                   .toObject();
    QList<QByteArray> urls;
    // the one of its own scheme first: that is how it sees a call by it
    const bool isSecure = asked.origin.scheme == "https";
    for (const char *key :
         {isSecure ? "secure_base_url" : "base_url", isSecure ? "base_url" : "secure_base_url"}) {
        const QByteArray url = config.value(QLatin1String(key)).toString().toUtf8();
        if (web::originOf(url) && !urls.contains(url)) {
            urls.append(url);
        }
    }
    return urls;
}

} // namespace latchkey::checks
