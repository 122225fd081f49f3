// SPDX-License-Identifier: Apache-2.0
// Whom TLS trusts besides the system.
#pragma once

#include <QByteArray>

#include <curl/curl.h>

namespace latchkey::httpcall {

// What the system trusts and the certificates in `pem` besides; empty where that is. Reads a file.
QByteArray trustWith(const QByteArray &pem);

// Trusts what trustWith() put together, nothing else; the system if it is empty. `bundle` must
// outlive the handle's calls.
void trustOnly(CURL *easy, const QByteArray &bundle);

// Trusts the certificates in `pem` as well, for this call only; nothing if it is empty. Chain, name
// and dates are verified as ever. A server's own certificate may be among them.
void trustAlso(CURL *easy, const QByteArray &pem);

} // namespace latchkey::httpcall
