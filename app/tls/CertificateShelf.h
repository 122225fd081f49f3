// SPDX-License-Identifier: Apache-2.0
// The certificates of a profile: what anybody may see in its folder, the keys in the keychain.
#pragma once

#include "secrets/SecretStore.h"
#include "tls/CertificateFacts.h"
#include "tls/Identity.h"
#include "tls/ServedHost.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace latchkey::tls {

// `tls.none`: there is no certificate for this host, or its key is gone.
Problem noCertificateFor(const ServedHost &host);

// One for each host. Keys are nowhere but in the keychain, not even where there is none: a file
// would be copied along with every backup of the profile.
class CertificateShelf : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        ServedHost host;
        QByteArray certificates;       // as in Identity
        QList<CertificateFacts> facts; // one for each, never empty
        bool isMade = false;           // by makeIdentity(): the last one is its authority
    };
    using IdentityAnswer = std::function<void(Result<Identity>)>;

    // `profileFolder` is Profile::folder(). `secrets` must outlive it.
    CertificateShelf(const QString &profileFolder, secrets::SecretStore &secrets,
                     QObject *parent = nullptr);

    // All, by host. What is damaged is left out.
    QList<Entry> entries() const;
    std::optional<Entry> entry(const ServedHost &host) const;

    // Keeps it in place of the host's last one: first the key, then the certificates, then the old
    // key goes; whoever is killed in between finds one or the other. Answers once, later, unless
    // destroyed. Problems: those of the keychain, `tls.unwritable`.
    void keep(const ServedHost &host, const Identity &identity,
              const secrets::SecretStore::Answer &answer);

    // Removes it with its key; fine if there is none. Answers and problems as above.
    void forget(const ServedHost &host, const secrets::SecretStore::Answer &answer);

    // With its key. Answers as above. Problems: `tls.none` (there is no certificate for this host,
    // or its key is gone), those of the keychain.
    void identity(const ServedHost &host, const IdentityAnswer &answer);

    // Where the certificates are: a file that is written as a whole. For whoever wants to hear of
    // it.
    QString fileOf(const ServedHost &host) const;

private:
    Result<void> write(const ServedHost &host, const QByteArray &certificates) const;

    QString m_folder;
    secrets::SecretStore &m_secrets;
};

} // namespace latchkey::tls
