// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/LoginPopup.h"

#include "ui/browser/AddressBar.h"
#include "ui/browser/PageView.h"
#include "ui/browser/StorePage.h"
#include "ui/look/MessageBar.h"

#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr QSize usualSize(680, 510); // Admin's (PROTOCOL §1.3)
constexpr QSize smallestSize(320, 240);

} // namespace

LoginPopup::LoginPopup(StorePage *page, QWidget *opener)
    : QWidget(opener, Qt::Window)
    , m_page(page)
    , m_address(new AddressBar(this))
    , m_messages(new MessageBar(this))
    , m_view(new PageView(page, m_address, m_messages, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_address);
    layout->addWidget(m_messages);
    layout->addWidget(m_view, 1);
    m_view->setFocus();
    setWindowTitle(tr("Sign in – Latchkey"));
    connect(m_page, &QWebEnginePage::geometryChangeRequested, this,
            [this](const QRect &asked) { takeSize(asked.size()); });
    connect(m_page, &QWebEnginePage::windowCloseRequested, this, &QWidget::close);
    connect(m_messages, &MessageBar::shownChanged, this, &LoginPopup::makeRoomForMessages);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+W")), this), &QShortcut::activated,
            this, &QWidget::close);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+L")), this), &QShortcut::activated,
            m_address, &AddressBar::selectAddress);
    resize(usualSize + QSize(0, m_address->sizeHint().height()));
}

void LoginPopup::takeSize(QSize asked)
{
    if (std::exchange(m_hasSize, true)) {
        return;
    }
    const int above = m_address->sizeHint().height();
    const QRect screen = this->screen()->availableGeometry();
    const QSize wanted =
        (asked.isEmpty() ? usualSize : asked).expandedTo(smallestSize) + QSize(0, above);
    const QSize frame = frameSize() - size();
    resize(wanted.boundedTo(screen.size() - frame));
    if (const QWidget *opener = parentWidget()) {
        QRect place(QPoint(), size() + frame);
        place.moveCenter(opener->window()->geometry().center());
        place.moveRight(qMin(place.right(), screen.right()));
        place.moveBottom(qMin(place.bottom(), screen.bottom()));
        place.moveLeft(qMax(place.left(), screen.left()));
        place.moveTop(qMax(place.top(), screen.top()));
        move(place.topLeft());
    }
}

// The window grows, so that nothing in the page moves or is covered.
void LoginPopup::makeRoomForMessages(bool shown)
{
    if (isMaximized() || isFullScreen()) {
        return;
    }
    const int room = shown ? m_messages->heightForWidth(width()) : 0;
    const int limit = screen()->availableGeometry().height();
    resize(width(), qMin(limit, height() + room - std::exchange(m_roomForMessages, room)));
}

} // namespace latchkey::ui
