// SPDX-License-Identifier: Apache-2.0
#include "doctor/Mistake.h"

#include "doctor/NestedNames.h"
#include "web/Encoding.h"
#include "web/QueryPieces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace latchkey::doctor {

namespace {

// A way that changes what was sent.
Way requestWay(std::function<void(oauth::RequestToSign &)> change)
{
    return {.request = std::move(change)};
}

// For each parameter of the query, or of a form.
Way pieceWay(std::function<void(SignedParameter &)> change)
{
    return parametersWay([change = std::move(change)](SignedParameters &parameters) {
        for (SignedParameter &each : parameters) {
            if (each.source == Source::Query || each.source == Source::Body) {
                change(each);
            }
        }
    });
}

QByteArray queryOf(const FailingRequest &request)
{
    const auto url = urlOf(request);
    return url ? url->query.toByteArray() : QByteArray();
}

bool isForm(const FailingRequest &request)
{
    return request.request.contentType.startsWith("application/x-www-form-urlencoded");
}

bool hasPieces(const FailingRequest &request)
{
    return !queryOf(request).isEmpty() || (isForm(request) && !request.request.body.isEmpty());
}

QList<Way> queryLeftOut(const FailingRequest &request)
{
    if (queryOf(request).isEmpty()) {
        return {};
    }
    return {
        requestWay([](oauth::RequestToSign &sent) { sent.url.truncate(sent.url.indexOf('?')); })};
}

QList<Way> queryInUrl(const FailingRequest &request)
{
    const QByteArray query = queryOf(request);
    if (query.isEmpty()) {
        return {};
    }
    const Way stay = addressWay([query](Address &address) { address.query = '?' + query; });
    Way move = stay;
    move.parameters = [](SignedParameters &parameters) {
        parameters.removeIf(
            [](const SignedParameter &each) { return each.source == Source::Query; });
    };
    return {move, stay};
}

// The query's pieces as they stand in the URL, nothing decoded.
SignedParameters rawPieces(const QByteArray &query, Source source)
{
    SignedParameters pieces;
    web::forEachPiece(query, [&](const web::QueryPiece &piece) {
        pieces.append({piece.name.toByteArray(), piece.value.toByteArray(), source, true});
        return pieces.size() < 1000;
    });
    return pieces;
}

Way undecodedWay(const QByteArray &text, Source source)
{
    return parametersWay([text, source](SignedParameters &parameters) {
        parameters.removeIf(
            [source](const SignedParameter &each) { return each.source == source; });
        parameters.append(rawPieces(text, source));
    });
}

QList<Way> queryEncodedTwice(const FailingRequest &request)
{
    if (!hasPieces(request)) {
        return {};
    }
    const auto encodeName = [](SignedParameter &each) {
        each.name = web::percentEncode(each.name);
    };
    const auto encodeValue = [](SignedParameter &each) {
        each.value = web::percentEncode(each.value);
    };
    const auto encodeBoth = [=](SignedParameter &each) {
        encodeName(each);
        encodeValue(each);
    };
    QList<Way> ways{pieceWay(encodeBoth), pieceWay(encodeValue), pieceWay(encodeName),
                    undecodedWay(queryOf(request), Source::Query)};
    if (isForm(request)) {
        ways.append(undecodedWay(request.request.body, Source::Body));
    }
    return ways;
}

QList<Way> bracketsRaw(const FailingRequest &)
{
    return {writingWay([](Writing &writing) { writing.areBracketsRaw = true; })};
}

using NamesChange = void (*)(SignedParameters &);

QList<Way> nested(const FailingRequest &request)
{
    const QByteArray query = queryOf(request) + '&' + request.request.body.left(65536);
    if (!query.contains('[') && !query.toUpper().contains("%5B")) {
        return {};
    }
    QList<Way> ways;
    for (const NamesChange change :
         {arraysAsEmpty, arraysAsWord, arraysAsObject, arraysLeftOut, arraysAsJson, numbersLeftOut,
          bracketsLeftOut, bracketsAsDots, namesOfLastLevel, topNamesAlone}) {
        ways.append(parametersWay(change));
    }
    ways.append(orderWay(Order::LevelByLevel));
    return ways;
}

QList<Way> plusForSpace(const FailingRequest &request)
{
    if (!hasPieces(request)) {
        return {};
    }
    const auto plus = [](SignedParameter &each) {
        each.name.replace(' ', '+');
        each.value.replace(' ', '+');
    };
    return {writingWay([](Writing &writing) { writing.isPlusForSpace = true; }), pieceWay(plus)};
}

QList<Way> spaceForPlus(const FailingRequest &request)
{
    if (!hasPieces(request)) {
        return {};
    }
    const auto space = [](SignedParameter &each) {
        each.name.replace('+', ' ');
        each.value.replace('+', ' ');
    };
    const auto value = [](SignedParameter &each) {
        each.value.replace('+', ' ');
    };
    return {pieceWay(space), pieceWay(value)};
}

QList<Way> emptyLeftOut(const FailingRequest &request)
{
    if (!hasPieces(request)) {
        return {};
    }
    return {parametersWay([](SignedParameters &parameters) {
        parameters.removeIf([](const SignedParameter &each) { return each.value.isEmpty(); });
    })};
}

QList<Way> bodyLeftOut(const FailingRequest &request)
{
    if (!isForm(request) || request.request.body.isEmpty()) {
        return {};
    }
    return {requestWay([](oauth::RequestToSign &sent) { sent.body.clear(); })};
}

void addFields(SignedParameters &parameters, const QByteArray &name, const QJsonValue &value,
               int depth)
{
    if (parameters.size() > 1000 || depth > 16) {
        return;
    }
    if (value.isObject() || value.isArray()) {
        const QVariantMap fields = value.toObject().toVariantMap();
        const QJsonArray items = value.toArray();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const QByteArray key = it.key().toUtf8();
            addFields(parameters, name.isEmpty() ? key : name + '[' + key + ']',
                      QJsonValue::fromVariant(it.value()), depth + 1);
        }
        for (qsizetype i = 0; i < items.size(); ++i) {
            addFields(parameters, name + '[' + QByteArray::number(i) + ']', items[i], depth + 1);
        }
        return;
    }
    parameters.append({name, value.toVariant().toString().toUtf8(), Source::Body, true});
}

