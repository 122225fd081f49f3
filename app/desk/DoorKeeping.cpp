// SPDX-License-Identifier: Apache-2.0
#include "desk/DoorKeeping.h"

#include "base/Job.h"
#include "desk/StoreDoor.h"

#include <QPointer>

namespace latchkey::desk {

DoorKeeping::DoorKeeping(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                         QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
{}

DoorKeeping::~DoorKeeping()
{
    m_cancel.cancel();
}

void DoorKeeping::keep(const QByteArray &url, const secrets::BasicLogin &login)
{
    const QByteArray &name = login.name.reveal();
    if (name.isEmpty() || name.contains(':')) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                end(failure("store.bad-name",
                            tr("A name for the web server cannot be empty, and holds no colon.")));
            },
            Qt::QueuedConnection);
        return;
    }
    commerce::Store store;
    store.baseUrl = url;
    openDoor(m_profile, m_secrets, store,
             [self = QPointer(this), store, login](const Result<commerce::Store> &opened) {
                 if (!self.isNull()) {
                     commerce::Store with = opened.value_or(store);
                     with.basic = login;
                     self->tryAt(with);
                 }
             });
}

// A store that cannot be reached now does not say that it is wrong.
void DoorKeeping::tryAt(const commerce::Store &store)
{
    runJob(
        this,
        [store, clock = m_clock, cancel = m_cancel] {
            return commerce::lookAtStore(store, clock, cancel);
        },
        [this, store](const commerce::StoreSight &sight) {
            if (m_cancel.isCancelled()) {
                end(failure("http.cancelled", tr("Cancelled. Nothing was kept.")));
                return;
            }
            if (sight.isPasswordRefused) {
                end(failure(sight.problem));
                return;
            }
            keepBasic(m_profile, m_secrets, store.basic,
                      [self = QPointer(this)](const Result<void> &kept) {
                          if (!self.isNull()) {
                              self->end(kept);
                          }
                      });
        });
}

void DoorKeeping::forget(const QByteArray &origin)
{
    forgetBasic(m_profile, m_secrets, origin, [self = QPointer(this)](const Result<void> &gone) {
        if (!self.isNull()) {
            self->end(gone);
        }
    });
}

void DoorKeeping::end(const Result<void> &done)
{
    Q_EMIT finished(done ? Problem() : done.error());
}

} // namespace latchkey::desk
