// SPDX-License-Identifier: Apache-2.0
// The net under a file for support: whether a secret that was ever held stands in it, as it is or
// encoded.
#pragma once

#include "secrets/SecretMarks.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace latchkey::bundle {

// How the first secret stands in a text: "plain", "percent", "json", "base64", "hex", several of
// them as "base64 in percent"; nullopt if none of the forms holds one. Two forms one in another are
// undone, not more.
std::optional<QByteArray> secretIn(QByteArrayView text, const secrets::SecretMarks &marks);

} // namespace latchkey::bundle
