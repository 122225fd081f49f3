// SPDX-License-Identifier: Apache-2.0
// The settings of a profile: the listener's port, and which browser shows Admin.
#pragma once

#include "profile/Profile.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QSpinBox;

namespace latchkey::ui {

class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    // `profile` must outlive it. `port` is the one in force.
    SettingsDialog(profile::Profile &profile, quint16 port, QWidget *parent = nullptr);

Q_SIGNALS:
    // Written to the profile; another port is listened on from the next start.
    void saved(bool portChanged);

private:
    void validate();
    void save();

    profile::Profile &m_profile;
    quint16 m_portBefore;
    QSpinBox *m_port;
    QComboBox *m_browser;
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
};

} // namespace latchkey::ui
