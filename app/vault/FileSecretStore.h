// SPDX-License-Identifier: Apache-2.0
// Secrets in one file under a passphrase: for a server without a keychain, and for nobody else.
#pragma once

#include "sealed/SealedFile.h"
#include "secrets/SecretStore.h"
#include "vault/SecretEntries.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <optional>

namespace latchkey::vault {

// Makes an empty one where no file is. Takes as long as sealed::sealed(), before it returns.
// Problems: `secrets.file-there`, `secrets.file-unwritable`, those of sealed::sealed().
Result<void> makeSecretFile(const QString &path, const Secret &passphrase,
                            const sealed::Cost &cost = {});

// Several programs may use the same file at once: each change takes what the others wrote, under a
// lock beside the file, and replaces the whole file. Reading is quick once it was opened; a change
// takes twice as long as opening it.
//
// Problems besides those of SecretStore: `secrets.no-file`, `secrets.wrong-passphrase`,
// `secrets.file-damaged`, `secrets.file-unwritable`, `secrets.file-busy` (another program changes
// it and does not end), `sealed.no-memory`.
class FileSecretStore final : public QObject, public secrets::SecretStore
{
    Q_OBJECT
public:
    FileSecretStore(QString path, Secret passphrase, const sealed::Cost &cost = {},
                    QObject *parent = nullptr);
    ~FileSecretStore() override;

    void read(const QString &key, ReadAnswer answer) override;
    void write(const QString &key, Secret value, Answer answer) override;
    void remove(const QString &key, Answer answer) override;
    void check(Answer answer) override;
    bool outlivesProgram() const override { return true; }

    // The file as it was when it was opened last.
    struct Opened
    {
        QByteArray head; // its first octets, which no two writings have in common
        SecretEntries entries;
    };

    struct Change
    {
        QString key;
        std::optional<Secret> value; // nothing: it is removed
    };

private:
    using Work = std::function<Result<Opened>()>; // on the thread pool
    using Then = std::function<void(const Result<Opened> &)>;

    void enqueue(const std::optional<Change> &change, Then then);
    void startNext();
    Work work(const std::optional<Change> &change) const;

    struct Waiting
    {
        std::optional<Change> change;
        Then then;
    };

    QString m_path;
    Secret m_passphrase;
    sealed::Cost m_cost;
    Opened m_opened;
    std::deque<Waiting> m_waiting;
    bool m_isBusy = false;
};

} // namespace latchkey::vault
