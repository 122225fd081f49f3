// SPDX-License-Identifier: Apache-2.0
// Everything can be read, light and dark: 4.5:1 for text, 3:1 for marks (WCAG 2.1, 1.4.3
// and 1.4.11).
#include "Program.h"
#include "ui/look/ColourScheme.h"
#include "ui/look/LookStyle.h"
#include "ui/look/StateMark.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

#include <cmath>

using namespace latchkey;
using ui::ColourScheme;
using ui::Mark;

namespace {

// WCAG 2.1, "relative luminance"
double luminance(const QColor &colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

// As it is seen: half-transparent ink lets the paper through.
QColor laidOn(const QColor &paper, const QColor &ink)
{
    const auto mix = [&](double p, double i) {
        return float(p * (1 - ink.alphaF()) + i * ink.alphaF());
    };
    return QColor::fromRgbF(mix(paper.redF(), ink.redF()), mix(paper.greenF(), ink.greenF()),
                            mix(paper.blueF(), ink.blueF()));
}

double contrast(const QColor &ink, const QColor &paper)
{
    const double a = luminance(laidOn(paper, ink));
    const double b = luminance(paper);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QPalette paletteOf(bool isDark)
{
    ColourScheme::apply(isDark);
    return QApplication::palette();
}

} // namespace

class tst_Contrast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::LookStyle::install(); }

