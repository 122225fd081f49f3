// SPDX-License-Identifier: Apache-2.0
#include "ui/window/WindowNews.h"

#include "base/ForeignText.h"
#include "session/InstallJobs.h"
#include "session/Watching.h"
#include "ui/look/MessageBar.h"

namespace latchkey::ui {

WindowNews::WindowNews(session::Session &session, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
{}

void WindowNews::tell(const QString &text)
{
    m_bar.dismissAll();
    m_bar.tell({"news", withoutControls(text), {}});
}

void WindowNews::say(const Problem &problem)
{
    tell(problem.sentence);
}

void WindowNews::sayOfWay(const QString &id, const Problem &problem)
{
    m_bar.dismissAll();
    m_bar.tell({"news", withoutControls(problem.sentence), {{tr("Another way …"), [this, id] {
                                                                 Q_EMIT reachWanted(id);
                                                             }}}});
}

void WindowNews::tellListening(const Result<void> &listening)
{
    m_bar.dismiss("listen");
    if (!listening) {
        m_bar.tell(
            {"listen", withoutControls(listening.error().sentence), {{tr("Try again"), [this] {
                                                                          Q_EMIT listenWanted();
                                                                      }}}});
    }
}

void WindowNews::tellWatched(const QString &id, const QString &news)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    const QByteArray key = "watch-" + id.toLatin1();
    m_bar.dismiss(key);
    if (entry == nullptr || news.isEmpty()) {
        return;
    }
    m_bar.tell({key,
                withoutControls(tr("%1: %2").arg(entry->integration.name, news)),
                {{tr("Show"), [this, id] {
                      Q_EMIT overviewWanted(id);
                  }}}});
}

void WindowNews::tellKnown()
{
    const QStringList ids = m_session.integrations().ids();
    for (const QString &id : ids) {
        tellWatched(id, m_session.watching().news(id));
    }
}

void WindowNews::tellLeft()
{
    session::InstallJobs &jobs = m_session.installJobs();
    const QStringList ids = jobs.allLeft();
    for (const QString &id : ids) {
        BarMessage message{"left-" + id.toLatin1(), withoutControls(jobs.left(id)), {}};
        if (m_session.integrations().entry(id) != nullptr) {
            message.actions = {{tr("Show"), [this, id] {
                                    Q_EMIT installWanted(id);
                                }}};
        } else {
            message.actions = {{tr("I have seen to it"), [this, id] {
                                    m_session.installJobs().dismissLeft(id);
                                }}};
        }
        m_bar.tell(message);
    }
}

void WindowNews::tellAboutKeychain()
{
    m_session.secrets().check();
    const auto &problem = m_session.secrets().problem();
    if (problem) {
        say(*problem);
    } else if (m_session.secrets().isMemory()) {
        tell(tr("Latchkey keeps the access to your stores in memory only. When you quit, the "
                "access is gone and you activate again."));
    } else {
        tell(tr("The access to your stores is kept in this computer's keychain."));
    }
}

void WindowNews::forgetLatest()
{
    m_bar.dismiss("news");
}

} // namespace latchkey::ui
