// SPDX-License-Identifier: Apache-2.0
// One call of an integration's log, and whether the tokens kept here made its signature.
#pragma once

#include "exchange/SignatureVerdict.h"
#include "profile/Profile.h"

#include <functional>
#include <memory>
#include <optional>

namespace latchkey::cli {

// The number that stands first in a line of the log; nothing if it is none.
std::optional<qint64> entryNumber(const QString &text);

// What has to be said of an option that should have had one.
QString entryNumberWanted(const QString &option);

// That entry of the integration's log in the profile's folder. Problems: `log.unknown`, those of
// ExchangeFile. Looking makes no log.
Result<exchange::Exchange> loggedCall(const QString &folder, const QString &id, qint64 number);

// Reads the tokens in the event loop, has `say` say what exchange::judgeSignature() made of them,
// and ends the program: what was asked for is done whatever it is.
void judgeThenQuit(std::unique_ptr<profile::Profile> profile, const exchange::Exchange &call,
                   const QByteArray &storeUrl,
                   const std::function<void(const Result<exchange::SignatureVerdict> &)> &say);

} // namespace latchkey::cli
