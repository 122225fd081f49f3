// SPDX-License-Identifier: Apache-2.0
#include "calls/CollectionCalls.h"

#include "calls/Text.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace latchkey::calls {

namespace {

constexpr int maxDepth = 64;

// "path" is a text, or a list of segments: texts or objects with a value.
QString pathOf(const QJsonValue &path)
{
    if (path.isString()) {
        return path.toString();
    }
    QStringList segments{QString()};
    const QJsonArray parts = path.toArray();
    for (const QJsonValue part : parts) {
        segments.append(part.isObject() ? part[u"value"].toString() : part.toString());
    }
    return segments.join(QLatin1Char('/'));
}

// "host" too: a text, or a list of its labels.
QString hostOf(const QJsonValue &host)
{
    QStringList labels;
    const QJsonArray parts = host.toArray();
    for (const QJsonValue part : parts) {
        labels.append(part.toString());
    }
    return host.isString() ? host.toString() : labels.join(QLatin1Char('.'));
}

// A URL is a text, or an object that has it as a whole, in parts, or both.
QString urlOf(const QJsonValue &url, const CallVariables &variables)
{
    if (url.isString()) {
        return variables.inUrl(url.toString());
    }
    const QString raw = variables.inUrl(url[u"raw"].toString());
    const QString parts = variables.inUrl(hostOf(url[u"host"]) + pathOf(url[u"path"]));
    return isRestUrl(raw) || parts.isEmpty() ? raw : parts;
}

// [{"key": …, "value": …, "enabled": …}]
void setListed(const QJsonArray &list, CallVariables &variables)
{
    for (const QJsonValue each : list) {
        const QString key = each[u"key"].toString(each[u"name"].toString(each[u"id"].toString()));
        const bool isOn = !each[u"disabled"].toBool() && each[u"enabled"].toBool(true);
        if (!key.isEmpty() && isOn) {
            variables.set(key, each[u"value"].toVariant().toString());
        }
    }
}

// {"api": {"base": …}} is "api.base".
void setNested(const QJsonObject &object, const QString &prefix, CallVariables &variables,
               int depth)
{
    for (auto each = object.begin(); each != object.end() && depth < maxDepth; ++each) {
        const QString name = prefix + each.key();
        if (each->isObject()) {
            setNested(each->toObject(), name + u'.', variables, depth + 1);
        } else {
            variables.set(name, each->toVariant().toString());
        }
    }
}

// Of a collection, a folder or a request.
void setVariables(const QJsonObject &holder, CallVariables &variables)
{
    for (const QStringView key : {u"variable", u"variables", u"values"}) {
        setListed(holder[key].toArray(), variables);
    }
    const QJsonArray resources = holder[u"resources"].toArray();
    for (const QJsonValue resource : resources) {
        if (resource[u"_type"].toString() == QLatin1String("environment")) {
            setNested(resource[u"data"].toObject(), {}, variables, 0);
        }
    }
    const QJsonValue environments = holder[u"environments"];
    setNested(environments[u"data"].toObject(), {}, variables, 0);
    const QJsonValue first =
        environments.isArray() ? environments[0] : environments[u"subEnvironments"][0];
    setListed(first[u"variables"].toArray(), variables);
    setListed(first[u"values"].toArray(), variables);
    setNested(first[u"data"].toObject(), {}, variables, 0);
}

bool isGraphQl(const QJsonValue &request)
{
    return request[u"body"][u"mode"].toString() == QLatin1String("graphql") ||
           request[u"body"][u"mimeType"].toString() == QLatin1String("application/graphql") ||
           request[u"type"].toString().contains(QLatin1String("graphql"));
}

class Items
{
public:
    explicit Items(CallCollector &calls)
        : m_calls(calls)
    {}

    // `folder` is the collection, or one in it.
    void read(const QJsonValue &folder, const CallVariables &outer, int depth)
    {
        if (depth > maxDepth) {
            m_calls.remark(0, "acl.too-deep",
                           Text::tr("Folders are nested more than %L1 levels deep; what is below "
                                    "was left out.")
                               .arg(maxDepth));
            return;
        }
        CallVariables variables(&outer);
        setVariables(folder.toObject(), variables);
        for (const QStringView key : {u"item", u"items", u"children", u"collection", u"collections",
                                      u"requests", u"resources"}) {
            const QJsonArray items = folder[key].toArray();
            for (const QJsonValue item : items) {
                if (isRequest(item)) {
                    readRequest(item, variables);
                }
                read(item, variables, depth + 1);
            }
        }
    }

private:
    // Postman and Bruno put it below "request"; what a request answered ("response") is none.
    static bool isRequest(const QJsonValue &item)
    {
        const QJsonValue request = item[u"request"];
        const bool isDirect = item[u"url"].isString() || item[u"url"].isObject();
        return request.isString() || request.isObject() || isDirect;
    }

    void readRequest(const QJsonValue &item, const CallVariables &outer)
    {
        CallVariables variables(&outer);
        setVariables(item.toObject(), variables);
        const bool isDirect = item[u"request"].isUndefined() || item[u"request"].isNull();
        const QJsonValue request = isDirect ? item : item[u"request"];
        const bool isUrl = request.isString(); // Postman: with GET
        if (isGraphQl(request) || isGraphQl(item)) {
            m_calls.addGraphQl();
            return;
        }
        m_calls.add(
            {isUrl ? QStringLiteral("GET") : variables.inText(request[u"method"].toString()),
             urlOf(isUrl ? request : request[u"url"], variables), 0, item[u"name"].toString(),
             false});
    }

    CallCollector &m_calls;
};

} // namespace

std::optional<CallFormat> collectionFormat(const QJsonObject &document)
{
    const auto has = [&](const char *key) {
        return document.contains(QLatin1String(key));
    };
    if (document[u"type"].toString().startsWith(QLatin1String("collection.insomnia")) ||
        (has("resources") && has("_type"))) {
        return CallFormat::Insomnia;
    }
    if (has("items") && !has("item") && (has("version") || has("environments"))) {
        return CallFormat::Bruno;
    }
    if ((has("item") && has("info")) || (has("requests") && has("name")) || has("collections")) {
        return CallFormat::Postman;
    }
    const auto isOne = [](const QJsonValue &value) {
        return value.isObject();
    };
    const bool isJetBrains = !document.isEmpty() &&
                             std::all_of(document.begin(), document.end(), isOne) && !has("log") &&
                             !has("paths");
    const bool isEnvironment =
        (has("values") && document[u"values"].isArray()) ||
        document[u"type"].toString().startsWith(QLatin1String("environment.insomnia"));
    return isEnvironment || isJetBrains ? std::optional(CallFormat::Environment) : std::nullopt;
}

void readCollection(const QJsonObject &collection, const CallVariables &environment,
                    CallCollector &calls)
{
    Items(calls).read(collection, environment, 1);
}

void setEnvironment(const QJsonObject &environment, CallVariables &variables)
{
    setVariables(environment, variables);
    setNested(environment[u"data"].toObject(), {}, variables, 0);
    const bool isOfOthers =
        environment.contains(u"values") || environment.contains(u"environments");
    setNested(isOfOthers ? QJsonObject() : environment.begin()->toObject(), {}, variables, 0);
}

} // namespace latchkey::calls
