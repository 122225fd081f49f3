// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/AddressText.h"

#include "base/ForeignText.h"
#include "ui/browser/VisitRules.h"

#include <QFontMetrics>

namespace latchkey::ui {

namespace {

constexpr qsizetype longestForeign = 120;
const QChar ellipsis(0x2026);

} // namespace

QString shownForeign(QStringView text)
{
    // a page may hand over megabytes; what is far away from both ends is never seen
    const bool isHuge = text.size() > 4 * longestForeign;
    QString shown = withoutControls(isHuge ? text.first(2 * longestForeign).toString() +
                                                 text.last(2 * longestForeign).toString()
                                           : text.toString());
    if (shown.size() > longestForeign) {
        shown = shown.first(longestForeign / 2) + ellipsis + shown.last(longestForeign / 2 - 1);
    }
    return shown;
}

QString shownTitle(QStringView text)
{
    QString shown;
    const QList<uint> codePoints = text.first(qMin(text.size(), 8 * longestForeign)).toUcs4();
    for (const uint codePoint : codePoints) {
        const char32_t c = codePoint;
        const QString one = QString::fromUcs4(&c, 1);
        if (QChar::isSpace(codePoint)) {
            shown += QLatin1Char(' ');
        } else if (withoutControls(one) == one) { // what it would escape has no place in a title
            shown += one;
        }
    }
    return shown.simplified().left(longestForeign);
}

QString shownAddress(const QUrl &url)
{
    return QString::fromLatin1(url.adjusted(QUrl::RemoveUserInfo).toEncoded());
}

QString elidedAddress(const QUrl &url, const QFontMetrics &metrics, int width)
{
    QString whole = shownAddress(url);
    if (metrics.horizontalAdvance(whole) <= width) {
        return whole;
    }
    const std::optional<web::Origin> origin = originOfPage(url);
    const QString begin = origin ? QString::fromLatin1(origin->text()) : QString();
    const bool originFits = metrics.horizontalAdvance(begin + QLatin1Char('/') + ellipsis) <= width;
    return !origin || originFits ? metrics.elidedText(whole, Qt::ElideRight, width)
                                 : metrics.elidedText(begin, Qt::ElideLeft, width);
}

PageSecurity securityOf(const QUrl &url, bool isErrorPage)
{
    const std::optional<web::Origin> origin = originOfPage(url);
    if (!origin) {
        return PageSecurity::Unknown;
    }
    if (isErrorPage) {
        return PageSecurity::NotLoaded;
    }
    if (origin->isLoopback()) {
        return PageSecurity::ThisComputer;
    }
    return origin->scheme == "https" ? PageSecurity::Secure : PageSecurity::NotSecure;
}

} // namespace latchkey::ui
