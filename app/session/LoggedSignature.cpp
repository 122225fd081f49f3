// SPDX-License-Identifier: Apache-2.0
#include "session/LoggedSignature.h"

#include "base/Job.h"
#include "session/Session.h"

#include <QPointer>

namespace latchkey::session {

using exchange::SignatureVerdict;

void judgeSignature(Session &session, const exchange::Exchange &call, QObject *context,
                    const std::function<void(const Result<SignatureVerdict> &)> &answer)
{
    const auto integration = session.integrations().repository().byId(call.integration);
    const QByteArray storeUrl = integration ? integration->storeUrl : QByteArray();
    const auto judge = [context = QPointer(context), folder = session.profile().folder(), call,
                        storeUrl, answer](const Result<std::optional<Secret>> &item) {
        if (!context.isNull()) {
            runJob(
                context.data(),
                [folder, call, item, storeUrl] {
                    return exchange::judgeSignature(folder, call, item, storeUrl);
                },
                answer);
        }
    };
    if (integration) {
        session.secrets().store().read(secrets::itemKeyOfIntegration(call.integration), judge);
    } else {
        judge(failure(integration.error()));
    }
}

} // namespace latchkey::session
