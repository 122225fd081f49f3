// SPDX-License-Identifier: Apache-2.0
// Every cause as it shows: by an answer that a store or something before it gives, a problem of the
// network, or an activation's course.
#pragma once

#include "acl/AclTree.h"
#include "causes/Evidence.h"

#include <QMetaType>

namespace latchkey::tests {

struct Example
{
    const char *cause;
    causes::Evidence evidence;
    bool isFirst = true; // or one of several that may be
};

// At least one for every cause but "unexplained".
const QList<Example> &examples();

} // namespace latchkey::tests

Q_DECLARE_METATYPE(latchkey::tests::Example)
