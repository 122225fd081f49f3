// SPDX-License-Identifier: Apache-2.0
// A plan as commands for a colleague with shell access, to be copied.
#pragma once

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace latchkey::ui {

class CommandsDialog : public QDialog
{
    Q_OBJECT
public:
    // Opens without blocking; deletes itself.
    static CommandsDialog *openFor(const QString &commands, QWidget *parent);

private:
    CommandsDialog(const QString &commands, QWidget *parent);
    void copy();

    QString m_commands;
    QPushButton *m_copy;
    QTimer m_saysSo;
};

} // namespace latchkey::ui
