// SPDX-License-Identifier: Apache-2.0
// The ways of signing from which mistakes begin: each dialect.
#pragma once

#include "doctor/Search.h"

#include <optional>

namespace latchkey::doctor {

struct Start
{
    const oauth::Dialect *dialect = nullptr;
    Draft draft;              // what is collected
    QByteArray base;          // its base string
    std::optional<Made> made; // what is a mistake in it already
    bool isTwin = false;      // another start comes to the same draft
};

// Those in which the request can be signed at all: the stores' in the order of negotiation, RFC
// 5849 last. All but `store` are mistakes where it is known.
QList<Start> startsOf(const FailingRequest &request, const oauth::Dialect *store);

} // namespace latchkey::doctor
