// SPDX-License-Identifier: Apache-2.0
#include "session/ProgramUse.h"

#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "session/Session.h"

#include <algorithm>

namespace latchkey::session {

namespace {

constexpr qint64 dayMs = 86'400'000;

clients::ClientUses usesIn(const profile::Profile &profile)
{
    return clients::CallBook::open(profile.folder())
        .and_then([](const clients::CallBook &book) { return book.uses(); })
        .value_or(clients::ClientUses());
}

Result<QList<clients::CallCount>>
countsOf(profile::Profile &profile, const QList<clients::ProxyClient> &programs, qint64 firstDay)
{
    QStringList ids;
    for (const clients::ProxyClient &each : programs) {
        ids.append(each.id);
    }
    return clients::CallBook::of(profile).and_then(
        [&](const clients::CallBook &book) { return book.ofClients(ids, firstDay); });
}

} // namespace

ProgramsStanding programsOf(const Session &session, const QString &id)
{
    const clients::ClientRepository repository(session.profile(), session.clock());
    const auto programs = repository.of(id);
    const auto doors = repository.doors(id);
    ProgramsStanding standing;
    standing.isOn = doors && doors->isOn;
    if (!programs || programs->isEmpty()) {
        return standing;
    }
    const clients::ClientUses uses = usesIn(session.profile());
    for (const clients::ProxyClient &each : *programs) {
        if (clients::standingOf(each, session.clock()()) == clients::Standing::Open) {
            standing.open.append(each.name);
        }
        standing.lastUseAt = std::max(standing.lastUseAt, uses.value(each.id).lastAt);
    }
    return standing;
}

Result<ProgramUse> programUse(const Session &session, const QString &id, qint64 days,
                              const storecode::AclReading &store)
{
    const qint64 firstDay = clients::dayOf(session.clock()()) - days + 1;
    const auto kept = session.integrations().resources(id);
    const auto programs =
        kept ? clients::ClientRepository(session.profile()).of(id) : failure(kept.error());
    const auto counts =
        programs ? countsOf(session.profile(), *programs, firstDay) : failure(programs.error());
    if (!counts) {
        return failure(counts.error());
    }
    ProgramUse use;
    use.days = days;
    const qint64 first = programs->isEmpty() ? 0 : programs->constFirst().createdAt;
    use.since = first > firstDay * dayMs ? first : 0;
    use.asked = acl::ResourceSelection(store.tree, kept->choice);
    use.usage = clients::usageOf(*counts, use.asked, store.routes);
    return use;
}

HandedOut tokensHandedOut(const Session &session, const QString &id)
{
    HandedOut out;
    const QList<activation::TimelineEvent> events = session.integrations().timeline(id);
    for (const activation::TimelineEvent &event : events) {
        if (event.step == activation::TimelineStep::HandedOver && event.ok) {
            out.times += 1 + event.more;
            out.last = std::max({out.last, event.time, event.lastTime});
        }
    }
    return out;
}

} // namespace latchkey::session
