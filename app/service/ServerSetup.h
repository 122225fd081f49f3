// SPDX-License-Identifier: Apache-2.0
// The signing proxy on a server, where there is neither a desktop nor a keychain: what an
// administrator writes and runs. Nothing of it is done here.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::service {

// Where the passphrase of the file with the secrets comes from when the service starts.
enum class PassphraseFrom {
    Credential, // from a file that only this computer's systemd can decrypt (systemd-creds(1))
    Person,     // whoever answers systemd-ask-password(1), at each start
};

struct ServerFile
{
    QString path;
    QByteArray text;
};

struct ServerCommand
{
    QString purpose; // a sentence for the administrator
    QString command; // a line of sh
};

struct ServerSetup
{
    QList<ServerFile> files;       // readable by everybody: no secret is in them
    QList<ServerCommand> commands; // as root, in this order; harmless when run again
};

// Where the profile of that account is.
inline constexpr char serverProfile[] = "/var/lib/latchkey";

// The name of the systemd credential that holds the passphrase.
inline constexpr char passphraseCredential[] = "latchkey-passphrase";

// `program` is latchkeyctl by its absolute path.
ServerSetup serverSetup(const QString &program, PassphraseFrom from,
                        std::optional<quint16> port = std::nullopt);

// The same as a script for sh that says what each step is for.
QByteArray asScript(const ServerSetup &setup);

} // namespace latchkey::service
