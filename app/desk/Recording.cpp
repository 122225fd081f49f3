// SPDX-License-Identifier: Apache-2.0
#include "desk/Recording.h"

namespace latchkey::desk {

httpcall::CallObserver observerOf(const CallRecorder &recorder, const QString &integrationId,
                                  CallPurpose purpose)
{
    if (!recorder) {
        return {};
    }
    return [recorder, integrationId, purpose](const httpcall::CallReport &report) {
        recorder(integrationId, purpose, report);
    };
}

} // namespace latchkey::desk
