// SPDX-License-Identifier: Apache-2.0
#include "commerce/StoreLook.h"

#include "commerce/FrontDoor.h"
#include "commerce/StoreAddress.h"
#include "commerce/StoreRefusal.h"
#include "commerce/Text.h"
#include "commerce/WebPage.h"
#include "httpcall/Certificate.h"
#include "httpcall/HttpCall.h"
#include "httpcall/HttpCallProblem.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace latchkey::commerce {

namespace {

using What = StoreSight::What;

// Every active integration may call it, and nobody else: Commerce says so in its own words.
constexpr char apiSuffix[] = "rest/V1/modules";
constexpr int mostRequests = 12;
constexpr std::chrono::milliseconds patience{15'000};
constexpr qint64 longestLook = 60'000; // ms; then nothing more is asked

// What one address answered.
struct Glance
{
    enum class Kind { Api, Cloud, Password, Redirect, Other, Failed };
    Kind kind = Kind::Failed;
    QByteArray target; // of a redirect, absolute
    Problem problem;
    std::optional<qint64> date; // of its clock, in seconds
};

// {"error_code":"403000","message":"Api Key is required"}: Adobe's gateway, and no store's.
bool isOfAdobesGateway(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return object.value(QLatin1String("error_code")).toString().startsWith(QLatin1Char('4')) &&
           object.contains(QLatin1String("message"));
}

bool isOfApi(const httpcall::HttpAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300) {
        return QJsonDocument::fromJson(answer.body).isArray();
    }
    return oauth::readRestError(answer.body).outcome == oauth::Outcome::NotAuthorized;
}

QByteArray targetOf(const QByteArray &from, const httpcall::HttpAnswer &answer)
{
    const QUrl location = QUrl::fromEncoded(answer.header("Location"));
    const QUrl target = QUrl::fromEncoded(from).resolved(location);
    return location.isEmpty() ? QByteArray()
                              : target.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
}

// The base URL that an address below it leads to: without the API's path, else up to its last '/'.
QByteArray baseOf(QByteArray url)
{
    if (url.endsWith(apiSuffix)) {
        url.chop(qsizetype(std::size(apiSuffix)) - 1);
    }
    return url.left(url.lastIndexOf('/') + 1);
}

bool isDowngrade(const QByteArray &from, const QByteArray &to)
{
    return from.startsWith("https:") && !to.startsWith("https:");
}

// "Magento/2.4 (Community)"; empty if it is anything else.
QString releaseIn(const QByteArray &body)
{
    static const QRegularExpression form(QStringLiteral(
        "^([A-Za-z][A-Za-z -]{1,30})/([0-9][0-9.]{0,15})(?: \\(([A-Za-z0-9 ]{1,30})\\))?$"));
    const auto said = form.match(QString::fromUtf8(body.left(100).trimmed()));
    if (!said.hasMatch()) {
        return {};
    }
    const QString product = said.captured(1);
    const QString edition = said.captured(3);
    const bool isMagento = product == QLatin1String("Magento");
    const QString name = isMagento && edition == QLatin1String("Community")
                             ? QStringLiteral("Magento Open Source")
                         : isMagento && !edition.isEmpty() ? QStringLiteral("Adobe Commerce")
                                                           : product;
    return name + QLatin1Char(' ') + said.captured(2);
}

class Look
{
public:
    Look(const Store &store, const Clock &clock, const CancelFlag &cancel)
        : m_store(store)
        , m_origin(web::originOf(store.baseUrl).value_or(web::Origin()))
        , m_clock(clock)
        , m_cancel(cancel)
    {}

    StoreSight run();

private:
    bool isOwn(const QByteArray &url) const;
    bool mayAsk() const { return m_requests < mostRequests && !m_since.hasExpired(longestLook); }
    httpcall::HttpOutcome get(const QByteArray &url);
    Glance glance(const QByteArray &base);
    void take(const Glance &glance);
    void findElsewhere(const QByteArray &redirectedTo);
    bool isStoreAt(QByteArray base);
    void lookAtCertificate();

