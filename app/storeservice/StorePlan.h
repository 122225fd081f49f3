// SPDX-License-Identifier: Apache-2.0
// What is going to be done in a store, known and said before anything is done there.
#pragma once

#include "base/Problem.h"
#include "integrations/Integration.h"
#include "storeservice/GrantComparison.h"
#include "storeservice/StoreFacts.h"
#include "storeservice/StoreScript.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace latchkey::storeservice {

enum class PlanAction { Create, Update, Remove };

// What a person wants done.
struct PlanOrder
{
    PlanAction action = PlanAction::Create;
    bool takesTokens = false; // hands the tokens over, instead of an activation in Admin
    bool takesOver = false;   // the person agreed to change what Latchkey did not make
    bool isConnected = false; // there are working tokens here already

    friend bool operator==(const PlanOrder &, const PlanOrder &) = default;
};

enum class Field { Name, Email, CallbackUrl, IdentityUrl };

struct FieldChange
{
    Field field = Field::Name;
    QString there, wanted;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

enum class TokenFate {
    NoneYet,    // Activate in Admin makes some
    Stay,       // whoever uses them notices nothing
    HandedOver, // those that are there, which stay valid
    Issued,     // the store makes some
    End,        // they stop working
};

enum class Obstacle {
    None,
    Unreadable,   // the store could not tell which integrations it has
    AlreadyThere, // ours
    NotOurs,      // one of that name that Latchkey did not make; to be agreed to
    NameTaken,    // ours has another name, and the new one is somebody else's
    NotThere,
    FromModule, // cannot be edited
};

struct StorePlan
{
    PlanOrder order;
    Obstacle obstacle = Obstacle::None;
    WantedIntegration wanted;
    std::optional<StoreIntegration> there; // the one it is about
    bool isOurs = false;                   // it has our URLs
    QList<FieldChange> changes;            // Update only
    GrantComparison rights;
    TokenFate tokens = TokenFate::NoneYet;
    bool runsDefinition = false; // there is something to create, change or remove
    // The store says that its addresses are others than the integration's.
    QList<QByteArray> otherBaseUrls;
    QByteArray storeUrl;

    // True if nothing would be done.
    bool isEmpty() const { return !runsDefinition && !order.takesTokens; }

    friend bool operator==(const StorePlan &, const StorePlan &) = default;
};

// Which of the two that `facts` know is ours: the one that has the keys of our URLs.
std::optional<StoreIntegration> ownIn(const StoreFacts &facts,
                                      const integrations::Integration &integration);
// The one a person means: ours, otherwise the one with that name.
std::optional<StoreIntegration> meantIn(const StoreFacts &facts,
                                        const integrations::Integration &integration);

// Where the store's integration differs from the definition.
QList<FieldChange> fieldChanges(const StoreIntegration &there, const WantedIntegration &wanted);

// The store's addresses, where none of them is the integration's store URL's host; else none.
QList<QByteArray> otherBaseUrls(const StoreFacts &facts, const QByteArray &storeUrl);

StorePlan planFor(const PlanOrder &order, const integrations::Integration &integration,
                  const WantedIntegration &wanted, const StoreFacts &facts);

// The plan in sentences: what is there, what will change, what becomes of tokens. Plain text; names
// and URLs among it are foreign.
QStringList sentences(const StorePlan &plan);
// Whether somebody may miss something afterwards: tokens or the integration itself, rights that it
// has now (also where nobody knows which), or what Latchkey did not make.
bool losesSomething(const StorePlan &plan);

// What the status is called, as Admin does.
QString words(const std::optional<Status> &status);
QString words(Field field);

// Why it cannot be done; nothing if it can. `storeservice.unreadable`, `.already-there`,
// `.not-ours`, `.name-taken`, `.not-there`, `.from-module`.
std::optional<Problem> problemOf(const StorePlan &plan);

} // namespace latchkey::storeservice
