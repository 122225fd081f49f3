// SPDX-License-Identifier: Apache-2.0
// What answers at the address of a store that is being typed, and what may be meant instead.
#pragma once

#include "commerce/StoreLook.h"
#include "desk/StoreLooking.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class MarkLabel;

// Says that it looks, then what it saw. It never stands in the way of anything.
class AddressLook : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    AddressLook(session::Session &session, QWidget *parent = nullptr);

    // A valid store URL; the same again is not looked at again.
    void look(const QByteArray &storeUrl);
    // Nothing is said of an address that is being changed.
    void forget();

Q_SIGNALS:
    // The person wants this one instead.
    void addressChosen(const QByteArray &storeUrl);

private:
    void build();
    void begin();
    void show(const commerce::StoreSight &sight);
    void press();
    void askForPassword();
    void askForIssuer();
    void askToTrust(const QString &file);
    void refuse(const QString &sentence);

    session::Session &m_session;
    desk::StoreLooking m_looking;
    QByteArray m_url; // looked at, or being looked at; empty: none
    commerce::StoreSight m_sight;

    MarkLabel *m_mark;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace latchkey::ui
