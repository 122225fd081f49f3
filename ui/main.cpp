// SPDX-License-Identifier: Apache-2.0
// latchkey, the window.
#include "base/Clock.h"
#include "base/Language.h"
#include "secrets/KeychainSecretStore.h"
#include "system/ProcessGuard.h"
#include "trace/Trace.h"
#include "ui/look/Icons.h"
#include "ui/look/LookStyle.h"
#include "ui/window/Options.h"
#include "ui/window/Program.h"

#include <QApplication>
#include <QTextStream>

#include <csignal>

namespace {

int say(FILE *stream, const QString &text, int code)
{
    QTextStream(stream) << text;
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace latchkey;
    std::signal(SIGPIPE, SIG_IGN);
    system::keepMemoryPrivate();
    secrets::KeychainSecretStore::prepareProcess();
    int ownArgc = 1; // Qt's own arguments could load code (THREATS 17)
    QApplication application(ownArgc, argv);
    ui::LookStyle::install();
    QApplication::setApplicationName(QStringLiteral("latchkey"));
    QApplication::setApplicationDisplayName(QStringLiteral("Latchkey"));
    QApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("latchkey"));
    QApplication::setWindowIcon(ui::applicationIcon());
    QApplication::setQuitOnLastWindowClosed(false);

    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const auto options = ui::readOptions(arguments);
    if (!options) {
        return say(stderr, options.error().sentence + QLatin1Char('\n'), 2);
    }
    speak(options->language);
    if (!options->answer.isEmpty()) {
        return say(stdout, options->answer, 0);
    }
    if (const auto tracing = trace::start(qEnvironmentVariable("LATCHKEY_LOG"), options->logFile);
        !tracing) {
        say(stderr, tracing.error().sentence + QLatin1Char('\n'), 0);
    }
    ui::Program program(*options);
    program.start();
    return QApplication::exec();
}
