// SPDX-License-Identifier: Apache-2.0
// The templates and files of the practice store's Admin.
#pragma once

#include "base/Html.h"

namespace latchkey::practice {

// `name` of resources/practice, filled as Html::filled() says.
Html filledTemplate(const char *name, const QHash<QByteArray, Html> &values);

// `name` of resources/practice as it is.
QByteArray practiceFile(const char *name);

} // namespace latchkey::practice
