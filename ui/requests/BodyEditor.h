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
    // What is wrong with it, in a sentence; empty if nothing. A long text is read on another
    // thread, and until then it is what was last found.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void checked();

private:
    bool isLong() const;
    void check();
    void take(const QString &problem);
    void showHint();
    void indent();
    void replace(const QByteArray &json);

    QPlainTextEdit *m_edit;
    FieldHint *m_hint;
    QPushButton *m_indent;
    QTimer m_pause; // typing goes on
    QString m_problem;
    quint64 m_run = 0; // only what is read of the text as it is counts
};

} // namespace latchkey::ui
