// SPDX-License-Identifier: Apache-2.0
#include "doctor/LinePaste.h"

#include "doctor/JsonPaste.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace latchkey::doctor {

namespace {

constexpr qsizetype mostLines = 20'000;
constexpr qsizetype longestLine = 100'000;

// Reads line after line, until the answer begins.
class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_lines(text.toByteArray().split('\n'))
    {
        m_lines.resize(std::min(m_lines.size(), mostLines));
        m_isDump = hasDumpedRequest();
    }

    std::optional<FailingRequest> read()
    {
        for (; m_next < m_lines.size() && !m_isOver; ++m_next) {
            QByteArray line = m_lines[m_next];
            if (line.endsWith('\r')) {
                line.chop(1);
            }
            if (line.size() < longestLine) {
                m_isDump ? takeDumped(line) : take(line);
            }
        }
        finish();
        const bool isAny = m_request.header.isOAuth || !m_request.request.url.isEmpty();
        return isAny ? std::optional(std::move(m_request)) : std::nullopt;
    }

private:
    static bool isMethod(QByteArrayView word)
    {
        for (const char *method : {"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"}) {
            if (word == method) {
                return true;
            }
        }
        return false;
    }

    static bool isRequestLine(const QByteArray &line)
    {
        const QByteArrayList words = line.trimmed().simplified().split(' ');
        return words.size() >= 2 && isMethod(words[0]) &&
               (words[1].startsWith('/') || words[1].startsWith("http"));
    }

    // "> GET /… HTTP/1.1": curl -v, Insomnia's timeline.
    bool hasDumpedRequest() const
    {
        return std::any_of(m_lines.cbegin(), m_lines.cend(), [](const QByteArray &line) {
            return line.startsWith("> ") && isRequestLine(line.mid(2));
        });
    }

    void takeDumped(const QByteArray &line)
    {
        if (line.startsWith("> ")) {
            if (m_hasRequestLine && isRequestLine(line.mid(2)) && m_request.header.isOAuth) {
                m_isOver = true;
                return;
            }
            m_isInBody = false;
            takeHead(line.mid(2));
        } else if (line.startsWith("| ")) {
            m_body.append(line.mid(2));
        } else if (line.startsWith('*')) {
            takeNote(line);
        } else if (line.startsWith("< ") && m_request.header.isOAuth) {
            m_isOver = true;
        } else {
            takeUrlLine(line);
        }
    }

    // "* Preparing request to https://shop.example/…", "* Connected to … port 443"
    void takeNote(const QByteArray &line)
    {
        static const QRegularExpression url(QStringLiteral("request to (https?://\\S+)"));
        const auto match = url.match(QString::fromUtf8(line));
        if (match.hasMatch()) {
            m_noted = match.captured(1).toUtf8();
        }
        m_isTls |= line.contains("SSL connection") || line.contains("TLS handshake") ||
                   line.contains(" port 443");
    }

    void take(const QByteArray &line)
    {
        const QByteArray plain = line.trimmed();
        if (isAnswer(plain)) {
            m_isOver = m_hasRequestLine || m_request.header.isOAuth;
        } else if (m_isInBody) {
            m_body.append(line);
        } else if (plain.isEmpty() || plain == "Request Body") {
            m_isInBody = m_hasRequestLine && !m_request.headers.isEmpty();
        } else if (!takeUrlLine(line)) {
            takeHead(plain);
        }
    }

    static bool isAnswer(const QByteArray &line)
    {
        return line.startsWith("HTTP/") || line.startsWith("Response Headers") ||
               line.startsWith("Response Body") || line.startsWith("\"Response Headers\"");
    }

    void takeHead(const QByteArray &line)
    {
        if (isRequestLine(line)) {
            takeRequestLine(line.trimmed());
        } else if (line.startsWith("http://") || line.startsWith("https://")) {
            m_request.request.url = line;
        } else if (line.left(6).toLower() == "oauth ") {
            m_request.headers.append({"Authorization", wholeHeader(line)});
        } else if (isMethod(line)) {
            m_request.request.method = line;
        } else {
            takeHeaderLine(line);
        }
    }

    // "GET /x HTTP/1.1", "GET https://shop.example/x", "GET https://shop.example/x: {" of Postman
    void takeRequestLine(const QByteArray &line)
    {
        const qsizetype blank = line.indexOf(' ');
        m_request.request.method = line.first(blank);
        QByteArray target = line.sliced(blank + 1).trimmed();
        if (const qsizetype version = target.lastIndexOf(" HTTP/"); version > 0) {
            target.truncate(version);
        }
        if (const qsizetype brace = target.indexOf(": {"); brace > 0) {
            takeObject(target.sliced(brace + 2));
            target.truncate(brace);
        }
        if (const qsizetype end = target.indexOf(' '); end > 0) {
            target.truncate(end); // "200 OK 120 ms" may stand behind it
        }
        if (target.endsWith(':')) {
            target.chop(1);
        }
        m_request.request.url = target;
        m_hasRequestLine = true;
    }

