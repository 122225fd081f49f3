// SPDX-License-Identifier: Apache-2.0
#include "oauth/ParameterRules.h"

#include "oauth/AcceptanceRules.h"
#include "oauth/AuthorizationHeader.h"
#include "php/PhpName.h"
#include "php/PhpQuery.h"
#include "web/Encoding.h"
#include "web/QueryPieces.h"

#include <algorithm>

namespace latchkey::oauth {

using php::PhpField;
using php::PhpFields;

namespace {

constexpr QByteArrayView formType("application/x-www-form-urlencoded");

// RFC 5849 §3.4.1.3.1: the signature itself is never signed, wherever it stands, nor is the
// header's realm.
constexpr QByteArrayView ownName("oauth_signature");
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

void lay(PhpFields &all, const PhpField &field)
{
    if (field.isArray) {
        all.setArray(field.name);
    } else {
        all.set(field.name, field.value);
    }
}

void layBody(PhpFields &all, QByteArrayView body, std::pmr::memory_resource &memory)
{
    const PhpFields fields = php::topLevelOfPhpQuery(body, memory);
    for (const PhpField &field : fields.all()) {
        if (!field.isRemoved && !isProtocolName(field.name)) {
            lay(all, field);
        }
    }
}

void layQueryFlat(PhpFields &all, QByteArrayView query, std::pmr::memory_resource &memory)
{
    web::forEachPiece(query, [&](const web::QueryPiece &piece) {
        // Commerce looks at the name before decoding it
        if (piece.equals != 1 || isProtocolName(piece.name)) {
            return true;
        }
        if (piece.isEncoded) {
            all.set(web::percentDecoded(piece.name, memory),
                    web::percentDecoded(piece.value, memory));
        } else {
            all.set(piece.name, piece.value);
        }
        return true;
    });
}

PhpFields flat(const RequestToSign &request, const web::UrlParts &url,
               std::pmr::memory_resource &memory)
{
    PhpFields all(memory);
    for (const auto &[name, value] : request.protocol) {
        if (name != realmName) {
            all.set(name, value);
        }
    }
    if (request.contentType.startsWith(formType)) {
        layBody(all, request.body, memory);
    }
    layQueryFlat(all, url.query, memory);
    all.remove(ownName);
    return all;
}

void layPhpReading(PhpFields &all, QByteArrayView query, std::pmr::memory_resource &memory)
{
    const PhpFields reading = php::topLevelOfPhpQuery(query, memory);
    for (const PhpField &field : reading.all()) {
        if (!field.isRemoved) {
            lay(all, field);
        }
    }
}

// "f" for the flat name "f[a]": PHP's array of that name is taken out before sorting. Other arrays
// are left out only after it.
PhpFields namesBeforeBrackets(const PhpFields &all, std::pmr::memory_resource &memory)
{
    PhpFields names(memory);
    QByteArrayView last;
    for (const PhpField &field : all.all()) {
        const qsizetype bracket = field.name.indexOf('[');
        if (field.isRemoved || bracket < 0 || !field.name.contains(']')) {
            continue;
        }
        if (const QByteArrayView name = field.name.first(bracket); name != last || last.isNull()) {
            names.setArray(name);
            last = name;
        }
    }
    return names;
}

bool hasNumber(const PhpFields &all)
{
    return std::any_of(all.all().begin(), all.all().end(), [](const PhpField &field) {
        return !field.isRemoved && php::isPhpInteger(field.name);
    });
}

} // namespace

Result<void> everyParameter(const RequestToSign &request, const web::UrlParts &url,
                            CollectedParameters &into)
{
    for (const auto &[name, value] : request.protocol) {
        if (name != ownName && name != realmName) {
            into.all.push_back({name, value});
        }
    }
    const auto add = [&into](const web::QueryPiece &piece) {
        const QByteArrayView name = web::formDecoded(piece.name, into.memory());
        if (name != ownName) {
            into.all.push_back({name, web::formDecoded(piece.value, into.memory())});
        }
        return true;
    };
    web::forEachPiece(url.query, add);
    if (isFormOfRfc(request.contentType)) {
        web::forEachPiece(request.body, add);
    }
    return {};
}

Result<void> flatParameters(const RequestToSign &request, const web::UrlParts &url,
                            CollectedParameters &into)
{
    const PhpFields collected = flat(request, url, into.memory());
    for (const PhpField &field : collected.all()) {
        if (field.isArray) {
            return storeWouldFail("rawurlencode of an array in the form body");
        }
        if (!field.isRemoved) {
            into.all.push_back({field.name, field.value});
        }
    }
    return {};
}

Result<void> flatParametersWithEncodedValues(const RequestToSign &request, const web::UrlParts &url,
                                             CollectedParameters &into)
{
    auto collected = flatParameters(request, url, into);
    for (CollectedParameter &parameter : into.all) {
        parameter.value = web::percentEncoded(parameter.value, into.memory());
    }
    return collected;
}

Result<void> flatParametersAndPhpReading(const RequestToSign &request, const web::UrlParts &url,
                                         CollectedParameters &into)
{
    PhpFields collected = flat(request, url, into.memory());
    layPhpReading(collected, url.query, into.memory());
    if (hasNumber(collected)) {
        return storeWouldFail("a parameter's name is a number");
    }
    const PhpFields spelled = namesBeforeBrackets(collected, into.memory());
    for (const PhpField &field : collected.all()) {
        if (!field.isRemoved && !(field.isArray && spelled.contains(field.name))) {
            into.all.push_back({field.name, field.value, !field.isArray && field.name != ownName});
        }
    }
    return {};
}

} // namespace latchkey::oauth
