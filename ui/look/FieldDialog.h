// SPDX-License-Identifier: Apache-2.0
// A dialog that asks for something in a few fields: what it is about, the fields, what is wrong
// with what was typed, and a bar while it is tried.
#pragma once

#include <QDialog>

class QGridLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace latchkey::ui {

class FieldHint;

class FieldDialog : public QDialog
{
    Q_OBJECT
public:
    ~FieldDialog() override;

protected:
    explicit FieldDialog(QWidget *parent);

    // Below those before it. `label` leads to `edit` by its mnemonic; `field` is or holds `edit`.
    void addField(const QString &label, QLineEdit *edit, QWidget *field);
    // Puts all together, once, with `about` in plain text above the fields. The primary button,
    // named `verb`, only says that it was clicked; beside it is Cancel.
    QPushButton *finish(const QString &about, const QString &verb);
    // Plain text, beneath the fields; empty: nothing is wrong.
    void showProblem(const QString &sentence);
    void setWaiting(bool waits);

private:
    QGridLayout *m_fields;
    FieldHint *m_problem = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_first = nullptr;
};

} // namespace latchkey::ui
