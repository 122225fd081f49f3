// SPDX-License-Identifier: Apache-2.0
// The templates and files of the practice store's Admin.
#pragma once

#include "web/Html.h"

namespace latchkey::practice {

// `name` of resources/practice, filled as Html::filled() says.
web::Html filledTemplate(const char *name, const QHash<QByteArray, web::Html> &values);

// `name` of resources/practice as it is.
QByteArray practiceFile(const char *name);

} // namespace latchkey::practice
