// SPDX-License-Identifier: Apache-2.0
// Where activations are carried out: one ActivationRun each, fed by the listener.
#pragma once

#include "desk/ActivationRun.h"

#include <QObject>

#include <map>
#include <memory>

namespace latchkey::desk {

class ActivationDesk : public QObject
{
    Q_OBJECT
public:
    explicit ActivationDesk(const DeskParts &parts, QObject *parent = nullptr);

    // The run of that integration, taken up from the profile at first. Problems:
    // `integration.unknown`, `activation.bad-state` (restart forgets it), those of profile/Sql.h.
    Result<ActivationRun *> open(const QString &id, bool restart = false);

    // Stops serving the integration and forgets its run; what it holds is in the profile and the
    // keychain.
    void close(const QString &id);

private:
    ActivationRun *run(const QString &id) const;

    DeskParts m_parts;
    std::map<QString, std::unique_ptr<ActivationRun>> m_runs;
};

} // namespace latchkey::desk
