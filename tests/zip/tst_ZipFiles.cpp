// SPDX-License-Identifier: Apache-2.0
// Files in one archive: what is packed comes out again, and what a stranger sent only within
// limits.
#include "Program.h"
#include "zip/ZipFiles.h"

#include <QTest>

namespace {

using latchkey::zip::packed;
using latchkey::zip::unpacked;
using latchkey::zip::UnzipFailure;
using latchkey::zip::UnzipLimits;
using latchkey::zip::ZipFile;

const QDateTime noon(QDate(1980, 1, 1), QTime(12, 0));

QList<ZipFile> two()
{
    return {{QStringLiteral("etc/module.xml"), QByteArray(1000, 'a')},
            {QString::fromUtf8("grün.txt"), QByteArray("\0\xff", 2)}};
}

} // namespace

class tst_ZipFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsPackedComesOutAsItWas()
    {
        const auto octets = packed(two(), noon);
        QVERIFY(octets);
        const auto files = unpacked(*octets, {2, 1002});
        QVERIFY(files);
        QCOMPARE(files->size(), 2);
        for (qsizetype i = 0; i < 2; ++i) {
            QCOMPARE(files->at(i).name, two().at(i).name);
            QCOMPARE(files->at(i).octets, two().at(i).octets);
        }
    }

    void theSameFilesAndTimeGiveTheSameOctets()
    {
        QCOMPARE(*packed(two(), noon), *packed(two(), noon));
        QVERIFY(*packed(two(), noon) != *packed(two(), noon.addDays(1)));
    }

    void noMoreIsTakenOutThanIsAllowed_data()
    {
        QTest::addColumn<int>("files");
        QTest::addColumn<qint64>("octets");
        QTest::newRow("a file too many") << 1 << qint64(2000);
        QTest::newRow("an octet too many") << 2 << qint64(1001);
        QTest::newRow("too many in the first") << 2 << qint64(10);
    }

    void noMoreIsTakenOutThanIsAllowed()
    {
        QFETCH(int, files);
        QFETCH(qint64, octets);
        const auto taken = unpacked(*packed(two(), noon), {files, octets});
        QVERIFY(!taken);
        QCOMPARE(taken.error(), UnzipFailure::TooLarge);
    }

    void whatIsDamagedIsNotTakenOut_data()
    {
        QByteArray content; // that nothing makes shorter
        for (int i = 0; i < 256; ++i) {
            content.append(char(i));
        }
        const QByteArray good = *packed({{QStringLiteral("a"), content}}, noon);
        QByteArray other = good;
        other[150] = char(other.at(150) ^ 0x55); // within the content
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no archive") << QByteArray("a text");
        QTest::newRow("cut off") << good.chopped(30);
        QTest::newRow("its content was changed") << other;
    }

    void whatIsDamagedIsNotTakenOut()
    {
        QFETCH(QByteArray, octets);
        const auto taken = unpacked(octets, {10, 1000});
        QVERIFY(!taken);
        QCOMPARE(taken.error(), UnzipFailure::Damaged);
    }
};

LATCHKEY_TEST(tst_ZipFiles)
#include "tst_ZipFiles.moc"
