// SPDX-License-Identifier: Apache-2.0
#include "vault/ProfileSecrets.h"

#include "profile/Settings.h"
#include "secrets/KeychainSecretStore.h"
#include "system/RegularFile.h"
#include "vault/FileSecretStore.h"
#include "vault/RememberingSecretStore.h"
#include "vault/Text.h"

#include <QFile>
#include <QObject>

namespace latchkey::vault {

namespace {

constexpr qint64 mostOctets = 4096;

// Says the same at every call.
class RefusingSecretStore final : public secrets::SecretStore
{
public:
    explicit RefusingSecretStore(Problem problem)
        : m_problem(std::move(problem))
    {}

    void read(const QString &, ReadAnswer answer) override { refuse(std::move(answer)); }
    void write(const QString &, Secret, Answer answer) override { refuse(std::move(answer)); }
    void remove(const QString &, Answer answer) override { refuse(std::move(answer)); }
    void check(Answer answer) override { refuse(std::move(answer)); }
    bool outlivesProgram() const override { return true; }

private:
    template <typename ToTell>
    void refuse(ToTell answer)
    {
        QMetaObject::invokeMethod(
            &m_context,
            [answer = std::move(answer), problem = m_problem] { answer(failure(problem)); },
            Qt::QueuedConnection);
    }

    Problem m_problem;
    QObject m_context; // answers still on their way die with it
};

Result<bool> isInFile(const QString &folder)
{
    return profile::settingBeforeOpening(folder, QStringLiteral("secrets.place"))
        .map([](const QString &place) { return place == QLatin1String("file"); });
}

Problem noPassphrase(const QString &file)
{
    return {"secrets.no-passphrase",
            Text::tr("The secrets are in a file under a passphrase, %1, and nobody said it. Run "
                     "this at a terminal, or as the service that has the passphrase (latchkeyctl "
                     "proxy unit --system).")
                .arg(file),
            {}};
}

} // namespace

QString secretsFile(const QString &folder)
{
    return folder + QStringLiteral("/secrets.sealed");
}

std::optional<Secret> passphraseOfService()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    QFile file;
    if (folder.isEmpty() ||
        !system::openRegularFile(file, folder + QStringLiteral("/latchkey-passphrase"))) {
        return std::nullopt;
    }
    QByteArray line = file.read(mostOctets);
    const bool hasEnd = line.endsWith('\n');
    Secret passphrase(QByteArrayView(line).chopped(hasEnd ? 1 : 0));
    wipe(line);
    return passphrase;
}

std::unique_ptr<secrets::SecretStore> remembering(std::unique_ptr<secrets::SecretStore> store,
                                                  const QString &folder)
{
    return std::make_unique<RememberingSecretStore>(std::move(store), secrets::HeldSecrets(folder));
}

std::unique_ptr<secrets::SecretStore> secretsOf(const QString &folder, const AskPassphrase &ask)
{
    const auto inFile = isInFile(folder);
    if (!inFile) {
        return std::make_unique<RefusingSecretStore>(inFile.error());
    }
    if (!*inFile) {
        return remembering(std::make_unique<secrets::KeychainSecretStore>(), folder);
    }
    std::optional<Secret> passphrase = passphraseOfService();
    if (!passphrase) {
        passphrase = ask();
    }
    const QString file = secretsFile(folder);
    if (!passphrase) {
        return std::make_unique<RefusingSecretStore>(noPassphrase(file));
    }
    return remembering(std::make_unique<FileSecretStore>(file, *passphrase), folder);
}

Result<void> staysReadable(const QString &folder)
{
    const auto inFile = isInFile(folder);
    if (!inFile) {
        return failure(inFile.error());
    }
    return *inFile ? failure(noPassphrase(secretsFile(folder))) : Result<void>();
}

} // namespace latchkey::vault
