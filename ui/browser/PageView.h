// SPDX-License-Identifier: Apache-2.0
// Shows a page.
#pragma once

#include <QWebEngineView>

namespace latchkey::ui {

class AddressBar;
class MessageBar;
class StorePage;

// The engine's view with a context menu that only offers what the rules allow.
class PageView : public QWebEngineView
{
    Q_OBJECT

public:
    // Takes `page` over. What it tells goes to `messages`, where it is to `address`.
    PageView(StorePage *page, AddressBar *address, MessageBar *messages, QWidget *parent = nullptr);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showAddress();

    StorePage *m_page;
    AddressBar *m_address;
};

} // namespace latchkey::ui
