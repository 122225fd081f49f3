// SPDX-License-Identifier: Apache-2.0
// latchkeyctl, the console program.
#include "base/Language.h"
#include "cli/CommandLine.h"
#include "reach/Questions.h"
#include "system/ProcessEnd.h"
#include "system/ProcessGuard.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <csignal>

int main(int argc, char *argv[])
{
    // who reads our output may go; what we are doing must not end for that
    std::signal(SIGPIPE, SIG_IGN);
    latchkey::system::keepMemoryPrivate();
    latchkey::system::endWithoutOpenSslCleanUp();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("latchkey"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    if (latchkey::reach::Questions::isAsked()) {
        return latchkey::reach::Questions::handOn(arguments.value(1));
    }
    latchkey::speak(latchkey::cli::languageFor(arguments));
    const int status = latchkey::cli::run(arguments);
    // a thread that outlives OpenSSL, which goes before Qt's pool does, cannot give back what it
    // has of it
    QThreadPool::globalInstance()->waitForDone();
    return status;
}
