// SPDX-License-Identifier: Apache-2.0
// Any octets as what the browser says to the main program, and the other way round.
#include "Promise.h"

#include "ui/browserlink/BrowserMessage.h"
#include "ui/browserlink/MessageLines.h"

#include <algorithm>
#include <cstdint>

using namespace latchkey::ui;
using latchkey::fuzz::promise;

namespace {

template <typename Decode>
void checkLine(const QByteArray &line, Decode decode)
{
    const auto message = decode(line);
    if (!message) {
        promise(message.error().code == "browser.bad-message", "one way to fail");
        promise(message.error().detail.size() < 200, "a refusal is short");
        return;
    }
    const QByteArray written = encode(*message);
    promise(written.count('\n') == 1 && written.endsWith('\n'), "a message is one line");
    const auto again = decode(written.chopped(1));
    promise(again && *again == *message, "what was understood can be said again");
}

// The lines up to the first that is too long, in pieces of that size.
QList<QByteArray> linesOf(QByteArrayView octets, qsizetype size)
{
    MessageLines lines;
    QList<QByteArray> all;
    while (!octets.isEmpty()) {
        const auto some = lines.take(octets.first(std::min(size, octets.size())));
        if (!some) {
            promise(some.error().code == "browser.bad-message", "one way to fail");
            break;
        }
        all += *some;
        octets = octets.sliced(std::min(size, octets.size()));
    }
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(data, qsizetype(size));
    const QList<QByteArray> lines = linesOf(octets, 1);
    promise(linesOf(octets, 1 + octets.size() % 97).size() <= lines.size(),
            "in larger pieces no line more is told");
    for (const QByteArray &line : lines) {
        promise(line.size() <= longestBrowserMessage && !line.contains('\n'), "a line");
        checkLine(line, [](QByteArrayView one) { return decodeCommand(one); });
        checkLine(line, [](QByteArrayView one) { return decodeEvent(one); });
    }
    return 0;
}
