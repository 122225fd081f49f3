// SPDX-License-Identifier: Apache-2.0
// Client programs in words for a person.
#pragma once

#include "clients/ProxyClient.h"

#include <QDate>

namespace latchkey::clients {

// "open", "expired", "revoked".
QString standingText(Standing standing);

// "reads only, 3 routes, 60 calls a minute, until 2027-01-31": the last day that it holds. "–"
// without any.
QString limitsText(const ClientLimits &limits);

// Which of them work only while the store takes a bare access token: `programs` are the names of
// those that call through the proxy, `timesHandedOut` says how often the tokens were handed over.
QString bareTokenText(const QStringList &programs, int timesHandedOut);

// The last day that `until`, which is no 0, lets it call, as it is here.
QDate lastDay(qint64 until);
// The same the other way: the end of that day, in ms since the epoch.
qint64 endOf(QDate day);

} // namespace latchkey::clients
