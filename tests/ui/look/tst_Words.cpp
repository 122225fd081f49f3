// SPDX-License-Identifier: Apache-2.0
// Times, countdowns and foreign text, as the window shows them.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/look/Words.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace latchkey;

namespace {

// The program's own words and the locale's, until it goes.
class Speaking
{
public:
    Speaking(const QLocale &locale, const QString &translation)
    {
        QLocale::setDefault(locale);
        m_isLoaded = m_translator.load(
            QStringLiteral(":/latchkey/translations/latchkey_%1.qm").arg(translation));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Speaking() { QLocale::setDefault(m_before); }

    bool isLoaded() const { return m_isLoaded; }

private:
    QLocale m_before;
    QTranslator m_translator;
    bool m_isLoaded = false;
};

bool hasRed(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == QColor(Qt::red)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class tst_Words : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyLongWordsMayBeBroken()
    {
        const QString address = QStringLiteral("https://a-long-name.example/with/a/folder/");
        const QString shown =
            ui::breakable(QStringLiteral("See ") + address + QStringLiteral(" now-or"));
        QVERIFY(
            shown.contains(QStringLiteral("a-\u200blong-\u200bname.\u200bexample/\u200bwith/")));
        QVERIFY(shown.endsWith(QStringLiteral("folder/ now-or")));
        QString back = shown;
        QCOMPARE(back.remove(QChar(0x200b)),
                 QStringLiteral("See ") + address + QStringLiteral(" now-or"));
        QCOMPARE(ui::breakable(QStringLiteral("https://shop.example/")),
                 QStringLiteral("https://shop.example/"));
    }
    void timesAreToldAsPeopleTellThem_data()
    {
        QTest::addColumn<QDateTime>("then");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const QDate today(2026, 3, 12);
        const QDateTime now(today, QTime(14, 30));
        const auto row = [&](const char *name, const QDateTime &then, const char *english,
                             const char *german) {
            QTest::newRow(name) << then << now << QString::fromUtf8(english)
                                << QString::fromUtf8(german);
        };
        row("this moment", now, "just now", "gerade eben");
        row("nearly a minute", now.addMSecs(-59'999), "just now", "gerade eben");
        row("the clock went back", now.addSecs(600), "just now", "gerade eben");
        row("one minute", now.addSecs(-60), "1 minute ago", "vor 1 Minute");
        row("two minutes", now.addSecs(-120), "2 minutes ago", "vor 2 Minuten");
        row("nearly an hour", now.addMSecs(-3'599'999), "59 minutes ago", "vor 59 Minuten");
        row("an hour", now.addSecs(-3'600), "today at 13:30", "heute um 13:30");
        row("first thing today", QDateTime(today, QTime(0, 0)), "today at 00:00", "heute um 00:00");
        row("last thing yesterday", QDateTime(today.addDays(-1), QTime(23, 59)),
            "yesterday at 23:59", "gestern um 23:59");
        row("first thing yesterday", QDateTime(today.addDays(-1), QTime(0, 0)),
            "yesterday at 00:00", "gestern um 00:00");
        row("two days ago", QDateTime(today.addDays(-2), QTime(23, 59)), "10 March", "10. März");
        row("this year", QDateTime(QDate(2026, 1, 1), QTime(9, 0)), "1 January", "1. Januar");
        row("last year", QDateTime(QDate(2025, 12, 31), QTime(9, 0)), "31 December 2025",
            "31. Dezember 2025");
        const QDateTime night(today, QTime(0, 30));
        QTest::newRow("yesterday, but half an hour ago")
            << night.addSecs(-1'860) << night << QStringLiteral("31 minutes ago")
            << QStringLiteral("vor 31 Minuten");
        const QDateTime newYear(QDate(2026, 1, 1), QTime(9, 0));
        QTest::newRow("yesterday, in another year")
            << newYear.addSecs(-43'200) << newYear << QStringLiteral("yesterday at 21:00")
            << QStringLiteral("gestern um 21:00");
    }
    void timesAreToldAsPeopleTellThem()
    {
        QFETCH(const QDateTime, then);
        QFETCH(const QDateTime, now);
        {
            const Speaking english(QLocale(QStringLiteral("en_GB")), QStringLiteral("en"));
            QVERIFY(english.isLoaded());
            QTEST(ui::relativeTime(then.toMSecsSinceEpoch(), now.toMSecsSinceEpoch()), "english");
        }
        const Speaking german(QLocale(QStringLiteral("de_DE")), QStringLiteral("de"));
        QVERIFY(german.isLoaded());
        QTEST(ui::relativeTime(then.toMSecsSinceEpoch(), now.toMSecsSinceEpoch()), "german");
    }

    void timesHaveNoSecondsWithoutALanguage()
    {
        const Speaking nothing(QLocale::c(), QStringLiteral("en"));
        const QDateTime now(QDate(2026, 3, 12), QTime(14, 30));
        QCOMPARE(ui::relativeTime(now.addSecs(-7'201).toMSecsSinceEpoch(), now.toMSecsSinceEpoch()),
                 QStringLiteral("today at 12:29"));
    }

    void theWholeTimeHasItsYear()
    {
        const Speaking german(QLocale(QStringLiteral("de_DE")), QStringLiteral("de"));
        const QDateTime time(QDate(2026, 3, 12), QTime(14, 2, 7));
        const QString text = ui::absoluteTime(time.toMSecsSinceEpoch());
        QVERIFY2(text.contains(QStringLiteral("12. März 2026")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("14:02:07")), qPrintable(text));
    }

    void timeLeftIsCountedToZero_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("five minutes") << qint64(300'000) << QStringLiteral("5:00");
        QTest::newRow("a bit less") << qint64(299'999) << QStringLiteral("5:00");
        QTest::newRow("seconds have two digits") << qint64(249'000) << QStringLiteral("4:09");
        QTest::newRow("the last millisecond") << qint64(1) << QStringLiteral("0:01");
        QTest::newRow("over") << qint64(0) << QStringLiteral("0:00");
        QTest::newRow("long over") << qint64(-5'000) << QStringLiteral("0:00");
        QTest::newRow("more than an hour") << qint64(3'661'000) << QStringLiteral("61:01");
    }
    void timeLeftIsCountedToZero()
    {
        QFETCH(const qint64, ms);
        QTEST(ui::countdown(ms), "text");
    }

    void aTooltipShowsForeignTextAsItIs_data() { tests::addHostileTexts(); }
    void aTooltipShowsForeignTextAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        const QString tip = ui::plainToolTip(foreign);
        QVERIFY(Qt::mightBeRichText(tip)); // so that its escapes are read by everybody
        QCOMPARE(tests::shownByToolTip(tip), shown);
    }

    void nothingHasNoTooltip() { QCOMPARE(ui::plainToolTip({}), QString()); }

    void aLabelShowsForeignTextAsItIs_data() { tests::addHostileTexts(); }
    void aLabelShowsForeignTextAsItIs()
    {
        QFETCH(const QString, foreign);
        const std::unique_ptr<QLabel> label(ui::plainLabel(foreign));
        QCOMPARE(label->text(), foreign);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->wordWrap());
    }

    void aLabelOpensNoFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("red.png"));
        QImage red(40, 40, QImage::Format_RGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(file));
        const QString markup = QStringLiteral("<img src=file://%1>").arg(file);
        QLabel careless(markup);
        careless.resize(400, 60);
        QVERIFY(hasRed(careless.grab().toImage())); // so the test would see it
        const std::unique_ptr<QLabel> label(ui::plainLabel(markup));
        label->resize(400, 60);
        QVERIFY(!hasRed(label->grab().toImage()));
    }
};

LATCHKEY_TEST(tst_Words)
#include "tst_Words.moc"
