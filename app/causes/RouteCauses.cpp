// SPDX-License-Identifier: Apache-2.0
#include "causes/Needed.h"
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

using oauth::Outcome;

// The methods that the store knows for that path.
QStringList otherMethods(const Reading &reading)
{
    QStringList found;
    Evidence other;
    other.request = reading.evidence().request;
    other.rights = reading.evidence().rights;
    for (const char *method : {"GET", "POST", "PUT", "DELETE"}) {
        other.request.method = method;
        if (other.request.method != reading.evidence().request.method &&
            routeOf(other) != nullptr) {
            found.append(QString::fromLatin1(method));
        }
    }
    return found;
}

Found wrongMethod(const Reading &reading)
{
    const bool isRefused = reading.isOutcome(Outcome::RouteUnknown);
    const QStringList others = isRefused ? otherMethods(reading) : QStringList();
    const bool isUnknown = routeOf(reading.evidence()) == nullptr;
    return {!others.isEmpty() && isUnknown ? Fit::Certain : Fit::No,
            {QString::fromLatin1(reading.evidence().request.method),
             others.join(QStringLiteral(", "))}};
}

Found moduleMissing(const Reading &reading)
{
    const acl::Route *route =
        reading.isOutcome(Outcome::RouteUnknown) ? routeOf(reading.evidence()) : nullptr;
    return {route == nullptr ? Fit::No : Fit::Likely,
            {route == nullptr ? QString() : route->text(),
             route == nullptr || route->module.isEmpty() ? QStringLiteral("?") : route->module}};
}

Found contentTypeMissing(const Reading &reading)
{
    return likelyIf(reading.status() == 400 && reading.saysThat(u"content-type header is empty"));
}

Found contentTypeUnknown(const Reading &reading)
{
    return likelyIf(reading.saysThat(u"server cannot understand content-type"));
}

Found bodyUnreadable(const Reading &reading)
{
    return likelyIf(reading.saysThat(u"decoding error") ||
                    reading.saysThat(u"Error occurred during decoding") ||
                    reading.saysThat(u"request body is not valid"));
}

Found nothingThere(const Reading &reading)
{
    const bool isSaid = reading.saysThat(u"doesn't exist") || reading.saysThat(u"no such entity") ||
                        reading.saysThat(u"not found");
    return {reading.status() == 404 && reading.isOutcome(Outcome::Refused) && isSaid ? Fit::Likely
                                                                                     : Fit::No,
            {reading.said()}};
}

Found htmlWanted(const Reading &reading)
{
    const QByteArray accept = reading.evidence().request.accept.toLower();
    const bool isAsked = accept.startsWith("text/html") || accept.startsWith("application/xhtml");
    const bool isStoresPage = reading.status() == 500 && reading.isPage() &&
                              reading.holds("there has been an error processing your request");
    return {isStoresPage && isAsked                            ? Fit::Certain
            : isStoresPage && reading.call() == CallKind::Rest ? Fit::Likely
                                                               : Fit::No};
}

Found notAcceptable(const Reading &reading)
{
    return likelyIf(reading.status() == 406 ||
                    reading.saysThat(u"server cannot match any of the given accept"));
}

Found valueRefused(const Reading &reading)
{
    const bool isInput = reading.status() == 400 || reading.status() == 422;
    return {isInput && reading.isOutcome(Outcome::Refused) && !reading.said().isEmpty()
                ? Fit::General
                : Fit::No,
            {reading.said()}};
}

Found saysOtherwise(const Reading &reading)
{
    const bool isOther =
        reading.status() >= 400 && reading.isOutcome(Outcome::Refused) && !reading.said().isEmpty();
    return {isOther ? Fit::Left : Fit::No, {reading.said()}};
}

