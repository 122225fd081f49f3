// SPDX-License-Identifier: Apache-2.0
// The key of a program, shown the only time that anybody can.
#pragma once

#include "clients/ClientRepository.h"

#include <QDialog>

namespace latchkey::ui {

class KeyDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeyDialog(const clients::NewClient &made, QWidget *parent = nullptr);
};

} // namespace latchkey::ui
