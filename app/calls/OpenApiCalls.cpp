// SPDX-License-Identifier: Apache-2.0
#include "calls/OpenApiCalls.h"

#include "calls/Text.h"

#include <QJsonArray>
#include <QUrl>

namespace latchkey::calls {

namespace {

const QString refName = QStringLiteral("$ref");

// What a JSON pointer in a URI fragment leads to (RFC 6901 §6); undefined if nothing.
QJsonValue pointedAt(const QJsonObject &document, const QString &reference)
{
    const QString pointer = QUrl::fromPercentEncoding(reference.mid(1).toUtf8());
    const QStringList tokens = pointer.split(QLatin1Char('/')).mid(1);
    QJsonValue value = document;
    for (QString token : tokens) {
        token.replace(QLatin1String("~1"), QLatin1String("/"));
        token.replace(QLatin1String("~0"), QLatin1String("~"));
        value = value.toObject().value(token);
    }
    return value;
}

QString serverOf(const QJsonValue &holder)
{
    return holder[u"servers"][0][u"url"].toString();
}

class Paths
{
public:
    Paths(const QJsonObject &document, CallCollector &calls)
        : m_document(document)
        , m_calls(calls)
        , m_server(document.contains(u"swagger") ? document[u"basePath"].toString()
                                                 : serverOf(document))
    {}

    void read()
    {
        const QJsonObject paths = m_document[u"paths"].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            if (path.key() == refName) {
                sayElsewhere();
            } else if (path.key().startsWith(QLatin1Char('/'))) {
                readItem(path.key(), path.value().toObject());
            }
        }
    }

private:
    void sayElsewhere()
    {
        m_calls.remark(0, "acl.reference",
                       Text::tr("Some paths are in another document, which was not opened. Open "
                                "that document too, or one that holds everything in one file."));
    }

    void readItem(const QString &path, const QJsonObject &item)
    {
        const QString reference = item[refName].toString();
        if (reference.isEmpty()) {
            readOperations(path, item);
        } else if (reference.startsWith(QLatin1Char('#'))) {
            readOperations(path, pointedAt(m_document, reference).toObject());
        } else {
            sayElsewhere();
        }
    }

    void readOperations(const QString &path, const QJsonObject &item)
    {
        const QString ownServer = serverOf(item);
        const QString url = joined(ownServer.isEmpty() ? m_server : ownServer, path);
        for (auto operation = item.begin(); operation != item.end(); ++operation) {
            // beside methods there are parameters, servers, a summary
            if (acl::isRestMethod(operation.key()) && operation.value().isObject()) {
                const QString id = operation.value()[u"operationId"].toString();
                m_calls.add({operation.key(), url, 0, id, false});
            }
        }
    }

    static QString joined(QString server, const QString &path)
    {
        while (server.endsWith(QLatin1Char('/'))) {
            server.chop(1);
        }
        return server + path;
    }

    const QJsonObject &m_document;
    CallCollector &m_calls;
    QString m_server;
};

} // namespace

void readOpenApi(const QJsonObject &document, CallCollector &calls)
{
    Paths(document, calls).read();
}

} // namespace latchkey::calls
