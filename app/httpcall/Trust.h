// SPDX-License-Identifier: Apache-2.0
// Whom TLS trusts besides the system.
#pragma once

#include <QByteArray>

#include <curl/curl.h>

namespace latchkey::httpcall {

// Trusts the certificates in `pem` as well, for this call only; nothing if it is empty. Chain, name
// and dates are verified as ever. A server's own certificate may be among them.
void trustAlso(CURL *easy, const QByteArray &pem);

} // namespace latchkey::httpcall
