// SPDX-License-Identifier: Apache-2.0
// The program of a folder whose tests show windows, off the screen unless the caller says
// otherwise.
#include "Program.h"
#include "system/ProcessEnd.h"

#include <QApplication>

#include <unistd.h>

int main(int argc, char **argv)
{
    latchkey::system::endWithoutOpenSslCleanUp();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    // Root has no sandbox for the web engine; that is said here, for tests alone.
    if (geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    const QApplication application(argc, argv);
    return latchkey::testing::runOfferedTest(argc, argv);
}
