// SPDX-License-Identifier: Apache-2.0
#include "reach/Boundary.h"

#include <QList>

namespace latchkey::reach {

namespace {

constexpr char listens[] = "0A"; // TCP_LISTEN

// 127.0.0.0/8 in either byte order, ::1, and 127.0.0.0/8 within IPv6: octets in words of the host.
bool isLoopback(const QByteArray &address)
{
    if (address.size() == 8) {
        return address.endsWith("7F") || address.startsWith("7F");
    }
    return address == "00000000000000000000000001000000" ||
           address == "00000000000000000000000000000001" ||
           (address.startsWith("0000000000000000FFFF0000") && address.endsWith("7F"));
}

} // namespace

Boundary boundaryOf(const QByteArray &tables, quint16 port)
{
    const QByteArray end = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    Boundary found = Boundary::Nobody;
    const QList<QByteArray> lines = tables.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() < 4 || !columns[1].endsWith(end) || columns[3] != listens) {
            continue;
        }
        if (!isLoopback(columns[1].chopped(end.size()))) {
            return Boundary::Open;
        }
        found = Boundary::Loopback;
    }
    return found;
}

} // namespace latchkey::reach
