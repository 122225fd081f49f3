// SPDX-License-Identifier: Apache-2.0
// A query or form body as PHP's parse_str reads it.
#pragma once

#include "php/PhpArray.h"

namespace latchkey::php {

// How much of it to read.
enum class PhpDepth {
    TopLevel, // which names there are, and which of them are arrays (left empty)
    Whole,    // the arrays with all that is in them
};

// PHP's default for max_input_vars: parse_str reads no more fields than that.
constexpr qsizetype phpMaxInputVars = 1000;

// parse_str: fields between '&', empty ones skipped; name and value at the first '=', form-decoded;
// a field without '=' has an empty value; names as phpNameOf() says.
PhpArray parsePhpQuery(QByteArrayView text, PhpDepth depth, qsizetype maxFields = phpMaxInputVars);

} // namespace latchkey::php
