// SPDX-License-Identifier: Apache-2.0
#include "exchange/MultipartMask.h"

#include "exchange/FormRecords.h"
#include "exchange/HiddenSpans.h"
#include "exchange/SecretNames.h"
#include "web/Encoding.h"

#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>

#include <algorithm>

namespace latchkey::exchange {

namespace {

// A part with a name, and where in the body what it holds begins and ends.
struct Part
{
    QByteArray name;
    qsizetype begin = 0;
    qsizetype end = 0;
};

// "--", and up to 70 characters of the sender's choice (RFC 2046, 5.1.1).
QByteArray boundaryOf(QByteArrayView body)
{
    constexpr qsizetype longest = 72;
    const QByteArrayView text = body.trimmed();
    const qsizetype lineEnd = std::max<qsizetype>(text.indexOf('\n'), 0);
    const QByteArray boundary = text.first(lineEnd).trimmed().toByteArray();
    const bool isOne =
        boundary.startsWith("--") && boundary.size() > 2 && boundary.size() <= longest;
    return isOne ? boundary : QByteArray();
}

// A header that goes on in a line with a space before it is one line (RFC 5322, 2.2.3).
QString unfolded(const QByteArray &headers)
{
    static const QRegularExpression fold(QStringLiteral("\\r?\\n[ \\t]+"));
    return QString::fromUtf8(headers).replace(fold, QStringLiteral(" "));
}

// name="…", name=…, or RFC 8187's name*=UTF-8'en'%70….
QByteArray nameIn(const QByteArray &headers)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^content-disposition:.*[;\\s]name(?:\\*\\s*=\\s*\"?[\\w-]*'[^'\\n]*'([^;\\s\"]+)"
            "|\\*?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+)))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = pattern.match(unfolded(headers));
    const QByteArray encoded = match.captured(1).toUtf8();
    return web::percentDecode(encoded) + (match.captured(2) + match.captured(3)).toUtf8();
}

// Of the text between two boundaries.
Part partOf(QByteArrayView body, qsizetype begin, qsizetype end)
{
    const QByteArrayView text = body.sliced(begin, end - begin);
    const qsizetype bare = text.indexOf("\n\n"); // some end their lines so
    const qsizetype usual = text.indexOf("\n\r\n");
    const bool isUsual = usual >= 0 && (bare < 0 || usual < bare);
    const qsizetype headersEnd = isUsual ? usual : bare;
    if (headersEnd < 0) {
        return {};
    }
    const qsizetype contentAt = begin + headersEnd + (isUsual ? 3 : 2);
    return {nameIn(text.first(headersEnd).toByteArray()), contentAt, end};
}

// Without the line's end that belongs to the next boundary.
qsizetype withoutLineEnd(QByteArrayView body, qsizetype end)
{
    end -= end > 0 && body[end - 1] == '\n' ? 1 : 0;
    return end - (end > 0 && body[end - 1] == '\r' ? 1 : 0);
}

QList<Part> partsOf(QByteArrayView body, const QByteArray &boundary)
{
    QList<Part> parts;
    qsizetype at = body.indexOf(boundary);
    while (at >= 0) {
        const qsizetype begin = at + boundary.size();
        at = body.indexOf('\n' + boundary, begin);
        at += at < 0 ? 0 : 1;
        const Part part = partOf(body, begin, at < 0 ? body.size() : withoutLineEnd(body, at));
        if (!part.name.isEmpty() && part.end > part.begin) {
            parts.append(part);
        }
    }
    return parts;
}

// As a form would say it, for who knows forms; nothing that long is a name.
QByteArray asField(QByteArrayView body, const Part &part)
{
    constexpr qsizetype longestName = 256;
    const qsizetype size = std::min(part.end - part.begin, longestName);
    return web::percentEncode(part.name) + '=' +
           web::percentEncode(body.sliced(part.begin, size).toByteArray());
}

} // namespace

bool isOfParts(QByteArrayView body)
{
    return !boundaryOf(body).isEmpty();
}

QByteArray withoutSecretParts(QByteArrayView body)
{
    const QByteArray boundary = boundaryOf(body);
    if (boundary.isEmpty()) {
        return body.toByteArray();
    }
    const QList<Part> parts = partsOf(body, boundary);
    QList<QByteArray> fields;
    for (const Part &part : parts) {
        fields.append(asField(body, part));
    }
    const QSet<qsizetype> told = toldFields(fields, tellsSecret);
    QList<HiddenSpan> spans;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (told.contains(i) || namesSecret(parts[i].name)) {
            spans.append({parts[i].begin, parts[i].end, hiddenMark.toByteArray()});
        }
    }
    return withHidden(body, spans);
}

} // namespace latchkey::exchange
