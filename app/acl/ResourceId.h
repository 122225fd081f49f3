// SPDX-License-Identifier: Apache-2.0
// What the id of a resource looks like: "Magento_Sales::sales". Each in one pass.
#pragma once

#include <QStringView>

namespace latchkey::acl {

// As people and programs write one down: letters and digits, "_", letters and digits, "::", and
// then also "_", "-", "." and "/"; ASCII, at most 255 characters. Stores can have odder ones.
bool isResourceId(QStringView id);

// As Commerce's schema of acl.xml wants it: the vendor and the module begin with a capital and have
// two characters or more, behind "::" are letters, digits and "_".
bool isSchemaResourceId(QStringView id);

// Whether an id, also an odd one, can be kept in a list of lines: it has no control characters.
bool isOneLine(QStringView id);

} // namespace latchkey::acl
