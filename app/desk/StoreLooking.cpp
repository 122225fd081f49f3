// SPDX-License-Identifier: Apache-2.0
#include "desk/StoreLooking.h"

#include "base/Job.h"
#include "desk/StoreDoor.h"

#include <QPointer>

namespace latchkey::desk {

using commerce::Store;
using commerce::StoreSight;

StoreLooking::StoreLooking(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                           QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
{}

StoreLooking::~StoreLooking()
{
    m_cancel.cancel();
}

void StoreLooking::stop()
{
    ++m_number;
    m_cancel.cancel();
    m_cancel = CancelFlag();
}

// A keychain that cannot be asked hides a password at most, and the web server asks for that.
void StoreLooking::start(const QByteArray &url)
{
    stop();
    Store store;
    store.baseUrl = url;
    openDoor(m_profile, m_secrets, store,
             [self = QPointer(this), store, number = m_number](const Result<Store> &opened) {
                 if (!self.isNull() && number == self->m_number) {
                     self->lookAt(opened.value_or(store));
                 }
             });
}

void StoreLooking::lookAt(const Store &store)
{
    runJob(
        this,
        [store, clock = m_clock, cancel = m_cancel] {
            return commerce::lookAtStore(store, clock, cancel);
        },
        [this, number = m_number](const StoreSight &sight) {
            if (number == m_number) {
                Q_EMIT finished(sight);
            }
        });
}

} // namespace latchkey::desk
