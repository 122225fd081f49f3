// SPDX-License-Identifier: Apache-2.0
// The program's own drawings: there, and in the palette's ink.
#include "Program.h"
#include "ui/look/ColourScheme.h"
#include "ui/look/Icons.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QTest>

using namespace latchkey;

namespace {

struct Ink
{
    int some = 0;  // pixels that are drawn on at all
    int other = 0; // fully drawn on, and not in the colour
    int full = 0;  // fully drawn on
};

Ink inkOf(const QImage &image, const QColor &colour)
{
    Ink ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            ink.some += pixel.alpha() > 0 ? 1 : 0;
            ink.full += pixel.alpha() == 255 ? 1 : 0;
            ink.other += pixel.alpha() == 255 && pixel != colour ? 1 : 0;
        }
    }
    return ink;
}

} // namespace

class tst_Icons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { ui::ColourScheme::apply(false); }

    void everyDrawingIsSeenInThePalettesInk_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("side");
        const QDir folder(latchkey::testing::sourcePath("resources/icons"));
        const QStringList files = folder.entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() >= 10);
        for (const QString &file : files) {
            for (const int side : {16, 20, 24}) {
                const QString name = file.chopped(4);
                QTest::addRow("%s, %d px", qPrintable(name), side) << name << side;
            }
        }
    }
    void everyDrawingIsSeenInThePalettesInk()
    {
        QFETCH(const QString, name);
        QFETCH(const int, side);
        const QIcon icon = ui::tintedIcon(name);
        for (const bool isDark : {false, true}) { // the same icon follows
            ui::ColourScheme::apply(isDark);
            const QPalette palette = QApplication::palette();
            const QSize size(side, side);
            const QColor text = palette.color(QPalette::ButtonText);
            const Ink ink = inkOf(icon.pixmap(size).toImage(), text);
            QVERIFY2(ink.some > side, qPrintable(QString::number(ink.some)));
            QVERIFY(ink.some < side * side); // a drawing, no box
            QCOMPARE(ink.other, 0);
            const QColor faint = palette.color(QPalette::Disabled, QPalette::ButtonText);
            QCOMPARE(inkOf(icon.pixmap(size, QIcon::Disabled).toImage(), faint).other, 0);
            // selected rows are tinted
            QCOMPARE(inkOf(icon.pixmap(size, QIcon::Selected).toImage(), text).other, 0);
        }
    }

    void aScreenOfTwiceTheDotsGetsThemAll()
    {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(2);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        ui::tintedIcon(QStringLiteral("add")).paint(&painter, QRect(0, 0, 16, 16));
        painter.end();
        const QImage small = ui::tintedIcon(QStringLiteral("add")).pixmap(QSize(16, 16)).toImage();
        QVERIFY(inkOf(image, Qt::black).some > 2 * inkOf(small, Qt::black).some);
    }

    void theProgramsSignHasColourAndEverySize()
    {
        const QIcon sign = ui::applicationIcon();
        for (const int side : {16, 24, 32, 48, 64, 128}) {
            QVERIFY(sign.availableSizes().contains(QSize(side, side)));
        }
        const QImage image = sign.pixmap(QSize(64, 64)).toImage();
        const Ink ink = inkOf(image, QApplication::palette().color(QPalette::ButtonText));
        QVERIFY(ink.full > 100);
        QVERIFY(ink.other > 100); // not only the palette's ink
    }
};

LATCHKEY_TEST(tst_Icons)
#include "tst_Icons.moc"
