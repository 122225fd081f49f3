// SPDX-License-Identifier: Apache-2.0
// What is wrong with a file that somebody sent, wherever that is found.
#pragma once

#include "base/Result.h"
#include "bundle/Text.h"

namespace latchkey::bundle {

// `bundle.bad`: the file of that name in it is none of ours. An empty name: the archive is none.
inline tl::unexpected<Problem> badBundle(const QByteArray &file = {})
{
    return failure(
        "bundle.bad",
        file.isEmpty()
            ? Text::tr("This is no support file of Latchkey: it is no zip archive, or it "
                       "is damaged.")
            : Text::tr("This is no support file of Latchkey, or it is damaged (%1).")
                  .arg(QString::fromUtf8(file)));
}

inline tl::unexpected<Problem> bundleTooLarge()
{
    return failure("bundle.too-large",
                   Text::tr("This file holds more than a support file of Latchkey would."));
}

} // namespace latchkey::bundle
