// SPDX-License-Identifier: Apache-2.0
#include "proxy/Gunzip.h"

#include <zlib.h>

namespace latchkey::proxy {

namespace {

constexpr int anyWindowOfGzip = 15 + 16; // zlib.h, inflateInit2()

} // namespace

QByteArray gunzip(const QByteArray &octets, qsizetype most)
{
    z_stream stream = {};
    if (inflateInit2(&stream, anyWindowOfGzip) != Z_OK) {
        return {};
    }
    QByteArray plain(most, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(octets.constData()));
    stream.avail_in = uInt(octets.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = uInt(most);
    const int end = inflate(&stream, Z_SYNC_FLUSH);
    plain.truncate(end == Z_STREAM_END || end == Z_OK ? most - qsizetype(stream.avail_out) : 0);
    inflateEnd(&stream);
    return plain;
}

} // namespace latchkey::proxy
