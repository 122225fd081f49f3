// SPDX-License-Identifier: Apache-2.0
// What is known here of an integration's store without asking it: its resources and routes.
#pragma once

#include "base/Result.h"
#include "storecode/AclReader.h"

#include <QObject>

#include <functional>

namespace latchkey::session {

class Session;

// What the sources of the integration's choice say or, without any or where they are gone, the
// catalogue of the release that the store seems to be; its routes where the sources have none. Read
// on the thread pool; answers later, in the thread of `context`, and not at all once that is gone.
// Problems: those of SelectionRepository.
void readStore(Session &session, const QString &id, QObject *context,
               const std::function<void(const Result<storecode::AclReading> &)> &answer);

} // namespace latchkey::session
