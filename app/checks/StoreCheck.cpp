// SPDX-License-Identifier: Apache-2.0
#include "checks/StoreCheck.h"

#include "checks/AddressChecks.h"
#include "checks/AnswerChecks.h"
#include "checks/CheckedCase.h"
#include "checks/SignedChecks.h"
#include "checks/Text.h"
#include "checks/VersionCheck.h"
#include "desk/StoreDoor.h"

#include <QPointer>

namespace latchkey::checks {

namespace {

using Shared = std::shared_ptr<CheckedCase>;

// The door first: whom TLS trusts there, and the web server's password. A keychain that cannot be
// asked hides that at most, and the web server asks for it.
Check nameCheck(const Shared &about)
{
    return {"dns", {}, {}, [about](const Task &task) {
                // the keychain's answer may come after the run has ended, and the context with it
                desk::openDoor(about->profile, about->secrets, about->asked.store,
                               [about, task, context = QPointer(task.context)](
                                   const Result<commerce::Store> &opened) {
                                   if (context.isNull()) {
                                       return;
                                   }
                                   if (opened) {
                                       about->asked.store = *opened;
                                   }
                                   task.onPool([asked = about->asked](const CancelFlag &) {
                                       return checkName(asked);
                                   });
                               });
            }};
}

// One that asks the store without a token.
Check plainCheck(const Shared &about, const QByteArray &id, const QByteArray &needed,
                 CheckResult (*look)(const AskedStore &, const CancelFlag &))
{
    return {id, {needed}, {}, [about, look](const Task &task) {
                task.onPool([asked = about->asked, look](const CancelFlag &cancel) {
                    return look(asked, cancel);
                });
            }};
}

Check apiCheck(const Shared &about)
{
    return {
        "rest", {"tls"}, {}, [about](const Task &task) {
            runJob(
                task.context,
                [asked = about->asked, cancel = task.cancel] { return checkApi(asked, cancel); },
                [about, task](const ApiResult &api) {
                    about->sight = api.sight;
                    task.done(api.result);
                });
        }};
}

// A signed call that was taken has shown it already.
Check authorizationCheck(const Shared &about)
{
    return {"authorization", {"rest"}, {"signed"}, [about](const Task &task) {
                if (about->isSignedWell) {
                    task.done(ok(Text::tr("The Authorization header reaches the store: it accepted "
                                          "a signed call.")));
                    return;
                }
                task.onPool([asked = about->asked](const CancelFlag &cancel) {
                    return checkAuthorization(asked, cancel);
                });
            }};
}

CheckResult baseUrlsSaid(const CheckedCase &about, const QList<QByteArray> &told)
{
    KnownBaseUrls known;
    const integrations::Integration *it = about.integration ? &*about.integration : nullptr;
    if (about.isSignedWell) {
        known.inSignatures =
            about.signatureBaseUrl.isEmpty() ? about.asked.store.baseUrl : about.signatureBaseUrl;
    } else if (it != nullptr) {
        known.inSignatures = it->signatureBaseUrl;
    }
    known.posted = it != nullptr ? it->storeBaseUrl : QByteArray();
    known.told = about.toldBaseUrls.isEmpty() ? told : about.toldBaseUrls;
    if (known.inSignatures.isEmpty() && known.posted.isEmpty() && known.told.isEmpty()) {
        return found(
            State::NotCheckable,
            {"check.base-url-unknown",
             Text::tr("The store tells its base URL only to its own server, or in a signed "
                      "call."),
             {}});
    }
    return judgeBaseUrls(about.asked.store.baseUrl, known);
}

Check baseUrlCheck(const Shared &about)
{
    return {"base-url", {"rest"}, {"signed", "version"}, [about](const Task &task) {
                runJob(
                    task.context,
                    [asked = about->asked, cancel = task.cancel] {
                        return toldBaseUrls(asked, cancel);
                    },
                    [about, task](const QList<QByteArray> &told) {
                        task.done(baseUrlsSaid(*about, told));
                    });
            }};
}

} // namespace

Result<std::unique_ptr<CheckRun>> storeCheck(profile::Profile &profile,
                                             secrets::SecretStore &secrets, const Clock &clock,
                                             const CheckedStore &what)
{
    commerce::Store store;
    store.baseUrl = what.url;
    std::optional<integrations::Integration> integration;
    if (!what.integrationId.isEmpty()) {
        const auto known = integrations::IntegrationRepository(profile).byId(what.integrationId);
        if (!known) {
            return failure(known.error());
        }
        integration = *known;
        store = desk::storeOf(*known);
    }
    const auto about = std::make_shared<CheckedCase>(profile, secrets, clock,
                                                     AskedStore(store, clock), integration);
    QList<Check> checks{nameCheck(about),
                        plainCheck(about, "tls", "dns", &checkConnection),
                        plainCheck(about, "redirects", "tls", &checkRedirects),
                        apiCheck(about),
                        plainCheck(about, "clock", "tls", &checkClock),
                        versionCheck(about)};
    if (integration) {
        checks.append(signedCheck(about));
    }
    checks += {authorizationCheck(about), baseUrlCheck(about)};
    if (integration) {
        checks += {resourcesCheck(about), bearerCheck(about, what.triesBearer)};
    }
    return std::make_unique<CheckRun>(std::move(checks));
}

} // namespace latchkey::checks
