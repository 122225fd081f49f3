// SPDX-License-Identifier: Apache-2.0
// Every widget of ui/look in every state, on one page: what a change of the look is judged by.
#pragma once

#include <memory>

class QWidget;

namespace latchkey::screens {

std::unique_ptr<QWidget> makeGallery();

} // namespace latchkey::screens
