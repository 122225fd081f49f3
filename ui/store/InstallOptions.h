// SPDX-License-Identifier: Apache-2.0
// What a person chooses before a module is installed or removed.
#pragma once

#include "session/InstallJobs.h"

#include <QWidget>

class QCheckBox;

namespace latchkey::ui {

class InstallOptions : public QWidget
{
    Q_OBJECT
public:
    explicit InstallOptions(QWidget *parent = nullptr);

    // What the plan has; only what makes a difference in that store.
    void show(const session::InstallJob &job);
    // Without the module's name.
    install::InstallWishes wishes() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_maintenance;
    QCheckBox *m_backup;
    QCheckBox *m_clear;
};

} // namespace latchkey::ui
