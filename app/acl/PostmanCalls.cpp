#include "acl/PostmanCalls.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

namespace latchkey::acl {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

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

// A URL is a text, or an object that has it as a whole, in parts, or both.
QString urlOf(const QJsonValue &url)
{
    if (url.isString()) {
        return url.toString();
    }
    const QString raw = url[u"raw"].toString();
    return restCall(u"GET", raw) ? raw : pathOf(url[u"path"]);
}

void readRequest(const QJsonValue &request, const QString &name, CallCollector &calls)
{
    if (request.isString()) {
        calls.add(u"GET", request.toString(), name);
        return;
    }
    const QString method = request[u"method"].toString(QStringLiteral("GET"));
    calls.add(method, urlOf(request[u"url"]), name);
}

void readItems(const QJsonArray &items, int depth, CallCollector &calls)
{
    if (depth > maxDepth) {
        calls.remark(0, "acl.too-deep",
                     Text::tr("Folders are nested more than %L1 levels deep; what is below was "
                              "left out.")
                         .arg(maxDepth));
        return;
    }
    for (const QJsonValue item : items) {
        const QJsonValue request = item[u"request"];
        if (request.isString() || request.isObject()) {
            readRequest(request, item[u"name"].toString(), calls);
        }
        readItems(item[u"item"].toArray(), depth + 1, calls);
    }
}

} // namespace

void readPostman(const QJsonObject &collection, CallCollector &calls)
{
    readItems(collection[u"item"].toArray(), 1, calls);
}

} // namespace latchkey::acl
