// SPDX-License-Identifier: Apache-2.0
// Writes the guide's page about trouble, from the catalogue of causes: latchkey-trouble FILE.
#include "causes/TroublePage.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("latchkey-trouble docs/TROUBLE.md\n", stderr);
        return 2;
    }
    QFile page(arguments[1]);
    const QByteArray text = latchkey::causes::troublePage();
    const bool isWritten = page.open(QIODevice::WriteOnly) && page.write(text) == text.size();
    return isWritten && page.flush() ? 0 : 1;
}
