// SPDX-License-Identifier: Apache-2.0
// What an integration's fields may be.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace latchkey::integrations {

// The store's address as it is kept: scheme and host in lower case, an international host name in
// its ASCII form, no default port, a path that ends with '/', octets that no path may hold as
// percent-codes, everything else as typed (index.php/ stays). `typed` is UTF-8; spaces around it do
// not matter. Problem `integration.bad-store-url`: not http or https, no or an impossible host or
// port, a user name, a query, a fragment, control characters, spaces, backslashes, `.` or `..`
// segments, over 1,024 octets.
Result<QByteArray> validStoreUrl(QByteArrayView typed);

// Fails with `integration.cleartext-needs-consent` if calls to the store (a valid URL) would travel
// unencrypted to another computer and nobody accepted that.
Result<void> checkCleartext(QByteArrayView storeUrl, bool allowsCleartext);

// The name without spaces around it: 2 to 255 characters, no control characters, line ends or text
// direction overrides. Problem `integration.bad-name`.
Result<QString> validName(const QString &typed);

// Empty, or an http or https address without user information, at most 1,024 octets; spaces around
// it do not matter. `typed` is UTF-8. Problem `integration.bad-admin-url`.
Result<QByteArray> validAdminUrl(QByteArrayView typed);

// Empty, or what Commerce's schema takes: `[^@]+@[^\.]+\..+`, at most 255 characters, no control
// characters. Problem `integration.bad-email`.
Result<QString> validEmail(const QString &typed);

} // namespace latchkey::integrations
