// SPDX-License-Identifier: Apache-2.0
#include "practice/Refusal.h"

#include "php/PhpText.h"

#include <QJsonArray>
#include <QJsonObject>

namespace latchkey::practice {

namespace {

constexpr const char *isRequired = "\"%fieldName\" is required. Enter and try again.";

QByteArray substituted(const Refusal &refusal)
{
    QByteArray text = refusal.sentence;
    for (const auto &[name, value] : refusal.parameters) {
        text.replace('%' + name, value);
    }
    return text;
}

// One sentence as it is; several without their full stops, joined by commas.
QByteArray missingSentences(const QList<QByteArray> &missing)
{
    QByteArrayList sentences;
    for (const QByteArray &name : missing) {
        sentences.append(QByteArray(isRequired).replace("%fieldName", name));
    }
    if (sentences.size() == 1) {
        return sentences.constFirst();
    }
    for (QByteArray &sentence : sentences) {
        sentence.chop(1);
    }
    return sentences.join(", ");
}

QJsonObject missingField(const QByteArray &name)
{
    return {{QStringLiteral("message"), QString::fromLatin1(isRequired)},
            {QStringLiteral("parameters"),
             QJsonObject{{QStringLiteral("fieldName"), QString::fromUtf8(name)}}}};
}

QJsonObject missingFields(const QList<QByteArray> &missing)
{
    if (missing.size() == 1) {
        return missingField(missing.constFirst());
    }
    QJsonArray errors;
    for (const QByteArray &name : missing) {
        errors.append(missingField(name));
    }
    return {
        {QStringLiteral("message"), QStringLiteral("One or more input exceptions have occurred.")},
        {QStringLiteral("errors"), errors}};
}

QJsonObject jsonOf(const Refusal &refusal)
{
    if (!refusal.missing.isEmpty()) {
        return missingFields(refusal.missing);
    }
    QJsonObject json{{QStringLiteral("message"), QString::fromUtf8(refusal.sentence)}};
    QJsonObject named;
    QJsonArray numbered;
    for (const auto &[name, value] : refusal.parameters) {
        named.insert(QString::fromUtf8(name), QString::fromUtf8(value));
        numbered.append(QString::fromUtf8(value));
    }
    if (named.contains(QStringLiteral("1"))) {
        json.insert(QStringLiteral("parameters"), numbered);
    } else if (!named.isEmpty()) {
        json.insert(QStringLiteral("parameters"), named);
    }
    return json;
}

} // namespace

tl::unexpected<Refusal> refused(int status, const QByteArray &sentence)
{
    return tl::unexpected<Refusal>(Refusal{status, sentence, {}, {}});
}

tl::unexpected<Refusal> refused(int status, const QByteArray &sentence, const QByteArray &first)
{
    return tl::unexpected<Refusal>(Refusal{status, sentence, {{"1", first}}, {}});
}

tl::unexpected<Refusal> refusedForMissing(const QList<QByteArray> &missing)
{
    return tl::unexpected<Refusal>(Refusal{400, {}, {}, missing});
}

Refusal internalError()
{
    return {500, "Internal Error. Details are available in Magento log file.", {}, {}};
}

httpserver::ServerResponse tokenAnswer(const Refusal &refusal)
{
    const QByteArray text =
        refusal.missing.isEmpty() ? substituted(refusal) : missingSentences(refusal.missing);
    return {
        refusal.status, "text/html; charset=UTF-8", "oauth_problem=" + php::phpUrlEncode(text), {}};
}

httpserver::ServerResponse restAnswer(const Refusal &refusal)
{
    return {refusal.status, "application/json; charset=utf-8", php::phpJson(jsonOf(refusal)), {}};
}

} // namespace latchkey::practice
