// SPDX-License-Identifier: Apache-2.0
// A session of the browser with Admin open, and a second site beside the store.
#pragma once

#include "ui/browser/InEngine.h"
#include "ui/browser/Site.h"

#include <memory>

namespace latchkey::tests {

class InAdmin : public QObject
{
protected:
    // For init() and cleanup().
    void begin()
    {
        m_shop = std::make_unique<Site>();
        m_other = std::make_unique<Site>();
        QVERIFY(m_shop->listen() && m_other->listen());
        m_shop->page("/admin", "<title>Admin</title><p>Admin</p>");
        m_shop->page("/after", "after");
        m_other->page("/", "<title>Other</title>other");
        startSession(false);
    }
    void end() { m_session.reset(); }

    void startSession(bool loopbackOnly)
    {
        m_said.clear();
        m_session = std::make_unique<ui::BrowserSession>(loopbackOnly);
        connect(m_session.get(), &ui::BrowserSession::said, this,
                [this](const ui::BrowserEvent &event) { m_said.append(event); });
    }

    // Opens the store's page and waits until it is there.
    void open(const QByteArray &path)
    {
        m_session->obey(ui::command::Open{m_shop->url(path), QStringLiteral("Shop"), {}});
        waitUntilLoaded();
    }
    void waitUntilLoaded()
    {
        const QSignalSpy loaded(page(), &QWebEnginePage::loadFinished);
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 20'000);
    }

    ui::AdminWindow *admin() const { return m_session->admin(); }
    ui::StorePage *page() const { return admin()->page(); }
    ui::MessageBar *messages() const { return admin()->messages(); }

    std::unique_ptr<Site> m_shop;
    std::unique_ptr<Site> m_other;
    std::unique_ptr<ui::BrowserSession> m_session;
    QList<ui::BrowserEvent> m_said;
};

} // namespace latchkey::tests
