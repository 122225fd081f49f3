// SPDX-License-Identifier: Apache-2.0
// Hand over the tokens: what it means, in which format, and where to.
#pragma once

#include "base/Result.h"
#include "handover/HandoverFormat.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace latchkey {
class Secret;
}

namespace latchkey::session {
class Session;
}

namespace latchkey::ui {

class SecretClipboard;

class HandOverDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the integration with that id, which is there; all three must outlive it.
    HandOverDialog(session::Session &session, SecretClipboard &clipboard, const QString &id,
                   QWidget *parent);

    // Where to save it, if not asked: for tests.
    void saveTo(const QString &path);

private:
    void build(const QString &name);
    handover::Format format() const;
    void showFormat();
    void agree(bool agreed);
    void askForFile();
    void copy();
    // Has the tokens written down, and gives them to `use`, which says what was done.
    void hand(const std::function<Result<QString>(const Secret &)> &use);
    void say(const QString &text);

    session::Session &m_session;
    SecretClipboard &m_clipboard;
    const QString m_id;
    QString m_host;
    QComboBox *m_formats;
    QLabel *m_remark;
    QCheckBox *m_agreed;
    QLabel *m_said;
    QPushButton *m_save;
    QPushButton *m_copy;
};

} // namespace latchkey::ui
