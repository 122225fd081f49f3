// SPDX-License-Identifier: Apache-2.0
#include "checks/SignedChecks.h"

#include "checks/CheckedCase.h"
#include "checks/GrantPlan.h"
#include "checks/Text.h"
#include "desk/BearerAudit.h"
#include "desk/LinkedCall.h"
#include "integrations/SelectionRepository.h"
#include "storecode/AclReader.h"

#include <algorithm>

namespace latchkey::checks {

namespace {

using Shared = std::shared_ptr<CheckedCase>;
using commerce::CallOutcome;

constexpr std::chrono::milliseconds patience{15'000}; // for one call

// The keychain and the profile answer, or the store: `take` gets the outcome, later.
template <typename Take>
desk::LinkedCall *linkedCall(const Shared &about, const Task &task, Take take)
{
    auto *call =
        new desk::LinkedCall(about->repository, about->secrets, about->asked.clock, task.context);
    QObject::connect(
        call, &desk::LinkedCall::finished, call,
        [call, about, take](const CallOutcome &outcome) {
            take(outcome);
            call->deleteLater();
        },
        Qt::QueuedConnection);
    return call;
}

QList<Evidence> evidenceOf(const CallOutcome &outcome)
{
    QList<Evidence> evidence;
    if (outcome.status > 0) {
        evidence.append({QStringLiteral("GET /V1/modules: HTTP %1, %2 ms")
                             .arg(outcome.status)
                             .arg(outcome.tookMs)});
    }
    if (!outcome.dialectUsed.isEmpty()) {
        evidence.append({Text::tr("Signed in the dialect %1; signatures sent: %2")
                             .arg(QString::fromLatin1(outcome.dialectUsed))
                             .arg(outcome.tries.size())});
    }
    for (const QString &said : {outcome.learnt, outcome.seenAs}) {
        if (!said.isEmpty()) {
            evidence.append({said});
        }
    }
    if (!outcome.reportId.isEmpty()) {
        evidence.append({Text::tr("The store wrote it down in its log as %1")
                             .arg(QString::fromUtf8(outcome.reportId))});
    }
    return evidence;
}

bool meansNewActivation(const QByteArray &code)
{
    return code == "commerce.consumer-unknown" || code == "commerce.token-unknown" ||
           code == "commerce.token-revoked" || code == "commerce.not-active";
}

CheckResult resultOf(const CallOutcome &outcome)
{
    const QList<Evidence> evidence = evidenceOf(outcome);
    if (!outcome.problem) {
        return ok(Text::tr("The tokens work: a signed call was accepted."), evidence);
    }
    const bool isNotConnected = outcome.problem->code == "activation.not-linked";
    CheckResult result =
        found(isNotConnected ? State::Skipped : State::Failed, *outcome.problem, evidence);
    if (isNotConnected || meansNewActivation(result.code)) {
        result.help = Help::Activate;
    } else if (result.code == "commerce.basic" || result.code == "commerce.basic-refused") {
        result.help = Help::EnterPassword;
    }
    if (result.code == "secrets.locked") {
        result.advice = Text::tr("Unlock the keychain of this computer, then check again.");
    }
    return result;
}

// What was asked, and answered; filled on another thread before the call is finished.
struct Grants
{
    GrantPlan plan;
    QList<GrantAnswer> answers;
};

commerce::StoreCall storeCall(const GrantCall &call)
{
    commerce::StoreCall wire;
    wire.path = call.path;
    wire.total = patience;
    return wire;
}

// One call after the other: a shop has customers besides.
desk::LinkedCall::Doing askingGrants(const std::shared_ptr<Grants> &grants,
                                     const integrations::KeptResources &kept,
                                     const CancelFlag &cancel)
{
    return [grants, kept, cancel](const commerce::CommerceClient &client,
                                  const secrets::IntegrationSecrets &tokens, const CancelFlag &) {
        storecode::Watch watch;
        watch.cancel = cancel;
        grants->plan = grantPlan(kept.choice, storecode::readAcl(kept.sources, watch).routes);
        CallOutcome last;
        const httpcall::BodySink drop = [](QByteArrayView) {
            return true;
        };
        for (const GrantCall &call : std::as_const(grants->plan.calls)) {
            if (cancel.isCancelled()) {
                break;
            }
            CallOutcome outcome = client.call(storeCall(call), tokens, cancel, drop);
            outcome.body.clear();
            last = outcome;
            grants->answers.append({call, outcome});
        }
        return last;
    };
}

CheckResult resultOf(const commerce::BearerOutcome &outcome, const QString &place)
{
    if (outcome.problem) {
        return found(State::NotCheckable, *outcome.problem);
    }
    const QString sentence = commerce::bearerSentence(outcome.answer, place);
    const QList<Evidence> evidence{{QStringLiteral("HTTP %1").arg(outcome.status)}};
    return outcome.answer == commerce::BearerAnswer::Accepted
               ? found(State::Warning, {"check.bearer-accepted", sentence, {}}, evidence)
               : ok(sentence, evidence);
}

CheckResult notWanted()
{
    CheckResult result = found(
        State::Skipped,
        {"check.not-wanted",
         Text::tr("Whether the store takes the access token without a signature was not tried: for "
                  "that the token has to be sent as it is."),
         {}});
    result.help = Help::TryBearer;
    return result;
}

} // namespace

Check signedCheck(const Shared &about)
{
    return {"signed", {"rest"}, {"clock"}, [about](const Task &task) {
                auto *call = linkedCall(about, task, [about, task](const CallOutcome &outcome) {
                    about->isSignedWell = !outcome.problem;
                    about->signatureBaseUrl = outcome.knowledge.signatureBaseUrl;
                    task.done(resultOf(outcome));
                });
                call->prove(about->integration->id);
            }};
}

Check resourcesCheck(const Shared &about)
{
    return {"resources", {"signed"}, {}, [about](const Task &task) {
                const QString id = about->integration->id;
                const auto kept = integrations::SelectionRepository(about->profile).of(id);
                if (!kept) {
                    task.done(found(State::NotCheckable, kept.error()));
                    return;
                }
                const auto grants = std::make_shared<Grants>();
                auto *call = linkedCall(about, task, [grants, task](const CallOutcome &outcome) {
                    const bool isBefore = outcome.problem && grants->answers.isEmpty();
                    task.done(isBefore ? found(State::NotCheckable, *outcome.problem)
                                       : judgeGrants(grants->plan, grants->answers));
                });
                call->perform(id, askingGrants(grants, *kept, task.cancel));
            }};
}

Check bearerCheck(const Shared &about, bool isWanted)
{
    return {"bearer", {"signed"}, {"resources"}, [about, isWanted](const Task &task) {
                if (!isWanted) {
                    task.done(notWanted());
                    return;
                }
                auto *audit = new desk::BearerAudit(about->repository, about->secrets,
                                                    about->asked.clock, task.context);
                QObject::connect(audit, &desk::BearerAudit::finished, audit,
                                 [audit, about, task](const commerce::BearerOutcome &outcome) {
                                     task.done(resultOf(outcome, about->asked.place()));
                                     audit->deleteLater();
                                 });
                audit->start(about->integration->id);
            }};
}

} // namespace latchkey::checks
