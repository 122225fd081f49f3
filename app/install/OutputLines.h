// SPDX-License-Identifier: Apache-2.0
// What a step prints, as lines that are worth reading.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace latchkey::install {

// Takes it in whatever pieces. Progress bars are left out, for InstallRun::progressed() tells them,
// and so are empty lines; a line has 4096 octets at most.
class OutputLines
{
public:
    // The lines that `piece` ends. Foreign text, as it came.
    QStringList take(QByteArrayView piece);
    // The one that has no end yet.
    QStringList rest();

private:
    QByteArray m_line;
};

} // namespace latchkey::install
