// SPDX-License-Identifier: Apache-2.0
#include "desk/Timeline.h"

#include "activation/Words.h"

namespace latchkey::desk {

using activation::TimelineEvent;
using integrations::TimelineEntry;

namespace {

TimelineEntry entryOf(const TimelineEvent &event)
{
    TimelineEntry entry;
    entry.time = event.time;
    entry.step = activation::name(event.step);
    entry.ok = event.ok;
    if (event.reason != activation::Reason::None) {
        entry.reason = activation::name(event.reason);
    }
    entry.code = event.facts.code;
    entry.dialect = event.facts.dialect;
    entry.status = event.facts.status;
    entry.tookMs = event.tookMs;
    entry.text = event.keptText;
    entry.detail = event.keptDetail;
    return entry;
}

TimelineEvent eventOf(const TimelineEntry &entry)
{
    TimelineEvent event;
    event.time = entry.time;
    event.step = activation::stepNamed(entry.step);
    event.ok = entry.ok;
    event.reason = activation::reasonNamed(entry.reason);
    event.facts = {entry.code, entry.dialect, entry.status};
    event.tookMs = entry.tookMs;
    event.keptText = entry.text;
    event.keptDetail = entry.detail;
    return event;
}

} // namespace

Result<void> note(integrations::IntegrationRepository &repository, const QString &integrationId,
                  const TimelineEvent &event)
{
    auto kept = repository.appendTimeline(integrationId, entryOf(event));
    if (kept && activation::isGoodCall(event)) {
        return repository.saveLastCall(integrationId, event.time);
    }
    return kept;
}

Result<QList<TimelineEvent>> timelineOf(const integrations::IntegrationRepository &repository,
                                        const QString &integrationId)
{
    return repository.timeline(integrationId).map([](const QList<TimelineEntry> &entries) {
        QList<TimelineEvent> events;
        events.reserve(entries.size());
        for (const TimelineEntry &entry : entries) {
            events.append(eventOf(entry));
        }
        return events;
    });
}

} // namespace latchkey::desk
