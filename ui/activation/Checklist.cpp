// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/Checklist.h"

#include "activation/Words.h"
#include "ui/activation/Text.h"

#include <algorithm>
#include <optional>

namespace latchkey::ui {

using activation::sinceArmed;
using activation::TimelineEvent;
using activation::TimelineStep;
using Kind = ChecklistItem::Kind;

namespace {

// What still lies ahead, in the order it happens, and how it is announced.
struct Ahead
{
    TimelineStep step; // which ends it
    const char *text;
};

constexpr Ahead ahead[] = {
    {TimelineStep::Armed, QT_TRANSLATE_NOOP("Activation", "Get ready for the store's call")},
    {TimelineStep::CallbackReceived,
     QT_TRANSLATE_NOOP("Activation", "Waiting for Activate in Admin")},
    {TimelineStep::SignedIn, QT_TRANSLATE_NOOP("Activation", "Waiting for you to sign in")},
    {TimelineStep::AccessTokenReceived,
     QT_TRANSLATE_NOOP("Activation", "Exchange for an access token")},
    {TimelineStep::TokensStored,
     QT_TRANSLATE_NOOP("Activation", "Store the tokens in the keychain")},
    {TimelineStep::Proved, QT_TRANSLATE_NOOP("Activation", "Test the tokens with a signed call")},
};

// What a person remembers of it; the rest is in the activity.
bool ledToLink(const TimelineEvent &event)
{
    return event.step == TimelineStep::CallbackReceived || event.step == TimelineStep::SignedIn ||
           event.step == TimelineStep::TokensStored || event.step == TimelineStep::Proved;
}

// The last of them since the integration was armed.
std::optional<TimelineEvent> lastOf(const QList<TimelineEvent> &timeline, TimelineStep step)
{
    const QList<TimelineEvent> happened = sinceArmed(timeline);
    const auto last = std::find_if(happened.crbegin(), happened.crend(),
                                   [&](const TimelineEvent &event) { return event.step == step; });
    return last == happened.crend() ? std::nullopt : std::optional(*last);
}

bool hasStep(const QList<TimelineEvent> &timeline, TimelineStep step)
{
    return std::any_of(timeline.cbegin(), timeline.cend(),
                       [&](const TimelineEvent &event) { return event.step == step; });
}

} // namespace

ChecklistItem itemOf(const TimelineEvent &event)
{
    return {event.ok ? Kind::Done : Kind::Failed,
            activation::sentence(event),
            event.time,
            event.tookMs,
            activation::detail(event),
            event.ok ? QString() : activation::sentence(event.reason)};
}

bool awaitsSecondPost(const activation::ActivationState &state,
                      const QList<TimelineEvent> &timeline)
{
    const QList<TimelineEvent> happened = sinceArmed(timeline);
    return state.phase == activation::Phase::WaitingForSignIn &&
           !hasStep(happened, TimelineStep::CallbackReceived) &&
           !hasStep(happened, TimelineStep::LoginPageOpened);
}

QString misaddressedCall(const QList<TimelineEvent> &timeline)
{
    std::optional<TimelineEvent> last = lastOf(timeline, TimelineStep::CalledUnderAnotherName);
    if (!last) {
        return {};
    }
    last->more = 0;
    return activation::sentence(*last);
}

QString refusedCallback(const QList<TimelineEvent> &timeline)
{
    const auto last = lastOf(timeline, TimelineStep::CallbackRefused);
    return last ? activation::sentence(*last) : QString();
}

QList<ChecklistItem> checklist(const activation::ActivationState &state,
                               const QList<TimelineEvent> &timeline)
{
    const QList<TimelineEvent> happened = sinceArmed(timeline);
    const bool isConnected = state.phase == activation::Phase::Linked;
    QList<ChecklistItem> items;
    for (const TimelineEvent &event : happened) {
        if (!isConnected || ledToLink(event)) {
            items.append(itemOf(event));
        }
    }
    if (state.isAtRest()) {
        return items;
    }
    bool isNext = true;
    for (const Ahead &each : ahead) {
        if (!hasStep(happened, each.step)) {
            const QString text = Text::tr(each.text);
            items.append({isNext ? Kind::Now : Kind::Later,
                          isNext ? Text::tr("%1 …").arg(text) : text,
                          0,
                          -1,
                          {}});
            isNext = false;
        }
    }
    return items;
}

} // namespace latchkey::ui
