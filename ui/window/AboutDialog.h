// SPDX-License-Identifier: Apache-2.0
// Which program and version this is, and under what licence.
#pragma once

#include <QDialog>

namespace latchkey::ui {

class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace latchkey::ui
