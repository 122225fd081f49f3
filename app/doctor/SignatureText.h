// SPDX-License-Identifier: Apache-2.0
// A signature as it was sent, read back to the octets of the HMAC; and what was wrong with how it
// was written.
#pragma once

#include "doctor/Mistake.h"

namespace latchkey::doctor {

// One way of reading it.
struct ReadSignature
{
    QByteArray code; // 20, 32 or 64 octets
    QList<const Mistake *> mistakes;
    bool isHarmless = false; // a store reads it all the same
};

// All ways of reading the text of oauth_signature, those with fewer mistakes first. `asWritten` is
// how it stands in the header, empty if there is none.
QList<ReadSignature> readSignature(const QByteArray &decoded, const QByteArray &asWritten);

// Written in hexadecimal digits instead of base64.
const Mistake &signatureInHex();

// The key itself was sent instead of a signature.
const Mistake &plainText();

} // namespace latchkey::doctor
