// SPDX-License-Identifier: Apache-2.0
// Asking what becomes of the chosen resources below one that is taken out.
#pragma once

#include "acl/ResourceSelection.h"

#include <QDialog>

#include <functional>

namespace latchkey::ui {

struct DropFacts
{
    QString title;         // of the resource, escaped
    int below = 0;         // how many below it are chosen
    bool isChosen = false; // itself; otherwise it is only there because of them
};

// Opens without blocking; Cancel, Enter and Esc do nothing. Returns the dialog, which deletes
// itself; its buttons are named "removeBelow" and "keepBelow".
QDialog *askAboutBelow(const DropFacts &facts, QWidget *parent,
                       const std::function<void(acl::Reach)> &drop);

} // namespace latchkey::ui
