// SPDX-License-Identifier: Apache-2.0
// Any octets as the head of a request to the listener.
#include "Promise.h"

#include "httpserver/RequestHead.h"
#ifdef LATCHKEY_HAS_BEAST
#include "httpserver/BeastJudge.h"
#endif

#include <algorithm>
#include <cstdint>

using namespace latchkey::httpserver;
using latchkey::fuzz::promise;
using latchkey::web::HttpHeader;

namespace {

constexpr QByteArrayView host("127.0.0.1:24710");
constexpr qsizetype maxBodyBytes = 16'384;

// As it comes over the wire: piece by piece.
HeadScan scanPieces(QByteArrayView octets, qsizetype size)
{
    HeadScan scan;
    qsizetype seen = 0;
    while (seen < octets.size() && scan.end < 0 && scan.refusal == 0) {
        const qsizetype all = std::min(octets.size(), seen + size);
        scan = scanHead(octets.first(all), seen);
        seen = all;
    }
    return scan;
}

QByteArray written(const ServerRequest &request)
{
    QByteArray head = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const HttpHeader &header : request.headers) {
        head += header.name + ':' + header.value + "\r\n";
    }
    return head + "\r\n";
}

bool isSame(const ServerRequest &a, const ServerRequest &b)
{
    return a.method == b.method && a.target == b.target && a.headers == b.headers;
}

void checkWhatIsTaken(const RequestHead &head)
{
    const ServerRequest &request = head.request;
    promise(request.target.startsWith('/') && !request.target.startsWith("//"), "origin form");
    promise(request.count("host") == 1 && request.header("Host") == host, "only our Host");
    promise(request.count("Transfer-Encoding") == 0, "no Transfer-Encoding");
    promise(request.count("Content-Length") <= 1, "one length");
    promise(request.header("content-length").toLongLong() == head.bodyBytes, "that length");
    promise(head.bodyBytes >= 0 && head.bodyBytes <= maxBodyBytes, "a body within limits");
    promise(request.headers.size() <= 64, "few headers");
    for (const HttpHeader &header : request.headers) {
        promise(!header.name.isEmpty() && header.value == header.value.trimmed(), "bare values");
    }
    const auto again = readHead(written(request), host, maxBodyBytes);
    promise(again && isSame(again->request, request) && again->bodyBytes == head.bodyBytes,
            "written anew it is read alike");
}

void askJudge([[maybe_unused]] QByteArrayView octets, [[maybe_unused]] const RequestHead &head)
{
#ifdef LATCHKEY_HAS_BEAST
    const QByteArray body(head.bodyBytes, '\n');
    const auto judged = test::readByBeast(octets.toByteArray() + body);
    promise(judged.has_value(), "Beast takes what we take");
    promise(judged->octets == octets.size() + body.size(), "it ends where Beast sees its end");
    promise(test::isAlike(judged->request, head.request), "Beast reads it alike");
    promise(judged->request.body == body, "Beast reads the same body");
#endif
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(data, qsizetype(size));
    const HeadScan scan = scanHead(octets, 0);
    promise(scan.refusal == 0 || (scan.refusal == 400 && scan.end < 0), "refused or read on");
    const HeadScan inPieces = scanPieces(octets, 1 + octets.size() % 7);
    promise(inPieces.refusal == scan.refusal && inPieces.end == scan.end,
            "the pieces it comes in mean nothing");
    if (scan.end < 0) {
        return 0;
    }
    promise(scan.end <= octets.size() && octets.first(scan.end).endsWith("\r\n\r\n"), "its end");
    const QByteArrayView whole = octets.first(scan.end);
    const auto head = readHead(whole, host, maxBodyBytes);
    const auto other = requestToAnotherHost(whole, host, maxBodyBytes);
    promise(!other || (!head && head.error() == 400 && other->count("Host") == 1 &&
                       other->header("Host") != host),
            "refused for its Host");
    if (!head) {
        promise(head.error() == 400 || head.error() == 411 || head.error() == 413, "a status");
        return 0;
    }
    checkWhatIsTaken(*head);
    // beyond this Beast has limits of its own, and so has the server
    if (whole.size() <= 8192) {
        askJudge(whole, *head);
    }
    return 0;
}
