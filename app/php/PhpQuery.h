// SPDX-License-Identifier: Apache-2.0
// A query or form body as PHP's parse_str reads it.
#pragma once

#include "php/PhpArray.h"
#include "php/PhpFields.h"

namespace latchkey::php {

// PHP's default for max_input_vars: parse_str reads no more fields than that.
constexpr qsizetype phpMaxInputVars = 1000;

// parse_str: fields between '&', empty ones skipped; name and value at the first '=', form-decoded;
// a field without '=' has an empty value; names as phpNameOf() says.
PhpArray parsePhpQuery(QByteArrayView text, qsizetype maxFields = phpMaxInputVars);

// Its top level alone: which names there are, and which of them are arrays. What has to be decoded
// is written into `memory`.
PhpFields topLevelOfPhpQuery(QByteArrayView text, std::pmr::memory_resource &memory);

} // namespace latchkey::php
