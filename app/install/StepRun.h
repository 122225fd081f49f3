// SPDX-License-Identifier: Apache-2.0
// One step of a plan, performed where the store is.
#pragma once

#include "base/Problem.h"
#include "install/BinMagento.h"
#include "install/InstallPlan.h"
#include "install/PlanCommands.h"
#include "place/PlaceRun.h"
#include "place/StorePlace.h"
#include "storeservice/StoreFacts.h"
#include "storeservice/StoreScript.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace latchkey::place {
struct PlaceChange;
} // namespace latchkey::place

namespace latchkey::storeservice {
class StoreService;
} // namespace latchkey::storeservice

namespace latchkey::install {

// What all steps of one install need to know.
struct StepSetting
{
    place::StorePlace place;
    QString php;   // absolute path there
    QString token; // Guard::token()
    QString module;
    QList<ModuleOctets> files;                                // that are copied
    QStringList obsolete;                                     // files that go then
    std::optional<storeservice::SeenIntegration> integration; // that is removed
    storeservice::Question question;                          // that is asked at the end
};

// Once; destroying it cancels it. Exactly one of done() and failed() comes.
class StepRun : public QObject
{
    Q_OBJECT
public:
    StepRun(StepSetting setting, InstallStep step, QObject *parent = nullptr);
    ~StepRun() override;

    void start();
    // Ends it there, wherever it is.
    void cancel();

Q_SIGNALS:
    void output(const QByteArray &octets); // of both streams; foreign
    void progressed(const latchkey::install::StepProgress &progress);
    // The store's answer to the step Check.
    void checked(const latchkey::storeservice::StoreFacts &facts);
    void done();
    // Those of explain(), place::PlaceRun, place::PlaceChanging and storeservice::StoreService.
    void failed(const latchkey::Problem &problem);

private:
    void runCommand();
    void changeFiles(const place::PlaceChange &change);
    void copyFiles();
    void removeFiles();
    void removeIntegration();
    void forgetRows();
    void check();
    void take(place::PlaceRun &run, const QByteArray &octets);
    void end(const place::PlaceResult &result);
    storeservice::StoreService &service();
    template <typename T, typename... Arguments>
    T &begin(Arguments &&...arguments);

    StepSetting m_setting;
    InstallStep m_step;
    ProgressReader m_progress;
    qint64 m_printed = 0;
    bool m_hasPrintedTooMuch = false;
    std::unique_ptr<QObject> m_work; // what is under way
    std::function<void()> m_cancel;
};

} // namespace latchkey::install
