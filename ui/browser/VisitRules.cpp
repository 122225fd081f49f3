// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/VisitRules.h"

namespace latchkey::ui {

namespace {

bool isAboutPage(const QUrl &url, bool isMainFrame)
{
    const QString text = url.toString(QUrl::RemoveFragment);
    return text == QStringLiteral("about:blank") ||
           (!isMainFrame && text == QStringLiteral("about:srcdoc"));
}

bool staysHere(QUrl url)
{
    if (url.scheme() == QStringLiteral("ws")) {
        url.setScheme(QStringLiteral("http"));
    } else if (url.scheme() == QStringLiteral("wss")) {
        url.setScheme(QStringLiteral("https"));
    }
    const std::optional<web::Origin> origin = originOfPage(url);
    return origin && origin->isLoopback();
}

// Whether a segment `action` stands somewhere behind a segment "integration".
bool isBelowIntegration(const QUrl &url, const QString &action)
{
    const QStringList segments =
        url.path(QUrl::FullyDecoded).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    bool isBelow = false;
    for (const QString &segment : segments) {
        if (isBelow && segment.compare(action, Qt::CaseInsensitive) == 0) {
            return true;
        }
        isBelow =
            isBelow || segment.compare(QStringLiteral("integration"), Qt::CaseInsensitive) == 0;
    }
    return false;
}

} // namespace

std::optional<web::Origin> originOfPage(const QUrl &url)
{
    const Result<web::Origin> origin =
        web::originOf(url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery |
                                   QUrl::RemoveFragment)
                          .toEncoded());
    return origin ? std::optional(*origin) : std::nullopt;
}

bool isTokensExchange(const QUrl &url)
{
    return isBelowIntegration(url, QStringLiteral("tokensExchange"));
}

bool isTokensDialog(const QUrl &url)
{
    return isBelowIntegration(url, QStringLiteral("tokensDialog"));
}

void VisitRules::allow(const web::Origin &origin)
{
    if (!m_allowed.contains(origin)) {
        m_allowed.append(origin);
    }
}

VisitRules::Verdict VisitRules::onNavigation(const QUrl &url, bool isMainFrame) const
{
    if (isAboutPage(url, isMainFrame)) {
        return Verdict::Go;
    }
    const std::optional<web::Origin> origin = originOfPage(url);
    if (!origin) {
        return Verdict::RefuseScheme;
    }
    if (m_loopbackOnly && !origin->isLoopback()) {
        return Verdict::RefuseComputer;
    }
    return !isMainFrame || isAllowed(*origin) ? Verdict::Go : Verdict::Ask;
}

bool VisitRules::mayRequest(const QUrl &url) const
{
    const QString scheme = url.scheme();
    if (scheme == QStringLiteral("data") || scheme == QStringLiteral("blob")) {
        return true;
    }
    const bool isWeb = scheme == QStringLiteral("http") || scheme == QStringLiteral("https") ||
                       scheme == QStringLiteral("ws") || scheme == QStringLiteral("wss");
    return isWeb && (!m_loopbackOnly || staysHere(url));
}

} // namespace latchkey::ui
