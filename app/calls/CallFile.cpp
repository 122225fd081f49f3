// SPDX-License-Identifier: Apache-2.0
#include "calls/CallFile.h"

#include "calls/CallCollector.h"
#include "calls/CollectionCalls.h"
#include "calls/HarCalls.h"
#include "calls/OpenApiCalls.h"
#include "calls/RequestFiles.h"
#include "calls/Text.h"
#include "calls/TextCalls.h"
#include "documents/TextEncoding.h"
#include "documents/YamlDocument.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <optional>

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

// OpenAPI, or Insomnia's.
bool looksLikeYaml(const QString &text)
{
    static const QRegularExpression key(
        QStringLiteral("^\\{?[ ]*[\"']?(?:openapi|swagger|paths)[\"']?[ ]*:|"
                       "^type:[ ]*[\"']?(?:collection|environment)\\.insomnia"),
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

// What a content is, parsed once.
struct Parsed
{
    QString name;
    CallFormat format = CallFormat::Lines;
    QString text;
    QJsonObject document;
    std::optional<CallReading> refusal;
};

std::optional<CallFormat> formatOf(const QJsonObject &document)
{
    if (document[u"log"].toObject().contains(u"entries")) {
        return CallFormat::Har;
    }
    if (const auto format = collectionFormat(document)) {
        return format;
    }
    const bool isOpenApi = document.contains(u"openapi") || document.contains(u"swagger") ||
                           document.contains(u"paths");
    return isOpenApi ? std::optional(CallFormat::OpenApi) : std::nullopt;
}

void takeDocument(Parsed &parsed, const QJsonObject &root)
{
    // Postman's own API wraps a collection or an environment once more
    parsed.document = root.contains(u"collection") && !root.contains(u"type")
                          ? root[u"collection"].toObject()
                      : root.contains(u"environment") ? root[u"environment"].toObject()
                                                      : root;
    const auto format = formatOf(parsed.document);
    parsed.format = format.value_or(CallFormat::Lines);
    if (!format) {
        parsed.refusal =
            refusal(parsed.name, 0,
                    Problem{"acl.no-calls",
                            Text::tr("This JSON is neither a HAR file nor a collection of Postman, "
                                     "Insomnia or Bruno nor an OpenAPI document."),
                            {}});
    }
}

void parseJson(Parsed &parsed, const QByteArray &octets)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(octets, &error);
    if (error.error != QJsonParseError::NoError) {
        parsed.refusal = refusal(parsed.name, 1 + int(octets.left(error.offset).count('\n')),
                                 jsonProblem(error));
    } else {
        takeDocument(parsed, document.object());
    }
}

void parseYaml(Parsed &parsed, const QByteArray &octets)
{
    const auto document = documents::readYaml(octets);
    if (document) {
        parsed.document = document->toObject();
        parsed.format = formatOf(parsed.document).value_or(CallFormat::OpenApi);
    } else {
        parsed.refusal = refusal(parsed.name, document.error().line, document.error().problem);
    }
}

Parsed parsed(QByteArrayView content, const QString &name)
{
    Parsed found{name, CallFormat::Lines, {}, {}, {}};
    if (content.size() > maxCallOctets) {
        found.refusal = refusal(
            name, 0,
            Problem{"acl.too-large",
                    Text::tr("This is larger than %L1 MiB.").arg(maxCallOctets / 1024 / 1024),
                    {}});
        return found;
    }
    const QByteArray octets = documents::utf8Of(content);
    found.text = QString::fromUtf8(octets);
    if (looksLikeJson(found.text)) {
        parseJson(found, octets);
    } else if (looksLikeYaml(found.text)) { // before commands: a description may hold examples
        parseYaml(found, octets);
    } else if (isBruno(found.text)) {
        found.format = CallFormat::Bruno;
    } else if (isBrunoEnvironment(found.text)) {
        found.format = CallFormat::Environment;
    } else if (isHttpFile(found.text)) {
        found.format = CallFormat::HttpFile;
    }
    return found;
}

void readParsed(const Parsed &parsed, const CallVariables &environment, CallCollector &calls)
{
    switch (parsed.format) {
    case CallFormat::Har:
        readHar(parsed.document, calls);
        break;
    case CallFormat::OpenApi:
        readOpenApi(parsed.document, calls);
        break;
    case CallFormat::HttpFile:
        readHttpFile(parsed.text, environment, calls);
        break;
    case CallFormat::Postman:
    case CallFormat::Insomnia:
    case CallFormat::Bruno:
        parsed.document.isEmpty() ? readBruno(parsed.text, environment, calls)
                                  : readCollection(parsed.document, environment, calls);
        break;
    case CallFormat::Environment:
        return;
    case CallFormat::Lines:
    case CallFormat::Commands:
    case CallFormat::Code:
        readTextCalls(parsed.text, calls);
        return;
    }
    if (parsed.format != CallFormat::OpenApi && parsed.format != CallFormat::Har) {
        readSoapCalls(parsed.text, calls);
    }
}

CallReading readingOf(const Parsed &parsed, const CallVariables &environment)
{
    if (parsed.refusal) {
        return *parsed.refusal;
    }
    CallCollector calls(parsed.format, parsed.name);
    readParsed(parsed, environment, calls);
    return calls.finish();
}

CallReading environmentAlone(const QString &name)
{
    return refusal(name, 0,
                   Problem{"acl.no-calls",
                           Text::tr("There are only variables here. Open them together with the "
                                    "collection that uses them."),
                           {}});
}

void takeEnvironment(const Parsed &parsed, CallVariables &variables)
{
    if (parsed.format == CallFormat::Environment) {
        parsed.document.isEmpty() ? setBrunoVariables(parsed.text, variables)
                                  : setEnvironment(parsed.document, variables);
    }
}

} // namespace

CallReading readCalls(QByteArrayView content, const QString &name)
{
    const Parsed file = parsed(content, name);
    return file.format == CallFormat::Environment ? environmentAlone(name)
                                                  : readingOf(file, CallVariables());
}

CallReading readCalls(const QList<CallSource> &sources)
{
    QList<Parsed> files;
    CallVariables environment;
    for (const CallSource &source : sources) {
        files.append(parsed(source.content, source.name));
        takeEnvironment(files.last(), environment);
    }
    if (files.size() == 1 && files[0].format == CallFormat::Environment) {
        return environmentAlone(files[0].name);
    }
    CallReading all;
    QSet<QString> known;
    for (const Parsed &file : std::as_const(files)) {
        const CallReading reading = readingOf(file, environment);
        all.format = file.format == CallFormat::Environment ? all.format : reading.format;
        all.problems += reading.problems;
        all.others += reading.others;
        all.graphQl += reading.graphQl;
        for (FoundCall call : reading.calls) {
            call.where = files.size() > 1 && call.where.isEmpty() ? file.name : call.where;
            const QString text = call.call.path.isEmpty() ? QString() : call.call.text();
            if ((text.isEmpty() || !known.contains(text)) && all.calls.size() < maxCalls) {
                known.insert(text);
                all.calls.append(call);
            }
        }
    }
    return all;
}

} // namespace latchkey::calls
