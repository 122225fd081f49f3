// SPDX-License-Identifier: Apache-2.0
// The name and password of a web server in front of a store: tried, then kept in the keychain.
#pragma once

#include "base/Cancel.h"
#include "base/Clock.h"
#include "commerce/StoreLook.h"
#include "secrets/SecretStore.h"

#include <QObject>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::desk {

class DoorKeeping : public QObject
{
    Q_OBJECT
public:
    // `profile` and `secrets` must outlive it.
    DoorKeeping(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                QObject *parent = nullptr);
    ~DoorKeeping() override;

    // `url` is a store's, with that origin. Both end with finished(), never before they return.
    void keep(const QByteArray &url, const secrets::BasicLogin &login);
    void forget(const QByteArray &origin);
    void cancel() { m_cancel.cancel(); }

Q_SIGNALS:
    // Its code is empty if it is done. Problems: `store.bad-name` (a name cannot hold a colon or
    // be empty, RFC 7617), `commerce.basic-refused` (it was not kept), `http.cancelled`, those of
    // SecretStore and of integrations::StoreAccessRepository.
    void finished(const latchkey::Problem &problem);

private:
    void tryAt(const commerce::Store &store);
    void end(const Result<void> &done);

    profile::Profile &m_profile;
    secrets::SecretStore &m_secrets;
    Clock m_clock;
    CancelFlag m_cancel;
};

} // namespace latchkey::desk
