// SPDX-License-Identifier: Apache-2.0
// Addresses and other foreign texts, as a person is shown them.
#pragma once

#include <QString>
#include <QUrl>

class QFontMetrics;

namespace latchkey::ui {

// Foreign text for a line of ours: control and bidi characters as visible escapes, cut in the
// middle at 120 characters.
QString shownForeign(QStringView text);

// A page's title for a window's title: without control and bidi characters, at most 120 long.
QString shownTitle(QStringView text);

// The whole address: ASCII (hosts as punycode), without user information.
QString shownAddress(const QUrl &url);

// The address in at most `width` pixels. What is cut is the path's end first and the host's
// beginning last, so that the part of the host that says whose page it is stays visible.
QString elidedAddress(const QUrl &url, const QFontMetrics &metrics, int width);

// How far the page can be trusted to be what its address says.
enum class PageSecurity { Unknown, Secure, ThisComputer, NotSecure, NotLoaded };

// `isErrorPage`: what is shown is the engine's own page, saying that there was none.
PageSecurity securityOf(const QUrl &url, bool isErrorPage);

} // namespace latchkey::ui
