// SPDX-License-Identifier: Apache-2.0
// Everything a listening program needs around one profile, put together in the right order.
#pragma once

#include "desk/ActivationDesk.h"
#include "httpserver/HttpServer.h"
#include "logins/LoginChecker.h"
#include "profile/Profile.h"
#include "storeservice/PlaceRepository.h"
#include "tls/CertificateShelf.h"

#include <memory>
#include <optional>

namespace latchkey::desk {

class Workplace
{
public:
    // Takes the profile's lock and listens: on the profile's port or, where no store has it saved,
    // on `port` (0: any that is free). `profile` and `secrets` must outlive it. Problems:
    // `profile.in-use`, `listener.port-taken`, `listener.port-taken-by-another-account`, those of
    // Profile. What `recording` refers to must outlive it too.
    static Result<std::unique_ptr<Workplace>>
    open(profile::Profile &profile, secrets::SecretStore &secrets, const Clock &clock,
         std::optional<quint16> port = {}, const Recording &recording = {});

    quint16 port() const { return m_server.port(); }
    integrations::IntegrationRepository &integrations() { return m_integrations; }
    logins::LoginChecker &logins() { return m_checker; }
    listener::Listener &listener() { return m_listener; }
    ActivationDesk &desk() { return m_desk; }
    // What ways are opened with from now on.
    WayTools &ways() { return m_ways; }

private:
    Workplace(profile::Profile &profile, secrets::SecretStore &secrets, const Clock &clock,
              const Recording &recording);

    std::unique_ptr<QLockFile> m_lock;
    integrations::IntegrationRepository m_integrations;
    integrations::SelectionRepository m_selections;
    logins::LoginRepository m_logins;
    logins::LoginChecker m_checker;
    httpserver::HttpServer m_server;
    listener::Listener m_listener;
    storeservice::PlaceRepository m_places;
    tls::CertificateShelf m_certificates;
    WayTools m_ways;
    ActivationDesk m_desk;
};

} // namespace latchkey::desk
