// SPDX-License-Identifier: Apache-2.0
#include "practice/PostAnswer.h"

#include <QRegularExpression>

#include <optional>

namespace latchkey::practice {

namespace {

enum class Framing { Length, Chunked, UntilClosed };

struct Head
{
    int status = 0;
    Framing framing = Framing::UntilClosed;
    qint64 length = 0;
};

// Nothing if these lines do not begin an HTTP answer.
std::optional<Head> headOf(const QByteArray &lines)
{
    static const QRegularExpression statusLine(
        QStringLiteral("^HTTP/1\\.[01] (\\d{3})(?: |\\r|$)"));
    const auto match = statusLine.match(QString::fromLatin1(lines));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    Head head;
    head.status = match.captured(1).toInt();
    for (const QByteArray &line : lines.split('\n').mid(1)) {
        const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (name == "transfer-encoding" && value.toLower().contains("chunked")) {
            head.framing = Framing::Chunked;
        } else if (name == "content-length" && head.framing != Framing::Chunked) {
            head.framing = Framing::Length;
            head.length = value.toLongLong();
        }
    }
    if (head.status == 204 || head.status == 304) {
        head.framing = Framing::Length;
        head.length = 0;
    }
    return head;
}

bool isWhole(const Head &head, QByteArrayView body, bool isClosed)
{
    switch (head.framing) {
    case Framing::Length:
        return body.size() >= head.length;
    case Framing::Chunked:
        return body == QByteArrayView("0\r\n\r\n") || body.endsWith("\r\n0\r\n\r\n");
    case Framing::UntilClosed:
        return isClosed;
    }
    return false;
}

} // namespace

PostAnswer judgePostAnswer(QByteArrayView received, bool isClosed)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0) {
        return isClosed ? PostAnswer::NotHttp : PostAnswer::Incomplete;
    }
    const auto head = headOf(received.first(end).toByteArray());
    if (!head) {
        return PostAnswer::NotHttp;
    }
    if (head->status < 200) {
        return judgePostAnswer(received.sliced(end + 4), isClosed);
    }
    if (isWhole(*head, received.sliced(end + 4), isClosed)) {
        return PostAnswer::Complete;
    }
    return isClosed ? PostAnswer::NotHttp : PostAnswer::Incomplete;
}

} // namespace latchkey::practice
