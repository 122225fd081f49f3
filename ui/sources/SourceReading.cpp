// SPDX-License-Identifier: Apache-2.0
#include "ui/sources/SourceReading.h"

#include <QMap>
#include <QMutex>
#include <QtConcurrent>

namespace latchkey::ui {

// Written by the reading thread, looked at by ours.
struct SourceReading::Progress
{
    QMutex mutex;
    QString where;
    int folders = 0;
};

const storecode::AclReading &catalogue(const QString &release)
{
    static QMap<QString, storecode::AclReading> readings; // those in a map stay where they are
    auto known = readings.find(release);
    if (known == readings.end()) {
        known = readings.insert(release, storecode::readAcl({storecode::catalogueOf(release)}));
    }
    return *known;
}

SourceReading::SourceReading(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &SourceReading::tellProgress);
}

SourceReading::~SourceReading()
{
    m_cancel.cancel();
}

void SourceReading::start(const QStringList &sources)
{
    giveUp();
    m_cancel = CancelFlag();
    m_sources = sources;
    m_progress = std::make_shared<Progress>();
    m_isRunning = true;
    m_timer.start();
    const auto reading = [sources, cancel = m_cancel, progress = m_progress] {
        storecode::Watch watch;
        watch.cancel = cancel;
        watch.progress = [progress](const QString &where, int folders) {
            const QMutexLocker lock(&progress->mutex);
            progress->where = where;
            progress->folders = folders;
        };
        return storecode::readAcl(sources, watch);
    };
    auto *watcher = new QFutureWatcher<storecode::AclReading>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, mine = m_progress] {
        watcher->deleteLater();
        if (mine == m_progress) { // otherwise another was started since
            m_isRunning = false;
            m_timer.stop();
            Q_EMIT finished(watcher->result());
        }
    });
    watcher->setFuture(QtConcurrent::run(reading));
}

void SourceReading::cancel()
{
    m_cancel.cancel();
}

void SourceReading::giveUp()
{
    m_cancel.cancel();
    m_progress.reset();
    m_timer.stop();
    m_isRunning = false;
}

void SourceReading::tellProgress()
{
    QString where;
    int folders = 0;
    {
        const QMutexLocker lock(&m_progress->mutex);
        where = m_progress->where;
        folders = m_progress->folders;
    }
    Q_EMIT progressed(where, folders);
}

} // namespace latchkey::ui
