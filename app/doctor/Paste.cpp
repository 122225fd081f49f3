// SPDX-License-Identifier: Apache-2.0
#include "doctor/Paste.h"

#include "doctor/CurlPaste.h"
#include "doctor/JsonPaste.h"
#include "doctor/LinePaste.h"
#include "doctor/SecretLines.h"
#include "doctor/Text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace latchkey::doctor {

namespace {

std::optional<FailingRequest> readJson(QByteArrayView text)
{
    return text.startsWith('{') || text.startsWith('[') ? readJsonPaste(text) : std::nullopt;
}

// fetch("https://shop.example/…", {"headers": {…}, "method": "GET"}), as browsers copy a call.
std::optional<FailingRequest> readFetch(QByteArrayView text)
{
    static const QRegularExpression call(
        QStringLiteral("^(?:await )?fetch\\(\"(https?://[^\"]+)\",\\s*(\\{.*\\})\\s*\\);?$"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = text.startsWith("fetch(") || text.startsWith("await fetch(")
                           ? call.match(QString::fromUtf8(text))
                           : QRegularExpressionMatch();
    QJsonObject object = QJsonDocument::fromJson(match.captured(2).toUtf8()).object();
    if (object.isEmpty()) {
        return {};
    }
    object.insert(QStringLiteral("url"), match.captured(1));
    return readJsonPaste(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// A command for Windows' own shell, where ^ stands before line ends and quotation marks.
QByteArray withoutCarets(QByteArrayView text)
{
    static const QRegularExpression lineEnd(QStringLiteral("\\^\r?\n\\s*"));
    static const QRegularExpression caret(QStringLiteral("\\^(.)"));
    QString command = QString::fromUtf8(text);
    command.replace(lineEnd, QStringLiteral(" "));
    return command.replace(caret, QStringLiteral("\\1")).toUtf8();
}

std::optional<FailingRequest> readWithoutSecrets(QByteArrayView octets)
{
    const QByteArrayView text = octets.trimmed();
    std::optional<FailingRequest> request = readJson(text);
    if (!request) {
        request = readFetch(text);
    }
    if (!request) {
        const bool isOfWindows =
            text.contains("^\n") || text.contains("^\r\n") || text.contains("curl ^\"");
        request = isOfWindows ? readCurlPaste(withoutCarets(text)) : readCurlPaste(text);
    }
    return request ? request : readLinePaste(octets);
}

void takeMissing(std::optional<Secret> &secret, const std::optional<Secret> &beside)
{
    if (!secret) {
        secret = beside;
    }
}

} // namespace

Result<FailingRequest> readPaste(QByteArrayView octets)
{
    if (octets.size() > largestPaste) {
        return failure("doctor.too-large",
                       Text::tr("This is too long for one request: paste only that request."));
    }
    if (octets.startsWith("\xef\xbb\xbf")) {
        octets = octets.sliced(3);
    }
    const QByteArrayView text = octets.trimmed();
    std::optional<FailingRequest> request = readJson(text);
    if (!request) {
        SecretLines secrets = readSecretLines(octets);
        request = readWithoutSecrets(secrets.rest);
        if (request) {
            takeMissing(request->consumerSecret, secrets.consumer);
            takeMissing(request->tokenSecret, secrets.token);
        }
        wipe(secrets.rest);
    }
    if (!request) {
        return failure("doctor.not-a-request",
                       Text::tr("No request was found in this. Paste an Authorization header, a "
                                "curl command, a HAR entry, the raw request, or what the console "
                                "of Postman or Insomnia shows."));
    }
    return std::move(*request);
}

} // namespace latchkey::doctor
