// SPDX-License-Identifier: Apache-2.0
// Watches the session's integrations while it listens, and what is known of each by that.
#pragma once

#include "desk/Watch.h"

#include <QObject>

namespace latchkey::session {

class Session;

class Watching : public QObject
{
    Q_OBJECT
public:
    // `session` must outlive it; its integrations' entries are kept up to date.
    explicit Watching(Session &session, QObject *parent = nullptr);

    // What came of its calls, the oldest first; nothing where that cannot be read.
    QList<integrations::WatchAnswer> answers(const QString &id) const;
    // What is wanted, in seconds: between calls, and how old tokens may be; 0 = never. Nothing
    // where nobody said anything.
    integrations::WatchPlan plan(const QString &id) const;
    // Problems: those of WatchRepository.
    Result<void> setPlan(const QString &id, qint64 everySeconds, qint64 renewSeconds);
    // desk::renewalAdvice()
    static QString renewalAdvice();
    // What is told of its calls.
    void record(const desk::CallRecorder &recorder) { m_watch.record(recorder); }
    // A call of the watch is out.
    bool isCalling() const { return m_watch.isCalling(); }

Q_SIGNALS:
    // What a person does not know yet, in a sentence; empty where all is well again.
    void noticed(const QString &id, const QString &news);

private:
    void goOn();
    bool mayCall(const QString &id) const;
    void tellStanding(const QString &id);
    void onWatched(const desk::Watched &watched);

    Session &m_session;
    desk::Watch m_watch;
};

} // namespace latchkey::session
