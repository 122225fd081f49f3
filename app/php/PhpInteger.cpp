// SPDX-License-Identifier: Apache-2.0
#include "php/PhpInteger.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace latchkey::php {

qint64 phpInteger(QStringView text)
{
    static const QRegularExpression number(QStringLiteral(
        "^[ \\t\\n\\r\\v\\f]*([+-]?(?:[0-9]+(\\.[0-9]*)?|(\\.[0-9]+)))([eE][+-]?[0-9]+)?"));
    const auto match = number.match(text.toString());
    if (!match.hasMatch()) {
        return 0;
    }
    bool isWhole =
        match.captured(2).isEmpty() && match.captured(3).isEmpty() && match.captured(4).isEmpty();
    if (isWhole) {
        const qint64 whole = match.captured(1).toLongLong(&isWhole);
        if (isWhole) {
            return whole;
        }
    }
    const double real = match.captured(0).trimmed().toDouble();
    if (std::isinf(real)) {
        return 0; // PHP's own exception from taking the nearest
    }
    constexpr double most = 9223372036854775808.0; // 2^63
    if (std::abs(real) < most) {
        return qint64(real);
    }
    return real > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
}

} // namespace latchkey::php
