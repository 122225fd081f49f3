// SPDX-License-Identifier: Apache-2.0
// The steps of an activation as a list that fills up: done, now, later.
#pragma once

#include "activation/State.h"
#include "activation/Timeline.h"

#include <QList>

namespace latchkey::ui {

struct ChecklistItem
{
    enum class Kind { Done, Now, Later, Failed };
    Kind kind = Kind::Later;
    QString text;
    qint64 time = 0;    // ms since the epoch; 0 = not yet
    qint64 tookMs = -1; // -1 = unknown
    QString detail;     // for support
    QString brief = {}; // the same without what to do; empty: text
    activation::Actor actor = activation::Actor::Latchkey; // who did it

    friend bool operator==(const ChecklistItem &, const ChecklistItem &) = default;
};

// `timeline` is all of the integration's; only what happened since it was armed last is shown, and
// of what is connected only how it came so.
QList<ChecklistItem> checklist(const activation::ActivationState &state,
                               const QList<activation::TimelineEvent> &timeline);

// Activate was clicked before an interruption, and not again since.
bool awaitsSecondPost(const activation::ActivationState &state,
                      const QList<activation::TimelineEvent> &timeline);

// The sentence about a call that was refused as it came under another name of this computer, since
// the integration was armed last; empty if there was none.
QString misaddressedCall(const QList<activation::TimelineEvent> &timeline);

// The sentence about what was sent to the callback URL and is not what a store sends, and how
// often, since the integration was armed last; empty if nothing was.
QString refusedCallback(const QList<activation::TimelineEvent> &timeline);

// What was seen of the last failure, as evidence: when, what, the status of HTTP and the code; or
// how long was waited in vain. Empty if the last attempt did not fail.
QString evidenceOf(const QList<activation::TimelineEvent> &timeline);

// What happened, worded now.
ChecklistItem itemOf(const activation::TimelineEvent &event);

} // namespace latchkey::ui
