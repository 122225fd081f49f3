// SPDX-License-Identifier: Apache-2.0
// An integration put into its store by the store's own services: looked at, planned, done, read
// back.
#pragma once

#include "activation/Timeline.h"
#include "desk/StoreCase.h"
#include "desk/TokenIntake.h"
#include "storeservice/StorePlan.h"
#include "storeservice/StoreService.h"

#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::desk {

// What came of it, as the store told it afterwards.
struct StoreChangeResult
{
    QStringList done; // "created", "updated", "removed", "issued", "activated", "connected"
    std::optional<storeservice::StoreIntegration> there; // nothing: gone, or not to be read
    storeservice::GrantComparison rights;                // granted against what the plan wanted
    bool isOtherwise = false; // the store has other URLs, e-mail or name than it was given
};

// One after the other: look(), then perform() what plan() made of it. Nothing blocks; destroying it
// cancels.
class StoreChange : public QObject
{
    Q_OBJECT

public:
    // `profile` and `secrets` must outlive it.
    StoreChange(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                StoreCase about, QObject *parent = nullptr);
    ~StoreChange() override;

    const StoreCase &about() const { return m_about; }

    // Ends with looked() or failed().
    void look();
    // What would be done in the store as it was looked at last, by what is chosen now. `known`: as
    // for wantedOf().
    storeservice::StorePlan plan(const storeservice::PlanOrder &order,
                                 const acl::AclTree &known) const;
    // Does it; without an obstacle, and not empty. Ends with finished() or failed(), and not before
    // the event loop runs. Tokens go to the keychain once a signed call proved them; timeline and
    // state are kept.
    void perform(const storeservice::StorePlan &plan);
    // failed() follows; what the store did until then stays done.
    void cancel();

    // From now on `recorder` is told of every call to the store.
    void record(const CallRecorder &recorder) { m_intake.record(recorder); }

    // The store handed tokens over that could not be kept: they are still there.
    bool leftTokens() const { return m_leftTokens; }

Q_SIGNALS:
    void looked(const latchkey::storeservice::StoreFacts &facts);
    void finished(const latchkey::desk::StoreChangeResult &result);
    // Problems: planOutdated(), those of StoreService, SecretStore::check() and TokenIntake.
    void failed(const latchkey::Problem &problem);

private:
    void takeFacts(const storeservice::StoreFacts &facts);
    void checkKeychain();
    void change();
    void takeChange(const storeservice::ChangeOutcome &outcome);
    void takeThere(const storeservice::StoreIntegration &there);
    void forgetConnection();
    void afterChange();
    void takeTokens(const storeservice::TakenTokens &tokens);
    void takeProof(const Problem &problem);
    void note(activation::TimelineStep step);

    profile::Profile &m_profile;
    secrets::SecretStore &m_secrets;
    Clock m_clock;
    StoreCase m_about;
    storeservice::StoreService m_service;
    TokenIntake m_intake;
    storeservice::StoreFacts m_facts;
    storeservice::StorePlan m_plan;
    storeservice::SeenIntegration m_seen;
    StoreChangeResult m_result;
    bool m_leftTokens = false;
    bool m_isCancelled = false; // since perform()
};

} // namespace latchkey::desk
