// SPDX-License-Identifier: Apache-2.0
#include "calls/CallFile.h"

#include "calls/CallCollector.h"
#include "calls/CallLines.h"
#include "calls/CurlCalls.h"
#include "calls/HarCalls.h"
#include "calls/OpenApiCalls.h"
#include "calls/PostmanCalls.h"
#include "calls/Text.h"
#include "documents/TextEncoding.h"
#include "documents/YamlDocument.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace latchkey::calls {

namespace {

CallReading refusal(const QString &name, int line, const Problem &problem)
{
    CallCollector calls(CallFormat::Lines, name);
    calls.refuse(line, problem);
    return calls.finish();
}

// "{{host}}/V1/orders" is a line, "[ ] GET /V1/orders" too.
bool looksLikeJson(const QString &text)
{
    static const QRegularExpression beginning(
        QStringLiteral("\\A\\s*(?:\\{\\s*(?:[\"}]|\\z)|\\[\\s*[{\\[\"])"));
    return beginning.match(text).hasMatch();
}

bool looksLikeOpenApiYaml(const QString &text)
{
    static const QRegularExpression key(
        QStringLiteral("^\\{?[ ]*[\"']?(?:openapi|swagger|paths)[\"']?[ ]*:"),
        QRegularExpression::MultilineOption);
    return key.match(text).hasMatch();
}

Problem jsonProblem(const QJsonParseError &error)
{
    if (error.error == QJsonParseError::DeepNesting) {
        return {"acl.too-deep", Text::tr("The JSON is nested too deeply."), error.errorString()};
    }
    return {"acl.bad-json", Text::tr("The JSON cannot be read. It may have been cut off."),
            error.errorString()};
}

template <typename Read, typename Source>
CallReading collected(CallFormat format, const QString &name, Read read, const Source &source)
{
    CallCollector calls(format, name);
    read(source, calls);
    return calls.finish();
}

CallReading readJson(const QByteArray &octets, const QString &name)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(octets, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return refusal(name, 1 + int(octets.left(error.offset).count('\n')), jsonProblem(error));
    }
    if (root[u"log"].toObject().contains(u"entries")) {
        return collected(CallFormat::Har, name, readHar, root);
    }
    // Postman's own API wraps a collection once more
    const QJsonObject collection =
        root.contains(u"collection") ? root[u"collection"].toObject() : root;
    if (collection.contains(u"item") && collection.contains(u"info")) {
        return collected(CallFormat::Postman, name, readPostman, collection);
    }
    if (root.contains(u"openapi") || root.contains(u"swagger") || root.contains(u"paths")) {
        return collected(CallFormat::OpenApi, name, readOpenApi, root);
    }
    return refusal(
        name, 0,
        Problem{"acl.no-calls",
                Text::tr("This JSON is no HAR, no Postman collection (v2) and no OpenAPI "
                         "document."),
                {}});
}

CallReading readOpenApiYaml(const QByteArray &octets, const QString &name)
{
    const auto document = documents::readYaml(octets);
    CallCollector calls(CallFormat::OpenApi, name);
    if (document) {
        readOpenApi(document->toObject(), calls);
    } else {
        calls.refuse(document.error().line, document.error().problem);
    }
    return calls.finish();
}

} // namespace

CallReading readCalls(QByteArrayView content, const QString &name)
{
    if (content.size() > maxCallOctets) {
        return refusal(
            name, 0,
            Problem{"acl.too-large",
                    Text::tr("This is larger than %L1 MiB.").arg(maxCallOctets / 1024 / 1024),
                    {}});
    }
    const QByteArray octets = documents::utf8Of(content);
    const QString text = QString::fromUtf8(octets);
    if (looksLikeJson(text)) {
        return readJson(octets, name);
    }
    // before curl: a description may hold examples
    if (looksLikeOpenApiYaml(text)) {
        return readOpenApiYaml(octets, name);
    }
    CallCollector curl(CallFormat::Curl, name);
    return readCurl(text, curl)
               ? curl.finish()
               : collected(CallFormat::Lines, name, readCallLines, QStringView(text));
}

} // namespace latchkey::calls
