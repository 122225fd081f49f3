// SPDX-License-Identifier: Apache-2.0
#include "session/KnownStore.h"

#include "base/Job.h"
#include "integrations/StoreRelease.h"
#include "session/Session.h"

namespace latchkey::session {

using storecode::AclReading;

namespace {

AclReading readingOf(const QStringList &sources, const QString &release)
{
    const QStringList builtIn{storecode::catalogueOf(release)};
    AclReading found = storecode::readAcl(sources.isEmpty() ? builtIn : sources);
    if (found.tree.isEmpty()) {
        return storecode::readAcl(builtIn);
    }
    if (found.routes.isEmpty()) {
        found.routes = storecode::readAcl(builtIn).routes;
    }
    return found;
}

} // namespace

void readStore(Session &session, const QString &id, QObject *context,
               const std::function<void(const Result<AclReading> &)> &answer)
{
    const auto kept = session.integrations().resources(id);
    const SessionEntry *entry = session.integrations().entry(id);
    if (!kept || entry == nullptr) {
        const Problem why = kept ? Problem{"integration.unknown", {}, {}} : kept.error();
        QMetaObject::invokeMethod(
            context, [answer, why] { answer(failure(why)); }, Qt::QueuedConnection);
        return;
    }
    const QString release = integrations::likelyRelease(entry->integration.dialect);
    runJob(
        context, [sources = kept->sources, release] { return readingOf(sources, release); },
        [answer](const AclReading &reading) { answer(reading); });
}

} // namespace latchkey::session
