// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/TlsOutput.h"
#include "cli/Verb.h"
#include "documents/RegularFile.h"
#include "tls/BroughtIdentity.h"
#include "tls/CertificateWords.h"
#include "tls/MadeIdentity.h"

namespace latchkey::cli {

using console::Console;
using console::Exit;
using tls::ServedHost;

namespace {

const QString certificateOption = QStringLiteral("certificate");
const QString keyOption = QStringLiteral("key");

// For as long as the keychain is asked.
struct Shelf
{
    explicit Shelf(const QString &folder)
        : secrets(folder)
        , certificates(folder, secrets)
    {}

    OurSecrets secrets;
    tls::CertificateShelf certificates;
};

void end(Exit exit)
{
    QCoreApplication::exit(int(exit));
}

// Does `work` with the profile's shelf; `done` follows when it has succeeded.
std::optional<Exit>
withShelf(const Call &call,
          const std::function<void(tls::CertificateShelf &, secrets::SecretStore::Answer)> &work,
          const std::function<void(const Console &, const tls::CertificateShelf &)> &done)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    auto shelf = std::make_unique<Shelf>((*profile)->folder());
    work(shelf->certificates, [console = call.console, done,
                               certificates = &shelf->certificates](const Result<void> &result) {
        if (!result) {
            console.problem(result.error());
            return end(Exit::Failed);
        }
        done(console, *certificates);
        end(Exit::Done);
    });
    keepUntilQuit(std::move(shelf));
    return {};
}

// `keyFile` is where its key came from, if from a file.
std::optional<Exit> keep(const Call &call, const ServedHost &host, const tls::Identity &identity,
                         const QString &keyFile = {})
{
    return withShelf(
        call,
        [host, identity](tls::CertificateShelf &shelf, const secrets::SecretStore::Answer &answer) {
            shelf.keep(host, identity, answer);
        },
        [host, keyFile](const Console &console, const tls::CertificateShelf &shelf) {
            if (const QString readers = tls::remarkOnReaders(keyFile); !readers.isEmpty()) {
                console.remark(readers);
            }
            if (const auto entry = shelf.entry(host)) {
                showCertificate(console, *entry);
            }
        });
}

std::optional<Exit> make(const Call &call)
{
    const auto host = tls::servedHost(call.arguments[0]);
    const auto identity = host.and_then([](const ServedHost &it) {
        return tls::makeIdentity(it, QDateTime::currentDateTimeUtc());
    });
    return identity ? keep(call, *host, *identity) : call.fail(identity.error());
}

Result<tls::BroughtFiles> filesOf(const Call &call)
{
    tls::BroughtFiles files;
    auto certificates = documents::readRegularFile(call.options.value(certificateOption),
                                                   tls::largestCertificateFile);
    if (!certificates) {
        return failure(certificates.error());
    }
    files.certificates = *certificates;
    if (call.options.isSet(keyOption)) {
        auto key =
            documents::readRegularFile(call.options.value(keyOption), tls::largestCertificateFile);
        if (!key) {
            return failure(key.error());
        }
        files.key = Secret(*key);
        wipe(*key);
    }
    return files;
}

Result<tls::BroughtIdentity> brought(const Call &call, const ServedHost &host)
{
    auto files = filesOf(call);
    if (!files) {
        return failure(files.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto identity = tls::identityIn(*files, host, now);
    if (!identity && identity.error().code == tls::passphraseNeeded) {
        auto passphrase =
            call.console.askedSecret(Text::tr("Passphrase of the key, which is not shown:"));
        if (!passphrase) {
            return failure(passphrase.error());
        }
        files->passphrase = std::move(*passphrase);
        identity = tls::identityIn(*files, host, now);
    }
    wipe(files->certificates); // a key may be in it
    return identity;
}

std::optional<Exit> import(const Call &call)
{
    const auto host = tls::servedHost(call.arguments[0]);
    if (!host) {
        return call.fail(host.error());
    }
    const auto identity = brought(call, *host);
    if (!identity) {
        return call.fail(identity.error());
    }
    for (const QString &remark : identity->remarks) {
        call.console.remark(remark);
    }
    return keep(call, *host, identity->identity,
                call.options.value(call.options.isSet(keyOption) ? keyOption : certificateOption));
}

std::optional<Exit> showOne(const Call &call, const tls::CertificateShelf &shelf)
{
    const auto host = tls::servedHost(call.arguments[0]);
    if (!host) {
        return call.fail(host.error());
    }
    const auto entry = shelf.entry(*host);
    if (!entry) {
        return call.fail(tls::noCertificateFor(*host));
    }
    remarkOnDates(call.console, *entry);
    showCertificate(call.console, *entry);
    return Exit::Done;
}

std::optional<Exit> show(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    const Shelf shelf((*profile)->folder());
    if (call.arguments.size() > 1) {
        return call.misuse(Text::tr("Name one address, or none to see all."));
    }
    if (call.arguments.size() == 1) {
        return showOne(call, shelf.certificates);
    }
    const QList<tls::CertificateShelf::Entry> entries = shelf.certificates.entries();
    for (const tls::CertificateShelf::Entry &entry : entries) {
        remarkOnDates(call.console, entry);
    }
    listCertificates(call.console, entries);
    return Exit::Done;
}

std::optional<Exit> remove(const Call &call)
{
    const auto host = tls::servedHost(call.arguments[0]);
    if (!host) {
        return call.fail(host.error());
    }
    const auto wasMade = std::make_shared<bool>(false);
    return withShelf(
        call,
        [it = *host, wasMade](tls::CertificateShelf &shelf,
                              const secrets::SecretStore::Answer &answer) {
            const auto entry = shelf.entry(it);
            *wasMade = entry && entry->isMade;
            shelf.forget(it, answer);
        },
        [it = *host, wasMade](const Console &console, const tls::CertificateShelf &) {
            if (*wasMade) {
                sayHowToDistrust(console, it);
            }
        });
}

} // namespace

QList<Verb> tlsVerbs()
{
    const QString tls = QStringLiteral("tls");
    return {
        {{tls, QStringLiteral("make")},
         "ADDRESS",
         QT_TRANSLATE_NOOP("Cli",
                           "Makes a certificate for the address under which stores call this "
                           "computer, or renews it, and says what the store's server needs to "
                           "trust it"),
         "192.0.2.7",
         1,
         {},
         {},
         make},
        {{tls, QStringLiteral("import")},
         "ADDRESS --certificate FILE [--key FILE]",
         QT_TRANSLATE_NOOP("Cli",
                           "Takes a certificate of yours for that address: PEM or PKCS #12. A "
                           "passphrase is asked for, or read from standard input where that is "
                           "no terminal"),
         "desk.example.com --certificate fullchain.pem --key privkey.pem",
         1,
         {option("certificate",
                 QT_TRANSLATE_NOOP("Cli",
                                   "The certificate with those that issued it, in PEM in any "
                                   "order, or all with the key in PKCS #12"),
                 "FILE"),
          option("key", QT_TRANSLATE_NOOP("Cli", "The key in PEM, if that file does not hold it"),
                 "FILE")},
         {certificateOption},
         import},
        {{tls, QStringLiteral("show")},
         "[ADDRESS]",
         QT_TRANSLATE_NOOP("Cli",
                           "Shows the certificate for an address with its fingerprint, or lists "
                           "all; says which of them end soon"),
         "192.0.2.7",
         anyNumber,
         {},
         {},
         show},
        {{tls, QStringLiteral("remove")},
         "ADDRESS",
         QT_TRANSLATE_NOOP("Cli", "Removes a certificate and its key"),
         "192.0.2.7",
         1,
         {},
         {},
         remove},
    };
}

} // namespace latchkey::cli