    // The rest of the text, if it is a JSON object.
    void takeObject(QByteArray text)
    {
        for (qsizetype i = m_next + 1; i < m_lines.size(); ++i) {
            text.append('\n').append(m_lines[i]);
        }
        text.truncate(text.lastIndexOf('}') + 1);
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (document.isObject()) {
            takeConsoleObject(m_request, document.object());
            m_isOver = true;
        }
    }

    // Name: value, or "name": "value",
    void takeHeaderLine(const QByteArray &line)
    {
        static const QRegularExpression header(
            QStringLiteral("^\"?(:?[A-Za-z][A-Za-z0-9-]*)\"?\\s*:\\s*(.*)$"));
        const auto match = header.match(QString::fromUtf8(line));
        if (!match.hasMatch()) {
            return;
        }
        QByteArray value = match.captured(2).toUtf8().trimmed();
        if (line.startsWith('"')) {
            value = unquoted(value);
        }
        const QByteArray name = match.captured(1).toUtf8();
        if (name.toLower() == "authorization") {
            value = wholeHeader(value);
        }
        takeHeader(name, value);
    }

    static QByteArray unquoted(QByteArray value)
    {
        if (value.endsWith(',')) {
            value.chop(1);
        }
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"')) {
            value = value.sliced(1).chopped(1);
            value.replace("\\\"", "\"");
        }
        return value;
    }

    // One that was broken into lines behind its commas.
    QByteArray wholeHeader(QByteArray value)
    {
        while (value.endsWith(',') && m_next + 1 < m_lines.size()) {
            QByteArray next = m_lines[m_next + 1];
            next = (m_isDump && next.startsWith("> ") ? next.mid(2) : next).trimmed();
            if (!next.contains('=')) {
                break;
            }
            value.append(' ').append(next);
            ++m_next;
        }
        return value;
    }

    void takeHeader(const QByteArray &name, const QByteArray &value)
    {
        const QByteArray lower = name.toLower();
        if (lower == "request-url" || lower == "url" || lower == "uri" || lower == ":path") {
            m_request.request.url = value;
        } else if (lower == "method" || lower == ":method") {
            m_request.request.method = value.toUpper();
        } else if (lower == ":authority") {
            m_request.headers.append({"Host", value});
        } else if (lower == ":scheme") {
            m_scheme = value.toLower();
        } else {
            m_request.headers.append({name, value});
        }
    }

    // Chrome's "Request URL: https://…" and "Request Method: GET", the value perhaps on the next
    // line.
    bool takeUrlLine(const QByteArray &line)
    {
        for (const char *label : {"Request URL:", "Request Method:"}) {
            if (line.trimmed().startsWith(label)) {
                const bool isUrl = label[8] == 'U';
                QByteArray value = line.trimmed().sliced(qsizetype(qstrlen(label))).trimmed();
                if (value.isEmpty() && m_next + 1 < m_lines.size()) {
                    value = m_lines[++m_next].trimmed();
                }
                (isUrl ? m_request.request.url : m_request.request.method) = value;
                return true;
            }
        }
        return false;
    }

    void finish()
    {
        const QByteArray authorization = m_request.headerNamed("authorization");
        if (!authorization.isEmpty() && m_request.authorization.isEmpty()) {
            takeAuthorization(m_request, authorization);
        }
        if (m_request.request.contentType.isEmpty()) {
            m_request.request.contentType = m_request.headerNamed("content-type");
        }
        if (!m_body.isEmpty()) {
            m_request.request.body = m_body.join('\n').trimmed();
        }
        completeUrl();
    }

    // From Host, where the request line has a path alone.
    void completeUrl()
    {
        QByteArray &url = m_request.request.url;
        if (!url.startsWith('/')) {
            return;
        }
        if (m_noted.contains("://")) {
            const qsizetype path = m_noted.indexOf('/', m_noted.indexOf("://") + 3);
            url.prepend(path < 0 ? m_noted : m_noted.first(path));
            return;
        }
        const QByteArray host = m_request.headerNamed("host");
        if (!host.isEmpty()) {
            m_request.isSchemeGuessed = m_scheme.isEmpty() && !m_isTls;
            url.prepend((m_scheme.isEmpty() ? QByteArray("https") : m_scheme) + "://" + host);
        }
    }

    QByteArrayList m_lines;
    qsizetype m_next = 0;
    FailingRequest m_request;
    QByteArrayList m_body;
    QByteArray m_noted;
    QByteArray m_scheme;
    bool m_isDump = false;
    bool m_hasRequestLine = false;
    bool m_isInBody = false;
    bool m_isTls = false;
    bool m_isOver = false;
};

} // namespace

std::optional<FailingRequest> readLinePaste(QByteArrayView text)
{
    return Reader(text).read();
}

} // namespace latchkey::doctor
