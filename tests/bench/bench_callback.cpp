// SPDX-License-Identifier: Apache-2.0
// How long the store's POST waits for its answer while somebody forges POSTs and opens pages, with
// a timeline that an earlier program let grow; and what a forged POST costs in memory.
//
// bench_callback [--floor MS] [--posts N] [--rows N]
// Exit 1 if the 99th percentile is above the floor.
#include "desk/Workplace.h"
#include "profile/Sql.h"
#include "secrets/SessionSecretStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace latchkey;

namespace {

constexpr double microsecondsPerMs = 1000;

double residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.simplified().split(' ').value(1).toDouble();
        }
    }
    return 0;
}

// Until the answer is complete.
void exchange(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    QEventLoop loop;
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    socket.write(request);
    loop.exec();
}

QByteArray head(const QByteArray &method, const QByteArray &target, quint16 port)
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
           "\r\n";
}

QByteArray forgedPost(const integrations::Integration &integration, quint16 port,
                      const QByteArray &key)
{
    const QByteArray body = "oauth_consumer_key=" + key + "&oauth_consumer_secret=" + key +
                            "&store_base_url=http%3A%2F%2F127.0.0.1%2F&oauth_verifier=" + key;
    return head("POST", '/' + integration.callbackKey + "/callback", port) +
           "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray pageView(const integrations::Integration &integration, quint16 port,
                    const QByteArray &key)
{
    return head("GET", '/' + integration.identityKey + "/identity?oauth_consumer_key=" + key,
                port) +
           "\r\n";
}

void growTimeline(const profile::Profile &profile, const QString &id, int rows)
{
    static_cast<void>(profile::change(
        profile.database(),
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                       " INSERT INTO timeline (integration, time, step, ok, text, detail, took_ms)"
                       " SELECT ?, i, 'callback-received', 1, '', '', -1 FROM n"),
        {rows, id}));
}

} // namespace

int main(int argc, char **argv)
{
    double floor = 0;
    int posts = 10'000;
    int rows = 100'000;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--floor") == 0) {
            floor = QByteArray(argv[i + 1]).toDouble();
        } else if (std::strcmp(argv[i], "--posts") == 0) {
            posts = QByteArray(argv[i + 1]).toInt();
        } else if (std::strcmp(argv[i], "--rows") == 0) {
            rows = QByteArray(argv[i + 1]).toInt();
        }
    }
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    auto profile = profile::Profile::open(folder.filePath(QStringLiteral("p")));
    secrets::SessionSecretStore secrets;
    auto workplace = desk::Workplace::open(**profile, secrets, systemClock(), quint16(0));
    const auto integration =
        (*workplace)->integrations().add({QStringLiteral("ERP"), {}, "http://127.0.0.1/"});
    const quint16 port = (*workplace)->port();
    desk::ActivationRun *run = *(*workplace)->desk().open(integration->id);
    growTimeline(**profile, integration->id, rows);
    run->handle(activation::event::Arm{});
    while (run->state().stage != activation::Stage::None) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const double before = residentKiB();
    std::vector<double> times;
    for (int i = 0; i < posts; ++i) {
        const QByteArray key = QByteArray::number(i).rightJustified(32, 'f');
        QElapsedTimer timer;
        timer.start();
        exchange(port, forgedPost(*integration, port, key));
        times.push_back(double(timer.nsecsElapsed()) / 1000 / microsecondsPerMs);
        exchange(port, pageView(*integration, port, key));
    }
    std::sort(times.begin(), times.end());
    const double p99 = times[times.size() * 99 / 100];
    std::printf("%d POSTs, each with a page, %d rows: p50 %.1f ms, p99 %.1f ms, longest %.1f ms; "
                "%.0f KiB more, %lld candidates known\n",
                posts, rows, times[times.size() / 2], p99, times.back(), residentKiB() - before,
                static_cast<long long>(run->state().candidates.size()));
    if (floor > 0 && p99 > floor) {
        std::fprintf(stderr, "slower than %.0f ms\n", floor);
        return 1;
    }
    return 0;
}
