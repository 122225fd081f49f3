// SPDX-License-Identifier: Apache-2.0
#include "install/OutputLines.h"

#include "install/BinMagento.h"

namespace latchkey::install {

namespace {

constexpr qsizetype longestLine = 4096;

} // namespace

QStringList OutputLines::take(QByteArrayView piece)
{
    QStringList lines;
    for (const char octet : piece) {
        if (octet == '\n') {
            lines += rest();
        } else if (octet == '\r') {
            m_line.clear(); // the next state of a progress bar
        } else if (m_line.size() < longestLine) {
            m_line += octet;
        }
    }
    return lines;
}

QStringList OutputLines::rest()
{
    const bool isBar = ProgressReader().feed(m_line).has_value();
    const QString line = QString::fromUtf8(m_line).trimmed();
    m_line.clear();
    return line.isEmpty() || isBar ? QStringList() : QStringList{line};
}

} // namespace latchkey::install
