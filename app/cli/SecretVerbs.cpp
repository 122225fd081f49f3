// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "profile/Settings.h"
#include "vault/FileSecretStore.h"
#include "vault/ProfileSecrets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace latchkey::cli {

using console::Exit;

namespace {

const QString placeKey = QStringLiteral("secrets.place");
const QString inFile = QStringLiteral("file");

// Tries the place where the secrets are; `works` is said if it does.
std::optional<Exit> checkPlace(const Call &call, const QString &folder, const QString &works)
{
    auto store = std::make_unique<OurSecrets>(folder);
    secrets::checkRoundTrip(*store, [console = call.console, works](const Result<void> &checked) {
        if (!checked) {
            console.problem(checked.error());
        } else if (console.isJson()) {
            console.object({{QStringLiteral("keychain"), QStringLiteral("ok")}});
        } else {
            console.line(works);
        }
        QCoreApplication::exit(int(checked ? Exit::Done : Exit::Failed));
    });
    keepUntilQuit(std::move(store));
    return {};
}

std::optional<Exit> check(const Call &call)
{
    const QString folder = QDir::cleanPath(QDir(call.profileFolder).absolutePath());
    const QString place = profile::settingBeforeOpening(folder, placeKey).value_or(QString());
    return checkPlace(call, folder,
                      place == inFile
                          ? Text::tr("The file with the secrets works: written, read back and "
                                     "deleted.")
                          : Text::tr("The keychain works: written, read back and deleted."));
}

// A service's own passphrase, or one that a person chooses.
Result<Secret> newPassphrase(const console::Console &console)
{
    const auto ofService = vault::passphraseOfService();
    return ofService ? Result<Secret>(*ofService) : console.newSecret();
}

Result<void> makeFile(const console::Console &console, const QString &file)
{
    const auto passphrase = newPassphrase(console);
    return passphrase ? vault::makeSecretFile(file, *passphrase) : failure(passphrase.error());
}

std::optional<Exit> keepInFile(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    const QString file = vault::secretsFile((*profile)->folder());
    const auto made = QFileInfo::exists(file) ? Result<void>() : makeFile(call.console, file);
    const auto set = made ? (*profile)->setSetting(placeKey, inFile) : made;
    if (!set) {
        return call.fail(set.error());
    }
    call.console.remark(Text::tr("What the keychain holds stays there. Without the passphrase "
                                 "nobody can read the file, and the integrations would have to be "
                                 "activated again."));
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("file"), file}});
    } else {
        call.console.line(Text::tr("The secrets of this profile are kept in %1.").arg(file));
    }
    return Exit::Done;
}

} // namespace

QList<Verb> secretVerbs()
{
    const QString secrets = QStringLiteral("secrets");
    return {{{secrets, QStringLiteral("check")},
             "",
             QT_TRANSLATE_NOOP("Cli", "Writes, reads and deletes an entry in the keychain"),
             "",
             0,
             {},
             {},
             check},
            {{secrets, QStringLiteral("file")},
             "",
             QT_TRANSLATE_NOOP("Cli", "Keeps the secrets in a file under a passphrase from now on, "
                                      "for a server without a keychain"),
             "",
             0,
             {},
             {},
             keepInFile}};
}

} // namespace latchkey::cli
