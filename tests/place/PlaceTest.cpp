// SPDX-License-Identifier: Apache-2.0
#include "PlaceTest.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace latchkey::testing {

CancelledRun cancelOnceItRuns(place::PlaceRun &run, const QString &pidFile)
{
    CancelledRun cancelled;
    QSignalSpy finished(&run, &place::PlaceRun::finished);
    run.start();
    if (!QTest::qWaitFor([&] { return pidIn(pidFile) > 0; })) {
        return cancelled;
    }
    QElapsedTimer clock;
    clock.start();
    run.cancel();
    cancelled.hasRun = finished.wait();
    cancelled.tookMs = clock.elapsed();
    if (cancelled.hasRun) {
        cancelled.ending = finished.first().first().value<place::PlaceResult>().ending;
    }
    return cancelled;
}

void PlaceTest::renew(const QString &below)
{
    m_server.reset();
    m_folder = QTemporaryDir();
    m_root = below.isEmpty() ? m_folder.path() : m_folder.filePath(below);
    m_place = localPlace(m_root);
}

QString PlaceTest::putBehindSsh()
{
    m_server = std::make_unique<SshServer>();
    if (m_server->whyNot().isEmpty()) {
        m_place = m_server->place(m_root);
    }
    return m_server->whyNot();
}

void PlaceTest::expectNothingRuns() const
{
    QList<qint64> left;
    const auto isEmpty = [&] {
        left = processesIn(m_root);
        return left.isEmpty();
    };
    QVERIFY2(QTest::qWaitFor(isEmpty, 30'000), qPrintable(QString::number(left.value(0))));
}

QString PlaceTest::path(const char *name) const
{
    return m_root + QLatin1Char('/') + QString::fromUtf8(name);
}

} // namespace latchkey::testing
