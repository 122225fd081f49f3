// SPDX-License-Identifier: Apache-2.0
// What comes after the first step of a new integration, and what has to be at hand for it.
#pragma once

#include "ui/look/CardFrame.h"

namespace latchkey::ui {

class AheadCard : public CardFrame
{
    Q_OBJECT
public:
    explicit AheadCard(QWidget *parent = nullptr);
};

} // namespace latchkey::ui
