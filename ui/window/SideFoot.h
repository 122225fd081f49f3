// SPDX-License-Identifier: Apache-2.0
// The foot of the side list: can stores call this computer, is the keychain open, who signs in.
// Each has a mark, and is a door to what helps.
#pragma once

#include <QWidget>

class QToolButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

enum class Mark;

class SideFoot : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit SideFoot(const session::Session &session, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void listenerChosen();
    void keychainChosen();
    void loginsChosen();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addDoor();
    void say(QToolButton *door, Mark mark, const QString &words, const QString &tip);

    const session::Session &m_session;
    QToolButton *m_listener;
    QToolButton *m_keychain;
    QToolButton *m_logins;
};

} // namespace latchkey::ui
