// SPDX-License-Identifier: Apache-2.0
// The templates of the pages the listener serves.
#pragma once

#include "web/Html.h"

namespace latchkey::listener {

// `name` of resources/pages, filled as Html::filled() says.
web::Html filledPage(const char *name, const QHash<QByteArray, web::Html> &values);

// `name` of resources/pages as it is.
QByteArray pageFile(const char *name);

} // namespace latchkey::listener
