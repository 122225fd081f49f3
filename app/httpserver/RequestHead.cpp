// SPDX-License-Identifier: Apache-2.0
#include "httpserver/RequestHead.h"

#include <QList>

#include <algorithm>

namespace latchkey::httpserver {

namespace {

constexpr qsizetype maxHeaderLines = 64;

struct Line
{
    QByteArray name; // lower case
    QByteArray value;
};

bool isTokenCharacter(char c)
{
    const bool alphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return alphanumeric ||
           (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isMethod(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 16 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Origin form only, in the characters a URL may have.
bool isTarget(QByteArrayView text)
{
    const auto odd = [](char c) {
        return c <= ' ' || c >= 0x7f ||
               std::string_view("\"#<>\\^`{|}").find(c) != std::string_view::npos;
    };
    return text.startsWith('/') && !text.startsWith("//") &&
           std::none_of(text.begin(), text.end(), odd);
}

bool isRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    return parts.size() == 3 && isMethod(parts[0]) && isTarget(parts[1]) &&
           (parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0");
}

bool readLine(const QByteArray &line, Line *read)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(QByteArrayView(line).first(colon))) {
        return false;
    }
    read->name = line.first(colon).toLower();
    read->value = line.sliced(colon + 1).trimmed();
    return true;
}

HeadVerdict judgeLength(const QByteArray &value, qsizetype maxBodyBytes)
{
    const auto isDigit = [](char c) {
        return c >= '0' && c <= '9';
    };
    // eighteen digits always fit into 64 bits
    if (value.isEmpty() || value.size() > 18 || !std::all_of(value.begin(), value.end(), isDigit)) {
        return {400, 0};
    }
    const qlonglong length = value.toLongLong();
    return length > maxBodyBytes ? HeadVerdict{413, 0} : HeadVerdict{0, qsizetype(length)};
}

QList<QByteArray> valuesOf(const QList<Line> &lines, QByteArrayView name)
{
    QList<QByteArray> values;
    for (const Line &line : lines) {
        if (line.name == name) {
            values.append(line.value);
        }
    }
    return values;
}

HeadVerdict judgeLines(QByteArrayView method, const QList<Line> &lines, QByteArrayView host,
                       qsizetype maxBodyBytes)
{
    const QList<QByteArray> hosts = valuesOf(lines, "host");
    if (hosts.size() != 1 || hosts.first() != host) {
        return {400, 0};
    }
    const QList<QByteArray> lengths = valuesOf(lines, "content-length");
    if (!valuesOf(lines, "transfer-encoding").isEmpty()) {
        return {lengths.isEmpty() ? 411 : 400, 0};
    }
    if (lengths.size() > 1) {
        return {400, 0};
    }
    if (lengths.isEmpty()) {
        return {method == "POST" ? 411 : 0, 0};
    }
    return judgeLength(lengths.first(), maxBodyBytes);
}

} // namespace

HeadScan scanHead(QByteArrayView received, qsizetype from)
{
    for (qsizetype i = from; i < received.size(); ++i) {
        const char c = received[i];
        const char before = i > 0 ? received[i - 1] : '\0';
        const bool afterReturn = before == '\r';
        if ((c == '\n') != afterReturn) {
            return {400, -1};
        }
        const bool control =
            (c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
        if (control) {
            return {400, -1};
        }
        if (c == '\n' && received.first(i + 1).endsWith("\r\n\r\n")) {
            return {0, i + 1};
        }
    }
    return {};
}

HeadVerdict judgeHead(QByteArrayView head, QByteArrayView host, qsizetype maxBodyBytes)
{
    QByteArray text = head.toByteArray();
    text.chop(4);
    text.replace("\r\n", "\n");
    QList<QByteArray> raw = text.split('\n');
    const QByteArray requestLine = raw.takeFirst();
    if (!isRequestLine(requestLine) || raw.size() > maxHeaderLines) {
        return {400, 0};
    }
    QList<Line> lines;
    for (const QByteArray &one : std::as_const(raw)) {
        Line line;
        if (!readLine(one, &line)) {
            return {400, 0};
        }
        lines.append(line);
    }
    return judgeLines(requestLine.first(requestLine.indexOf(' ')), lines, host, maxBodyBytes);
}

} // namespace latchkey::httpserver
