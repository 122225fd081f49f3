// SPDX-License-Identifier: Apache-2.0
// A value to copy: selectable, with a button beside it.
#pragma once

#include <QWidget>

class QLineEdit;

namespace latchkey::ui {

class CopyField : public QWidget
{
    Q_OBJECT
public:
    // `name` is what screen readers call it.
    explicit CopyField(const QString &name, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const;

private:
    void copy();

    QLineEdit *m_edit;
};

} // namespace latchkey::ui
