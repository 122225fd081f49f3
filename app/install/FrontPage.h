// SPDX-License-Identifier: Apache-2.0
// The shop as a visitor meets it: its front page, and the first of the page's own style sheets.
#pragma once

#include "base/Cancel.h"
#include "base/Problem.h"

#include <QByteArray>

#include <optional>

namespace latchkey::install {

// What is wrong with the page at `storeUrl` (absolute, ends with '/'); nullopt if it answers 200
// and its style sheet does too. Redirects are followed within the store's own origin, three at
// most, and no style sheet of another origin is asked for. Blocking, for the thread pool. Problems:
// those of httpcall::performHttpCall(), `install.front-page-status` (another status, 503 is
// maintenance mode), `install.front-page-style` (the style sheet is not there),
// `install.front-page-elsewhere`.
std::optional<Problem> troubleOfFrontPage(const QByteArray &storeUrl, const CancelFlag &cancel);

// The first style sheet that the page at `pageUrl` names in its own origin, as an absolute URL;
// empty if there is none.
QByteArray ownStyleSheet(const QByteArray &html, const QByteArray &pageUrl);

} // namespace latchkey::install
