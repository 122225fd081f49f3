// SPDX-License-Identifier: Apache-2.0
// The program of a folder whose tests need no window.
#include "Program.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return latchkey::testing::runOfferedTest(argc, argv);
}
