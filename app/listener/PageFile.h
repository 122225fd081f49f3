// SPDX-License-Identifier: Apache-2.0
// The templates of the pages the listener serves.
#pragma once

#include "base/Html.h"

namespace latchkey::listener {

// `name` of resources/pages, filled as Html::filled() says.
Html filledPage(const char *name, const QHash<QByteArray, Html> &values);

// `name` of resources/pages as it is.
QByteArray pageFile(const char *name);

} // namespace latchkey::listener
