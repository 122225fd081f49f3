// SPDX-License-Identifier: Apache-2.0
#include "desk/Timeline.h"

#include "activation/Words.h"

#include <algorithm>
#include <utility>

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
    entry.more = event.more;
    entry.lastTime = event.lastTime;
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
    event.more = entry.more;
    event.lastTime = entry.lastTime;
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

TimelineNotes::TimelineNotes(integrations::IntegrationRepository &repository, QString integrationId,
                             Tell tell)
    : m_repository(repository)
    , m_integrationId(std::move(integrationId))
    , m_tell(std::move(tell))
{
    m_flush.setSingleShot(true);
    m_flush.callOnTimeout([this] { flush(); });
}

TimelineNotes::~TimelineNotes()
{
    keepFolded();
}

void TimelineNotes::note(const TimelineEvent &event)
{
    const bool isOneOfMany = activation::canBeMany(event.step);
    const auto alike = std::find_if(m_open.begin(), m_open.end(), [&](const Open &open) {
        return isOneOfMany && activation::isAlike(open.first, event);
    });
    if (alike != m_open.end()) {
        if (alike->folded) {
            activation::fold(*alike->folded, event);
        } else {
            alike->folded = event;
        }
        if (!m_flush.isActive()) {
            m_flush.start(foldedFor);
        }
        return;
    }
    flush();
    if (!isOneOfMany) {
        m_open.clear();
    } else {
        m_open.append({event, {}});
    }
    static_cast<void>(desk::note(m_repository, m_integrationId, event));
    m_tell(event);
}

QList<TimelineEvent> TimelineNotes::keepFolded()
{
    QList<TimelineEvent> folded;
    for (Open &open : m_open) {
        if (const auto event = std::exchange(open.folded, std::nullopt)) {
            static_cast<void>(m_repository.foldIntoTimeline(m_integrationId, entryOf(*event)));
            folded.append(*event);
        }
    }
    return folded;
}

void TimelineNotes::flush()
{
    m_flush.stop();
    const QList<TimelineEvent> folded = keepFolded();
    for (const TimelineEvent &event : folded) {
        m_tell(event);
    }
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
