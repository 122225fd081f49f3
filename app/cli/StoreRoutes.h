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
#include <QThreadPool>

namespace latchkey::cli {

// Reads on threads of its own, as a store's code may be large or lie on a disk that hangs: no call
// waits for that but those of programs that are limited to some routes, which the gate does not let
// through until it is done.
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
    QThreadPool m_threads;
};

} // namespace latchkey::cli
