// SPDX-License-Identifier: Apache-2.0
// Tokens written down in a form that another program reads, and readFourValues() too.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "handover/HandoverFormat.h"
#include "secrets/Credentials.h"

namespace latchkey::handover {

// What is said of the store beside the tokens.
struct HandedStore
{
    QString name;         // of the integration; where it looks like a value, the host's stands
    QByteArray url;       // ends with '/'
    QByteArray signedUrl; // inside the signature; empty = url
    QByteArray signatureMethod; // "HMAC-SHA1", …; empty = the default, HMAC-SHA256
};

// UTF-8. In `url` everything is percent-encoded that could mean something to a shell or in a
// literal. Problem: `handover.odd-values` (a value is not of 32 letters and digits, so that no tool
// could tell where it ends).
Result<Secret> handoverText(Format format, const HandedStore &store,
                            const secrets::IntegrationSecrets &tokens);

// Writes it to a new file of mode 0600 that is there as a whole or not at all. Problems:
// `handover.file-exists` (nothing is ever overwritten), `handover.file-unwritable`.
Result<void> writeHandover(const QString &path, const Secret &text);

// The problem `handover.file-exists` if something is there: asked before anything is handed over.
Result<void> mayBeWritten(const QString &path);

} // namespace latchkey::handover
