// SPDX-License-Identifier: Apache-2.0
// A certificate of the user's own, checked before a store meets it.
#pragma once

#include "base/Result.h"
#include "tls/Identity.h"
#include "tls/ServedHost.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace latchkey::tls {

// The largest file that is taken for a certificate or a key.
inline constexpr qint64 largestCertificateFile = 1'048'576;

// The codes on which a person is asked for a passphrase, and asked again.
inline constexpr char passphraseNeeded[] = "tls.passphrase-needed";
inline constexpr char passphraseWrong[] = "tls.passphrase-wrong";

// What a person brings: files as they are, in PEM or PKCS #12.
struct BroughtFiles
{
    QByteArray certificates; // PEM in any order, the key perhaps among them; or PKCS #12
    Secret key;              // PEM; empty where the other file has it
    std::optional<Secret> passphrase;
};

struct BroughtIdentity
{
    Identity identity;   // in order, without what does not belong to it
    QStringList remarks; // sentences: nothing that keeps it from being used here
};

// The identity by which this computer is called `host`. Problems: `tls.not-understood` (neither PEM
// nor PKCS #12, or encrypted as today's OpenSSL does not), passphraseNeeded, passphraseWrong,
// `tls.no-certificate`, `tls.no-key`, `tls.key-differs` (belongs to none of the certificates),
// `tls.key-weak` (neither RSA of 2048 bits and more nor a common elliptic curve), `tls.expired`,
// `tls.not-valid-yet` (of any of the chain), `tls.other-name`, `tls.not-for-servers`.
Result<BroughtIdentity> identityIn(const BroughtFiles &files, const ServedHost &host,
                                   const QDateTime &now);

} // namespace latchkey::tls
