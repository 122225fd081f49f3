// SPDX-License-Identifier: Apache-2.0
// The catalogue as a section of the guide: docs/TROUBLE.md.
#pragma once

#include <QByteArray>

namespace latchkey::causes {

// Markdown, in the language spoken now; a heading a cause, which is its code, so that
// "docs/TROUBLE.md#clock-apart" leads there.
QByteArray troublePage();

} // namespace latchkey::causes
