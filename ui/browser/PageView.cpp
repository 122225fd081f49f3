// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/PageView.h"

#include "ui/browser/AddressBar.h"
#include "ui/browser/StorePage.h"
#include "ui/look/MessageBar.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace latchkey::ui {

PageView::PageView(StorePage *page, AddressBar *address, MessageBar *messages, QWidget *parent)
    : QWebEngineView(parent)
    , m_page(page)
    , m_address(address)
{
    page->setParent(this);
    setPage(page);
    connect(page, &StorePage::told, messages, &MessageBar::tell);
    connect(page, &StorePage::wentOn, messages, [messages] {
        for (const char *subject : {"certificate", "crash"}) {
            messages->dismiss(subject);
        }
    });
    connect(page, &StorePage::addressChanged, this, &PageView::showAddress);
}

void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QWebEnginePage::WebAction action :
         {QWebEnginePage::Cut, QWebEnginePage::Copy, QWebEnginePage::Paste,
          QWebEnginePage::SelectAll}) {
        menu->addAction(m_page->action(action));
    }
    menu->addSeparator();
    menu->addAction(m_page->action(QWebEnginePage::Reload));
    menu->popup(event->globalPos());
}

void PageView::showAddress()
{
    m_address->show(m_page->address(), securityOf(m_page->address(), m_page->isErrorPage()));
}

} // namespace latchkey::ui
