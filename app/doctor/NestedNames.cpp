// SPDX-License-Identifier: Apache-2.0
#include "doctor/NestedNames.h"

#include "php/PhpName.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

namespace latchkey::doctor {

namespace {

using Parameters = QList<SignedParameter>;

bool isNested(const SignedParameter &each)
{
    return each.name.indexOf('[') > 0 && each.name.contains(']');
}

QByteArray topOf(const QByteArray &name)
{
    return name.first(name.indexOf('['));
}

// "f[0][a]" as "f", "0", "a".
QList<QByteArray> stepsOf(const QByteArray &name)
{
    QList<QByteArray> steps;
    for (const QByteArray &part : name.split('[')) {
        steps.append(part.endsWith(']') ? part.chopped(1) : part);
    }
    return steps;
}

template <typename NameOf>
void rename(Parameters &parameters, NameOf nameOf)
{
    for (SignedParameter &each : parameters) {
        if (isNested(each)) {
            each.name = nameOf(each.name);
        }
    }
}

// One parameter for each array, under its top name.
template <typename ValueOf>
void gather(Parameters &parameters, ValueOf valueOf)
{
    Parameters gathered;
    QMap<QByteArray, Parameters> arrays;
    for (const SignedParameter &each : std::as_const(parameters)) {
        if (!isNested(each)) {
            gathered.append(each);
        } else {
            arrays[topOf(each.name)].append(each);
        }
    }
    for (auto it = arrays.cbegin(); it != arrays.cend(); ++it) {
        gathered.append({it.key(), valueOf(it.value()), it.value().first().source, true});
    }
    parameters = std::move(gathered);
}

constexpr qsizetype deepest = 32;

void put(QJsonObject &object, const QList<QByteArray> &steps, qsizetype at, const QByteArray &value)
{
    const QString name = QString::fromUtf8(steps[at]);
    if (at + 1 >= steps.size() || at > deepest) {
        object.insert(name, QString::fromUtf8(value));
        return;
    }
    QJsonObject inner = object.value(name).toObject();
    put(inner, steps, at + 1, value);
    object.insert(name, inner);
}

// Objects whose names are 0, 1, 2, … are lists.
QJsonValue withLists(const QJsonObject &object)
{
    QJsonObject changed;
    QJsonArray list;
    bool isList = true;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value =
            it.value().isObject() ? withLists(it.value().toObject()) : it.value();
        changed.insert(it.key(), value);
    }
    for (qsizetype i = 0; i < changed.size() && isList; ++i) {
        const QJsonValue value = changed.value(QString::number(i));
        isList = !value.isUndefined();
        list.append(value);
    }
    return isList ? QJsonValue(list) : QJsonValue(changed);
}

} // namespace

void arraysAsEmpty(Parameters &parameters)
{
    gather(parameters, [](const Parameters &) { return QByteArray(); });
}

void arraysAsWord(Parameters &parameters)
{
    gather(parameters, [](const Parameters &) { return QByteArray("Array"); });
}

void arraysAsObject(Parameters &parameters)
{
    gather(parameters, [](const Parameters &) { return QByteArray("[object Object]"); });
}

void arraysLeftOut(Parameters &parameters)
{
    parameters.removeIf(isNested);
}

void arraysAsJson(Parameters &parameters)
{
    gather(parameters, [](const Parameters &array) {
        QJsonObject object;
        for (const SignedParameter &each : array) {
            put(object, stepsOf(each.name), 1, each.value);
        }
        const QJsonValue value = withLists(object);
        return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                               : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    });
}

void numbersLeftOut(Parameters &parameters)
{
    rename(parameters, [](const QByteArray &name) {
        QByteArray changed;
        for (const QByteArray &step : stepsOf(name)) {
            changed += changed.isEmpty()
                           ? step
                           : '[' + (php::isPhpInteger(step) ? QByteArray() : step) + ']';
        }
        return changed;
    });
}

void bracketsLeftOut(Parameters &parameters)
{
    rename(parameters, [](const QByteArray &name) {
        const QList<QByteArray> steps = stepsOf(name);
        const bool isList = std::all_of(steps.begin() + 1, steps.end(), [](const QByteArray &step) {
            return step.isEmpty() || php::isPhpInteger(step);
        });
        return isList ? steps.first() : name;
    });
}

void bracketsAsDots(Parameters &parameters)
{
    rename(parameters, [](const QByteArray &name) { return stepsOf(name).join('.'); });
}

void namesOfLastLevel(Parameters &parameters)
{
    rename(parameters, [](const QByteArray &name) { return stepsOf(name).last(); });
}

void topNamesAlone(Parameters &parameters)
{
    rename(parameters, topOf);
}

} // namespace latchkey::doctor
