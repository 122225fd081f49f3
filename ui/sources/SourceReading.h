// SPDX-License-Identifier: Apache-2.0
// Reading a store's code on another thread, followed from this one.
#pragma once

#include "storecode/AclReader.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace latchkey::ui {

// A release of the built-in catalogue, "2.4.6", or the newest; each is read once in a program's
// life.
const storecode::AclReading &catalogue(const QString &release = {});

class SourceReading : public QObject
{
    Q_OBJECT
public:
    explicit SourceReading(QObject *parent = nullptr);
    // What is still read is given up.
    ~SourceReading() override;

    // Gives up what is being read, and reads `sources`.
    void start(const QStringList &sources);
    // Ends it soon; finished() tells.
    void cancel();
    // Ends it, and nothing is told of it.
    void giveUp();
    bool isRunning() const { return m_isRunning; }
    const QStringList &sources() const { return m_sources; }

Q_SIGNALS:
    // Now and then; `where` is foreign text.
    void progressed(const QString &where, int folders);
    // Not for what was given up by start().
    void finished(const latchkey::storecode::AclReading &reading);

private:
    struct Progress;

    void tellProgress();

    QStringList m_sources;
    CancelFlag m_cancel;
    std::shared_ptr<Progress> m_progress;
    QTimer m_timer;
    bool m_isRunning = false;
};

} // namespace latchkey::ui
