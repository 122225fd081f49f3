// SPDX-License-Identifier: Apache-2.0
#include "causes/Needed.h"
#include "causes/Reading.h"

#include <algorithm>

namespace latchkey::causes {

namespace {

using oauth::Outcome;
using oauth::TokenProof;

bool isRefused(const Reading &reading)
{
    return reading.isOutcome(Outcome::NotAuthorized);
}

// The resources that this refusal is about.
QStringList lacking(const Reading &reading)
{
    const Evidence &evidence = reading.evidence();
    QStringList needed = neededBy(evidence, reading.namedResources());
    needed.removeAll(acl::selfRef);
    needed.removeAll(acl::anonymousRef);
    return lackingOf(needed, evidence.rights);
}

// Those of them that Admin offers in one of these ways.
QStringList lackingAs(const Reading &reading, std::initializer_list<Offered> ways)
{
    QStringList found;
    for (const QString &each : lacking(reading)) {
        const Offered way = offeredAs(each, reading.evidence().rights);
        if (std::find(ways.begin(), ways.end(), way) != ways.end()) {
            found.append(each);
        }
    }
    return found;
}

// "Magento_Sales::actions_view (Sales › Operations › Orders › View)"
QString named(const QStringList &resources, const RightsFacts &rights)
{
    QStringList all;
    for (const QString &each : resources) {
        const QString path = pathOf(each, rights);
        all.append(path == each ? each : QStringLiteral("%1 (%2)").arg(path, each));
    }
    return all.join(QStringLiteral(", "));
}

// Whether it is about a signed call whose tokens are good: then the rights are what is left.
bool isSigned(const Reading &reading)
{
    const Credentials credentials = reading.credentials();
    return credentials == Credentials::OAuth || credentials == Credentials::Unknown;
}

QString routeText(const Reading &reading)
{
    const acl::Route *route = routeOf(reading.evidence());
    return route == nullptr ? QStringLiteral("?") : route->text();
}

Found resourceUndefined(const Reading &reading)
{
    if (!isRefused(reading) || !isSigned(reading)) {
        return {};
    }
    const QStringList none = lackingAs(reading, {Offered::OnlyByAll});
    return {none.isEmpty() ? Fit::No : Fit::Certain,
            {none.join(QStringLiteral(", ")), routeText(reading)},
            none};
}

Found resourceNotOffered(const Reading &reading)
{
    if (!isRefused(reading) || !isSigned(reading)) {
        return {};
    }
    const QStringList hidden = lackingAs(reading, {Offered::NotShown, Offered::SwitchedOff});
    return {hidden.isEmpty() ? Fit::No : Fit::Certain,
            {named(hidden, reading.evidence().rights), routeText(reading)},
            hidden};
}

Found resourceMissing(const Reading &reading)
{
    if (!isRefused(reading) || !isSigned(reading)) {
        return {};
    }
    const Evidence &evidence = reading.evidence();
    const QStringList missing = lackingAs(reading, {Offered::Singly, Offered::Unknown});
    const bool isKnown = (evidence.rights.granted && !missing.isEmpty()) ||
                         evidence.store.proof == TokenProof::Works;
    const bool isOtherwise = evidence.rights.granted && lacking(reading).isEmpty();
    const bool isInactive = evidence.store.proof == TokenProof::NotActive;
    if (missing.isEmpty() || isOtherwise || isInactive) {
        return {};
    }
    return {isKnown ? Fit::Certain : Fit::Likely,
            {named(missing, evidence.rights), routeText(reading)},
            missing};
}

Found inactive(const Reading &reading)
{
    const Evidence &evidence = reading.evidence();
    const bool isProved = evidence.store.proof == TokenProof::NotActive ||
                          reading.isReason(activation::Reason::NotActive) ||
                          reading.isProblem("commerce.not-active");
    const bool isKnown = isRefused(reading) && evidence.store.status == 0;
    if (isProved || isKnown) {
        return {Fit::Certain};
    }
    const bool isAllGranted = evidence.rights.granted && lacking(reading).isEmpty();
    return {!isRefused(reading) || !isSigned(reading) ? Fit::No
            : isAllGranted                            ? Fit::Likely
                                                      : Fit::Possible};
}

Found notSigned(const Reading &reading)
{
    const bool isBare =
        reading.credentials() == Credentials::None || reading.credentials() == Credentials::Basic;
    return {!isRefused(reading)                                                  ? Fit::No
            : isBare                                                             ? Fit::Certain
            : isSigned(reading) && reading.credentials() == Credentials::Unknown ? Fit::Possible
                                                                                 : Fit::No};
}

Found headerMayBeLost(const Reading &reading)
{
    const bool isSent = reading.credentials() == Credentials::OAuth;
    const bool isProved = reading.evidence().store.proof.has_value();
    return {isRefused(reading) && isSent && !isProved ? Fit::Possible : Fit::No};
}

Found bearerUnknown(const Reading &reading)
{
    const bool isBearer = reading.credentials() == Credentials::Bearer;
    return {isRefused(reading) && isBearer && reading.evidence().store.takesBearer == true
                ? Fit::Certain
                : Fit::No};
}

// A program that says which it is, and no browser.
bool isTool(const QByteArray &agent)
{
    return !agent.isEmpty() && !agent.startsWith("Mozilla/");
}

Found bearerRefused(const Reading &reading)
{
    const bool isBearer = reading.credentials() == Credentials::Bearer;
    const bool isOff = reading.evidence().store.takesBearer != true;
    return {isRefused(reading) && isBearer && isOff ? Fit::Likely : Fit::No};
}

Found toolShouldSign(const Reading &reading)
{
    const bool isBearer = reading.credentials() == Credentials::Bearer;
    const bool isSignedElsewhere = reading.evidence().store.proof == TokenProof::Works;
    const QByteArray &agent = reading.evidence().request.userAgent;
    return {isRefused(reading) && isBearer && (isSignedElsewhere || isTool(agent)) ? Fit::Certain
                                                                                   : Fit::No,
            {QString::fromUtf8(agent)}};
}

constexpr Cause causes[] = {
    {"resource-undefined", resourceUndefined,
     QT_TRANSLATE_NOOP("Causes", "This call needs a resource that the store itself does not "
                                 "define: %1. No tick in Admin can grant it."),
     QT_TRANSLATE_NOOP("Causes", "The maker of the extension that brought the call has to define "
                                 "the resource in acl.xml. Until then only “All” on the API tab "
                                 "opens it, which grants everything."),
     "The <resource ref> of the route %2 in webapi.xml names an id that no acl.xml of the store "
     "defines. Commerce finds it in no integration's list; Magento_Backend::all opens it.",
     Action::JudgeRights},
    {"resource-not-offered", resourceNotOffered,
     QT_TRANSLATE_NOOP("Causes", "This call needs a resource that Admin does not offer to "
                                 "integrations: %1"),
     QT_TRANSLATE_NOOP("Causes", "Only “All” on the API tab opens it, which grants everything. Ask "
                                 "the maker of the extension that brought the call to place the "
                                 "resource below Magento_Backend::admin."),
     "The integrations tree shows what is below Magento_Backend::admin and not disabled in any "
     "acl.xml. Route: %2",
     Action::CopyForSupport},
    {"resource-missing", resourceMissing,
     QT_TRANSLATE_NOOP("Causes", "The integration may not make this call: it lacks the resource "
                                 "%1."),
     QT_TRANSLATE_NOOP("Causes", "Add the resource to the choice. In Admin, tick it on the "
                                 "integration's API tab and save: it works at once, the tokens "
                                 "stay. An integration from a module needs the module's next "
                                 "version."),
     "A route needs all its resources, and at run time each of them itself: a parent grants "
     "nothing below it, a leaf works without its parents. Route: %2. The same sentence stands for "
     "an inactive integration, a call without a signature and a refused bearer token: a harmless "
     "signed call (GET /V1/modules) tells them apart. Older stores answer permission_unknown or "
     "permission_denied.",
     Action::AddResource},
    {"integration-inactive", inactive, nullptr, nullptr,
     "The signature is good and every resource is refused: the integration's status is 0 "
     "(Inactive) or 2 (Reset). Commerce gives an inactive integration no rights at all, and says "
     "so in the words for a missing resource.",
     Action::StartAgain, activation::Reason::NotActive},
    {"not-signed", notSigned,
     QT_TRANSLATE_NOOP("Causes", "The call was made without a signature, as a stranger would make "
                                 "it."),
     QT_TRANSLATE_NOOP("Causes", "Set the program to OAuth 1.0 with the four values of the "
                                 "integration, or let it call through Latchkey's signing proxy."),
     "Without “OAuth …” in the Authorization header Commerce treats a caller as anonymous.",
     Action::None},
    {"authorization-may-be-lost", headerMayBeLost,
     QT_TRANSLATE_NOOP("Causes", "Something on the way may remove the Authorization header, so "
                                 "that the store takes the call for a stranger's."),
     QT_TRANSLATE_NOOP("Causes", "Make a test call: it finds out whether the header reaches the "
                                 "store."),
     "The test sends a second call with a signature that is wrong on purpose. A store that finds "
     "it wrong got the header.",
     Action::TestCall},
    {"bearer-unknown", bearerUnknown,
     QT_TRANSLATE_NOOP("Causes", "The store takes access tokens without a signature, but does not "
                                 "know this one."),
     QT_TRANSLATE_NOOP("Causes", "Copy the access token anew from Admin, or click Reauthorize "
                                 "there to get a new one."),
     "oauth/consumer/enable_integration_as_bearer is 1, and an unknown bearer token counts as "
     "none.",
     Action::None},
    {"bearer-by-tool", toolShouldSign,
     QT_TRANSLATE_NOOP("Causes", "The tokens are good, but the program sends the access token as "
                                 "it is instead of signing with it."),
     QT_TRANSLATE_NOOP("Causes", "Set the program to OAuth 1.0 (HMAC-SHA256). If it cannot sign, "
                                 "let it call through Latchkey's signing proxy: it then needs no "
                                 "token at all."),
     "Commerce refuses bare access tokens since 2.4.4. Switching oauth/consumer/"
     "enable_integration_as_bearer on, as some connectors ask for, makes every one of the store's "
     "tokens usable by whoever sees one. The program: %1",
     Action::None},
    {"bearer-off", bearerRefused,
     QT_TRANSLATE_NOOP("Causes", "The store takes no access token without a signature (“bearer "
                                 "token”)."),
     QT_TRANSLATE_NOOP("Causes", "Set the program to OAuth 1.0 with all four values, or let it "
                                 "call through Latchkey's signing proxy."),
     "oauth/consumer/enable_integration_as_bearer is 0 by default since 2.4.4: Stores › "
     "Configuration › Services › OAuth. The refusal has the words of a missing resource.",
     Action::None},
};

} // namespace

std::span<const Cause> rightsCauses()
{
    return causes;
}

} // namespace latchkey::causes
