// SPDX-License-Identifier: Apache-2.0
// The settings of a profile: language, appearance, the listener's port, which browser shows Admin,
// whether the signing proxy starts with the person's session, and where it listens.
#pragma once

#include "profile/Profile.h"

#include <QDialog>
#include <QList>

#include <utility>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace latchkey::ui {

class SessionStart;

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
    // A box with what `key` may be; the value in force is chosen.
    QComboBox *newChoice(const char *key, const QList<std::pair<QString, QString>> &values);
    QSpinBox *newPort(quint16 port);
    // As it is kept, "none" where nothing was typed.
    QString bridge() const;
    QStringList notesOnProxy() const;
    Result<void> keep(const QString &key, const QString &value);
    void validate();
    void save();
    void end();

    profile::Profile &m_profile;
    quint16 m_portBefore;
    QSpinBox *m_port;
    QSpinBox *m_proxyPort;
    QLineEdit *m_bridge;
    SessionStart *m_start;
    QList<std::pair<QString, QComboBox *>> m_choices; // by the keys of their settings
    QLabel *m_note;
    QDialogButtonBox *m_buttons;
};

} // namespace latchkey::ui
