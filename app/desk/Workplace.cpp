// SPDX-License-Identifier: Apache-2.0
#include "desk/Workplace.h"

#include "profile/Settings.h"

namespace latchkey::desk {

Workplace::Workplace(profile::Profile &profile, secrets::SecretStore &secrets, const Clock &clock,
                     const Recording &recording)
    : m_integrations(profile, clock)
    , m_selections(profile, clock)
    , m_logins(profile)
    , m_checker(m_logins)
    , m_listener(m_server, m_checker, clock)
    , m_places(profile, clock)
    , m_certificates(profile.folder(), secrets)
    , m_ways{secureWith(m_certificates), {}, recording.calls}
    , m_desk({m_integrations, m_selections, secrets, m_listener, clock, m_places, m_server, m_ways,
              recording.calls})
{
    m_listener.setObserver(recording.requests);
}

Result<std::unique_ptr<Workplace>> Workplace::open(profile::Profile &profile,
                                                   secrets::SecretStore &secrets,
                                                   const Clock &clock, std::optional<quint16> port,
                                                   const Recording &recording)
{
    auto lock = profile.lock();
    if (!lock) {
        return failure(lock.error());
    }
    const Result<quint16> wanted = port ? Result<quint16>(*port) : profile::listenerPort(profile);
    if (!wanted) {
        return failure(wanted.error());
    }
    std::unique_ptr<Workplace> workplace(new Workplace(profile, secrets, clock, recording));
    workplace->m_lock = std::move(*lock);
    if (const auto listening = workplace->m_server.listen(*wanted); !listening) {
        return failure(listening.error());
    }
    return workplace;
}

} // namespace latchkey::desk
