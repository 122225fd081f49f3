// SPDX-License-Identifier: Apache-2.0
#include "handover/Finds.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace latchkey::handover {

namespace {

// A named text, and inside what it stands.
struct Entry
{
    QList<QByteArray> path;
    QByteArray text;
};

// {"key": "consumerKey", "value": "…"}: the name that the value has; empty if it is no such pair.
QByteArray nameOfPair(const QJsonObject &object)
{
    if (!object.value(QLatin1String("value")).isString()) {
        return {};
    }
    for (const char *const key : {"key", "name"}) {
        const QJsonValue name = object.value(QLatin1String(key));
        if (name.isString()) {
            return name.toString().toUtf8();
        }
    }
    return {};
}

// Only as much of it as can say what a value is: a document may be deep and wide at once.
QList<QByteArray> pathTo(const QList<QByteArray> &path, const QByteArray &name)
{
    return path.last(std::min(path.size(), namesThatCount - 1)) + QList{name};
}

void collect(const QJsonValue &value, const QList<QByteArray> &path, QList<Entry> &entries)
{
    if (value.isString()) {
        entries.append({path, value.toString().toUtf8()});
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const auto &each : array) {
            collect(each, path, entries);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QByteArray pair = nameOfPair(object);
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool isValueOfPair = !pair.isEmpty() && it.key() == QLatin1String("value");
            collect(*it, pathTo(path, isValueOfPair ? pair : it.key().toUtf8()), entries);
        }
    }
}

// What "{{ _.consumer_key }}", "{{consumer_key}}" or "${consumer_key}" refers to; empty if it is no
// reference.
QByteArray referredTo(const QByteArray &text)
{
    const QByteArray whole = text.trimmed();
    const bool isDouble = whole.startsWith("{{") && whole.endsWith("}}");
    if (!isDouble && !(whole.startsWith("${") && whole.endsWith('}'))) {
        return {};
    }
    QByteArray name = whole.mid(2, whole.size() - (isDouble ? 4 : 3)).trimmed();
    return name.startsWith("_.") ? name.mid(2) : name;
}

} // namespace

Finds findsInJson(const QJsonValue &document)
{
    QList<Entry> entries;
    collect(document, {}, entries);
    QHash<QByteArray, QByteArray> byName;
    for (const Entry &entry : entries) {
        if (!entry.path.isEmpty() && isOfShape(entry.text)) {
            byName.insert(entry.path.last(), entry.text);
        }
    }
    Finds finds;
    for (const Entry &entry : entries) {
        finds.isOrdered = finds.isOrdered && entry.path.isEmpty();
        const auto label = labelOf(entry.path);
        const QByteArray value = byName.value(referredTo(entry.text), entry.text);
        if (isOfShape(value)) {
            finds.values.append({label, value});
        } else {
            const Finds within = findsInText(value);
            finds.values += within.values;
            finds.named += within.named;
        }
        if (label) {
            finds.named.append(label->meaning);
        }
    }
    return finds;
}

} // namespace latchkey::handover
