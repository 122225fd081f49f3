// SPDX-License-Identifier: Apache-2.0
// A password: hidden until the eye is pressed, with a word when Caps Lock is on.
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace latchkey::ui {

class FieldHint;

class PasswordField : public QWidget
{
    Q_OBJECT
public:
    // `name` is what screen readers call it.
    explicit PasswordField(const QString &name, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QToolButton *eye() const { return m_eye; }
    FieldHint *hint() const { return m_hint; }

    // Says what is wrong with it; empty: nothing.
    void showProblem(const QString &problem);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showPassword(bool shown);
    void setCapsLock(bool on);
    void say();

    QString m_name;
    QLineEdit *m_edit;
    QToolButton *m_eye;
    FieldHint *m_hint;
    QString m_problem;
    bool m_isCapsLock = false;
};

} // namespace latchkey::ui
