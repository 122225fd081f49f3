// SPDX-License-Identifier: Apache-2.0
#include "exchange/Curl.h"

#include "base/ForeignText.h"
#include "exchange/BaseStringOf.h"
#include "exchange/Masker.h"
#include "oauth/AuthorizationHeader.h"

namespace latchkey::exchange {

namespace {

// What sets no meaning apart in any shell; control characters have gone.
QString quoted(const QByteArray &octets)
{
    QString text = withoutControls(QString::fromUtf8(octets));
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) +
           QLatin1Char('\'');
}

// Of a fingerprint in base32.
bool isOfMark(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
}

// The log's marks as one word, their fingerprints with them.
QByteArray withWords(const QByteArray &masked)
{
    QByteArray out;
    qsizetype done = 0;
    for (qsizetype at = masked.indexOf(hiddenMark); at >= 0;
         at = masked.indexOf(hiddenMark, done)) {
        out += masked.sliced(done, at - done) + "SECRET";
        done = at + hiddenMark.size();
        for (int i = 0; i < 8 && done < masked.size() && isOfMark(masked[done]); ++i) {
            ++done;
        }
    }
    return out + masked.sliced(done);
}

// The OAuth header anew: everything in it that is no secret is as it was.
QByteArray authorizationOf(const Exchange &exchange, const QByteArray &kept)
{
    auto request = requestToSign(exchange);
    if (!request) {
        return withWords(kept);
    }
    request->protocol.emplaceBack("oauth_signature", "SIGNATURE");
    return oauth::authorizationHeader(request->protocol);
}

// Fields that curl writes by itself, or that mean nothing when it is pasted.
bool isLeftOut(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "host" || lower == "content-length" || lower == "connection";
}

} // namespace

QString curlOf(const Exchange &exchange)
{
    QStringList parts{
        QStringLiteral("curl --request ") + quoted(exchange.method),
        QStringLiteral("--url ") + quoted(withWords(exchange.url)),
    };
    for (const web::HttpHeader &header : exchange.requestHeaders) {
        if (!isLeftOut(header.name)) {
            const bool signs = header.name.compare("authorization", Qt::CaseInsensitive) == 0;
            const QByteArray value =
                signs ? authorizationOf(exchange, header.value) : withWords(header.value);
            parts.append(QStringLiteral("--header ") + quoted(header.name + ": " + value));
        }
    }
    if (!exchange.requestBody.isEmpty()) {
        parts.append(QStringLiteral("--data-raw ") + quoted(withWords(exchange.requestBody)));
    } else if (exchange.requestBytes > 0) {
        parts.append(QStringLiteral("--data-binary @BODY-FILE"));
    }
    return parts.join(QStringLiteral(" \\\n  "));
}

} // namespace latchkey::exchange
