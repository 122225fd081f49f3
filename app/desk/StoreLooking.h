// SPDX-License-Identifier: Apache-2.0
// Looks at a store's address without waiting for it.
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

class StoreLooking : public QObject
{
    Q_OBJECT
public:
    // `profile` and `secrets` must outlive it.
    StoreLooking(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                 QObject *parent = nullptr);
    ~StoreLooking() override;

    // `url` as integrations::validStoreUrl() returns it. Ends with finished(), never before it
    // returns; another look ends this one without a word.
    void start(const QByteArray &url);
    // What is under way ends without a word.
    void stop();

Q_SIGNALS:
    void finished(const latchkey::commerce::StoreSight &sight);

private:
    void lookAt(const commerce::Store &store);

    profile::Profile &m_profile;
    secrets::SecretStore &m_secrets;
    Clock m_clock;
    CancelFlag m_cancel;
    int m_number = 0; // of the look that counts
};

} // namespace latchkey::desk
