// SPDX-License-Identifier: Apache-2.0
// Everything for a new computer, written into one file under a passphrase.
#pragma once

#include "base/Cancel.h"
#include "move/Gathered.h"
#include "sealed/SealedFile.h"
#include "secrets/SecretStore.h"

#include <QObject>
#include <QStringList>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::move {

// What is said once a file was written, or taken in: that one computer at a time is to be used.
QString oneAtATime();

class MoveOut : public QObject
{
    Q_OBJECT
public:
    // `profile` and `secrets` must outlive it. `cost` is lower only in tests.
    MoveOut(profile::Profile &profile, secrets::SecretStore &secrets, const sealed::Cost &cost = {},
            QObject *parent = nullptr);
    ~MoveOut() override;

    // Whether a file could be written there: before anybody thinks of a passphrase. Problems:
    // `move.file-taken` (something of that name is there: it is never overwritten).
    static Result<void> checkPath(const QString &path);

    // Reads the profile and the keychain, and writes the file: whole, for this account only, never
    // in another's place. Ends with finished(), never before it returns. The integrations are held
    // until then: none can be activated or edited.
    void start(const QString &path, const Secret &passphrase);
    // finished() follows, with `move.cancelled`; too late once the file is there.
    void cancel() { m_cancel.cancel(); }

    // What the file holds, once it was written.
    int integrations() const { return int(m_gathered.belongings.integrations.size()); }
    // The names of those whose tokens are in it, and of those that have none in the keychain.
    QStringList connected() const { return m_connected; }
    QStringList withoutTokens() const { return m_withoutTokens; }

Q_SIGNALS:
    // A sentence about what is being done.
    void progressed(const QString &doing);
    // Its code is empty if the file is there. Problems: those of gather(), SecretStore, checkPath()
    // and sealed::sealed(), `move.unwritable`, `move.cancelled`.
    void finished(const latchkey::Problem &problem);

private:
    void begin();
    void readNext();
    void take(const QString &key, const Secret &value);
    void readCertificate(qsizetype index);
    void seal();
    void end(const Result<void> &done);

    profile::Profile &m_profile;
    secrets::SecretStore &m_secrets;
    tls::CertificateShelf m_shelf;
    sealed::Cost m_cost;
    CancelFlag m_cancel;
    QString m_path;
    Secret m_passphrase;
    Gathered m_gathered;
    QStringList m_keys; // of the keychain's items, still to be read
    int m_items = 0;    // that were read
    QStringList m_connected, m_withoutTokens;
};

} // namespace latchkey::move