constexpr Cause causes[] = {
    {"wrong-method", wrongMethod,
     QT_TRANSLATE_NOOP("Causes", "The store knows this address, but not with %1: it takes %2."),
     QT_TRANSLATE_NOOP("Causes", "Correct the method of the call."),
     "“Request does not match any route.” is said of a path with another method too. Older stores "
     "answer method_not_allowed.",
     Action::None},
    {"module-missing", moduleMissing,
     QT_TRANSLATE_NOOP("Causes", "The call %1 exists in Commerce, but not in this store: the "
                                 "module %2 is missing or switched off there."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store whether the module can be switched "
                                 "on."),
     "The route is in the table that was looked at and the store answers that none matches: "
     "another release, or the module is disabled (bin/magento module:status).",
     Action::LookInStore},
    {"route-unknown", objected<Outcome::RouteUnknown, Fit::General>,
     QT_TRANSLATE_NOOP("Causes", "The store does not know this call."),
     QT_TRANSLATE_NOOP("Causes", "Check path and method: case matters, and a path begins with /V1/ "
                                 "behind rest/ and the store's code. The module that brings the "
                                 "call may be missing or switched off."),
     "404 “Request does not match any route.”: no route has this method and this path. The "
     "signature was not looked at. Older stores answer method_not_allowed.",
     Action::None},
    {"content-type-missing", contentTypeMissing,
     QT_TRANSLATE_NOOP("Causes", "The call sends data and does not say of which kind."),
     QT_TRANSLATE_NOOP("Causes", "Have the program send Content-Type: application/json."),
     "400 “Content-Type header is empty.”: every POST and PUT needs one.", Action::None},
    {"content-type-unknown", contentTypeUnknown,
     QT_TRANSLATE_NOOP("Causes", "The call sends data of a kind that the store cannot read."),
     QT_TRANSLATE_NOOP("Causes", "Have the program send JSON with Content-Type: "
                                 "application/json."),
     "Commerce reads application/json, application/xml and multipart/form-data; forms count for "
     "the signature only.",
     Action::None},
    {"body-unreadable", bodyUnreadable,
     QT_TRANSLATE_NOOP("Causes", "The data that was sent is no proper JSON."),
     QT_TRANSLATE_NOOP("Causes", "Have the maker of the program look at what it sends: a comma or "
                                 "bracket too many or too few, or text in another encoding than "
                                 "UTF-8."),
     "400 “Decoding error.” The signature was good; JSON is not part of it.", Action::None},
    {"nothing-there", nothingThere,
     QT_TRANSLATE_NOOP("Causes", "The call works; the store has nothing by that name or number: "
                                 "“%1”"),
     QT_TRANSLATE_NOOP("Causes", "Check the number or the SKU in the address. A slash in a SKU has "
                                 "to be written %2F."),
     "404 with words of a service: signature, rights and route are good.", Action::None},
    {"html-wanted", htmlWanted,
     QT_TRANSLATE_NOOP("Causes", "The program asked the API for a web page, which makes the store "
                                 "fail."),
     QT_TRANSLATE_NOOP("Causes", "Have the program send Accept: application/json."),
     "Accept: text/html makes Commerce's API answer 500 with its error page, also in a browser's "
     "address line. The report in var/report says that no renderer matches.",
     Action::None},
    {"not-acceptable", notAcceptable,
     QT_TRANSLATE_NOOP("Causes", "The program asks for an answer of a kind that the store cannot "
                                 "give."),
     QT_TRANSLATE_NOOP("Causes", "Have the program send Accept: application/json."),
     "406: Commerce's API answers JSON or XML.", Action::None},
    {"value-refused", valueRefused,
     QT_TRANSLATE_NOOP("Causes", "The store understood the call and does not take a value in it: "
                                 "“%1”"),
     QT_TRANSLATE_NOOP("Causes", "Correct the value that the store names."),
     "Signature, rights and route are good; the service refused its input.", Action::None},
    {"store-says", saysOtherwise,
     QT_TRANSLATE_NOOP("Causes", "The store refuses the call and says: “%1”"),
     QT_TRANSLATE_NOOP("Causes", "Follow what the store says. If that leads nowhere, send the copy "
                                 "for support to whoever looks after the store."),
     "A sentence that Latchkey does not know: of an extension, or of a newer Commerce.",
     Action::CopyForSupport},
};

} // namespace

std::span<const Cause> routeCauses()
{
    return causes;
}

} // namespace latchkey::causes
