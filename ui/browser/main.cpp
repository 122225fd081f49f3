// SPDX-License-Identifier: Apache-2.0
// latchkey-browser: shows store pages for the main program, which it obeys over its standard
// streams. It holds no secret of Latchkey's (THREATS 11).
#include "base/Language.h"
#include "system/ProcessEnd.h"
#include "system/ProcessGuard.h"
#include "system/Sandbox.h"
#include "trace/Trace.h"
#include "ui/browser/BrowserSession.h"
#include "ui/browser/CommandStream.h"
#include "ui/browserlink/BrowserChoice.h"
#include "ui/browserlink/BrowserEnvironment.h"
#include "ui/look/ColourScheme.h"
#include "ui/look/LookStyle.h"

#include <QApplication>
#include <QProcessEnvironment>

#include <csignal>
#include <cstdio>
#include <optional>
#include <string_view>

using namespace latchkey;
using namespace latchkey::ui;

namespace {

constexpr int badArguments = 2;
constexpr int noSandbox = 3;

void cleanEnvironment()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (weakensTheBrowser(name.toLocal8Bit())) {
            qunsetenv(name.toLocal8Bit().constData());
        }
    }
}

constexpr char usage[] =
    "Usage: latchkey-browser [--loopback-only] [--accessible] [--dark] [--lang=LANG]\n"
    "Shows a store's pages for latchkey, which starts it and tells it over standard input what to\n"
    "do: see latchkey --help, and the manual page latchkey-browser(1).\n";

// What a person asks who finds the program; no display is needed for the answer.
const char *answerTo(int argc, char **argv)
{
    const std::string_view asked = argc == 2 ? argv[1] : "";
    if (asked == "--help" || asked == "-h") {
        return usage;
    }
    return asked == "--version" ? "latchkey-browser " LATCHKEY_VERSION "\n" : nullptr;
}

// What the main program may say at the start; nothing else is understood.
struct Arguments
{
    bool loopbackOnly = false;
    bool isAccessible = false; // somebody has the screen read out: pages are described too
    bool isDark = false;       // from the start; the desktop is followed anyway
    QString language;          // empty: the system's
};

std::optional<Arguments> read(int argc, char **argv)
{
    constexpr std::string_view language = "--lang=";
    constexpr size_t longestLanguage = 16;
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string_view each(argv[i]);
        if (each == "--loopback-only") {
            arguments.loopbackOnly = true;
        } else if (each == "--accessible") {
            arguments.isAccessible = true;
        } else if (each == "--dark") {
            arguments.isDark = true;
        } else if (each.starts_with(language) && each.size() <= longestLanguage) {
            arguments.language = QString::fromLatin1(argv[i] + language.size());
        } else {
            return {};
        }
    }
    return arguments;
}

// Only as root, and only with the promise to stay on this computer, it goes without a sandbox.
bool mayStart(const Arguments &arguments)
{
    QByteArray flags;
    if (arguments.isAccessible) {
        flags += "--force-renderer-accessibility ";
    }
    if (arguments.loopbackOnly) {
        // redirects of pictures and scripts pass RequestGate too late; no name or address but these
        // leads anywhere
        flags += "\"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, "
                 "EXCLUDE [::1]\"";
    }
    if (!flags.isEmpty()) {
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    }
    if (arguments.loopbackOnly && system::isRoot()) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        return true;
    }
    return system::sandboxIsPossible();
}

int refuse(const system::OwnStreams &streams, const QString &language, int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    latchkey::speak(language);
    say(streams,
        event::Cannot{
            "browser.no-sandbox",
            QCoreApplication::translate(
                "Browser",
                "The embedded browser has no sandbox here. Continue in the system's browser.")});
    return noSandbox;
}

int serve(const system::OwnStreams &streams, const Arguments &arguments, int &argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("latchkey-browser"));
    QApplication::setApplicationDisplayName(QString()); // the windows' titles name it already
    QApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    latchkey::speak(arguments.language);
    LookStyle::install();
    ColourScheme colours;
    colours.follow();
    if (arguments.isDark) {
        ColourScheme::apply(true);
    }
    BrowserSession session(arguments.loopbackOnly);
    CommandStream commands(streams);
    QObject::connect(&session, &BrowserSession::said, &session, [&streams](const auto &event) {
        if (!say(streams, event)) {
            QApplication::quit();
        }
    });
    QObject::connect(&session, &BrowserSession::ended, &application, &QApplication::quit);
    QObject::connect(&commands, &CommandStream::received, &session, &BrowserSession::obey);
    QObject::connect(&commands, &CommandStream::ended, &session,
                     [&session] { session.obey(command::Close{}); });
    return say(streams, BrowserSession::engine()) ? QApplication::exec() : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    if (const char *answer = answerTo(argc, argv)) {
        std::fputs(answer, stdout);
        return 0;
    }
    const std::optional<Arguments> arguments = read(argc, argv);
    if (!arguments) {
        std::fputs("latchkey-browser is started by Latchkey.\n", stderr);
        return badArguments;
    }
    system::endWithoutOpenSslCleanUp();
    const system::OwnStreams streams;
    cleanEnvironment();
    system::writeNoCore();
    system::keepNewFilesPrivate();
    // the window has said what is wrong with the variable, if anything is
    static_cast<void>(latchkey::trace::start(qEnvironmentVariable("LATCHKEY_LOG"), {}));
    int argumentsForQt = 1; // the web engine would read flags of its own among them
    return mayStart(*arguments) ? serve(streams, *arguments, argumentsForQt, argv)
                                : refuse(streams, arguments->language, argumentsForQt, argv);
}
