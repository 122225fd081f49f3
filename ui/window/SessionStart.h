// SPDX-License-Identifier: Apache-2.0
// A switch: whether the signing proxy starts with the person's session, and how it does.
#pragma once

#include "base/Problem.h"
#include "service/LoginStart.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;

namespace latchkey::ui {

// What its service is doing, in the service's own words if it has some: "It waits: …" while the
// keychain is locked. A sentence.
QString runningWords(const service::ServiceState &systemd);

class SessionStart : public QWidget
{
    Q_OBJECT
public:
    // Of the profile in `profileFolder` (absolute).
    explicit SessionStart(const QString &profileFolder, QWidget *parent = nullptr);

    // True if the person wants it otherwise than it is.
    bool isChanged() const;

    // Does what the switch says; ends with applied(), also before it returns.
    void apply();

Q_SIGNALS:
    void applied(const std::optional<latchkey::Problem> &problem);

private:
    void look();
    void show(const service::LoginStartState &state);
    void say(const QString &text);

    const QString m_profileFolder;
    service::LoginStart m_login;
    bool m_isThere;                                  // a latchkeyctl that could be started
    std::optional<service::LoginStartState> m_state; // nothing until it was looked at
    QCheckBox *m_switch;
    QLabel *m_said;
    QTimer m_again;
};

} // namespace latchkey::ui
