// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/Attempts.h"

#include "ui/activation/Text.h"
#include "ui/look/Words.h"

#include <QDateTime>

#include <algorithm>

namespace latchkey::ui {

using activation::Reason;
using activation::TimelineEvent;
using activation::TimelineStep;

namespace {

// What is no part of an activation.
bool isCall(const TimelineEvent &event)
{
    switch (event.step) {
    case TimelineStep::Call:
    case TimelineStep::Revoked:
    case TimelineStep::HandedOver:
    case TimelineStep::Watched:
    case TimelineStep::RenewalDue:
        return true;
    default:
        return false;
    }
}

QDate dayOf(const TimelineEvent &event)
{
    return QDateTime::fromMSecsSinceEpoch(event.time).date();
}

bool beginsAnother(const TimelineEvent &event, const TimelineEvent &before)
{
    return event.step == TimelineStep::Armed ||
           (isCall(event) && (!isCall(before) || dayOf(event) != dayOf(before)));
}

// How it ended, or that it has not.
QString outcome(const QList<TimelineEvent> &events)
{
    const auto end = std::find_if(events.crbegin(), events.crend(), [](const auto &event) {
        return event.step == TimelineStep::Linked || event.step == TimelineStep::Failed ||
               event.step == TimelineStep::TokensStillWork;
    });
    if (end == events.crend()) {
        return Text::tr("Activation");
    }
    return end->step != TimelineStep::Failed    ? Text::tr("Activation: connected")
           : end->reason == Reason::Cancelled   ? Text::tr("Activation: cancelled")
           : end->reason == Reason::Interrupted ? Text::tr("Activation: interrupted")
                                                : Text::tr("Activation: failed");
}

Attempt attemptOf(const QList<TimelineEvent> &events)
{
    const TimelineEvent &first = events.constFirst();
    Attempt attempt;
    attempt.heading = isCall(first)
                          ? Text::tr("%1 · Calls").arg(dateOf(first.time))
                          : QStringLiteral("%1, %2 · %3")
                                .arg(dateOf(first.time), timeOfDay(first.time), outcome(events));
    for (const TimelineEvent &event : events) {
        if (!event.ok) {
            attempt.failure = int(attempt.items.size());
        }
        attempt.items.append(itemOf(event));
    }
    return attempt;
}

} // namespace

QList<Attempt> attempts(const QList<TimelineEvent> &timeline)
{
    QList<Attempt> found;
    QList<TimelineEvent> events;
    for (const TimelineEvent &event : timeline) {
        if (!events.isEmpty() && beginsAnother(event, events.constLast())) {
            found.prepend(attemptOf(std::exchange(events, {})));
        }
        events.append(event);
    }
    if (!events.isEmpty()) {
        found.prepend(attemptOf(events));
    }
    return found;
}

} // namespace latchkey::ui
