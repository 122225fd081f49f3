// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreRoutes.h"

#include "base/Job.h"
#include "storecode/AclReader.h"

namespace latchkey::cli {

namespace {

constexpr int atATime = 4; // one store's code on a disk that hangs is not all that is read

} // namespace

StoreRoutes::StoreRoutes(profile::Profile &profile, proxy::ClientGate &gate)
    : m_gate(gate)
    , m_integrations(profile)
    , m_selections(profile)
    , m_watch(profile)
{
    m_threads.setMaxThreadCount(atATime);
    connect(&m_watch, &profile::ProfileWatch::changedElsewhere, this, &StoreRoutes::look);
    look();
}

void StoreRoutes::look()
{
    const auto all = m_integrations.all();
    for (const auto &each : all.value_or(QList<integrations::Integration>())) {
        const auto kept = m_selections.of(each.id);
        if (kept && kept->sources != m_sources.value(each.id)) {
            m_sources.insert(each.id, kept->sources);
            read(each.id, kept->sources);
        }
    }
}

// What another choice has overtaken meanwhile is not taken.
void StoreRoutes::read(const QString &integration, const QStringList &sources)
{
    m_gate.expectRoutes(integration);
    runJob(
        m_threads, this,
        [sources] {
            return sources.isEmpty() ? acl::RouteTable() : storecode::readAcl(sources).routes;
        },
        [this, integration, sources](const acl::RouteTable &routes) {
            if (m_sources.value(integration) == sources) {
                m_gate.setRoutes(integration, routes);
            }
        });
}

} // namespace latchkey::cli
