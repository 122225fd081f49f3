// SPDX-License-Identifier: Apache-2.0
// A value, or the Problem that kept it from being.
#pragma once

#include "base/Problem.h"

#include <tl/expected.hpp>

namespace latchkey {

template <typename T>
using Result = tl::expected<T, Problem>;

// The failing side of any Result<T>: `return failure(code, tr("…"), detail);`
inline tl::unexpected<Problem> failure(QByteArray code, QString sentence, QString detail = {})
{
    return tl::unexpected<Problem>(
        Problem{std::move(code), std::move(sentence), std::move(detail)});
}

inline tl::unexpected<Problem> failure(Problem problem)
{
    return tl::unexpected<Problem>(std::move(problem));
}

} // namespace latchkey
