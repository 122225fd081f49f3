// SPDX-License-Identifier: Apache-2.0
#include "session/Integrations.h"

#include "activation/StateJson.h"
#include "desk/Timeline.h"

namespace latchkey::session {

using activation::ActivationState;
using integrations::Integration;
using integrations::IntegrationRepository;
using integrations::SelectionRepository;

Integrations::Integrations(profile::Profile &profile, Clock clock)
    : m_profile(profile)
    , m_clock(std::move(clock))
{}

IntegrationRepository Integrations::repository() const
{
    return IntegrationRepository(m_profile, m_clock);
}

SelectionRepository Integrations::selections() const
{
    return SelectionRepository(m_profile, m_clock);
}

Result<void> Integrations::read()
{
    m_timelines.clear();
    const auto all = repository().all();
    if (!all) {
        return failure(all.error());
    }
    const auto watched = watchStandings(m_profile);
    if (!watched) {
        return failure(watched.error());
    }
    QMap<QString, SessionEntry> entries;
    m_order.clear();
    for (const Integration &integration : *all) {
        const auto state = activation::fromJson(integration.activationState);
        SessionEntry entry = m_entries.value(integration.id);
        entry.integration = integration;
        entry.state = state.value_or(ActivationState());
        entry.isUnreadable = !state;
        entry.lastCallAt = integration.lastCallAt;
        entry.watch = watched->value(integration.id);
        entries.insert(integration.id, entry);
        m_order.append(integration.id);
    }
    m_entries = std::move(entries);
    return {};
}

const SessionEntry *Integrations::entry(const QString &id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.cend() ? nullptr : &*found;
}

bool Integrations::any(const std::function<bool(const SessionEntry &)> &holds) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), holds);
}

void Integrations::update(const QString &id, const std::function<void(SessionEntry &)> &change)
{
    const auto found = m_entries.find(id);
    if (found != m_entries.end()) {
        change(*found);
        Q_EMIT changed(id);
    }
}

void Integrations::tell(const QString &id, const activation::TimelineEvent &event)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) {
        return;
    }
    if (activation::isGoodCall(event)) {
        found->lastCallAt = event.time;
        found->callProblem = {};
    }
    if (const auto known = m_timelines.find(id); known != m_timelines.end()) {
        activation::append(*known, event);
        const qsizetype tooMany = known->size() - integrations::timelineEntries;
        known->remove(0, std::max<qsizetype>(0, tooMany));
    }
    Q_EMIT noted(id, event);
}

QList<activation::TimelineEvent> Integrations::timeline(const QString &id) const
{
    auto known = m_timelines.constFind(id);
    if (known == m_timelines.cend()) {
        const auto read = desk::timelineOf(repository(), id);
        known = m_timelines.insert(id, read.value_or(QList<activation::TimelineEvent>()));
    }
    return *known;
}

Result<integrations::KeptResources> Integrations::resources(const QString &id) const
{
    return selections().of(id);
}

Result<void> Integrations::saveChoice(const QString &id, const acl::Choice &choice)
{
    return selections().saveChoice(id, choice).map([&] { Q_EMIT changed(id); });
}

Result<void> Integrations::saveSources(const QString &id, const QStringList &sources)
{
    return selections().saveSources(id, sources).map([&] { Q_EMIT changed(id); });
}

} // namespace latchkey::session
