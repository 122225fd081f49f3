// SPDX-License-Identifier: Apache-2.0
// Any octets as what a program sends to the signing proxy: a head, a body, and what follows.
#include "Promise.h"

#include "httpserver/RequestHead.h"
#include "oauth/CanonicalUrl.h"
#include "proxy/ForwardedHeaders.h"
#include "proxy/ProxyRequest.h"
#include "proxy/ProxyTarget.h"

#include <algorithm>
#include <cstdint>

using namespace latchkey::proxy;
using latchkey::fuzz::promise;
using latchkey::httpserver::scanHead;

namespace {

const QByteArray host = "127.0.0.1:24711";
constexpr qsizetype room = 4'096;

struct Taken
{
    BodyReader::State state = BodyReader::State::More;
    QByteArray body, behind;
};

// As it comes over the wire, in pieces of that size.
Taken takenInPieces(const ProxyRequest &request, QByteArrayView wire, qsizetype size)
{
    BodyReader reader(request);
    Taken taken;
    taken.state = reader.state();
    for (qsizetype at = 0; at < wire.size(); at += size) {
        taken.behind += wire.sliced(at, std::min(size, wire.size() - at));
        const qsizetype before = taken.body.size();
        taken.state = reader.take(taken.behind, taken.body, room);
        promise(taken.body.size() - before <= room, "no more than there is room for");
    }
    return taken;
}

void checkBody(const ProxyRequest &request, QByteArrayView wire)
{
    const Taken bytewise = takenInPieces(request, wire, 1);
    const Taken pieces = takenInPieces(request, wire, 1 + wire.size() % 7);
    promise(bytewise.state == pieces.state && bytewise.body == pieces.body,
            "the pieces it comes in mean nothing");
    if (request.framing == Framing::None) {
        promise(bytewise.body.isEmpty() && bytewise.behind == wire, "no body, none taken");
    }
    if (request.framing == Framing::Length && bytewise.state == BodyReader::State::Done) {
        promise(bytewise.body.size() == request.bodyBytes, "as long as was said");
        promise(bytewise.body + bytewise.behind == wire, "nothing lost");
    }
}

void checkTarget(const ProxyRequest &request)
{
    const auto target = readTarget(request.head);
    if (!target) {
        promise(target.error().status >= 400 && target.error().status < 500, "a refusal");
        return;
    }
    const QByteArray &suffix = target->suffix;
    promise(!target->key.isEmpty(), "a key");
    promise(suffix.startsWith("rest/") || suffix.startsWith("graphql") || suffix.startsWith("soap"),
            "the API alone");
    const QByteArray path =
        suffix.left(suffix.indexOf('?') < 0 ? suffix.size() : suffix.indexOf('?'));
    promise(!path.contains("//") && !path.contains("/../") && !path.endsWith("/.."), "no ways out");
    const QByteArray base = "https://shop.example/store/";
    promise(*latchkey::oauth::canonicalUrl(base + suffix) == base + suffix,
            "what is judged is what is sent");
    for (const auto &header : headersForStore(request.head.headers, Codings::Any)) {
        const QByteArray name = header.name.toLower();
        promise(name != "authorization" && name != "cookie" && name != "host" &&
                    name != "transfer-encoding" && name != "content-length" &&
                    !name.contains("override") && !name.contains('_'),
                "nothing that is not for the store");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto scan = scanHead(octets, 0);
    if (scan.refusal != 0 || scan.end < 0) {
        return 0;
    }
    const auto request = readProxyHead(octets.first(scan.end), host);
    if (!request) {
        promise(request.error().status >= 400 && request.error().status < 500, "a refusal");
        return 0;
    }
    promise(request->head.count("Host") == 1, "one Host");
    promise(request->head.count("Transfer-Encoding") + request->head.count("Content-Length") <= 1,
            "one way to its end");
    promise(request->head.count("Origin") == 0, "no web page");
    checkBody(*request, octets.sliced(scan.end));
    checkTarget(*request);
    return 0;
}
