// SPDX-License-Identifier: Apache-2.0
// How TLS is spoken here.
#pragma once

#include "base/Result.h"
#include "tls/Identity.h"

#include <QSslConfiguration>

namespace latchkey::httpserver {

// TLS 1.2 and newer with that certificate; nobody is asked for one of theirs. Problem
// `tls.unusable`: no TLS in this Qt, or no certificate or key in what was given.
Result<QSslConfiguration> tlsConfiguration(const tls::Identity &identity);

} // namespace latchkey::httpserver
