// SPDX-License-Identifier: Apache-2.0
// One thing that happened, as facts, and how it is said when it is shown.
#pragma once

#include "activation/Effect.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace latchkey::activation {

// What is known beside step and reason. Each is a word of our own or a number, never text that came
// from somewhere: support gets to see them, so that no secret may have a way in.
struct TimelineFacts
{
    QByteArray code;    // of the Problem beneath, "http.dns"; empty if there was none
    QByteArray dialect; // oauth::Dialect's name; empty = does not matter here
    int status = 0;     // of HTTP; 0 = unknown

    friend bool operator==(const TimelineFacts &, const TimelineFacts &) = default;
};

struct TimelineEvent
{
    qint64 time = 0; // ms since the epoch
    TimelineStep step = TimelineStep::Armed;
    bool ok = true;
    Reason reason = Reason::None;
    TimelineFacts facts;
    qint64 tookMs = -1; // -1 = unknown
    // As an earlier program worded and kept it; plain text, in that day's language. Empty since.
    QString keptText, keptDetail;
    int more = 0;        // how many more like it followed
    qint64 lastTime = 0; // … and when the last of them did; 0 if none

    friend bool operator==(const TimelineEvent &, const TimelineEvent &) = default;
};

// Who did what an event tells of.
enum class Actor {
    Store,
    Browser, // the merchant's, and who sits before it
    Latchkey,
};
inline constexpr Actor lastActor = Actor::Latchkey;

Actor actorOf(TimelineStep step);
// "store", "browser", "latchkey": for support
QByteArray name(Actor actor);
// The same for people: "Store", "Browser", "Latchkey"
QString words(Actor actor);

// The events since the integration was armed last; none if it never was.
QList<TimelineEvent> sinceArmed(const QList<TimelineEvent> &timeline);

// A fact that says which other name of this computer was called, where it is a usual one: a Host is
// text that came from somewhere.
QByteArray codeOfName(const QByteArray &host);

// True for what anybody who knows an address can make happen, any number of times: it is folded.
bool canBeMany(TimelineStep step);

// True for events that are folded into one: the same but for their times.
bool isAlike(const TimelineEvent &a, const TimelineEvent &b);

// Makes `again` one more of what `first` tells.
void fold(TimelineEvent &first, const TimelineEvent &again);

// The event after the others: folded into one like it, if only such events came since.
void append(QList<TimelineEvent> &timeline, const TimelineEvent &event);

// True for a signed call with the integration's tokens that succeeded.
bool isGoodCall(const TimelineEvent &event);

// What happened, and how often ("37 more like this"), and for a failure what to do; in the language
// spoken now.
QString sentence(const TimelineEvent &event);
// The facts for support: "http.dns", "HTTP 401"; not translated. Empty if there are none.
QString detail(const TimelineEvent &event);

} // namespace latchkey::activation
