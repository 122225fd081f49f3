// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"
#include "commerce/StoreLook.h"
#include "commerce/WebPage.h"
#include "web/Origin.h"

#include <QUrl>

namespace latchkey::causes {

namespace {

using oauth::Outcome;

QByteArray addressOf(const Reading &reading)
{
    const Evidence &evidence = reading.evidence();
    return evidence.request.url.contains("://") ? evidence.request.url : evidence.store.baseUrl;
}

// Where a redirect leads; empty for none.
QUrl targetOf(const Reading &reading)
{
    const QByteArray location = reading.header("Location");
    const QUrl target = QUrl::fromEncoded(location);
    return location.isEmpty() || !target.isRelative()
               ? target
               : QUrl::fromEncoded(addressOf(reading)).resolved(target);
}

QString shown(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isRedirect(const Reading &reading)
{
    return reading.status() >= 300 && reading.status() < 400;
}

bool isNoApi(const Reading &reading)
{
    return reading.isPage() || reading.isOutcome(Outcome::NotAStore) ||
           reading.isReason(activation::Reason::NotAStore);
}

Found cloudService(const Reading &reading)
{
    const auto origin = web::originOf(addressOf(reading));
    const bool isItsAddress = origin && commerce::isCloudService(*origin);
    const bool isItsGateway = reading.holds("\"error_code\"") && reading.holds("api key");
    return {isItsAddress || isItsGateway || reading.isProblem("commerce.cloud-service")
                ? Fit::Certain
                : Fit::No};
}

Found redirectToHttps(const Reading &reading)
{
    const QUrl from = QUrl::fromEncoded(addressOf(reading));
    const QUrl to = targetOf(reading);
    const bool isSo = isRedirect(reading) && from.scheme() == QLatin1String("http") &&
                      to.scheme() == QLatin1String("https");
    return {isSo ? Fit::Certain : Fit::No, {shown(to)}};
}

Found redirectToHost(const Reading &reading)
{
    const QUrl from = QUrl::fromEncoded(addressOf(reading));
    const QUrl to = targetOf(reading);
    const bool isSo = isRedirect(reading) && !from.host().isEmpty() && !to.host().isEmpty() &&
                      from.host() != to.host();
    return {isSo ? Fit::Likely : Fit::No, {from.host(), shown(to)}};
}

Found redirectToSignIn(const Reading &reading)
{
    const QByteArray to = targetOf(reading).toEncoded().toLower();
    const bool isSo = isRedirect(reading) &&
                      (to.contains("login") || to.contains("signin") || to.contains("sso") ||
                       to.contains("saml") || to.contains("cloudflareaccess"));
    return {isSo ? Fit::Likely : Fit::No, {shown(targetOf(reading))}};
}

Found redirected(const Reading &reading)
{
    const bool isSo = isRedirect(reading) || reading.isProblem("commerce.redirected");
    const QString to = shown(targetOf(reading));
    return {isSo ? Fit::General : Fit::No, {to.isEmpty() ? QStringLiteral("?") : to}};
}

Found parkedDomain(const Reading &reading)
{
    const bool isSo =
        isNoApi(reading) &&
        reading.holdsAny({"sedoparking", "parkingcrew", "domain is for sale", "buy this domain",
                          "domain is parked", "parked free", "this domain may be for sale",
                          "hugedomains", "domain steht zum verkauf", "parked domain", "bodis.com",
                          "afternic", "namecheap parking"});
    return {isSo ? Fit::Certain : Fit::No, {reading.place()}};
}

struct Platform
{
    QByteArrayView mark; // in small letters
    const char *name;
};

constexpr Platform platforms[] = {
    {"\"rest_no_route\"", "WordPress or WooCommerce"},
    {"/wp-content/", "WordPress or WooCommerce"},
    {"cdn.shopify.com", "Shopify"},
    {"\"errors\":\"not found\"", "Shopify"},
    {"framework__controller_not_found", "Shopware"},
    {"shopware", "Shopware"},
    {"prestashop", "PrestaShop"},
    {"bigcommerce", "BigCommerce"},
    {"\"messages\":{\"error\":[", "Magento 1"},
    {"mage.cookies", "Magento 1"},
};

Found anotherPlatform(const Reading &reading)
{
    const bool mayBe = reading.status() == 0 || reading.status() >= 300 || reading.isPage();
    for (const Platform &each : platforms) {
        if (mayBe && reading.holds(each.mark)) {
            return {Fit::Certain, {QString::fromLatin1(each.name)}};
        }
    }
    return {};
}

// A web server's own page for a path that Commerce would have answered itself.
Found rewriteMissing(const Reading &reading)
{
    const bool isOfServer = reading.status() == 404 && reading.isPage() &&
                            !commerce::webServerOf(reading.evidence().answer).isEmpty();
    const bool isOfApi = reading.call() == CallKind::Rest || reading.isTokenCall() ||
                         reading.call() == CallKind::Unknown;
    return {isOfServer && isOfApi ? Fit::Likely : Fit::No,
            {QString::fromUtf8(commerce::webServerOf(reading.evidence().answer))}};
}

Found webServerRefuses(const Reading &reading)
{
    const QByteArray server = commerce::webServerOf(reading.evidence().answer);
    return {reading.status() == 400 && reading.isPage() ? Fit::Likely : Fit::No,
            {server.isEmpty() ? reading.place() : QString::fromUtf8(server)}};
}

Found pageOfAdmin(const Reading &reading)
{
    const bool isIts = reading.isPage() && reading.holdsAny({"id=\"login-form\"", "admin__legend",
                                                             "adminhtml", "magento admin"});
    const bool isAddressed = addressOf(reading).contains("/admin");
    return {isIts && reading.call() != CallKind::Admin ? Fit::Likely
            : isNoApi(reading) && isAddressed          ? Fit::Likely
                                                       : Fit::No};
}

Found pageInstead(const Reading &reading)
{
    const bool isSo =
        reading.isOutcome(Outcome::Page) || reading.isOutcome(Outcome::PageForSuccess);
    return {isSo && reading.call() != CallKind::Admin ? Fit::General : Fit::No};
}

Found noStore(const Reading &reading)
{
    return {reading.isOutcome(Outcome::NotAStore) || reading.isReason(activation::Reason::NotAStore)
                ? Fit::Left
                : Fit::No};
}

constexpr Cause causes[] = {
    {"cloud-service", cloudService,
     QT_TRANSLATE_NOOP("Causes", "This is Adobe Commerce as a Cloud Service, which has no "
                                 "integrations in Admin."),
     QT_TRANSLATE_NOOP("Causes", "Create credentials for its API in the Adobe Developer Console: "
                                 "https://developer.adobe.com/console"),
     "Its API wants an IMS bearer token, x-api-key and x-gw-ims-org-id, at "
     "https://<server>.api.commerce.adobe.com/<tenant>/V1/… Commerce on Cloud infrastructure "
     "(PaaS) is another product, and has integrations.",
     Action::None},
    {"redirect-to-https", redirectToHttps,
     QT_TRANSLATE_NOOP("Causes", "The store answers by https only, at %1."),
     QT_TRANSLATE_NOOP("Causes", "Enter the store URL with https:// and activate again."),
     "A redirect from http to https. Signed calls follow no redirects: the signature covers the "
     "address.",
     Action::CorrectStoreUrl},
    {"redirect-to-sign-in", redirectToSignIn,
     QT_TRANSLATE_NOOP("Causes", "Something in front of the store wants a person to sign in first: "
                                 "%1"),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs it to let calls to the paths oauth/ and rest/ "
                                 "through without signing in."),
     "A single sign-on or access gateway (Cloudflare Access, SAML, an identity proxy) redirects "
     "calls of the API to its login page.",
     Action::CopyForSupport},
    {"redirect-to-host", redirectToHost,
     QT_TRANSLATE_NOOP("Causes", "The store is not at %1: it sends callers to %2"),
     QT_TRANSLATE_NOOP("Causes", "If that is your store, enter that address as the store URL and "
                                 "activate again."),
     "With and without www, or another domain: web/secure/base_url names one, and "
     "web/url/redirect_to_base sends everybody there.",
     Action::CorrectStoreUrl},
    {"redirected", redirected,
     QT_TRANSLATE_NOOP("Causes", "The store sends this call on to another page: %1"),
     QT_TRANSLATE_NOOP("Causes", "Check the address: paths are case-sensitive, and index.php/ may "
                                 "be missing or superfluous."),
     "Commerce redirects paths that are none of its API, /OAuth/Token/Request for example, to its "
     "start page.",
     Action::CorrectStoreUrl},
    {"parked-domain", parkedDomain,
     QT_TRANSLATE_NOOP("Causes", "There is no store at %1: the domain is parked or for sale."),
     QT_TRANSLATE_NOOP("Causes", "Check the spelling of the store URL. If it is right, the domain "
                                 "may have expired: ask whoever registered it."),
     "A registrar's or broker's page answers for every path.", Action::CorrectStoreUrl},
    {"another-platform", anotherPlatform,
     QT_TRANSLATE_NOOP("Causes", "The shop at this address is no Magento 2 or Adobe Commerce, but "
                                 "%1."),
     QT_TRANSLATE_NOOP("Causes", "Check the store URL. Latchkey connects stores of Adobe Commerce, "
                                 "Magento Open Source and Mage-OS only."),
     "Told by words that only that platform writes.", Action::CorrectStoreUrl},
    {"rewrite-missing", rewriteMissing,
     QT_TRANSLATE_NOOP("Causes", "The web server looks for a file instead of asking the store: its "
                                 "rewriting of addresses is missing or off."),
     QT_TRANSLATE_NOOP("Causes", "Try the store URL with index.php/ behind it. Better: ask whoever "
                                 "runs the web server to switch rewriting on (Apache: mod_rewrite "
                                 "and AllowOverride All; nginx: nginx.conf.sample of Commerce)."),
     "404 with the web server's own page (%1) for a path of the API. Or the document root is "
     "another folder than Commerce's pub/.",
     Action::CorrectStoreUrl},
    {"web-server-refused", webServerRefuses,
     QT_TRANSLATE_NOOP("Causes", "The web server %1 did not understand the request and refused it "
                                 "before the store saw it."),
     QT_TRANSLATE_NOOP("Causes", "Have the maker of the program look at the request: a header over "
                                 "two lines, an odd character in the address, or http sent to an "
                                 "https port."),
     "400 with the web server's own page: a folded header, a bad Host, plain HTTP to a TLS port, "
     "or header lines that are too long.",
     Action::None},
    {"page-of-admin", pageOfAdmin,
     QT_TRANSLATE_NOOP("Causes", "This address is that of Admin, not of the store."),
     QT_TRANSLATE_NOOP("Causes", "Enter the store URL without Admin's folder, as the store's base "
                                 "URL has it."),
     "Admin's sign-in page answered. The API lives at the base URL, beside Admin.",
     Action::CorrectStoreUrl},
    {"web-page", pageInstead,
     QT_TRANSLATE_NOOP("Causes", "A web page answered, not the store's API."),
     QT_TRANSLATE_NOOP("Causes", "Check the store URL: its host, and whether a folder is missing "
                                 "or too many, such as /admin/ or /rest/V1/."),
     "HTML where JSON or a token was to come: a start page, an error page, a hotel's or "
     "company's sign-in page in between.",
     Action::CorrectStoreUrl},
    {"not-a-store", noStore, nullptr, nullptr, "404 or a redirect, and not one word of Commerce's.",
     Action::CorrectStoreUrl, activation::Reason::NotAStore},
};

} // namespace

std::span<const Cause> wrongPlaceCauses()
{
    return causes;
}

} // namespace latchkey::causes
