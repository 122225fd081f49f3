// SPDX-License-Identifier: Apache-2.0
// The one way in which foreign text gets into a comment of a file that we write (THREATS 13).
#pragma once

#include <QString>

namespace latchkey::module {

// One line that ends no comment, neither XML's nor either of PHP's, and begins none, with a space
// before and behind it: control, bidi and invisible characters as visible escapes, and a space
// within "--", "*/", "/*" and "?>". What no XML document can hold becomes an escape too. At most
// 200 characters.
QString commentText(QStringView foreign);

} // namespace latchkey::module
