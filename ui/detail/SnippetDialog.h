// SPDX-License-Identifier: Apache-2.0
// A program that calls the store, with a key made for it: asked for, then shown the only time that
// anybody can.
#pragma once

#include "base/Secret.h"
#include "snippets/Snippet.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace latchkey::clients {
struct NewClient;
} // namespace latchkey::clients

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class CodeView;
class FieldHint;
class SecretClipboard;

class SnippetDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the integration with that id; `language` as in snippets::name(). Both must outlive it.
    SnippetDialog(session::Session &session, SecretClipboard &clipboard, const QString &id,
                  const QByteArray &language, QWidget *parent = nullptr);

private:
    void build();
    QWidget *buildForm();
    QWidget *buildResult();
    void make();
    void present(const clients::NewClient &made);

    session::Session &m_session;
    SecretClipboard &m_clipboard;
    const QString m_id;
    const snippets::Language m_language;
    Secret m_text; // with the key; empty until it is made
    QLineEdit *m_name;
    QCheckBox *m_readsOnly;
    FieldHint *m_problem;
    QLabel *m_said;
    CodeView *m_code;
    QLabel *m_note;
    QPushButton *m_make = nullptr;
    QPushButton *m_copy;
    QWidget *m_form = nullptr;
    QWidget *m_result = nullptr;
};

} // namespace latchkey::ui
