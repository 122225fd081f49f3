// SPDX-License-Identifier: Apache-2.0
// Files of a place are read as they are, and no link is followed out of it.
#include "Program.h"
#include "Ran.h"
#include "place/PlaceRead.h"

#include <QDir>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace latchkey;
using namespace latchkey::place;
using namespace latchkey::testing;

namespace {

Result<PlaceContents> contentsOf(const StorePlace &place, const QStringList &paths)
{
    Result<PlaceContents> result;
    PlaceRead read(place, paths);
    QEventLoop loop;
    QObject::connect(&read, &PlaceRead::finished, &loop, [&](const PlaceContents &contents) {
        result = contents;
        loop.quit();
    });
    QObject::connect(&read, &PlaceRead::failed, &loop, [&](const Problem &problem) {
        result = failure(problem);
        loop.quit();
    });
    read.start();
    loop.exec();
    return result;
}

} // namespace

class tst_PlaceRead : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    StorePlace m_place;

    QString path(const char *name) const
    {
        return m_place.folder + QLatin1Char('/') + QString::fromUtf8(name);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_place = localPlace(m_folder.filePath(QStringLiteral("shop")));
        write(m_folder.filePath(QStringLiteral("outside/secret")), "secret");
        write(path("app/code/Acme/Shop/registration.php"), "<?php\n");
    }

    void filesAndFoldersAreRead()
    {
        QByteArray octets;
        for (int i = 0; i < 100'000; ++i) {
            octets += static_cast<char>(i * 3 + i / 256);
        }
        write(path("app/code/Acme/Shop/etc/it's $(x) größe.xml"), octets);
        write(path("app/code/Acme/Shop/empty"), {});
        QFile::setPermissions(path("app/code/Acme/Shop/empty"), QFile::Permissions(0x6000));
        const auto contents = contentsOf(m_place, {QStringLiteral("app/code/Acme/Shop"),
                                                   QStringLiteral("app/code/Nobody"),
                                                   QStringLiteral("app/code/Acme/Shop/empty")});
        QVERIFY2(contents, contents ? "" : qPrintable(contents.error().sentence));
        QCOMPARE(contents->files.size(), 4);
        QCOMPARE(contents->files.at(0),
                 (PlaceFile{QStringLiteral("app/code/Acme/Shop/empty"), {}, 0600}));
        QCOMPARE(contents->files.at(1).path,
                 QStringLiteral("app/code/Acme/Shop/etc/it's $(x) größe.xml"));
        QVERIFY(contents->files.at(1).octets == octets);
        QCOMPARE(contents->files.at(2).octets, QByteArray("<?php\n"));
        QCOMPARE(contents->others, QStringList());
    }

    void linksAreNotFollowed()
    {
        QVERIFY(QFile::link(QStringLiteral("../../../../../outside"),
                            path("app/code/Acme/Shop/folder")));
        QVERIFY(QFile::link(QStringLiteral("../../../../../outside/secret"),
                            path("app/code/Acme/Shop/file")));
        QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {path("app/code/Acme/Shop/fifo")}), 0);
        const auto contents = contentsOf(m_place, {QStringLiteral("app/code/Acme/Shop")});
        QVERIFY(contents);
        QCOMPARE(contents->files.size(), 1);
        QCOMPARE(contents->others, (QStringList{QStringLiteral("app/code/Acme/Shop/fifo"),
                                                QStringLiteral("app/code/Acme/Shop/file"),
                                                QStringLiteral("app/code/Acme/Shop/folder")}));
        const auto outside =
            contentsOf(m_place, {QStringLiteral("app/code/Acme/Shop/folder/secret")});
        QCOMPARE(outside.error().code, QByteArray("place.link-outside"));
        QCOMPARE(contentsOf(m_place, {QStringLiteral("../outside/secret")}).error().code,
                 QByteArray("place.bad-path"));
    }

    void whatMayNotBeReadIsSaid()
    {
        if (::getuid() != 0) {
            QSKIP("needs root to be another account");
        }
        QVERIFY(QFile::setPermissions(path("app/code/Acme/Shop/registration.php"),
                                      QFile::ReadOwner | QFile::WriteOwner));
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        m_place.prefix = {QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"),
                          QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups")};
        const auto contents = contentsOf(m_place, {QStringLiteral("app/code/Acme/Shop")});
        QCOMPARE(contents.error().code, QByteArray("place.not-readable"));
        QVERIFY(contents.error().sentence.contains(QStringLiteral("app/code/Acme/Shop")));
    }

    void tooMuchIsRefused()
    {
        write(path("large"), QByteArray(19 << 20, 'x'));
        QCOMPARE(contentsOf(m_place, {QStringLiteral("large")}).error().code,
                 QByteArray("place.too-large"));
    }

    void rubbishIsNoContent_data()
    {
        QTest::addColumn<QByteArray>("printed");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << QByteArray("file 644 a\0eA==\0", 16);
        QTest::newRow("no base64") << QByteArray("file 644 a\0e!\0complete\0", 23);
        QTest::newRow("no octets") << QByteArray("file 644 a");
        QTest::newRow("something else") << QByteArray("Welcome\0complete\0", 17);
    }

    void rubbishIsNoContent()
    {
        QFETCH(QByteArray, printed);
        QCOMPARE(contentsFrom(printed).error().code, QByteArray("place.bad-contents"));
    }
};

LATCHKEY_TEST(tst_PlaceRead)
#include "tst_PlaceRead.moc"
