// SPDX-License-Identifier: Apache-2.0
// Values of XML that are secret by their name or by what stands beside them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::exchange {

// "•••" in the place of what an element or an attribute holds that is named as a secret, and of a
// value whose sibling names one (tellsSecret()): <attribute_code>password</attribute_code>
// <value>…</value>, <item name="password">…</item>. Also of XML that is cut off or stands as text
// in JSON; of HTML what is alike. In proportion to the text.
QByteArray withoutSecretXml(QByteArrayView text);

} // namespace latchkey::exchange
