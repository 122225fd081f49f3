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
        proxy::BodyStore body(limits, folder.path());
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
};

LATCHKEY_TEST(tst_BodyStore)
#include "tst_BodyStore.moc"