    const Store &m_store;
    const web::Origin m_origin;
    const Clock &m_clock;
    const CancelFlag &m_cancel;
    StoreSight m_sight;
    QList<QByteArray> m_seen; // base URLs
    int m_requests = 0;
    bool m_hasSentBasic = false; // with the last request
    QElapsedTimer m_since;
};

bool Look::isOwn(const QByteArray &url) const
{
    const auto origin = web::originOf(url);
    return origin && *origin == m_origin;
}

httpcall::HttpOutcome Look::get(const QByteArray &url)
{
    httpcall::HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    request.limits.maxBodyBytes = 1'048'576;
    request.limits.total = patience;
    request.observer = m_store.observer;
    ++m_requests;
    m_hasSentBasic = false;
    if (isOwn(url)) {
        request.trustedCa = m_store.trustedCa;
        const bool isClear = m_origin.scheme != "https" && !m_origin.isLoopback();
        const QByteArray basic = isClear ? QByteArray() : basicHeader(m_store, m_origin);
        m_hasSentBasic = !basic.isEmpty();
        if (m_hasSentBasic) {
            request.headers.append({"Authorization", basic});
        }
    }
    return httpcall::performHttpCall(request, m_cancel);
}

Glance Look::glance(const QByteArray &base)
{
    m_seen.append(base);
    const QByteArray url = base + apiSuffix;
    const httpcall::HttpOutcome outcome = get(url);
    const web::Origin origin = web::originOf(base).value_or(web::Origin());
    Glance seen;
    if (!outcome) {
        seen.problem = outcome.error().problem;
        return seen;
    }
    seen.date = outcome->date();
    if (wantsBasic(*outcome)) {
        seen.kind = Glance::Kind::Password;
        seen.problem = basicProblem(origin, m_hasSentBasic);
    } else if (isOfApi(*outcome)) {
        seen.kind = Glance::Kind::Api;
    } else if (isOfAdobesGateway(outcome->body)) {
        seen.kind = Glance::Kind::Cloud;
    } else if (outcome->status >= 300 && outcome->status < 400) {
        seen.kind = Glance::Kind::Redirect;
        seen.target = targetOf(url, *outcome);
        seen.problem = problemOfPage(origin, *outcome);
    } else if (outcome->status >= 500) {
        seen.kind = Glance::Kind::Failed; // maintenance, or no store behind the web server
        seen.problem = problemOfPage(origin, *outcome);
    } else {
        seen.kind = Glance::Kind::Other;
        seen.problem = outcome->status < 300 ? pageProblem(origin, outcome->status)
                                             : problemOfPage(origin, *outcome);
    }
    return seen;
}

void Look::take(const Glance &glance)
{
    m_sight.problem = glance.problem;
    if (glance.date) {
        m_sight.clockAhead = *glance.date - m_clock() / 1000;
    }
    switch (glance.kind) {
    case Glance::Kind::Api:
        m_sight.what = What::Store;
        m_sight.problem = {};
        break;
    case Glance::Kind::Cloud:
        m_sight.what = What::CloudService;
        break;
    case Glance::Kind::Password:
        m_sight.what = What::Password;
        m_sight.isPasswordRefused = m_sight.problem.code == "commerce.basic-refused";
        break;
    case Glance::Kind::Redirect:
    case Glance::Kind::Other:
        m_sight.what = What::NotAStore;
        break;
    case Glance::Kind::Failed:
        m_sight.what = What::Unreachable;
        break;
    }
}

// Follows redirects from there, a few, and never out of https.
bool Look::isStoreAt(QByteArray base)
{
    while (web::originOf(base) && !m_seen.contains(base) && mayAsk()) {
        const Glance seen = glance(base);
        if (seen.kind == Glance::Kind::Api) {
            m_sight.livesAt = base;
            return true;
        }
        if (seen.kind != Glance::Kind::Redirect || isDowngrade(base, seen.target)) {
            return false;
        }
        base = baseOf(seen.target);
    }
    return false;
}

// Where the address may be meant to lead: what it redirects to, without the rewriting of URLs, the
// folders above it, and what its start page redirects to.
void Look::findElsewhere(const QByteArray &redirectedTo)
{
    const QByteArray &own = m_store.baseUrl;
    QList<QByteArray> places;
    if (!redirectedTo.isEmpty() && !isDowngrade(own, redirectedTo)) {
        places.append(baseOf(redirectedTo));
    }
    if (own.endsWith("/index.php/")) {
        places.append(own.chopped(qsizetype(std::size("index.php/")) - 1));
    } else {
        places.append(own + "index.php/");
    }
    const qsizetype root = m_origin.text().size() + 1;
    for (QByteArray above = own; above.size() > root;) {
        above = above.left(above.lastIndexOf('/', above.size() - 2) + 1);
        places.append(above);
    }
    bool isFound = false;
    for (const QByteArray &place : places) {
        isFound = isFound || isStoreAt(place);
    }
    if (!isFound && redirectedTo.isEmpty() && mayAsk()) {
        const httpcall::HttpOutcome start = get(own);
        const bool isRedirect = start && start->status >= 300 && start->status < 400;
        const QByteArray target = isRedirect ? targetOf(own, *start) : QByteArray();
        isFound = !target.isEmpty() && !isDowngrade(own, target) && isStoreAt(baseOf(target));
    }
    if (isFound) {
        m_sight.what = What::Elsewhere;
        m_sight.problem = {"commerce.elsewhere",
                           Text::tr("The store is not at %1, but at %2.")
                               .arg(QString::fromUtf8(own), QString::fromUtf8(m_sight.livesAt)),
                           {}};
    }
}

void Look::lookAtCertificate()
{
    const bool isRefused = httpcall::isTlsProblem(m_sight.problem.code);
    if (m_origin.scheme != "https" || (m_sight.what == What::Unreachable && !isRefused)) {
        return;
    }
    const auto shown = httpcall::shownCertificates(m_store.baseUrl, m_cancel);
    if (!shown.isEmpty()) {
        m_sight.certificate = shown.first();
        m_sight.isTrusted = !isRefused;
    }
}

StoreSight Look::run()
{
    m_sight.url = m_store.baseUrl;
    m_since.start();
    if (isCloudService(m_origin)) {
        m_sight.what = What::CloudService;
    } else {
        const Glance own = glance(m_store.baseUrl);
        take(own);
        lookAtCertificate();
        if (m_sight.what == What::NotAStore) {
            findElsewhere(own.target);
        }
    }
    if (m_sight.what == What::CloudService) {
        m_sight.problem = {
            "commerce.cloud-service",
            Text::tr("This is Adobe Commerce as a Cloud Service, which has no integrations in "
                     "Admin. Create credentials for its API in the Adobe Developer Console: "
                     "https://developer.adobe.com/console"),
            {}};
    }
    const bool isStore = m_sight.what == What::Store || m_sight.what == What::Elsewhere;
    if (isStore) {
        const QByteArray base = m_sight.what == What::Store ? m_store.baseUrl : m_sight.livesAt;
        const httpcall::HttpOutcome said = get(base + "magento_version");
        m_sight.release = said && said->status == 200 ? releaseIn(said->body) : QString();
    }
    return m_sight;
}

} // namespace

StoreSight lookAtStore(const Store &store, const Clock &clock, const CancelFlag &cancel)
{
    return Look(store, clock, cancel).run();
}

bool isCloudService(const web::Origin &origin)
{
    return origin.host.endsWith(".commerce.adobe.com");
}

QByteArray name(StoreSight::What what)
{
    switch (what) {
    case What::Store:
        return "store";
    case What::Elsewhere:
        return "elsewhere";
    case What::CloudService:
        return "cloud-service";
    case What::Password:
        return "password";
    case What::NotAStore:
        return "not-a-store";
    case What::Unreachable:
        break;
    }
    return "unreachable";
}

} // namespace latchkey::commerce
