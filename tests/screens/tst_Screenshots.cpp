// SPDX-License-Identifier: Apache-2.0
// Every page and dialog can be drawn, in every language and colour; a screen reader has words for
// all that is on it, Tab goes through it as the eye does, and nothing that is written is cut.
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
    constexpr int each = 5'000; // ms; a page is drawn in several sizes
    const bool ended = process.waitForFinished(each * int(10 + arguments.size()));
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
    // All of them at one start: what one page leaves behind must not harm the next.
    void initTestCase()
    {
        const auto listed = run({QStringLiteral("list")});
        QVERIFY(listed);
        m_pages = QString::fromUtf8(*listed).trimmed().split(QLatin1Char('\n'));
        m_pages.removeAll(QStringLiteral("admin")); // drawn by the web engine
        m_pages.removeAll(QStringLiteral("login-page"));
        QVERIFY(m_pages.size() > 15);
        QVERIFY(run(m_pages + QStringList{QStringLiteral("--into"), m_folder.path(),
                                          QStringLiteral("--spoken")}));
    }

    void everyPageIsDrawn_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isDark");
        for (const QString &page : std::as_const(m_pages)) {
            QTest::addRow("%s, light, English", qPrintable(page))
                << page + QStringLiteral(".png") << false;
            QTest::addRow("%s, dark, German", qPrintable(page))
                << page + QStringLiteral("-dark-de.png") << true;
        }
    }

    void everyPageIsDrawn()
    {
        QFETCH(QString, file);
        const QImage image(m_folder.filePath(file));
        QVERIFY(image.width() >= 200 && image.height() >= 100);
        const int corner = QColor(image.pixel(3, image.height() - 3)).lightness();
        QTEST(corner < 128, "isDark");
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); x += 3) {
            for (int y = 0; y < image.height(); y += 3) {
                colours.insert(image.pixel(x, y));
            }
        }
        QVERIFY2(colours.size() > 20, "the picture is empty");
    }

    void everyPageCanBeGoneThroughAndRead_data()
    {
        QTest::addColumn<QStringList>("cast");
        QTest::newRow("as usual") << QStringList();
        QTest::newRow("the longest names, and sixty integrations")
            << QStringList{QStringLiteral("--crowded")};
    }

    // By Tab as the eye goes, and nothing is cut in any size; the program says what is wrong.
    void everyPageCanBeGoneThroughAndRead()
    {
        QFETCH(const QStringList, cast);
        const QTemporaryDir folder;
        QVERIFY(
            run(m_pages + cast +
                QStringList{QStringLiteral("--into"), folder.path(), QStringLiteral("--judged")}));
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

private:
    QTemporaryDir m_folder;
    QStringList m_pages;
};

LATCHKEY_TEST(tst_Screenshots)
#include "tst_Screenshots.moc"
