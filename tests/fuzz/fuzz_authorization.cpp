// SPDX-License-Identifier: Apache-2.0
// Any octets as the value of an Authorization header.
#include "Promise.h"

#include "oauth/AuthorizationHeader.h"

#include <QSet>

#include <cstdint>

using namespace latchkey::oauth;
using latchkey::fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView value(data, qsizetype(size));
    const auto parameters = parseAuthorizationHeader(value);
    if (!parameters) {
        promise(parameters.error().code == "oauth.no-authorization", "one way to fail");
        return 0;
    }
    QSet<QByteArray> names;
    qsizetype octets = 0;
    for (const auto &[name, text] : *parameters) {
        promise(isProtocolName(name), "only protocol parameters");
        promise(!names.contains(name), "each name once");
        names.insert(name);
        octets += name.size() + text.size();
    }
    promise(octets <= value.size(), "nothing is added");
    const auto again = parseAuthorizationHeader(authorizationHeader(*parameters));
    // three octets for one, so that a long one may not fit any more
    promise(value.size() > 16'384 || (again && *again == *parameters),
            "written anew it is read alike");
    return 0;
}
