// SPDX-License-Identifier: Apache-2.0
// The shop as a visitor meets it: its front page, and the first of the page's own style sheets.
#pragma once

#include "base/Cancel.h"
#include "base/Problem.h"
#include "commerce/Store.h"

#include <QByteArray>

#include <optional>

namespace latchkey::install {

// What is wrong with the page at the shop's baseUrl; nullopt if it answers 200 and its style sheet
// does too. Redirects are followed within the store's own origin, three at most, and no style sheet
// of another origin is asked for. Of the shop, what opens its door counts: a password of its web
// server and the issuers trusted there. Blocking, for the thread pool. Problems: those of
// httpcall::performHttpCall() and commerce::basicProblem(), `install.front-page-status` (another
// status, 503 is maintenance mode), `install.front-page-style` (the style sheet is not there),
// `install.front-page-elsewhere`.
std::optional<Problem> troubleOfFrontPage(const commerce::Store &shop, const CancelFlag &cancel);

// The first style sheet that the page at `pageUrl` names in its own origin, as an absolute URL;
// empty if there is none.
QByteArray ownStyleSheet(const QByteArray &html, const QByteArray &pageUrl);

} // namespace latchkey::install
