// SPDX-License-Identifier: Apache-2.0
// The routes of the stores themselves, for the proxy's gate: read from their code, and again when
// another is chosen.
#pragma once

#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "profile/ProfileWatch.h"
#include "proxy/ClientGate.h"

#include <QHash>
#include <QObject>

namespace latchkey::cli {

// Reads on the thread pool; until that is done the gate lets no program through that is limited to
// some routes.
class StoreRoutes : public QObject
{
    Q_OBJECT

public:
    // Begins at once. Both must outlive it.
    StoreRoutes(profile::Profile &profile, proxy::ClientGate &gate);

private:
    void look();
    void read(const QString &integration, const QStringList &sources);

    proxy::ClientGate &m_gate;
    integrations::IntegrationRepository m_integrations;
    integrations::SelectionRepository m_selections;
    profile::ProfileWatch m_watch;
    QHash<QString, QStringList> m_sources; // by integration, as they were read, or are being
};

} // namespace latchkey::cli
