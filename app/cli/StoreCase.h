// SPDX-License-Identifier: Apache-2.0
// What the verbs about a store's own services have before them.
#pragma once

#include "acl/AclTree.h"
#include "cli/Verb.h"
#include "desk/StoreCase.h"
#include "place/StorePlace.h"

namespace latchkey::cli {

using desk::StoreCase;

// Problems: those of desk::storeCaseOf(), with what to type.
Result<StoreCase> storeCaseOf(profile::Profile &profile, const QString &id);

// The resources that are known here for it, where the store cannot tell its own.
acl::AclTree knownTree(const console::Console &console, const StoreCase &about);

// The place in the arguments: "PLACE [--prefix …] [--as USER] [--php PATH]". Problems: those of
// place::parseStorePlace(), parsePrefix() and checkedPlace().
Result<place::StorePlace> placeIn(const Call &call, const QString &typed);
QList<QCommandLineOption> placeOptions();

// Whether the store's code may be run there: what was agreed to, --consent, or what a person at the
// terminal says. Problem `storeservice.needs-consent`.
Result<void> consentTo(const Call &call, const place::StorePlace &place, bool isAgreedTo);

// The verbs themselves.
std::optional<console::Exit> showInStore(const Call &call);
std::optional<console::Exit> listInStore(const Call &call);
std::optional<console::Exit> createInStore(const Call &call);
std::optional<console::Exit> updateInStore(const Call &call);
std::optional<console::Exit> removeFromStore(const Call &call);

} // namespace latchkey::cli
