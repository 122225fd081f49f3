// SPDX-License-Identifier: Apache-2.0
// The program of a folder whose tests need no window.
#include "Program.h"
#include "system/ProcessEnd.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    latchkey::system::endWithoutOpenSslCleanUp();
    const QCoreApplication application(argc, argv);
    return latchkey::testing::runOfferedTest(argc, argv);
}
