// SPDX-License-Identifier: Apache-2.0
// What becomes of a body when the disk takes no more of it.
#include "Program.h"
#include "proxy/BodyStore.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace latchkey;

namespace {

// No file may grow beyond that, as on a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t octets)
    {
        std::signal(SIGXFSZ, SIG_IGN); // the write itself has to fail
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {octets, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before = {};
};

QByteArray allOf(proxy::BodyStore &body)
{
    QByteArray all;
    QByteArray piece(1000, Qt::Uninitialized);
    while (const qsizetype size = body.read(piece.data(), piece.size())) {
        all.append(piece.constData(), size);
    }
    return all;
}

} // namespace

class tst_BodyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskLosesNothing_data()
    {
        QTest::addColumn<int>("room");
        for (const int room : {0, 1'500, 20'000}) {
            QTest::addRow("room for %d octets", room) << room;
        }
    }
    void aFullDiskLosesNothing()
    {
        QFETCH(const int, room);
        const QTemporaryDir folder;
        proxy::BodyLimits limits;
        limits.memory = 1'000;
        const auto plenty = std::make_shared<proxy::BodyRoom>(limits.disks);
        proxy::BodyStore body(limits, plenty, folder.path());
        QByteArray sent;
        {
            const FullDisk full{rlim_t(room)};
            for (int i = 0; i < 60; ++i) {
                const QByteArray piece(700, char('A' + i));
                sent += piece;
                body.append(piece);
            }
            QCOMPARE(allOf(body), sent);
        }
        QVERIFY(!body.isKept());
        QCOMPARE(body.unread(), 0);
    }

    void allBodiesTogetherHaveALimit_data()
    {
        QTest::addColumn<qint64>("room");
        QTest::addColumn<bool>("isFirstKept");
        QTest::addColumn<bool>("isSecondKept");
        QTest::newRow("for both") << qint64(8'000) << true << true;
        QTest::newRow("for one") << qint64(7'999) << true << false;
        QTest::newRow("for none") << qint64(3'999) << false << false;
    }

    void allBodiesTogetherHaveALimit()
    {
        QFETCH(const qint64, room);
        QFETCH(const bool, isFirstKept);
        QFETCH(const bool, isSecondKept);
        const QTemporaryDir folder;
        proxy::BodyLimits limits;
        limits.memory = 1'000;
        const auto shared = std::make_shared<proxy::BodyRoom>(room);
        const QByteArray sent(4'000, 'x'); // more than memory takes at once
        for (int i = 0; i < 2; ++i) {      // what is gone leaves its room
            proxy::BodyStore first(limits, shared, folder.path());
            proxy::BodyStore second(limits, shared, folder.path());
            first.append(sent);
            second.append(sent);
            QCOMPARE(first.isKept(), isFirstKept);
            QCOMPARE(second.isKept(), isSecondKept);
            QCOMPARE(allOf(first), sent);
            QCOMPARE(allOf(second), sent);
        }
    }
};

LATCHKEY_TEST(tst_BodyStore)
#include "tst_BodyStore.moc"
