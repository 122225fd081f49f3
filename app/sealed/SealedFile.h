// SPDX-License-Identifier: Apache-2.0
// Something secret in a file, under a passphrase: libsodium's Argon2id and secretstream
// (XChaCha20-Poly1305). What is in it is not this room's to know.
//
// "latchkey sealed\n", then as big-endian numbers of 32 bits the version (1) and Argon2id's passes
// and memory in KiB; its salt (16), secretstream's header (24), 16 octets that only the right
// passphrase gives, and BLAKE2b-128 over all of that, 100 octets in all. Then the content in pieces
// of 64 KiB, each with 17 octets more, only the last of which is tagged as final and may be
// shorter; the first vouches for those 100 octets.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

namespace latchkey::sealed {

// What Argon2id costs whoever tries a passphrase. The values are libsodium's MODERATE: most of a
// second here.
struct Cost
{
    quint32 passes = 3;
    quint32 memoryKib = 262'144;
};

// In octets; 500 integrations with everything they have take a few million.
inline constexpr qint64 largestContent = 64LL * 1024 * 1024;
inline constexpr qint64 largestFile = largestContent + 64LL * 1024;

// The file that holds `content`. Takes the time that the cost says: for the thread pool. Problems:
// those of checkPassphrase(), `sealed.too-large`, `sealed.no-memory`.
Result<QByteArray> sealed(const Secret &content, const Secret &passphrase, const Cost &cost = {});

// What is in it. Takes as long. Problems: `sealed.not-ours` (no such file), `sealed.too-new`,
// `sealed.damaged` (changed, or cut off), `sealed.wrong-passphrase`, `sealed.no-memory`,
// `sealed.too-large`.
Result<Secret> unsealed(QByteArrayView file, const Secret &passphrase);

} // namespace latchkey::sealed
