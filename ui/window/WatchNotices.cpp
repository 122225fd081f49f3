// SPDX-License-Identifier: Apache-2.0
#include "ui/window/WatchNotices.h"

#include "session/Session.h"
#include "session/Watching.h"

#include <QGuiApplication>

namespace latchkey::ui {

WatchNotices::WatchNotices(session::Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session.watching(), &session::Watching::noticed, this, &WatchNotices::tell);
    connect(&m_notice, &DesktopNotice::chosen, this, [this] { Q_EMIT wanted(m_last); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive) { // the window's bar and list say it
                    m_open.clear();
                    m_notice.withdraw();
                }
            });
}

// Nothing beside the window for whoever has it in front: its bar says the same.
void WatchNotices::tell(const QString &id, const QString &news)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr || news.isEmpty()) {
        m_open.remove(id);
        if (m_open.isEmpty()) {
            m_notice.withdraw();
        }
        return;
    }
    m_open.insert(id);
    m_last = id;
    if (QGuiApplication::applicationState() != Qt::ApplicationActive) {
        m_notice.show(entry->integration.name, news);
    }
}

} // namespace latchkey::ui
