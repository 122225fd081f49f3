// SPDX-License-Identifier: Apache-2.0
#include "proxy/Decoding.h"

#include <zlib.h>

namespace latchkey::proxy {

namespace {

// zlib.h, inflateInit2(): the largest window, and which wrapping is expected around it
constexpr int gzipOrZlib = 15 + 32;
constexpr int noWrapping = -15;

std::optional<QByteArray> inflated(const QByteArray &octets, int windowBits, qsizetype most)
{
    z_stream stream = {};
    if (inflateInit2(&stream, windowBits) != Z_OK) {
        return std::nullopt;
    }
    QByteArray plain(most, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(octets.constData()));
    stream.avail_in = uInt(octets.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = uInt(most);
    const int end = inflate(&stream, Z_SYNC_FLUSH);
    inflateEnd(&stream);
    if (end != Z_STREAM_END && end != Z_OK) {
        return std::nullopt;
    }
    plain.truncate(most - qsizetype(stream.avail_out));
    return plain;
}

// All lines of Content-Encoding, without those that change nothing.
QList<QByteArray> codingsIn(const QList<web::HttpHeader> &headers)
{
    QList<QByteArray> codings;
    for (const web::HttpHeader &header : headers) {
        if (header.name.compare("content-encoding", Qt::CaseInsensitive) == 0) {
            codings += header.value.toLower().split(',');
        }
    }
    for (QByteArray &coding : codings) {
        coding = coding.trimmed();
    }
    codings.removeIf([](const QByteArray &each) { return each.isEmpty() || each == "identity"; });
    return codings;
}

} // namespace

bool canDecode(QByteArrayView coding)
{
    return coding == "gzip" || coding == "x-gzip" || coding == "deflate" || coding == "identity";
}

// Some servers send what zlib calls raw for "deflate" (RFC 9110 §8.4.1.2, its note).
std::optional<QByteArray> decoded(const QByteArray &body, const QList<web::HttpHeader> &headers,
                                  qsizetype most)
{
    const QList<QByteArray> codings = codingsIn(headers);
    if (codings.isEmpty() || body.isEmpty()) {
        return body;
    }
    if (codings.size() > 1 || !canDecode(codings.first())) {
        return std::nullopt;
    }
    auto plain = inflated(body, gzipOrZlib, most);
    return plain || codings.first() != "deflate" ? plain : inflated(body, noWrapping, most);
}

} // namespace latchkey::proxy
