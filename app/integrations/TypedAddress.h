// SPDX-License-Identifier: Apache-2.0
// What a person means who types or pastes a store's address.
#pragma once

#include <QByteArray>

namespace latchkey::integrations {

struct TypedAddress
{
    QByteArray storeUrl;
    QByteArray adminUrl; // where the address was Admin's; otherwise empty

    friend bool operator==(const TypedAddress &, const TypedAddress &) = default;
};

// Without a scheme it gets https://, or http:// where it is this computer by name or number. An
// address that leads into Admin is split: the store's before `/admin…`, and Admin's own up to and
// with that part; pages and keys behind it are left out. Anything else stays as typed (UTF-8),
// without spaces around it; whether it is an address is validStoreUrl()'s to say.
TypedAddress typedAddress(QByteArrayView typed);

} // namespace latchkey::integrations
