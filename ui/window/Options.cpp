// SPDX-License-Identifier: Apache-2.0
#include "ui/window/Options.h"

#include "profile/Profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

auto badUsage(const QString &sentence)
{
    return failure("window.bad-usage", sentence);
}

Result<QSize> sizeOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(\\d{3,4})x(\\d{3,4})\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return badUsage(Text::tr("A size is like 1120x720."));
    }
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Result<std::optional<ScreenshotOrder>> screenshotOf(const QCommandLineParser &parser)
{
    ScreenshotOrder order;
    order.page = parser.value(QStringLiteral("screenshot"));
    order.file = parser.value(QStringLiteral("out"));
    order.isDark = parser.isSet(QStringLiteral("dark"));
    if (order.page.isEmpty()) {
        return std::optional<ScreenshotOrder>();
    }
    if (order.file.isEmpty() && order.page != QLatin1String("list")) {
        return badUsage(Text::tr("--screenshot needs --out FILE."));
    }
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = sizeOf(parser.value(QStringLiteral("size")));
        if (!size) {
            return failure(size.error());
        }
        order.size = *size;
    }
    return std::optional(order);
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Text::tr("Connects software with Adobe Commerce and Magento Open Source stores."));
    parser.addOptions({
        {QStringLiteral("profile"), Text::tr("The folder of the profile."), QStringLiteral("DIR")},
        {QStringLiteral("select"), Text::tr("The integration to show first."),
         QStringLiteral("ID")},
        {QStringLiteral("practice"), Text::tr("Opens a window to practise in.")},
        {QStringLiteral("timeline"),
         Text::tr("With --practice: prints what happens on standard output.")},
        {QStringLiteral("lang"), Text::tr("The language, such as de."), QStringLiteral("LANG")},
        {QStringLiteral("screenshot"),
         Text::tr("Writes a picture of a page; list names the pages."), QStringLiteral("PAGE")},
        {QStringLiteral("out"), Text::tr("With --screenshot: the PNG file."),
         QStringLiteral("FILE")},
        {QStringLiteral("size"), Text::tr("With --screenshot: like 1120x720."),
         QStringLiteral("WxH")},
        {QStringLiteral("dark"), Text::tr("With --screenshot: in dark colours.")},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

} // namespace

Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        return badUsage(parser.errorText());
    }
    if (!parser.positionalArguments().isEmpty()) {
        return badUsage(
            Text::tr("“%1” was not understood.").arg(parser.positionalArguments().constFirst()));
    }
    const auto screenshot = screenshotOf(parser);
    if (!screenshot) {
        return failure(screenshot.error());
    }
    Options options;
    options.screenshot = *screenshot;
    options.profileFolder = parser.isSet(QStringLiteral("profile"))
                                ? parser.value(QStringLiteral("profile"))
                                : profile::Profile::defaultFolder();
    options.selectId = parser.value(QStringLiteral("select"));
    options.isPractice = parser.isSet(QStringLiteral("practice"));
    options.printsTimeline = parser.isSet(QStringLiteral("timeline"));
    options.language = parser.value(QStringLiteral("lang"));
    if (parser.isSet(QStringLiteral("help"))) {
        options.answer = parser.helpText();
    } else if (parser.isSet(QStringLiteral("version"))) {
        options.answer =
            QStringLiteral("latchkey %1\n").arg(QCoreApplication::applicationVersion());
    }
    return options;
}

} // namespace latchkey::ui
