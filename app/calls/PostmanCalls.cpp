// SPDX-License-Identifier: Apache-2.0
#include "calls/PostmanCalls.h"

#include "calls/CallVariables.h"
#include "calls/Text.h"

#include <QJsonArray>
#include <QStringList>

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
    return restCall(u"GET", raw) || parts.isEmpty() ? raw : parts;
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
        const CallVariables variables = variablesOf(folder, outer);
        const QJsonArray items = folder[u"item"].toArray();
        for (const QJsonValue item : items) {
            const QJsonValue request = item[u"request"];
            if (request.isString() || request.isObject()) {
                readRequest(request, item[u"name"].toString(), variablesOf(item, variables));
            }
            read(item, variables, depth + 1);
        }
    }

    void sayWhatIsMissing()
    {
        if (m_missing > 0) {
            m_calls.remark(0, "acl.not-a-call",
                           Text::tr("The URLs of %Ln requests are in variables that the collection "
                                    "does not set. Write their paths out, as "
                                    "{{base}}/rest/V1/orders.",
                                    nullptr, m_missing));
        }
    }

private:
    static CallVariables variablesOf(const QJsonValue &holder, const CallVariables &outer)
    {
        CallVariables variables(&outer);
        const QJsonArray list = holder[u"variable"].toArray();
        for (const QJsonValue each : list) {
            const QString key = each[u"key"].toString(each[u"id"].toString());
            if (!key.isEmpty() && !each[u"disabled"].toBool()) {
                variables.set(key, each[u"value"].toVariant().toString());
            }
        }
        return variables;
    }

    void readRequest(const QJsonValue &request, const QString &name, const CallVariables &variables)
    {
        const bool isUrl = request.isString();
        const QString url = urlOf(isUrl ? request : request[u"url"], variables);
        const QString method = isUrl ? QString() : request[u"method"].toString();
        if (!restCall(u"GET", url) && CallVariables::areIn(url)) {
            ++m_missing;
        } else {
            m_calls.add(method.isEmpty() ? QStringLiteral("GET") : method, url, name);
        }
    }

    CallCollector &m_calls;
    int m_missing = 0;
};

} // namespace

void readPostman(const QJsonObject &collection, CallCollector &calls)
{
    Items items(calls);
    items.read(collection, CallVariables(), 1);
    items.sayWhatIsMissing();
}

} // namespace latchkey::calls
