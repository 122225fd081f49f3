// SPDX-License-Identifier: Apache-2.0
// Which secrets a profile ever held or made, so that none of them leaves in a file for support: a
// list of hashes (secrets/SecretMarks.h), from which nobody learns a secret. It stays in the
// profile.
#pragma once

#include "base/Result.h"
#include "secrets/SecretMarks.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace latchkey::secrets {

// How many the list holds at most; then it begins anew with the newer half.
inline constexpr qsizetype mostHeld = 8192;

// The list of the profile in `folder` (absolute). Several programs may use it at once. One that is
// damaged is put aside, as "held-secrets.damaged-1", and a new one begun.
class HeldSecrets
{
public:
    explicit HeldSecrets(QString folder);

    // Notes each secret in an item of the keychain (toItem()): a text between quotes, as it is or
    // in base64, and what stands between "&" in it, as far as isMarkable(). Problems:
    // `secrets.list-unwritable`, those of marks().
    Result<void> note(QByteArrayView item) const;

    // Notes each of the values that isMarkable(). Where that fails the trace says so: whoever made
    // them goes on, as the list is a net only.
    void noteMade(const QList<QByteArrayView> &values) const;

    // All of them; none where nothing was noted yet. Problems: `secrets.list-unreadable`,
    // `secrets.list-damaged` (and it cannot be put aside).
    Result<SecretMarks> marks() const;

    // True if a list was damaged and had to be begun anew: what was in it is not known any more.
    bool wasDamaged() const;

private:
    QString path() const;
    Result<void> noteAll(const QList<QByteArrayView> &values) const;

    QString m_folder;
};

} // namespace latchkey::secrets
