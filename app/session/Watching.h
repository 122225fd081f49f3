// SPDX-License-Identifier: Apache-2.0
// Watches the session's integrations while it listens, and what is known of each by that.
#pragma once

#include "desk/Watch.h"

#include <QHash>
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
    // What a person should know of it now, in a sentence; empty where all is well.
    QString news(const QString &id) const;
    // From now on noticed() tells of what another program found too; what is known already is no
    // news. Once the integrations were read.
    void begin();
    // A call at once, due or not and watched or not; ends with called(). Problems: those of
    // desk::Watch::run().
    Result<void> callNow(const QString &id);
    void cancelCall() { m_watch.cancel(); }
    // Whose call is out; empty while none is.
    QString calledId() const { return m_watch.called(); }
    // desk::answerWords()
    static QString answerWords(const QByteArray &code);
    // What is told of its calls.
    void record(const desk::CallRecorder &recorder) { m_watch.record(recorder); }
    // A call of the watch is out.
    bool isCalling() const { return m_watch.isCalling(); }

Q_SIGNALS:
    // What a person does not know yet, in a sentence; empty where all is well again.
    void noticed(const QString &id, const QString &news);
    // A call of the watch has begun …
    void calling(const QString &id);
    // … or ended, or could not be made: its code is empty if all is well, and `http.cancelled` if a
    // person did not want it any more.
    void called(const QString &id, const latchkey::Problem &problem);

private:
    void goOn();
    bool mayCall(const QString &id) const;
    void tellStanding(const QString &id);
    void onNoted(const QString &id, const activation::TimelineEvent &event);
    void onReloaded();
    void tellNews(const QString &id);
    void onWatched(const desk::Watched &watched);

    Session &m_session;
    desk::Watch m_watch;
    QHash<QString, QByteArray> m_told; // what was news last: newsOf()
};

} // namespace latchkey::session