    void theMeasureIsWcags()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QPalette::ColorRole>("ink");
        QTest::addColumn<QPalette::ColorRole>("paper");
        struct Pair
        {
            const char *name;
            QPalette::ColorRole ink, paper;
        };
        const Pair pairs[] = {
            {"text of a page", QPalette::WindowText, QPalette::Window},
            {"text of a card", QPalette::WindowText, QPalette::Base},
            {"text of a list", QPalette::Text, QPalette::Base},
            {"text of every other row", QPalette::Text, QPalette::AlternateBase},
            {"text of a button", QPalette::ButtonText, QPalette::Button},
            {"text of a tool button", QPalette::ButtonText, QPalette::Window},
            {"text of a notice", QPalette::ToolTipText, QPalette::ToolTipBase},
            {"text of a selected row", QPalette::HighlightedText, QPalette::Highlight},
            {"quiet text of a page", QPalette::PlaceholderText, QPalette::Window},
            {"quiet text of a list", QPalette::PlaceholderText, QPalette::Base},
            {"link", QPalette::Link, QPalette::Window},
            {"link on a card", QPalette::Link, QPalette::Base},
            {"visited link", QPalette::LinkVisited, QPalette::Window},
        };
        for (const bool isDark : {false, true}) {
            for (const Pair &pair : pairs) {
                QTest::addRow("%s, %s", pair.name, isDark ? "dark" : "light")
                    << isDark << pair.ink << pair.paper;
            }
        }
    }
    void textCanBeRead()
    {
        QFETCH(const bool, isDark);
        QFETCH(const QPalette::ColorRole, ink);
        QFETCH(const QPalette::ColorRole, paper);
        const QPalette palette = paletteOf(isDark);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            const double ratio = contrast(palette.color(group, ink), palette.color(group, paper));
            QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
        }
    }

    void marksCanBeSeen_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<Mark>("mark");
        for (const bool isDark : {false, true}) {
            for (const Mark mark : {Mark::NotYet, Mark::UnderWay, Mark::Good, Mark::NeedsYou,
                                    Mark::Failed, Mark::Done}) {
                QTest::addRow("%s, %s", qPrintable(ui::symbol(mark)), isDark ? "dark" : "light")
                    << isDark << mark;
            }
        }
    }
    void marksCanBeSeen()
    {
        QFETCH(const bool, isDark);
        QFETCH(const Mark, mark);
        const QPalette palette = paletteOf(isDark);
        for (const auto paper : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
            const double ratio = contrast(ui::colour(mark, palette), palette.color(paper));
            QVERIFY2(ratio >= 3, qPrintable(QString::number(ratio)));
        }
    }

    void inkCanBeReadOnEverySurface_data()
    {
        QTest::addColumn<QPalette>("palette");
        for (const bool isDark : {false, true}) {
            const char *name = isDark ? "dark" : "light";
            const QPalette ours = paletteOf(isDark);
            QTest::addRow("ours, %s", name) << ours;
            QPalette pale = ours;
            pale.setColor(QPalette::Highlight,
                          QColor(0x3d, 0xae, 0xe9)); // as some desktops have it
            pale.setColor(QPalette::HighlightedText, Qt::white);
            pale.setColor(QPalette::Link, QColor(0x3d, 0xae, 0xe9));
            QTest::addRow("a pale accent, %s", name) << pale;
            QPalette stark = ours;
            stark.setColor(QPalette::Window, isDark ? Qt::black : Qt::white);
            stark.setColor(QPalette::Base, isDark ? Qt::black : Qt::white);
            stark.setColor(QPalette::WindowText, isDark ? Qt::white : Qt::black);
            stark.setColor(QPalette::Text, isDark ? Qt::white : Qt::black);
            QTest::addRow("high contrast, %s", name) << stark;
        }
    }
    void inkCanBeReadOnEverySurface()
    {
        QFETCH(const QPalette, palette);
        const QColor text = palette.color(QPalette::Text);
        const auto check = [](const char *what, const QColor &onPaper, const QColor &paper,
                              double least) {
            const double ratio = contrast(onPaper, paper);
            QVERIFY2(ratio >= least,
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(ratio)));
        };
        for (const QColor &paper :
             {ui::cardTone(palette), ui::sideTone(palette), ui::fieldTone(palette),
              ui::quietFieldTone(palette), ui::selectionTone(palette), ui::hoverTone(palette)}) {
            check("text", text, paper, 4.5);
            check("quiet text", ui::quietInk(palette), paper, 4.5);
        }
        check("a primary button", ui::onAccent(palette), ui::accentTone(palette), 4.5);
        check("a link on a card", ui::accentInk(palette), ui::cardTone(palette), 4.5);
        check("a link on a page", ui::accentInk(palette), palette.color(QPalette::Window), 4.5);
        check("a tick box", ui::strongLineTone(palette), ui::cardTone(palette), 3);
        for (const Mark mark :
             {Mark::NotYet, Mark::UnderWay, Mark::Good, Mark::NeedsYou, Mark::Failed, Mark::Done}) {
            check("text of a note", text, ui::tint(mark, palette), 4.5);
            check("a state's word", ui::ink(mark, palette), ui::tint(mark, palette), 4.5);
            for (const QColor &paper : {ui::tint(mark, palette), ui::cardTone(palette),
                                        ui::sideTone(palette), ui::selectionTone(palette)}) {
                check("a mark", ui::colour(mark, palette), paper, 3);
            }
        }
        if (ui::isHighContrast(palette)) {
            check("a line", ui::lineTone(palette), ui::cardTone(palette), 3);
        }
    }

    void aMarkIsDrawnInItsColourOnASelectedRowToo_data() { marksCanBeSeen_data(); }
    void aMarkIsDrawnInItsColourOnASelectedRowToo()
    {
        QFETCH(const bool, isDark);
        QFETCH(const Mark, mark);
        const QPalette palette = paletteOf(isDark);
        const QIcon icon = ui::icon(mark, palette);
        const auto holds = [&](QIcon::Mode mode, const QColor &colour) {
            const QImage image = icon.pixmap(QSize(64, 64), mode).toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) == colour) {
                        return true;
                    }
                }
            }
            return false;
        };
        QVERIFY(holds(QIcon::Normal, ui::colour(mark, palette)));
        QVERIFY(holds(QIcon::Selected, ui::colour(mark, palette)));
    }

    void marksDifferInShapeNotOnlyInColour()
    {
        const QPalette palette = paletteOf(false);
        QList<QImage> shapes;
        QStringList symbols;
        for (const Mark mark :
             {Mark::NotYet, Mark::UnderWay, Mark::Good, Mark::NeedsYou, Mark::Failed, Mark::Done}) {
            const QImage shape = ui::icon(mark, palette)
                                     .pixmap(QSize(32, 32))
                                     .toImage()
                                     .convertToFormat(QImage::Format_Alpha8);
            QVERIFY(!shapes.contains(shape));
            QVERIFY(!symbols.contains(ui::symbol(mark)));
            shapes.append(shape);
            symbols.append(ui::symbol(mark));
        }
    }
};

LATCHKEY_TEST(tst_Contrast)
#include "tst_Contrast.moc"
