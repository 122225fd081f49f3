// SPDX-License-Identifier: Apache-2.0
// A value to copy: selectable, with a button beside it that says that it was copied.
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace latchkey::ui {

class SecretClipboard;

class CopyField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind {
        Address,
        Words,
        Id, // in a narrow place: the button is an icon
    };

    // `name` is what screen readers call it.
    explicit CopyField(const QString &name, QWidget *parent = nullptr, Kind kind = Kind::Address);

    // What is copied is a secret: it goes through `clipboard`, which must outlive this.
    void copyInto(SecretClipboard &clipboard) { m_clipboard = &clipboard; }

    void setText(const QString &text);
    QString text() const;
    // The last of it for the keyboard.
    QWidget *lastStop() const;

private:
    void copy();
    void showCopied(bool copied);

    SecretClipboard *m_clipboard = nullptr;
    QString m_name;
    Kind m_kind;
    QLineEdit *m_edit;
    QPushButton *m_button;
    QTimer m_saysSo;
};

} // namespace latchkey::ui
