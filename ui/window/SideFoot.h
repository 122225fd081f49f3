// SPDX-License-Identifier: Apache-2.0
// The line at the bottom: does the store reach us, is the keychain open, who signs in.
#pragma once

#include <QStatusBar>

class QLabel;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class StatusStrip : public QStatusBar
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit StatusStrip(const session::Session &session, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    const session::Session &m_session;
    QLabel *m_mark;
    QLabel *m_listening;
    QLabel *m_keychain;
    QLabel *m_merchant;
};

} // namespace latchkey::ui
