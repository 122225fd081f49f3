// latchkeyctl, the console program.
#include "cli/CommandLine.h"
#include "secrets/KeychainSecretStore.h"
#include "secrets/ProcessGuard.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    latchkey::secrets::keepMemoryPrivate();
    latchkey::secrets::KeychainSecretStore::prepareProcess();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("latchkey"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    return latchkey::cli::run(QCoreApplication::arguments());
}
