// SPDX-License-Identifier: Apache-2.0
// The JSON that is sent along, with what is wrong with it said while it is written.
#pragma once

#include <QTimer>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace latchkey::ui {

class FieldHint;

class BodyEditor : public QWidget
{
    Q_OBJECT
public:
    explicit BodyEditor(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    QPlainTextEdit *edit() const { return m_edit; }
    // What is wrong with it, in a sentence; empty if nothing.
    QString problem() const;

private:
    void check();
    void indent();

    QPlainTextEdit *m_edit;
    FieldHint *m_hint;
    QPushButton *m_indent;
    QTimer m_pause; // typing goes on
};

} // namespace latchkey::ui
