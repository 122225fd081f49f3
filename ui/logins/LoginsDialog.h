// SPDX-License-Identifier: Apache-2.0
// The logins of this computer: seeing, making and removing them.
#pragma once

#include "logins/LoginRepository.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace latchkey::ui {

class LoginsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LoginsDialog(logins::LoginRepository logins, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void fill();
    void add();
    void changePassword();
    void askToRemove();
    void remove(const QString &name);

    logins::LoginRepository m_logins;
    QListWidget *m_list;
    QPushButton *m_change;
    QPushButton *m_remove;
    QLabel *m_problem;
};

} // namespace latchkey::ui
