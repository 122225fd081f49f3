// SPDX-License-Identifier: Apache-2.0
// Text from a store, a file or a page, made harmless for where it is shown.
#pragma once

#include <QString>

namespace latchkey {

// For a terminal or a label: control characters, escape sequences, bidi controls and line ends
// become visible escapes (\n, \u202e), so that foreign text can neither move the cursor nor fake a
// line.
QString withoutControls(QStringView foreign);

// For a field of many lines: the same, but that line feeds and tabs stay what they are.
QString linesWithoutControls(QStringView foreign);

// For a page of ours: withoutControls()'s escapes, then HTML's.
QString forHtml(QStringView foreign);

} // namespace latchkey
