// SPDX-License-Identifier: Apache-2.0
#include "desk/UnderWay.h"

#include "desk/Text.h"

namespace latchkey::desk {

Problem activationUnderWay()
{
    return {"activation.under-way",
            Text::tr("This integration is being activated. Cancel the activation first."),
            {}};
}

} // namespace latchkey::desk
