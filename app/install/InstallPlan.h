// SPDX-License-Identifier: Apache-2.0
// What installing or removing a module does to a store, step by step, before any of it is done.
#pragma once

#include "base/Problem.h"
#include "install/InstallFacts.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::install {

enum class StepKind {
    Backup,            // the store's own setup:backup
    RemoveIntegration, // by the store's service, while the module's files are still there
    MaintenanceOn,
    CopyFiles, // to app/code/Vendor/Module
    EnableModule,
    DisableModule,
    RemoveFiles,
    Upgrade,
    ForgetRows, // of setup_module and patch_list
    StaticContent,
    Compile,
    CleanCache,
    MaintenanceOff, // done by the runner on the server, whatever happened before
    Check,          // what the store's service says afterwards
};

struct InstallStep
{
    StepKind kind;
    QStringList command; // what stands behind bin/magento; empty if Latchkey does it itself
    qint64 deadlineMs = 0;
    bool isWhole = false; // Cancel waits for its end

    friend bool operator==(const InstallStep &, const InstallStep &) = default;
};

// What a person chose.
struct InstallWishes
{
    QString module; // Vendor_Module
    bool isMaintenance = false;
    bool isBackup = false;
    // Whether generated code and static content stay while setup:upgrade runs; otherwise as the
    // mode wants it: in production they do.
    std::optional<bool> keepsGenerated;
};

struct InstallPlan
{
    bool isUninstall = false;
    QString module;
    QList<InstallStep> steps;     // in order; empty if there is an obstacle
    QStringList warnings;         // whole sentences
    bool isForRepository = false; // the store cannot be changed in place
    bool takesMaintenanceOff = false;
    std::optional<Problem> obstacle; // why it cannot be done

    friend bool operator==(const InstallPlan &, const InstallPlan &) = default;
};

// Installs a module, or a newer version of it. Obstacles: `install.module-name`,
// `install.module-elsewhere` (Composer has it), `install.other-owner`. Where the store's files are
// read-only or deployed from a Cloud project the plan is for the repository, without steps.
InstallPlan planInstall(const InstallFacts &facts, const InstallWishes &wishes);

// Removes it, its integration first. Obstacles: also `install.nothing-there`. `hasIntegration` says
// whether the store has one of the integration's name.
InstallPlan planUninstall(const InstallFacts &facts, const InstallWishes &wishes,
                          bool hasIntegration);

// "Switch the module on"; `isUninstall` changes some.
QString titleOf(StepKind kind);
// What the step means for the shop, in a sentence or two.
QString meaningOf(const InstallStep &step, const InstallPlan &plan);
// A stable word for scripts: "upgrade".
QByteArray wordOf(StepKind kind);
std::optional<StepKind> stepNamed(QByteArrayView word);

// What is left to do by hand where the plan is for the repository, in order.
QStringList repositorySteps(const InstallPlan &plan);

} // namespace latchkey::install
