// SPDX-License-Identifier: Apache-2.0
#include "doctor/Paste.h"

#include "doctor/CurlPaste.h"
#include "doctor/JsonPaste.h"
#include "doctor/LinePaste.h"
#include "doctor/Text.h"

namespace latchkey::doctor {

Result<FailingRequest> readPaste(QByteArrayView octets)
{
    if (octets.size() > largestPaste) {
        return failure("doctor.too-large",
                       Text::tr("This is too long for one request: paste only that request."));
    }
    if (octets.startsWith("\xef\xbb\xbf")) {
        octets = octets.sliced(3);
    }
    const QByteArrayView text = octets.trimmed();
    std::optional<FailingRequest> request;
    if (text.startsWith('{') || text.startsWith('[')) {
        request = readJsonPaste(text);
    }
    if (!request) {
        request = readCurlPaste(text);
    }
    if (!request) {
        request = readLinePaste(octets);
    }
    if (!request) {
        return failure("doctor.not-a-request",
                       Text::tr("No request was found in this. Paste an Authorization header, a "
                                "curl command, a HAR entry, the raw request, or what the console "
                                "of Postman or Insomnia shows."));
    }
    return std::move(*request);
}

} // namespace latchkey::doctor
