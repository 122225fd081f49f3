// SPDX-License-Identifier: Apache-2.0
#include "doctor/Signing.h"

#include "web/Encoding.h"

#include <QSet>

#include <utility>

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

using Names = QSet<QByteArray>;

// Which names there are without the body.
Names namesWithoutBody(const oauth::Dialect &dialect, oauth::RequestToSign request,
                       const web::UrlParts &url)
{
    request.body.clear();
    oauth::CollectedParameters collected;
    Names names;
    if (dialect.parameters(request, url, collected)) {
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

Result<Draft> draftOf(const oauth::Dialect &dialect, const oauth::RequestToSign &request)
{
    const auto url = web::splitUrl(request.url);
    if (!url) {
        return failure(url.error());
    }
    if (const auto accepted = dialect.accepts(*url); !accepted) {
        return failure(accepted.error());
    }
    auto path = dialect.path(url->path);
    if (!path) {
        return failure(path.error());
    }
    oauth::CollectedParameters collected;
    if (const auto ok = dialect.parameters(request, *url, collected); !ok) {
        return failure(ok.error());
    }
    Draft draft{{request.method.toUpper(),
                 web::schemeOf(*url),
                 dialect.authority(*url),
                 std::move(*path),
                 {}},
                {}};
    const bool hasBody = !request.body.isEmpty();
    takeParameters(draft, collected, namesOf(request.protocol),
                   hasBody ? namesWithoutBody(dialect, request, *url) : Names(), hasBody);
    return draft;
}

} // namespace latchkey::doctor
