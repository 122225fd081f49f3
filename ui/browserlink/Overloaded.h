// SPDX-License-Identifier: Apache-2.0
// One handler for each alternative of a variant, for std::visit.
#pragma once

namespace latchkey::ui {

template <typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};

template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace latchkey::ui
