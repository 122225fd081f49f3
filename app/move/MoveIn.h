// SPDX-License-Identifier: Apache-2.0
// What MoveOut wrote, taken in on the new computer: all of it or nothing.
#pragma once

#include "move/Arrival.h"
#include "move/KeychainBatch.h"
#include "profile/Lock.h"
#include "tls/CertificateShelf.h"

#include <QObject>

#include <memory>
#include <vector>

namespace latchkey::move {

// First open(), then take(); one at a time. Nothing blocks.
class MoveIn : public QObject
{
    Q_OBJECT
public:
    // `profile` and `secrets` must outlive it.
    MoveIn(profile::Profile &profile, secrets::SecretStore &secrets, QObject *parent = nullptr);
    ~MoveIn() override;

    // Reads the file and sees whether it can be what it says; ends with opened(), never before it
    // returns. Nothing is changed by it.
    void open(const QString &path, const Secret &passphrase);

    // What is in it, held against what is here now. Problems: those of arrivals().
    Result<QList<Arriving>> arriving() const;
    QStringList agreed() const { return agreements(m_belongings); }

    // Takes it in; ends with taken(), never before it returns. Of the integrations that are here
    // already, those of the file replace the ones here only if `replaces`; of anything else that is
    // here nothing is. When it does not succeed, everything is as it was.
    void take(bool replaces);
    // The end follows, with `move.cancelled`, unless it is too late for that.
    void cancel() { m_cancel.cancel(); }

    // Once it was taken in: the ids, and what to know and to see to.
    QStringList takenIds() const;
    const QStringList &remarks() const { return m_taken.remarks; }
    bool isPortChanged() const { return m_taken.isPortSet; }

Q_SIGNALS:
    void progressed(const QString &doing);
    // Its code is empty if the file is open. Problems: those of documents::readRegularFile(),
    // sealed::unsealed(), fromOctets() and check(), `move.cancelled`.
    void opened(const latchkey::Problem &problem);
    // The same once it was taken in. Problems: those of toTake() and write(), of SecretStore, of
    // profile::turnOf() (for what is replaced), `move.no-keychain` (secrets would be gone with the
    // program), `move.cancelled`.
    void taken(const latchkey::Problem &problem);

private:
    void begin(bool replaces);
    Result<void> holdTurns();
    bool isTaken(const MovedItem &item) const;
    QList<KeychainChange> changes() const;
    void keepCertificates(QList<MovedCertificate> left);
    void writeProfile();
    void undo(const Problem &why);
    void forgetCertificates(const Problem &why);
    void end(const Problem &problem);

    profile::Profile &m_profile;
    secrets::SecretStore &m_secrets;
    tls::CertificateShelf m_shelf;
    CancelFlag m_cancel;
    Belongings m_belongings;
    Taken m_taken;
    std::vector<profile::Lock> m_turns; // of those that are taken in
    std::unique_ptr<KeychainBatch> m_batch;
    QStringList m_kept; // hosts whose certificates were kept
};

} // namespace latchkey::move
