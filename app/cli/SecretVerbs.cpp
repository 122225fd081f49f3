// SPDX-License-Identifier: Apache-2.0
#include "cli/Verb.h"
#include "secrets/KeychainSecretStore.h"

#include <QCoreApplication>

namespace latchkey::cli {

namespace {

std::optional<console::Exit> check(const Call &call)
{
    auto *store = new secrets::KeychainSecretStore({}, QCoreApplication::instance());
    secrets::checkRoundTrip(*store, [console = call.console](const Result<void> &checked) {
        if (!checked) {
            console.problem(checked.error());
        } else if (console.isJson()) {
            console.object({{QStringLiteral("keychain"), QStringLiteral("ok")}});
        } else {
            console.line(QCoreApplication::translate(
                "Cli", "The keychain works: written, read back and deleted."));
        }
        QCoreApplication::exit(int(checked ? console::Exit::Done : console::Exit::Failed));
    });
    return {};
}

} // namespace

QList<Verb> secretVerbs()
{
    return {{{QStringLiteral("secrets"), QStringLiteral("check")},
             "",
             QT_TRANSLATE_NOOP("Cli", "Writes, reads and deletes an entry in the keychain"),
             "",
             0,
             {},
             {},
             check}};
}

} // namespace latchkey::cli
