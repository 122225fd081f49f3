// SPDX-License-Identifier: Apache-2.0
#include "doctor/Mistake.h"

namespace latchkey::doctor {

Way addressWay(std::function<void(Address &)> change, QByteArray what)
{
    return {.what = std::move(what), .address = std::move(change)};
}

Way parametersWay(std::function<void(SignedParameters &)> change, QByteArray what)
{
    return {.what = std::move(what), .parameters = std::move(change)};
}

Way writingWay(std::function<void(Writing &)> change)
{
    return {.style = [change = std::move(change)](Style &style) {
        change(style.writing);
    }};
}

Way orderWay(Order order)
{
    return {.style = [order](Style &style) {
        style.order = order;
    }};
}

QList<std::span<const Mistake>> allMistakes()
{
    return {secretMistakes(), urlMistakes(),      pathMistakes(),
            queryMistakes(),  protocolMistakes(), encodingMistakes()};
}

QList<PossibleWay> waysOf(const FailingRequest &request)
{
    QList<PossibleWay> all;
    int rank = 0;
    for (const std::span<const Mistake> list : allMistakes()) {
        for (const Mistake &mistake : list) {
            ++rank;
            for (Way &way : mistake.ways(request)) {
                all.append({&mistake, std::move(way), rank});
            }
        }
    }
    return all;
}

const Mistake &otherDialect()
{
    static constexpr Mistake mistake{
        "other-dialect",
        QT_TRANSLATE_NOOP("Doctor",
                          "The request was signed as %1 does it, which is not this store's way."),
        QT_TRANSLATE_NOOP(
            "Doctor",
            "Sign in the store's own way (latchkeyctl sign --dialect), or write the address so "
            "that all versions read it alike: spaces as %20, each parameter once and with one =."),
        nullptr};
    return mistake;
}

const Mistake &rfcInstead()
{
    static constexpr Mistake mistake{
        "rfc5849",
        QT_TRANSLATE_NOOP("Doctor", "The request was signed as RFC 5849 says, but no version of "
                                    "Commerce reads this address that way."),
        QT_TRANSLATE_NOOP(
            "Doctor",
            "Write the address in a form in which the store and RFC 5849 agree: spaces as %20, "
            "every parameter once and with one =, no slash in a SKU; or let Latchkey sign."),
        nullptr};
    return mistake;
}

const Mistake &otherHash()
{
    static constexpr Mistake mistake{
        "other-hash",
        QT_TRANSLATE_NOOP(
            "Doctor",
            "The signature was made with %1, which is not what oauth_signature_method says."),
        QT_TRANSLATE_NOOP("Doctor", "Sign with HMAC-SHA256 and say so in oauth_signature_method: "
                                    "stores since 2.4.4 take nothing else."),
        nullptr};
    return mistake;
}

std::optional<web::UrlParts> urlOf(const FailingRequest &request)
{
    const auto url = web::splitUrl(request.request.url);
    return url ? std::optional(*url) : std::nullopt;
}

} // namespace latchkey::doctor
