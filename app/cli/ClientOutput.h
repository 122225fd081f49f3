// SPDX-License-Identifier: Apache-2.0
// How client programs are printed.
#pragma once

#include "clients/CallBook.h"
#include "clients/ProxyClient.h"
#include "console/Console.h"

#include <QJsonObject>

namespace latchkey::cli {

// Everything but the key, which nobody has.
QJsonObject toJson(const clients::ProxyClient &client, const clients::ClientUse &use, qint64 now);

void print(const console::Console &console, const QList<clients::ProxyClient> &clients,
           const clients::ClientUses &uses, qint64 now);

// Summed up over the days, the most called first.
void print(const console::Console &console, const clients::ProxyClient &client,
           const clients::ClientUse &use, const QList<clients::CallCount> &counts);

} // namespace latchkey::cli
