// SPDX-License-Identifier: Apache-2.0
#include "httpcall/HttpCallRequest.h"

#include "httpcall/Text.h"

#include <algorithm>
#include <cstring>

namespace latchkey::httpcall {

namespace {

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

bool isHeaderValue(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

// libcurl's way to say: "Name: value", "Name;" for an empty value, "Name:" to leave one out.
bool addLine(HeaderLines &lines, const QByteArray &line)
{
    curl_slist *longer = curl_slist_append(lines.get(), line.constData());
    if (longer == nullptr) {
        return false;
    }
    (void)lines.release();
    lines.reset(longer);
    return true;
}

} // namespace

void HeaderLinesDeleter::operator()(curl_slist *lines) const
{
    for (curl_slist *line = lines; line != nullptr; line = line->next) {
        explicit_bzero(line->data, std::strlen(line->data));
    }
    curl_slist_free_all(lines);
}

HeaderLines headerLines(const HttpRequest &request)
{
    HeaderLines lines;
    bool hasContentType = false;
    bool hasUserAgent = false;
    for (const web::HttpHeader &header : request.headers) {
        hasContentType = hasContentType || header.name.toLower() == "content-type";
        hasUserAgent = hasUserAgent || header.name.toLower() == "user-agent";
        QByteArray line =
            header.value.isEmpty() ? header.name + ';' : header.name + ": " + header.value;
        const bool isAdded = addLine(lines, line);
        explicit_bzero(line.data(), static_cast<size_t>(line.size()));
        if (!isAdded) {
            return {};
        }
    }
    if (!hasContentType) {
        addLine(lines, "Content-Type:"); // else libcurl calls every body a form
    }
    if (!hasUserAgent) {
        addLine(lines, "User-Agent: Latchkey");
    }
    addLine(lines, "Expect:");
    return lines;
}

std::optional<Problem> whatIsWrongWith(const HttpRequest &request, const Result<web::Origin> &peer)
{
    if (!peer) {
        return peer.error();
    }
    const bool areHeadersFine = std::all_of(
        request.headers.begin(), request.headers.end(), [](const web::HttpHeader &header) {
            return isToken(header.name) && isHeaderValue(header.value);
        });
    if (isToken(request.method) && areHeadersFine && !request.url.contains('#')) {
        return std::nullopt;
    }
    return Problem{"http.bad-request",
                   Text::tr("This request to %1 cannot be sent: its method, address or headers "
                            "hold characters that HTTP does not allow there.")
                       .arg(QString::fromLatin1(peer->text())),
                   {}};
}

} // namespace latchkey::httpcall
