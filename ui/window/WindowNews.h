// SPDX-License-Identifier: Apache-2.0
// What the window has to say, in the bar above its pages.
#pragma once

#include "base/Problem.h"
#include "session/Session.h"

#include <QObject>

namespace latchkey::ui {

class MessageBar;

class WindowNews : public QObject
{
    Q_OBJECT
public:
    // Both must outlive it.
    WindowNews(session::Session &session, MessageBar &bar, QObject *parent = nullptr);

    // The latest news is what the person has just asked for.
    void tell(const QString &text);
    void say(const Problem &problem);
    // A way to this computer failed; another can be chosen.
    void sayOfWay(const QString &id, const Problem &problem);
    // Whether stores can call, as it was just tried.
    void tellListening(const Result<void> &listening);
    // What the watch found: news until all is well again.
    void tellWatched(const QString &id, const QString &news);
    // What a watch found while no window was open.
    void tellKnown();
    // What an earlier start began in a store and nobody ended.
    void tellLeft();
    // Where the access to stores is kept.
    void tellAboutKeychain();
    // The card says what came of a call.
    void forgetLatest();

Q_SIGNALS:
    void listenWanted();
    void reachWanted(const QString &id);
    void overviewWanted(const QString &id);
    // What is left of an install.
    void installWanted(const QString &id);

private:
    session::Session &m_session;
    MessageBar &m_bar;
};

} // namespace latchkey::ui
