// SPDX-License-Identifier: Apache-2.0
// What the card of an install shows and offers, as it follows from how far the job is.
#pragma once

#include "session/InstallJobs.h"
#include "ui/look/StateMark.h"

#include <QString>
#include <QStringList>

namespace latchkey::ui {

// What a button of the card does.
enum class InstallAct {
    None,
    Look,      // asks the store and makes a plan
    NamePlace, // nobody said yet where the store's code is, or agreed to run it
    Perform,
    Write, // into a project's repository
    Activate,
};

struct InstallOffer
{
    QString text; // empty: there is no such button
    InstallAct act = InstallAct::None;
};

// Sentences may hold foreign text, as it came.
struct InstallView
{
    enum class Steps { None, Plan, Progress };

    Mark mark = Mark::NotYet;
    QString headline;
    QStringList sentences;
    QString details; // the store's own words
    QStringList warnings;
    Steps steps = Steps::None;
    bool hasOptions = false;
    bool hasCommands = false;
    bool hasLog = false;
    InstallOffer primary;
    InstallOffer again;
    QString cancel; // empty: cannot be cancelled
    bool canStop = false;
    QString otherWay; // removing instead of installing, or back; empty: there is none
};

// `isPlaceKnown`: somebody said where the store's code is, and agreed to run it.
InstallView viewOf(const session::InstallJob &job, bool isPlaceKnown);

} // namespace latchkey::ui
