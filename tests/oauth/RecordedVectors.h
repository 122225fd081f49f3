// SPDX-License-Identifier: Apache-2.0
// The recorded requests of tests/data/signing-vectors*.jsonl.
#pragma once

#include "Program.h"

#include "oauth/RequestToSign.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

namespace latchkey::oauth::test {

// One recorded request and what stores compute for it.
struct RecordedVector
{
    QByteArray line; // as recorded
    QByteArray name;
    RequestToSign request;
    QByteArray consumerSecret;
    QByteArray tokenSecret;
    QJsonObject dialects; // name → base_string, signature or error
};

inline RecordedVector vectorOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto text = [&](const char *name) {
        return object.value(QLatin1String(name)).toString().toUtf8();
    };
    RecordedVector vector{line,
                          text("name"),
                          {text("method"), text("url"), text("content_type"), text("body"), {}},
                          text("consumer_secret"),
                          text("token_secret"),
                          object.value(QLatin1String("dialects")).toObject()};
    const QJsonObject protocol = object.value(QLatin1String("oauth")).toObject();
    for (auto it = protocol.begin(); it != protocol.end(); ++it) {
        vector.request.protocol.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    }
    return vector;
}

// Those of one file, appended; false if it cannot be read.
inline bool appendVectors(QList<RecordedVector> &vectors, const QString &name)
{
    QFile file(latchkey::testing::sourcePath("tests/data/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    while (!file.atEnd()) {
        vectors.append(vectorOf(file.readLine().trimmed()));
    }
    return true;
}

// All of them: 116 requests in four dialects, and 115 of these in laminas-backport. Empty if one of
// the files cannot be read.
inline QList<RecordedVector> recordedVectors()
{
    QList<RecordedVector> vectors;
    const bool areRead = appendVectors(vectors, QStringLiteral("signing-vectors.jsonl")) &&
                         appendVectors(vectors, QStringLiteral("signing-vectors-backport.jsonl"));
    return areRead ? vectors : QList<RecordedVector>();
}

} // namespace latchkey::oauth::test
