// SPDX-License-Identifier: Apache-2.0
// One thing that is wrong with a store's rights: how much it does, in a sentence, what to do, and
// the files that did it.
#pragma once

#include "checks/AclCheck.h"

#include <QWidget>

namespace latchkey::ui {

class AclFindingRow : public QWidget
{
    Q_OBJECT
public:
    explicit AclFindingRow(const checks::AclFinding &finding, QWidget *parent = nullptr);
};

} // namespace latchkey::ui
