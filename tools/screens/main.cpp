// SPDX-License-Identifier: Apache-2.0
// latchkey-screens: pictures of the window's pages, for docs/screens and for tests.
#include "base/Language.h"
#include "screens/Screenshot.h"
#include "ui/look/Icons.h"
#include "ui/look/LookStyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>
#include <csignal>

using namespace latchkey;

namespace {

int fail(const QString &what)
{
    QTextStream(stderr) << what << '\n';
    return 2;
}

// Empty if `text` is no size.
QSize sizeOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{3,4})x(\\d{3,4})\\z"));
    const auto match = form.match(text);
    return match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
}

// Each page light in English and dark in German, as docs/screens has them. A language is added to
// those before, so English comes first.
int takeAll(const QStringList &pages, const QDir &folder, bool isSpoken,
            const screens::ScreenshotOrder &wanted)
{
    int worst = 0;
    for (const bool isDark : {false, true}) {
        speak(isDark ? QStringLiteral("de") : QStringLiteral("en"));
        const QString ending = isDark ? QStringLiteral("-dark-de") : QString();
        for (const QString &page : pages) {
            const QString file = folder.filePath(page + ending);
            screens::ScreenshotOrder order = wanted;
            order.page = page;
            order.file = file + QStringLiteral(".png");
            order.isDark = isDark;
            order.spoken = isSpoken ? file + QStringLiteral(".txt") : QString();
            worst = std::max(worst, screens::takeScreenshot(order));
        }
    }
    return worst;
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs no display
    }
    QApplication application(argc, argv);
    ui::LookStyle::install();
    QApplication::setApplicationName(QStringLiteral("latchkey"));
    QApplication::setApplicationDisplayName(QStringLiteral("Latchkey"));
    QApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    QApplication::setWindowIcon(ui::applicationIcon());
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Writes a picture of a page filled with practice data:\n"
        "  latchkey-screens list\n"
        "  latchkey-screens PAGE --out FILE.png [--size 1120x720] [--dark] [--lang de] "
        "[--crowded]\n"
        "  latchkey-screens PAGE... --into FOLDER [--spoken] [--judged] [--crowded]\n"
        "each light in English and dark in German; --spoken writes what a screen reader says of\n"
        "each beside it, and fails if something has no name, is no words or is said too late for "
        "the\n"
        "eye; --judged fails if Tab\n"
        "does not go as the eye does, or if a text is cut in one of three sizes; --crowded gives\n"
        "everything the longest names, and sixty integrations"));
    const QCommandLineOption out(QStringLiteral("out"), {}, QStringLiteral("FILE"));
    const QCommandLineOption into(QStringLiteral("into"), {}, QStringLiteral("FOLDER"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"));
    const QCommandLineOption dark(QStringLiteral("dark"));
    const QCommandLineOption lang(QStringLiteral("lang"), {}, QStringLiteral("LANG"));
    const QCommandLineOption spoken(QStringLiteral("spoken"));
    const QCommandLineOption crowded(QStringLiteral("crowded"));
    const QCommandLineOption judged(QStringLiteral("judged"));
    parser.addOptions({out, into, size, dark, lang, spoken, judged, crowded});
    parser.addHelpOption();
    parser.process(application);
    const QStringList pages = parser.positionalArguments();
    if (pages == QStringList{QStringLiteral("list")}) {
        QTextStream(stdout) << screens::screenshotPages().join(QLatin1Char('\n')) << '\n';
        return 0;
    }
    screens::ScreenshotOrder order;
    order.isCrowded = parser.isSet(crowded);
    order.isJudged = parser.isSet(judged);
    if (parser.isSet(into) && !pages.isEmpty()) {
        return takeAll(pages, QDir(parser.value(into)), parser.isSet(spoken), order);
    }
    if (pages.size() != 1) {
        parser.showHelp(2);
    }
    order.page = pages[0];
    order.file = parser.value(out);
    order.size = sizeOf(parser.value(size));
    order.isDark = parser.isSet(dark);
    if (order.file.isEmpty()) {
        return fail(QStringLiteral("A page needs --out FILE."));
    }
    if (parser.isSet(size) && order.size.isEmpty()) {
        return fail(QStringLiteral("A size is like 1120x720."));
    }
    speak(parser.value(lang));
    return screens::takeScreenshot(order);
}
