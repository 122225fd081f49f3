// SPDX-License-Identifier: Apache-2.0
#include "ui/window/Options.h"

#include "profile/Profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

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
        {QStringLiteral("log"), Text::tr("Writes what happens, for support, to a file; no secret."),
         QStringLiteral("FILE")},
        {QStringLiteral("lang"), Text::tr("The language, such as de."), QStringLiteral("LANG")},
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
    Options options;
    options.profileFolder = parser.isSet(QStringLiteral("profile"))
                                ? parser.value(QStringLiteral("profile"))
                                : profile::Profile::defaultFolder();
    options.selectId = parser.value(QStringLiteral("select"));
    options.isPractice = parser.isSet(QStringLiteral("practice"));
    options.printsTimeline = parser.isSet(QStringLiteral("timeline"));
    options.logFile = parser.value(QStringLiteral("log"));
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
