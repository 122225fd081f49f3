// SPDX-License-Identifier: Apache-2.0
#include "causes/Evidence.h"

#include <algorithm>

namespace latchkey::causes {

namespace {

// In the order of CallKind.
constexpr const char *kinds[] = {"unknown",  "request-token", "access-token", "rest",
                                 "callback", "pop-up",        "admin"};

// The path of an address, or the address if it is a path.
QByteArrayView pathOf(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    const qsizetype from = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
    const QByteArrayView path = from < 0 ? QByteArrayView() : url.sliced(from);
    const qsizetype query = path.indexOf('?');
    return query < 0 ? path : path.first(query);
}

} // namespace

QByteArray name(CallKind kind)
{
    return kinds[size_t(kind)];
}

std::optional<CallKind> callKindNamed(QByteArrayView name)
{
    const auto *const found =
        std::find_if(std::begin(kinds), std::end(kinds),
                     [name](const char *each) { return name == QByteArrayView(each); });
    return found == std::end(kinds) ? std::nullopt
                                    : std::optional(CallKind(found - std::begin(kinds)));
}

CallKind callKindOf(QByteArrayView url)
{
    const QByteArray path = pathOf(url).toByteArray().toLower();
    if (path.contains("oauth/token/request")) {
        return CallKind::RequestToken;
    }
    if (path.contains("oauth/token/access")) {
        return CallKind::AccessToken;
    }
    const bool isRest = path.contains("/rest/") || path.startsWith("rest/") ||
                        path.startsWith("/v1/") || path.startsWith("v1/");
    return isRest ? CallKind::Rest : CallKind::Unknown;
}

Evidence evidenceOf(const activation::ActivationState &state,
                    const QList<activation::TimelineEvent> &timeline)
{
    Evidence evidence;
    evidence.problem.code = state.problemCode;
    evidence.activation.reason = state.reason;
    evidence.activation.events = activation::sinceArmed(timeline);
    evidence.activation.isReturnHeld = state.phase == activation::Phase::Linked &&
                                       !state.returnOrigin.isEmpty() && !state.returnAllowed;
    return evidence;
}

} // namespace latchkey::causes
