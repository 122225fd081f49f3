// SPDX-License-Identifier: Apache-2.0
#include "checks/AclChecking.h"

#include "base/Job.h"
#include "place/PlaceRead.h"

#include <QMutex>

#include <utility>

namespace latchkey::checks {

namespace {

constexpr int progressEvery = 100; // ms

} // namespace

// Written by the judging thread, looked at by ours.
struct AclChecking::Progress
{
    QMutex mutex;
    QString where;
    int folders = 0;
};

AclChecking::AclChecking(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(progressEvery);
    connect(&m_timer, &QTimer::timeout, this, &AclChecking::tellProgress);
}

AclChecking::~AclChecking()
{
    m_cancel.cancel();
}

void AclChecking::start(const QStringList &sources)
{
    begin();
    judge([sources](const storecode::Watch &watch) { return checkAcl(sources, watch); });
}

void AclChecking::start(const place::StorePlace &place)
{
    begin();
    const QString name = place::placeWords(place);
    m_read = std::make_unique<place::PlaceRead>(place, QStringList());
    connect(m_read.get(), &place::PlaceRead::finished, this,
            [this, name](const place::PlaceContents &contents) { judge(name, contents); });
    connect(m_read.get(), &place::PlaceRead::failed, this, [this](const Problem &problem) {
        m_isUnderWay = false;
        Q_EMIT failed(problem);
    });
    connect(m_read.get(), &place::PlaceRead::cancelled, this, [this] {
        AclReport report;
        report.isCancelled = true;
        end(report);
    });
    Q_EMIT progressed(name, 0);
    m_read->startRights();
}

void AclChecking::cancel()
{
    m_cancel.cancel();
    if (m_read && !m_progress) { // it is still being read
        m_read->cancel();
    }
}

void AclChecking::begin()
{
    m_cancel.cancel();
    m_cancel = CancelFlag();
    m_timer.stop();
    m_progress.reset();
    m_read.reset();
    m_isUnderWay = true;
}

void AclChecking::judge(const QString &name, const place::PlaceContents &contents)
{
    storecode::SourceFiles files;
    for (const place::PlaceFile &file : contents.files) {
        files.insert(file.path, file.octets);
    }
    judge([files, name](const storecode::Watch &watch) { return checkAcl(files, name, watch); });
}

void AclChecking::judge(const std::function<AclReport(const storecode::Watch &)> &work)
{
    m_progress = std::make_shared<Progress>();
    storecode::Watch watch;
    watch.cancel = m_cancel;
    watch.progress = [progress = m_progress](const QString &where, int folders) {
        const QMutexLocker lock(&progress->mutex);
        progress->where = where;
        progress->folders = folders;
    };
    m_timer.start();
    runJob(
        this, [work, watch] { return work(watch); },
        [this, mine = m_progress](const AclReport &report) {
            if (mine == m_progress) { // otherwise another was started since
                end(report);
            }
        });
}

void AclChecking::end(const AclReport &report)
{
    m_timer.stop();
    m_isUnderWay = false;
    Q_EMIT finished(report);
}

void AclChecking::tellProgress()
{
    QString where;
    int folders = 0;
    {
        const QMutexLocker lock(&m_progress->mutex);
        where = m_progress->where;
        folders = m_progress->folders;
    }
    if (folders > 0) {
        Q_EMIT progressed(where, folders);
    }
}

} // namespace latchkey::checks
