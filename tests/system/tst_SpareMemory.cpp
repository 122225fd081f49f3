// SPDX-License-Identifier: Apache-2.0
#include "Program.h"
#include "system/SpareMemory.h"

#include <QFile>
#include <QTest>

#include <vector>

using namespace latchkey::system;

namespace {

constexpr size_t pieceBytes = 4096;
constexpr size_t pieces = 8192;
constexpr qint64 pageBytes = 4096;

// What this process holds at the moment, in octets.
qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    const QList<QByteArray> counts =
        file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return counts.value(1).toLongLong() * pageBytes;
}

} // namespace

class tst_SpareMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAPeakLeavesBehindGoesBack()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("only glibc's own heap is trimmed");
#endif
        std::vector<std::vector<char>> peak;
        for (size_t i = 0; i < pieces; ++i) {
            peak.emplace_back(pieceBytes, 'x');
        }
        const std::vector<char> lasting(pieceBytes, 'y'); // so that the heap's end is in use
        const qint64 before = resident();
        peak.clear();
        giveBackSpareMemory();
        QVERIFY(before - resident() > qint64(pieceBytes * pieces) * 9 / 10);
        QCOMPARE(lasting.back(), 'y');
    }
};

LATCHKEY_TEST(tst_SpareMemory)
#include "tst_SpareMemory.moc"
