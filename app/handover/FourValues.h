// SPDX-License-Identifier: Apache-2.0
// The four values that Admin shows after Allow, read out of whatever a person or a tool puts them
// into.
#pragma once

#include "base/Result.h"
#include "secrets/Credentials.h"

#include <QByteArrayView>

namespace latchkey::handover {

// More than any export that holds them, collections with saved answers included; in octets.
inline constexpr qint64 largestHandover = 4LL * 1024 * 1024;

// Consumer key, consumer secret, access token and its secret (PROTOCOL §1.6), in any order, with
// their labels before them, on the same line or the line before: Admin's dialog, `.env`, JSON
// (nested, or Postman's and Insomnia's names and values), YAML, PHP, Bruno, tables and CSV as
// n98-magerun2 prints them. Exactly four values whose labels nobody knows (Admin in a language)
// count in the dialog's order; whether that was right, a signed call has to tell.
//
// `octets` are UTF-8, or UTF-16 with its mark. The result has no origin yet. Problems, none of
// which holds a value: `handover.too-large`, `handover.nothing`, `handover.missing` (names what
// is), `handover.ambiguous` (more than one of a kind), `handover.same` (two of them are one value).
Result<secrets::IntegrationSecrets> readFourValues(QByteArrayView octets);

} // namespace latchkey::handover
