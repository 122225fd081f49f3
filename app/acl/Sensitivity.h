// SPDX-License-Identifier: Apache-2.0
// Resources that open more than data of the trade: what a merchant should grant with open eyes.
#pragma once

#include "acl/ResourceSelection.h"

#include <QList>
#include <QString>

#include <optional>

namespace latchkey::acl {

enum class Danger { Configuration, Users, Integrations, CustomerData, Payments };

// Why a resource is sensitive, by its id and where it lies; nullopt if it is not.
std::optional<Danger> dangerOf(const AclTree &tree, int index);

// A sentence for a person: "Opens the store's configuration, passwords of services included."
QString sentence(Danger danger);

// The granted resources that are sensitive, in tree order. With "all": every sensitive resource.
QList<int> sensitiveGrants(const ResourceSelection &selection);

} // namespace latchkey::acl
