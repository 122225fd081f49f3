// SPDX-License-Identifier: Apache-2.0
// Text as the store's PHP writes and reads it, as far as its answers show it.
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace latchkey::php {

// urlencode, as http_build_query applies it: a space is '+', "-", ".", "_" stay, "~" does not.
QByteArray phpUrlEncode(QByteArrayView octets);

// json_encode of an array or object, with its escaped slashes and \u codes.
QByteArray phpJson(const QJsonValue &value);

} // namespace latchkey::php
