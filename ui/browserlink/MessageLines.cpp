// SPDX-License-Identifier: Apache-2.0
#include "ui/browserlink/MessageLines.h"

#include "ui/browserlink/BrowserMessage.h"

#include <QCoreApplication>

namespace latchkey::ui {

namespace {

auto tooLong()
{
    return failure("browser.bad-message",
                   QCoreApplication::translate("BrowserMessage",
                                               "The embedded browser and Latchkey "
                                               "do not understand each other."),
                   QStringLiteral("a line is longer than %1 bytes").arg(longestBrowserMessage));
}

} // namespace

Result<QList<QByteArray>> MessageLines::take(QByteArrayView bytes)
{
    QList<QByteArray> lines;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        if (m_rest.size() + piece.size() > longestBrowserMessage) {
            return tooLong();
        }
        m_rest.append(piece);
        if (end < 0) {
            break;
        }
        lines.append(std::exchange(m_rest, {}));
        bytes = bytes.sliced(end + 1);
    }
    return lines;
}

} // namespace latchkey::ui
