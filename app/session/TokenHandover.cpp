// SPDX-License-Identifier: Apache-2.0
#include "session/TokenHandover.h"

#include "desk/TokenHandover.h"
#include "session/Session.h"

#include <QPointer>

namespace latchkey::session {

void handOver(Session &session, const QString &id, handover::Format format,
              const std::function<void(const Result<Secret> &)> &answer)
{
    desk::handOver(session.profile(), session.secrets().store(), id, format, session.clock(),
                   [self = QPointer(&session), id, answer](const Result<desk::HandedOver> &handed) {
                       if (self.isNull()) {
                           return;
                       }
                       if (handed) {
                           self->integrations().tell(id, handed->event);
                       }
                       answer(handed.map([](const desk::HandedOver &it) { return it.text; }));
                   });
}

} // namespace latchkey::session
