// SPDX-License-Identifier: Apache-2.0
#include "checks/VersionCheck.h"

#include "checks/CheckedCase.h"
#include "checks/Text.h"
#include "storeservice/PlaceRepository.h"
#include "storeservice/StoreService.h"

namespace latchkey::checks {

namespace {

using Shared = std::shared_ptr<CheckedCase>;
using storeservice::StoreFacts;
using storeservice::StoreService;

// What everybody is told: "2.4".
CheckResult toldToAll(const CheckedCase &about)
{
    const QString release = about.sight ? about.sight->release : QString();
    CheckResult result =
        release.isEmpty()
            ? found(State::NotCheckable, {"check.version-not-told",
                                          Text::tr("The store does not say which version it is."),
                                          {}})
            : ok(Text::tr("%1. A store tells outsiders no more than that.").arg(release));
    if (about.integration) {
        result.advice = Text::tr("Say where the store's code is to learn the exact version.");
        result.help = Help::NamePlace;
    }
    return result;
}

CheckResult resultOf(const StoreFacts &facts)
{
    QList<Evidence> evidence;
    const auto add = [&evidence](const QString &name, const std::optional<QString> &value) {
        if (value) {
            evidence.append({QStringLiteral("%1: %2").arg(name, *value)});
        }
    };
    add(Text::tr("Mode"), facts.mode);
    add(QStringLiteral("PHP"), facts.php);
    add(Text::tr("Account"), facts.user);
    if (!facts.version) {
        return found(
            State::NotCheckable,
            {"check.version-not-told", Text::tr("The store does not say which version it is."), {}},
            evidence);
    }
    return ok(QStringLiteral("%1 %2 %3")
                  .arg(facts.product.value_or(QString()), facts.edition.value_or(QString()),
                       *facts.version)
                  .simplified(),
              evidence);
}

void askServices(const Shared &about, const Task &task, const storeservice::KeptPlace &kept)
{
    auto *service = new StoreService(kept.place, storeservice::serviceDeadlineMs, task.context);
    QObject::connect(service, &StoreService::looked, service,
                     [about, task, service](const StoreFacts &facts) {
                         about->toldBaseUrls = facts.baseUrls.value_or(QList<QByteArray>());
                         task.done(resultOf(facts));
                         service->deleteLater();
                     });
    QObject::connect(service, &StoreService::failed, service,
                     [task, service](const Problem &problem) {
                         task.done(found(State::NotCheckable, problem));
                         service->deleteLater();
                     });
    service->look({});
}

} // namespace

Check versionCheck(const Shared &about)
{
    return {
        "version", {}, {"rest"}, [about](const Task &task) {
            const auto kept =
                about->integration
                    ? storeservice::PlaceRepository(about->profile).agreed(about->integration->id)
                    : Result<std::optional<storeservice::KeptPlace>>();
            if (kept && *kept) {
                askServices(about, task, **kept);
            } else {
                task.done(toldToAll(*about));
            }
        }};
}

} // namespace latchkey::checks
