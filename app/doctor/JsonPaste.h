// SPDX-License-Identifier: Apache-2.0
// A failing request as JSON.
#pragma once

#include "doctor/FailingRequest.h"

#include <QJsonObject>

namespace latchkey::doctor {

// A HAR file, an entry, a list of entries, or an object with the members of `latchkeyctl sign` and
// `authorization`. Nothing if it is no JSON or holds no request.
std::optional<FailingRequest> readJsonPaste(QByteArrayView octets);

// The same of Postman's console: an object with "Request Headers" and "Request Body".
void takeConsoleObject(FailingRequest &request, const QJsonObject &object);

} // namespace latchkey::doctor
