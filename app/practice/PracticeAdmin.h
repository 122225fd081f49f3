// SPDX-License-Identifier: Apache-2.0
// The practice store's Admin: answers what a merchant's browser asks of it.
#pragma once

#include "practice/AdminPages.h"
#include "practice/AdminRoute.h"

#include <QString>

#include <functional>
#include <optional>

namespace latchkey::practice {

struct PracticeIntegration;

// What the grid's script needs to open the pop-up.
struct PopUp
{
    QByteArray identityLinkUrl;
    QByteArray consumerKey;
};

// Event loop only.
class PracticeAdmin
{
public:
    // Told once what became of the POST: the pop-up to open, none if it could not be delivered.
    using Exchanged = std::function<void(const std::optional<PopUp> &)>;
    // Allow: POSTs to the callback URL. Must not outlive the store.
    using Exchange = std::function<void(bool isReauthorization, Exchanged)>;
    using Reply = std::function<void(const httpserver::ServerResponse &)>;

    // `integration` is what the grid shows; it outlives this object, and so does what `exchange`
    // works on.
    PracticeAdmin(const PracticeIntegration &integration, Exchange exchange);

    // Where the store is, with a slash at the end. To be said before anything is served.
    void setBaseUrl(const QByteArray &baseUrl);

    // Replies once, at once or (TokensExchange) when the POST is over. `route` is not None.
    void serve(const AdminRoute &route, const httpserver::ServerRequest &request,
               const Reply &reply);

private:
    httpserver::ServerResponse answer(const AdminRoute &route, bool isShown);
    httpserver::ServerResponse grid(bool isShown);
    void exchange(bool isReauthorization, const Reply &reply);

    const PracticeIntegration &m_integration;
    const Exchange m_exchange;
    QByteArray m_baseUrl;
    QList<AdminMessage> m_messages; // for the next grid
};

} // namespace latchkey::practice
