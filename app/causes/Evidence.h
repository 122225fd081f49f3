// SPDX-License-Identifier: Apache-2.0
// What is known of a call or an activation, whoever collected it. Nothing in it is secret: of a
// request it keeps how it was signed, never with what.
#pragma once

#include "acl/AclTree.h"
#include "acl/RouteTable.h"
#include "activation/State.h"
#include "activation/Timeline.h"
#include "base/Problem.h"
#include "httpcall/HttpCall.h"
#include "oauth/Outcome.h"
#include "oauth/TokenProof.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::causes {

// Which call it was.
enum class CallKind {
    Unknown,
    RequestToken, // POST oauth/token/request
    AccessToken,  // POST oauth/token/access
    Rest,         // below rest/
    Callback,     // the store's own POST to this computer
    PopUp,        // the login page in Admin's window
    Admin,        // a page of Admin, or a sentence from one
};

// "unknown", "request-token", "access-token", "rest", "callback", "pop-up", "admin"
QByteArray name(CallKind kind);
std::optional<CallKind> callKindNamed(QByteArrayView name);
// By the path: "…/oauth/token/request", "…/rest/…"; Unknown for any other.
CallKind callKindOf(QByteArrayView url);

// How a request said who sends it.
enum class Credentials { Unknown, None, OAuth, Bearer, Basic };

// The request, as far as it is known; empty is unknown.
struct RequestFacts
{
    CallKind kind = CallKind::Unknown;
    QByteArray method;
    QByteArray url; // absolute, or from the path on
    Credentials credentials = Credentials::Unknown;
    QByteArray accept, contentType, userAgent; // of its headers
};

// What is known of the integration's rights. Tables are borrowed, and may be absent.
struct RightsFacts
{
    const acl::RouteTable *routes = nullptr;
    const acl::AclTree *tree = nullptr;
    bool isOfStore = false; // both are the store's own: what they lack does not exist there
    std::optional<QStringList> granted; // ids; acl::everythingId among them is everything
};

// What is known of the store and of what it holds.
struct StoreFacts
{
    QByteArray baseUrl;               // as configured, ends with '/'
    QByteArray postedBaseUrl;         // as it POSTed it; empty: unknown
    QByteArray seenAs;                // the base URL in signatures it takes; empty: as configured
    QByteArray dialects;              // StoreKnowledge::dialect
    bool wasNegotiated = false;       // … and it refused another one in this call
    std::optional<qint64> clockAhead; // the store's clock minus ours, in seconds
    std::optional<int> status;        // of the integration there: 0 inactive, 1 active, 2 reset
    std::optional<bool> takesBearer;  // oauth/consumer/enable_integration_as_bearer
    std::optional<oauth::TokenProof> proof; // what a harmless call with the same tokens said
};

// What is known of an activation.
struct ActivationFacts
{
    activation::Reason reason = activation::Reason::None;
    QList<activation::TimelineEvent> events; // since it was armed last
    bool isElsewhere = false;   // the store's server is another computer, and calls at 127.0.0.1
    bool isOnWay = false;       // it calls by another way than this computer's own address
    bool isReturnHeld = false;  // the login page waits for leave to go where it wants to
    QString otherIntegration;   // whose callback URL got the POST of this pop-up's key
    QString certificateTrouble; // what is to be said of the certificate that the way presents
};

struct Evidence
{
    RequestFacts request;
    httpcall::HttpAnswer answer;           // status 0: none, or only the body is known
    Problem problem;                       // of the call that failed; its code alone will do
    std::optional<oauth::Outcome> outcome; // where it is known; else it is read from the answer
    StoreFacts store;
    RightsFacts rights;
    ActivationFacts activation;
};

// Of an activation by its state and the integration's whole timeline.
Evidence evidenceOf(const activation::ActivationState &state,
                    const QList<activation::TimelineEvent> &timeline);

} // namespace latchkey::causes
