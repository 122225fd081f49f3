// SPDX-License-Identifier: Apache-2.0
#include "install/FrontPage.h"

#include "base/ForeignText.h"
#include "commerce/FrontDoor.h"
#include "httpcall/HttpCall.h"
#include "install/Text.h"
#include "web/HtmlTokens.h"
#include "web/Origin.h"

#include <QUrl>

namespace latchkey::install {

namespace {

constexpr int mostRedirects = 3;
constexpr qint64 largestPage = 4LL << 20;

httpcall::HttpOutcome get(const QByteArray &url, const commerce::Store &shop,
                          const CancelFlag &cancel)
{
    httpcall::HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.limits.maxBodyBytes = largestPage;
    request.trustedCa = shop.trustedCa;
    request.observer = shop.observer;
    if (const auto origin = web::originOf(url)) {
        if (const QByteArray basic = commerce::basicHeader(shop, *origin); !basic.isEmpty()) {
            request.headers.append({"Authorization", basic});
        }
    }
    auto outcome = httpcall::performHttpCall(request, cancel);
    for (web::HttpHeader &header : request.headers) {
        wipe(header.value);
    }
    return outcome;
}

// `reference` of a page, absolute and without a fragment; empty unless it stays in the page's
// origin.
QByteArray within(const QByteArray &pageUrl, const QByteArray &reference)
{
    const QUrl resolved =
        QUrl(QString::fromUtf8(pageUrl)).resolved(QUrl(QString::fromUtf8(reference)));
    const QByteArray url = resolved.adjusted(QUrl::RemoveFragment).toEncoded();
    const auto page = web::originOf(pageUrl);
    const auto target = web::originOf(url);
    return page && target && *page == *target ? url : QByteArray();
}

Problem statusProblem(const QByteArray &url, const httpcall::HttpAnswer &answer,
                      const commerce::Store &shop)
{
    const int status = answer.status;
    const QString shown = withoutControls(QString::fromUtf8(url));
    const auto origin = web::originOf(url);
    if (origin && commerce::wantsBasic(answer)) {
        return commerce::basicProblem(*origin, shop.basic.origin == origin->text());
    }
    if (status == 503) {
        return {"install.front-page-status",
                Text::tr("The shop answers with its maintenance page (503)."), shown};
    }
    return {"install.front-page-status",
            Text::tr("The shop's front page answers with status %1 instead of 200.").arg(status),
            shown};
}

} // namespace

QByteArray ownStyleSheet(const QByteArray &html, const QByteArray &pageUrl)
{
    for (const web::HtmlToken &token : web::htmlTokens(QString::fromUtf8(html))) {
        const bool isSheet = token.kind == web::HtmlToken::Kind::Open &&
                             token.name == QLatin1String("link") &&
                             token.attributes.value(QStringLiteral("rel"))
                                 .toLower()
                                 .split(QLatin1Char(' '))
                                 .contains(QLatin1String("stylesheet"));
        if (!isSheet) {
            continue;
        }
        QByteArray url =
            within(pageUrl, token.attributes.value(QStringLiteral("href")).trimmed().toUtf8());
        if (!url.isEmpty()) {
            return url;
        }
    }
    return {};
}

std::optional<Problem> troubleOfFrontPage(const commerce::Store &shop, const CancelFlag &cancel)
{
    QByteArray url = shop.baseUrl;
    auto answer = get(url, shop, cancel);
    for (int i = 0; i < mostRedirects && answer && answer->status >= 301 && answer->status <= 308;
         ++i) {
        const QByteArray next = within(url, answer->header("Location"));
        if (next.isEmpty()) {
            return Problem{
                "install.front-page-elsewhere",
                Text::tr("The shop's front page sends visitors to another address, where "
                         "it was not followed."),
                withoutControls(QString::fromUtf8(answer->header("Location")))};
        }
        url = next;
        answer = get(url, shop, cancel);
    }
    if (!answer) {
        return answer.error().problem;
    }
    if (answer->status != 200) {
        return statusProblem(url, *answer, shop);
    }
    const QByteArray sheet = ownStyleSheet(answer->body, url);
    if (sheet.isEmpty()) {
        return {};
    }
    const auto style = get(sheet, shop, cancel);
    if (style && style->status == 200) {
        return {};
    }
    return Problem{"install.front-page-style",
                   Text::tr("The shop's front page has lost its style sheet. Run bin/magento "
                            "setup:static-content:deploy there."),
                   withoutControls(QString::fromUtf8(sheet))};
}

} // namespace latchkey::install
