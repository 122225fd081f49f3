// SPDX-License-Identifier: Apache-2.0
// Where pages may go, and what they may load (THREATS 11).
#pragma once

#include "web/Origin.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace latchkey::ui {

// The origin of a page's address, without its user information; none for what is not http(s).
std::optional<web::Origin> originOfPage(const QUrl &url);

// True for Admin's request that makes the store send its POST: a segment tokensExchange somewhere
// below …/integration/ (PROTOCOL §1.2), however it is written.
bool isTokensExchange(const QUrl &url);

// True for Admin's request for the dialog with the four values (PROTOCOL §1.6), likewise.
bool isTokensDialog(const QUrl &url);

class VisitRules
{
public:
    enum class Verdict {
        Go,
        RefuseScheme,   // neither http, https nor about:blank
        RefuseComputer, // not this computer, where only this one is allowed
        Ask,            // another origin: the person decides
    };

    // `loopbackOnly`: nothing that is not on this computer is ever asked for anything.
    explicit VisitRules(bool loopbackOnly = false)
        : m_loopbackOnly(loopbackOnly)
    {}

    // Pages may go there without asking, until the program ends.
    void allow(const web::Origin &origin);

    // Of the allowed ones.
    bool isAllowed(const web::Origin &origin) const { return m_allowed.contains(origin); }

    // What a navigation meets. Frames inside a page may show other origins, the page may not.
    Verdict onNavigation(const QUrl &url, bool isMainFrame) const;

    // Whether a request may be made at all: http, https, ws, wss, data, blob.
    bool mayRequest(const QUrl &url) const;

private:
    bool m_loopbackOnly;
    QList<web::Origin> m_allowed;
};

} // namespace latchkey::ui
