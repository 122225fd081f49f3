// SPDX-License-Identifier: Apache-2.0
// The one name under which this computer is called from elsewhere.
#pragma once

#include "base/Result.h"

#include <QHostAddress>

namespace latchkey::tls {

struct ServedHost
{
    QByteArray text; // "192.0.2.7", "2001:db8::7" or, in lower case and ACE, "desk.example.com"
    QHostAddress address; // null for a name

    friend bool operator==(const ServedHost &, const ServedHost &) = default;

    bool isAddress() const { return !address.isNull(); }

    // As in a URL: an IPv6 literal has its brackets.
    QByteArray inUrl() const;

    // The address as on the wire, 4 or 16 octets; empty for a name.
    QByteArray octets() const;
};

// What a person typed: an address of one computer (IPv6 with or without brackets), or a name.
// Problem `tls.bad-address`: a wildcard, a port, a URL, an address of many computers or of none.
Result<ServedHost> servedHost(const QString &typed);

} // namespace latchkey::tls
