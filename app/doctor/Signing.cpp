// SPDX-License-Identifier: Apache-2.0
#include "doctor/Signing.h"

#include "doctor/ParameterOrder.h"
#include "web/Encoding.h"

#include <QSet>

#include <algorithm>

namespace latchkey::doctor {

namespace {

QByteArray encodedTimes(QByteArray text, int times)
{
    for (; times > 0; --times) {
        QByteArray next = web::percentEncode(text);
        latchkey::wipe(text);
        text = std::move(next);
    }
    return text;
}

void appendCode(QByteArray &out, char octet, const char *digits)
{
    const auto value = static_cast<unsigned char>(octet);
    out.append('%').append(digits[value >> 4]).append(digits[value & 15]);
}

QByteArray encoded(QByteArrayView text, const web::OctetSet &plain, bool isLowerCase)
{
    const char *const digits = isLowerCase ? "0123456789abcdef" : "0123456789ABCDEF";
    QByteArray out;
    out.reserve(text.size() * 2);
    for (const char octet : text) {
        if (plain.contains(octet)) {
            out.append(octet);
        } else {
            appendCode(out, octet, digits);
        }
    }
    return out;
}

// What encodeURIComponent leaves besides.
const char *marksOf(const Writing &writing)
{
    return writing.areMarksRaw ? "!*'()" : "";
}

QByteArray encodedOuter(const Writing &writing, QByteArrayView text)
{
    return writing.areMarksRaw || writing.isOuterLowerCase
               ? encoded(text, web::unreservedAnd(marksOf(writing)), writing.isOuterLowerCase)
               : web::percentEncode(text);
}

// The codes that are there already, in the other case.
QByteArray withLowerCaseCodes(QByteArray text)
{
    for (qsizetype i = 0; i + 2 < text.size(); ++i) {
        if (web::isPercentCode(text, i)) {
            text.replace(i, 3, text.mid(i, 3).toLower());
        }
    }
    return text;
}

using Names = QSet<QByteArray>;

// Which names there are without the body.
Names namesWithoutBody(const Signing &signing, const web::UrlParts &url)
{
    oauth::RequestToSign request = signing.request;
    request.body.clear();
    oauth::CollectedParameters collected;
    Names names;
    if (signing.dialect->parameters(request, url, collected)) {
        for (const oauth::CollectedParameter &each : collected.all) {
            names.insert(each.name.toByteArray());
        }
    }
    return names;
}

Names namesOf(const oauth::Parameters &parameters)
{
    Names names;
    for (const auto &[name, value] : parameters) {
        names.insert(name);
    }
    return names;
}

void takeParameters(Draft &draft, const oauth::CollectedParameters &collected,
                    const Names &ofHeader, const Names &withoutBody, bool hasBody)
{
    draft.parameters.reserve(qsizetype(collected.all.size()));
    for (const oauth::CollectedParameter &each : collected.all) {
        const QByteArray name = each.name.toByteArray();
        const Source source = ofHeader.contains(name)                  ? Source::Header
                              : hasBody && !withoutBody.contains(name) ? Source::Body
                                                                       : Source::Query;
        draft.parameters.append({name, each.value.toByteArray(), source, each.isSigned});
    }
}

} // namespace

Secret KeyParts::key() const
{
    QByteArray key = encodedTimes(
        QByteArray(consumer.reveal().constData(), consumer.reveal().size()), consumerTimes);
    QByteArray last =
        encodedTimes(QByteArray(token.reveal().constData(), token.reveal().size()), tokenTimes);
    QByteArray whole;
    whole.reserve(key.size() + joint.size() + last.size());
    whole.append(key).append(joint).append(last);
    latchkey::wipe(key);
    latchkey::wipe(last);
    Secret secret(whole);
    latchkey::wipe(whole);
    return secret;
}

Result<Draft> draftOf(const Signing &signing)
{
    const auto url = web::splitUrl(signing.request.url);
    if (!url) {
        return failure(url.error());
    }
    if (const auto accepted = signing.dialect->accepts(*url); !accepted) {
        return failure(accepted.error());
    }
    auto path = signing.dialect->path(url->path);
    if (!path) {
        return failure(path.error());
    }
    oauth::CollectedParameters collected;
    if (const auto ok = signing.dialect->parameters(signing.request, *url, collected); !ok) {
        return failure(ok.error());
    }
    Draft draft{signing.request.method.toUpper(),
                web::schemeOf(*url),
                signing.dialect->authority(*url),
                std::move(*path),
                {},
                {}};
    const bool hasBody = !signing.request.body.isEmpty();
    takeParameters(draft, collected, namesOf(signing.request.protocol),
                   hasBody ? namesWithoutBody(signing, *url) : Names(), hasBody);
    return draft;
}

QByteArray encodedOnce(const Writing &writing, QByteArrayView text, bool isName)
{
    if (writing == Writing()) {
        return web::percentEncode(text);
    }
    if (writing.areParametersPlain) {
        return text.toByteArray();
    }
    web::OctetSet plain = web::unreservedAnd(marksOf(writing));
    if (writing.areBracketsRaw && isName) {
        plain.insert('[');
        plain.insert(']');
    }
    plain.insert(writing.isPlusForSpace ? ' ' : 'a');
    QByteArray out = encoded(text, plain, writing.isInnerLowerCase);
    if (writing.isPlusForSpace) {
        out.replace(' ', '+');
    }
    if (writing.isTildeEncoded) {
        out.replace("~", "%7E");
    }
    return out;
}

QByteArray written(const Signing &signing, Draft draft)
{
    for (const DraftChange &change : signing.changes) {
        change(draft);
    }
    sortParameters(draft.parameters, signing.order, *signing.dialect);
    QByteArray joined;
    joined.reserve(1024);
    for (const SignedParameter &each : std::as_const(draft.parameters)) {
        if (each.isSigned) {
            joined.append(joined.isEmpty() ? "" : "&")
                .append(encodedOnce(signing.writing, each.name, true))
                .append('=')
                .append(encodedOnce(signing.writing, each.value, false));
        }
    }
    const Writing &writing = signing.writing;
    QByteArray uri = draft.scheme + (draft.scheme.isEmpty() ? "" : "://") + draft.authority +
                     (writing.isUriLowerCase ? withLowerCaseCodes(draft.path) : draft.path) +
                     draft.query;
    QByteArray out = writing.isMethodLowerCase ? draft.method.toLower() : draft.method;
    out.append('&').append(writing.isUriPlain ? uri : encodedOuter(writing, uri));
    return out.append('&').append(writing.isJoinedPlain ? joined : encodedOuter(writing, joined));
}

} // namespace latchkey::doctor
