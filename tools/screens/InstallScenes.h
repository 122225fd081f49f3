// SPDX-License-Identifier: Apache-2.0
// How far installing a module can be, without a store, for pictures.
#pragma once

#include "screens/Stage.h"
#include "session/InstallJobs.h"

#include <QWidget>

#include <memory>

namespace latchkey::screens {

// A shop in production with another module's update waiting; everything is offered and chosen.
session::InstallJob plannedInstall();
session::InstallJob plannedRemoval();
// Its files come from a repository.
session::InstallJob repositoryInstall();
// In the middle of setup:upgrade; cancelled, and waiting for its end.
session::InstallJob runningInstall(qint64 now);
session::InstallJob endingInstall(qint64 now);
// The compiler had too little memory.
session::InstallJob failedInstall();
session::InstallJob doneInstall();

QString installCommands();

// The card that shows it, as high as it is.
std::unique_ptr<QWidget> installPage(Stage &stage, const session::InstallJob &job);

} // namespace latchkey::screens
