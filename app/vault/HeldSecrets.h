// SPDX-License-Identifier: Apache-2.0
// Which secrets a profile ever held, so that none of them leaves in a file for support: a list of
// hashes (secrets/SecretMarks.h), from which nobody learns a secret. It stays in the profile.
#pragma once

#include "base/Result.h"
#include "secrets/SecretMarks.h"

#include <QByteArrayView>
#include <QString>

namespace latchkey::vault {

// How many the list holds at most; then it begins anew with the newer half.
inline constexpr qsizetype mostHeld = 8192;

// The list of the profile in `folder` (absolute). Several programs may use it at once.
class HeldSecrets
{
public:
    explicit HeldSecrets(QString folder);

    // Notes each secret in an item of the keychain (secrets::toItem()): a text between quotes that
    // secrets::isMarkable(). Problem: `secrets.list-unwritable`.
    Result<void> note(QByteArrayView item) const;

    // All of them; none where nothing was noted yet. Problem: `secrets.list-unreadable`.
    Result<secrets::SecretMarks> marks() const;

private:
    QString path() const;

    QString m_folder;
};

} // namespace latchkey::vault
