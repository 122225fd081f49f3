// SPDX-License-Identifier: Apache-2.0
// latchkey, the window.
#include "base/Clock.h"
#include "base/Language.h"
#include "profile/Settings.h"
#include "reach/Questions.h"
#include "system/ProcessEnd.h"
#include "system/ProcessGuard.h"
#include "trace/Trace.h"
#include "ui/look/Icons.h"
#include "ui/look/LookStyle.h"
#include "ui/window/Options.h"
#include "ui/window/Program.h"

#include <QApplication>
#include <QTextStream>

#include <csignal>

using namespace latchkey;

namespace {

int say(FILE *stream, const QString &text, int code)
{
    QTextStream(stream) << text;
    return code;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("latchkey"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
}

// --lang, otherwise the profile's.
QString languageOf(const ui::Options &options)
{
    return options.language.isEmpty()
               ? profile::languageInForce(options.profileFolder).value_or(QString())
               : options.language;
}

// The help, the version, or what was not understood: said without a display, and in the language
// that is known only once the arguments have been read.
int answer(const QStringList &arguments, const Result<ui::Options> &asked, int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    speak(asked ? languageOf(*asked) : QString());
    const auto options = ui::readOptions(arguments);
    return options ? say(stdout, options->answer, 0)
                   : say(stderr, options.error().sentence + QLatin1Char('\n'), 2);
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    system::keepMemoryPrivate();
    system::endWithoutOpenSslCleanUp();
    nameApplication();
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    int ownArgc = 1; // Qt's own arguments could load code (THREATS 17)
    if (reach::Questions::isAsked()) {
        const QCoreApplication application(ownArgc, argv);
        return reach::Questions::handOn(arguments.value(1));
    }
    const auto options = ui::readOptions(arguments);
    if (!options || !options->answer.isEmpty()) {
        return answer(arguments, options, ownArgc, argv);
    }
    QApplication application(ownArgc, argv);
    ui::LookStyle::install();
    QApplication::setApplicationDisplayName(QStringLiteral("Latchkey"));
    QApplication::setDesktopFileName(QStringLiteral("latchkey"));
    QApplication::setWindowIcon(ui::applicationIcon());
    QApplication::setQuitOnLastWindowClosed(false);
    speak(languageOf(*options));
    if (const auto tracing = trace::start(qEnvironmentVariable("LATCHKEY_LOG"), options->logFile);
        !tracing) {
        say(stderr, tracing.error().sentence + QLatin1Char('\n'), 0);
    }
    ui::Program program(*options);
    program.start();
    return QApplication::exec();
}
