// SPDX-License-Identifier: Apache-2.0
// The window that a page opened: its address and how far it can be trusted, the page, nothing else.
#pragma once

#include <QWidget>

namespace latchkey::ui {

class AddressBar;
class MessageBar;
class PageView;
class StorePage;

// Destroys itself when it is closed, by the person or by the page.
class LoginPopup : public QWidget
{
    Q_OBJECT

public:
    // Takes `page` over. Shown, in front of `opener`, as soon as the page has said how large.
    explicit LoginPopup(StorePage *page, QWidget *opener = nullptr);

    StorePage *page() const { return m_page; }
    PageView *view() const { return m_view; }
    AddressBar *address() const { return m_address; }
    MessageBar *messages() const { return m_messages; }

private:
    // The page gets exactly the size it asked for, as far as the screen allows; at least 320×240.
    // It is asked once: a window that moves or grows by itself could lie about where it is from.
    void takeSize(QSize asked);
    void makeRoomForMessages(bool shown);

    StorePage *m_page;
    AddressBar *m_address;
    MessageBar *m_messages;
    PageView *m_view;
    bool m_hasSize = false;
    int m_roomForMessages = 0;
};

} // namespace latchkey::ui
