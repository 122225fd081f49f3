// SPDX-License-Identifier: Apache-2.0
// Secrets under their keys, and as octets of a file.
#pragma once

#include "base/Secret.h"

#include <QHash>
#include <QString>

#include <optional>

namespace latchkey::vault {

using SecretEntries = QHash<QString, Secret>;

// For each entry the key (UTF-8) and the value, each after its length (32 bits, big-endian).
Secret packed(const SecretEntries &entries);

// nullopt if `content` is nothing of the kind.
std::optional<SecretEntries> unpacked(const Secret &content);

} // namespace latchkey::vault
