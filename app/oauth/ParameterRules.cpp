// SPDX-License-Identifier: Apache-2.0
#include "oauth/ParameterRules.h"

#include "oauth/AcceptanceRules.h"
#include "oauth/AuthorizationHeader.h"
#include "php/PhpName.h"
#include "php/PhpQuery.h"
#include "web/Encoding.h"

#include <QSet>

namespace latchkey::oauth {

using php::PhpArray;

namespace {

constexpr QByteArrayView formType("application/x-www-form-urlencoded");

// RFC 5849 §3.4.1.3.1: the signature itself is never signed, wherever it stands, nor is the
// header's realm.
const QByteArray ownName = QByteArrayLiteral("oauth_signature");
constexpr QByteArrayView realmName("realm");

// RFC 5849 §3.4.1.3.1: a single-part form; Commerce only looks at the prefix.
bool isFormOfRfc(QByteArrayView contentType)
{
    if (contentType.size() < formType.size() ||
        contentType.first(formType.size()).compare(formType, Qt::CaseInsensitive) != 0) {
        return false;
    }
    const QByteArrayView rest = contentType.sliced(formType.size());
    return rest.isEmpty() || rest.front() == ';' || rest.front() == ' ';
}

template <typename Function>
void forEachPiece(QByteArrayView text, Function function)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView piece = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (!piece.isEmpty()) {
            function(piece, piece.indexOf('='));
        }
    }
}

void layBody(PhpArray &all, QByteArrayView body)
{
    const PhpArray fields = php::parsePhpQuery(body, php::PhpDepth::TopLevel);
    for (const PhpArray::Entry &field : fields.entries()) {
        if (field.isRemoved || isProtocolName(field.key)) {
            continue;
        }
        if (field.array) {
            all.arrayAt(field.key);
        } else {
            all.set(field.key, field.value);
        }
    }
}

void layQueryFlat(PhpArray &all, QByteArrayView query)
{
    forEachPiece(query, [&](QByteArrayView piece, qsizetype equals) {
        if (equals < 0 || piece.indexOf('=', equals + 1) >= 0) {
            return;
        }
        const QByteArrayView name = piece.first(equals);
        if (!isProtocolName(name)) { // Commerce looks at the name before decoding it
            all.set(web::percentDecode(name), web::percentDecode(piece.sliced(equals + 1)));
        }
    });
}

PhpArray flat(const RequestToSign &request, const web::UrlParts &url)
{
    PhpArray all;
    for (const auto &[name, value] : request.protocol) {
        if (name != realmName) {
            all.set(name, value);
        }
    }
    if (request.contentType.startsWith(formType)) {
        layBody(all, request.body);
    }
    layQueryFlat(all, url.query);
    all.remove(ownName);
    return all;
}

void layPhpReading(PhpArray &all, QByteArrayView query)
{
    const PhpArray reading = php::parsePhpQuery(query, php::PhpDepth::TopLevel);
    for (const PhpArray::Entry &field : reading.entries()) {
        if (field.isRemoved) {
            continue;
        }
        if (field.array) {
            all.arrayAt(field.key);
        } else {
            all.set(field.key, field.value);
        }
    }
}

// "f" for the flat name "f[a]": PHP's array of that name is taken out before sorting. Other arrays
// are left out only after it.
QSet<QByteArray> namesBeforeBrackets(const PhpArray &all)
{
    QSet<QByteArray> names;
    for (const PhpArray::Entry &entry : all.entries()) {
        const qsizetype bracket = entry.key.indexOf('[');
        if (!entry.isRemoved && bracket >= 0 && entry.key.contains(']')) {
            names.insert(entry.key.first(bracket));
        }
    }
    return names;
}

bool hasNumber(const PhpArray &all)
{
    for (const PhpArray::Entry &entry : all.entries()) {
        if (!entry.isRemoved && php::isPhpInteger(entry.key)) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<CollectedParameters> everyParameter(const RequestToSign &request, const web::UrlParts &url)
{
    CollectedParameters all;
    for (const auto &[name, value] : request.protocol) {
        if (name != ownName && name != realmName) {
            all.push_back({.name = name, .value = value});
        }
    }
    const auto add = [&](QByteArrayView piece, qsizetype equals) {
        const QByteArray name = web::formDecode(equals < 0 ? piece : piece.first(equals));
        const QByteArrayView value = equals < 0 ? QByteArrayView() : piece.sliced(equals + 1);
        if (name != ownName) {
            all.push_back({.name = name, .value = web::formDecode(value)});
        }
    };
    forEachPiece(url.query, add);
    if (isFormOfRfc(request.contentType)) {
        forEachPiece(request.body, add);
    }
    return all;
}

Result<CollectedParameters> flatParameters(const RequestToSign &request, const web::UrlParts &url)
{
    const PhpArray collected = flat(request, url);
    CollectedParameters all;
    all.reserve(collected.entries().size());
    for (const PhpArray::Entry &entry : collected.entries()) {
        if (entry.array) {
            return storeWouldFail("rawurlencode of an array in the form body");
        }
        if (!entry.isRemoved) {
            all.push_back({.name = entry.key, .value = entry.value});
        }
    }
    return all;
}

Result<CollectedParameters> flatParametersAndPhpReading(const RequestToSign &request,
                                                        const web::UrlParts &url)
{
    PhpArray collected = flat(request, url);
    layPhpReading(collected, url.query);
    if (hasNumber(collected)) {
        return storeWouldFail("a parameter's name is a number");
    }
    const QSet<QByteArray> spelled = namesBeforeBrackets(collected);
    CollectedParameters all;
    all.reserve(collected.entries().size());
    for (const PhpArray::Entry &entry : collected.entries()) {
        if (!entry.isRemoved && !(entry.array && spelled.contains(entry.key))) {
            all.push_back({.name = entry.key,
                           .value = entry.value,
                           .isSigned = !entry.array && entry.key != ownName});
        }
    }
    return all;
}

} // namespace latchkey::oauth
