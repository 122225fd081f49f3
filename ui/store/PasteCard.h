// SPDX-License-Identifier: Apache-2.0
// "Paste what Admin shows": the four values of Admin's tokens dialog, without any callback.
#pragma once

#include "ui/look/CardFrame.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace latchkey {
struct Problem;
} // namespace latchkey

namespace latchkey::session {
class HandedTokens;
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class BusyLine;
class FieldHint;

class PasteCard : public CardFrame
{
    Q_OBJECT
public:
    // `session` must outlive it.
    PasteCard(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id);

private:
    void build();
    void readField();
    void press();
    void end(const Problem &problem);
    bool forgetOnClipboard() const;
    void refresh();

    session::HandedTokens &m_tokens;
    QString m_id;
    QString m_pasted; // fingerprint of what was taken from the field

    QLineEdit *m_field;
    FieldHint *m_hint;
    BusyLine *m_busy;
    QPushButton *m_button;
};

} // namespace latchkey::ui
