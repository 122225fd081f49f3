// SPDX-License-Identifier: Apache-2.0
// Asks for the name and password of the web server in front of a store (HTTP Basic).
#pragma once

#include "desk/DoorKeeping.h"
#include "ui/look/FieldDialog.h"

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class PasswordField;

// Accepted once the keychain has them; a refused one is said, and the dialog stays.
class FrontDoorDialog : public FieldDialog
{
    Q_OBJECT
public:
    // `session` must outlive it; `storeUrl` is a valid one.
    FrontDoorDialog(session::Session &session, const QByteArray &storeUrl,
                    QWidget *parent = nullptr);
    ~FrontDoorDialog() override;

private:
    void build();
    void validate();
    void keep();
    void end(const Problem &problem);

    QByteArray m_url;
    desk::DoorKeeping m_door;
    bool m_isUnderWay = false;

    QLineEdit *m_name;
    PasswordField *m_password;
    QPushButton *m_keep = nullptr;
};

} // namespace latchkey::ui
