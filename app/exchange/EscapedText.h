// SPDX-License-Identifier: Apache-2.0
// What stands escaped in XML or HTML: "<data>&lt;password&gt;…", data-x="{&quot;pin&quot;:…".
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace latchkey::exchange {

// What `mask` makes of each run of text or attribute that holds a character reference, read as what
// it says; a run it leaves alone keeps the way it was written, another is escaped anew
// (XML 1.0, 4.1 and 4.6; what else HTML knows by name is left as it is). In proportion to the text,
// and to `mask`.
QByteArray withEscapedMasked(QByteArrayView text,
                             const std::function<QByteArray(const QByteArray &)> &mask);

} // namespace latchkey::exchange
