// SPDX-License-Identifier: Apache-2.0
// What went over the wire as the log keeps it.
#pragma once

#include "desk/Recording.h"
#include "exchange/Exchange.h"
#include "exchange/Masker.h"
#include "listener/Listener.h"

namespace latchkey::exchange {

// What a call to `url` for that purpose is.
Kind kindOf(desk::CallPurpose purpose, QByteArrayView url);
Kind kindOf(const listener::RequestReport &request);

// A call of ours. Of bodies nothing is kept but those of token calls, masked, unless it was to be
// recorded in full (CallPurpose::RecordedCall): then both, as by Masker::text(), cut at 64 KiB. Of
// what a program calls addresses are kept as by Masker::routeUrl().
Exchange exchangeOf(const QString &integrationId, desk::CallPurpose purpose,
                    const httpcall::CallReport &report, const Masker &masker);

// A request to us. Of bodies only the store's POST is kept, masked.
Exchange exchangeOf(const listener::RequestReport &report, const Masker &masker);

} // namespace latchkey::exchange
