// SPDX-License-Identifier: Apache-2.0
// What the id of a resource looks like: "Magento_Sales::sales". Each in one pass.
#pragma once

#include <QStringView>

namespace latchkey::acl {

// What is taken for one wherever an id comes from: a word, "::" and another word, of ASCII letters
// and digits, "_", "-", "." and "/"; at most 255 characters. Stores in production take more; such
// ids are left out, because what cannot be written into a list cannot be asked for either.
bool isResourceId(QStringView id);

// As Commerce's schema of acl.xml wants it: the vendor and the module begin with a capital and have
// two characters or more, behind "::" are letters, digits and "_".
bool isSchemaResourceId(QStringView id);

} // namespace latchkey::acl
