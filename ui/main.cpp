// SPDX-License-Identifier: Apache-2.0
// latchkey, the window.
#include "base/Clock.h"
#include "base/Language.h"
#include "secrets/KeychainSecretStore.h"
#include "secrets/ProcessGuard.h"
#include "ui/look/Icons.h"
#include "ui/screenshot/Screenshot.h"
#include "ui/window/Options.h"
#include "ui/window/Program.h"

#include <QApplication>
#include <QTextStream>

#include <csignal>
#include <cstring>

namespace {

// A picture needs no display.
bool isForScreenshot(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        if (std::strncmp(argv[i], "--screenshot", std::strlen("--screenshot")) == 0) {
            return true;
        }
    }
    return false;
}

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
    secrets::keepMemoryPrivate();
    secrets::KeychainSecretStore::prepareProcess();
    if (isForScreenshot(argc, argv) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    int ownArgc = 1; // Qt's own arguments could load code (THREATS 17)
    QApplication application(ownArgc, argv);
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
    if (options->screenshot) {
        return ui::takeScreenshot(*options->screenshot);
    }
    ui::Program program(*options);
    program.start();
    return QApplication::exec();
}
