// SPDX-License-Identifier: Apache-2.0
// Text as the store's PHP writes and reads it, as far as its answers show it.
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace latchkey::php {

// urlencode, as http_build_query applies it: a space is '+', "-", ".", "_" stay, "~" does not.
QByteArray phpUrlEncode(QByteArrayView octets);

// The cast (int) of a string: its leading number, "1.5e9" included; 0 if there is none. What does
// not fit ends at the limits of 64 bits.
qint64 phpInteger(QByteArrayView text);

// json_encode of an array or object, with its escaped slashes and \u codes.
QByteArray phpJson(const QJsonValue &value);

} // namespace latchkey::php