// Only the topmost level, everything below as JSON.
SignedParameters topFields(const QJsonObject &object)
{
    SignedParameters fields;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue value = it.value();
        const QByteArray text =
            value.isObject()  ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
            : value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                              : value.toVariant().toString().toUtf8();
        fields.append({it.key().toUtf8(), text, Source::Body, true});
    }
    return fields;
}

// What is no text by JavaScript's word for it.
SignedParameters topWords(const QJsonObject &object)
{
    SignedParameters fields = topFields(object);
    for (SignedParameter &each : fields) {
        if (object.value(QString::fromUtf8(each.name)).isObject()) {
            each.value = "[object Object]";
        }
    }
    return fields;
}

Way addingWay(const SignedParameters &fields)
{
    return parametersWay([fields](SignedParameters &parameters) { parameters.append(fields); });
}

QList<Way> bodySigned(const FailingRequest &request)
{
    const QByteArray body = request.request.body;
    if (isForm(request) || body.isEmpty() || body.size() > 65536) {
        return {};
    }
    QList<Way> ways{requestWay([](oauth::RequestToSign &sent) {
                        sent.contentType = "application/x-www-form-urlencoded";
                    }),
                    addingWay({{body, {}, Source::Body, true}}),
                    addingWay({{{}, body, Source::Body, true}}),
                    addingWay({{"body", body, Source::Body, true}}),
                    addingWay({{"data", body, Source::Body, true}})};
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (json.isObject()) {
        ways.append(addingWay(topFields(json.object())));
        ways.append(addingWay(topWords(json.object())));
        SignedParameters fields;
        addFields(fields, {}, json.object(), 0);
        ways.append(addingWay(fields));
    }
    return ways;
}

constexpr std::array mistakes{
    Mistake{"query-left-out",
            QT_TRANSLATE_NOOP("Doctor",
                              "The query was not signed: what stands behind the ? of the address."),
            QT_TRANSLATE_NOOP("Doctor", "Give the signing function the query's parameters too, or "
                                        "the whole address with its query."),
            queryLeftOut},
    Mistake{
        "body-signed", QT_TRANSLATE_NOOP("Doctor", "The body was signed, although it is no form."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Sign a body only if its Content-Type is application/x-www-form-urlencoded; "
                      "JSON and XML are never part of a signature."),
        bodySigned},
    Mistake{"body-left-out",
            QT_TRANSLATE_NOOP("Doctor", "The form's fields in the body were not signed."),
            QT_TRANSLATE_NOOP(
                "Doctor", "Sign the fields of a body of the type application/x-www-form-urlencoded "
                          "together with the query, or send JSON."),
            bodyLeftOut},
    Mistake{"query-encoded-twice",
            QT_TRANSLATE_NOOP("Doctor", "The query's names or values were percent-encoded once too "
                                        "often before they were signed."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Decode names and values of the query first, then encode each once: "
                              "[ is %5B in the parameters and %255B in the base string."),
            queryEncodedTwice},
    Mistake{"brackets-raw",
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Square brackets in names stayed as they are instead of being percent-encoded."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Encode [ and ] in names as %5B and %5D before the parameters are "
                              "joined, so that they are %255B and %255D in the base string."),
            bracketsRaw},
    Mistake{"nested",
            QT_TRANSLATE_NOOP("Doctor", "Parameters with brackets were signed as a nested array "
                                        "instead of one by one under their whole names."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Sign searchCriteria[filter_groups][0]… as flat names, each "
                              "with its value: parse the query into pairs, not into arrays."),
            nested},
    Mistake{"plus-for-space", QT_TRANSLATE_NOOP("Doctor", "A space was signed as a plus sign."),
            QT_TRANSLATE_NOOP("Doctor", "Write a space as %20 (rawurlencode, encodeURIComponent), "
                                        "never as +, in the address and in the signature."),
            plusForSpace},
    Mistake{"space-for-plus",
            QT_TRANSLATE_NOOP("Doctor", "A plus sign in the query was signed as a space."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Send a space as %20 and a plus as %2B; a bare + in the address is "
                              "read differently by different versions of the store."),
            spaceForPlus},
    Mistake{
        "query-in-url",
        QT_TRANSLATE_NOOP("Doctor", "The query was left in the address inside the base string."),
        QT_TRANSLATE_NOOP("Doctor",
                          "Cut the address at the ? for the second part of the base string; the "
                          "query belongs to the third part, sorted with the other parameters."),
        queryInUrl},
    Mistake{
        "empty-left-out",
        QT_TRANSLATE_NOOP("Doctor", "Parameters without a value were not signed."),
        QT_TRANSLATE_NOOP("Doctor", "Sign empty parameters too, as name=, or do not send them."),
        emptyLeftOut},
};

} // namespace

std::span<const Mistake> queryMistakes()
{
    return mistakes;
}

} // namespace latchkey::doctor
