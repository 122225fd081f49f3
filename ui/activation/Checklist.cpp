// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/Checklist.h"

#include "activation/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace latchkey::ui {

using integrations::TimelineEntry;
using Kind = ChecklistItem::Kind;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Checklist)
};

// What still lies ahead, in the order it happens, and how it is announced.
struct Ahead
{
    const char *step; // activation::name() of the step that ends it
    const char *text;
};

constexpr Ahead ahead[] = {
    {"armed", QT_TRANSLATE_NOOP("Checklist", "Get ready for the store's call")},
    {"callback-received", QT_TRANSLATE_NOOP("Checklist", "Waiting for Activate in Admin")},
    {"signed-in", QT_TRANSLATE_NOOP("Checklist", "Waiting for you to sign in")},
    {"access-token-received", QT_TRANSLATE_NOOP("Checklist", "Exchange for an access token")},
    {"tokens-stored", QT_TRANSLATE_NOOP("Checklist", "Store it in the keychain")},
    {"proved", QT_TRANSLATE_NOOP("Checklist", "Test it with a signed call")},
};

QList<TimelineEntry> sinceArmed(const QList<TimelineEntry> &timeline)
{
    const auto last = std::find_if(timeline.crbegin(), timeline.crend(), [](const auto &entry) {
        return entry.step == QLatin1String("armed");
    });
    const qsizetype from = last == timeline.crend() ? timeline.size() : timeline.crend() - last - 1;
    return timeline.sliced(from);
}

bool hasStep(const QList<TimelineEntry> &timeline, const char *step)
{
    return std::any_of(timeline.cbegin(), timeline.cend(), [&](const TimelineEntry &entry) {
        return entry.step == QLatin1String(step);
    });
}

} // namespace

QList<ChecklistItem> checklist(const activation::ActivationState &state,
                               const QList<TimelineEntry> &timeline)
{
    const QList<TimelineEntry> happened = sinceArmed(timeline);
    QList<ChecklistItem> items;
    for (const TimelineEntry &entry : happened) {
        items.append({entry.ok ? Kind::Done : Kind::Failed, entry.text, entry.time, entry.tookMs,
                      entry.detail});
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
