// SPDX-License-Identifier: Apache-2.0
#include "sealed/SealedFile.h"

#include "sealed/Passphrase.h"
#include "sealed/Text.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace latchkey::sealed {

namespace {

const QByteArrayView magic("latchkey sealed\n");
constexpr quint32 formatVersion = 1;
constexpr qsizetype checkOctets = 16;
constexpr qsizetype saltAt = 28;
constexpr qsizetype streamAt = saltAt + qsizetype(crypto_pwhash_SALTBYTES);
constexpr qsizetype checkAt =
    streamAt + qsizetype(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
constexpr qsizetype sumAt = checkAt + checkOctets;
constexpr qsizetype headOctets = sumAt + checkOctets;
constexpr qsizetype pieceOctets = 65'536;
constexpr qsizetype moreOctets = crypto_secretstream_xchacha20poly1305_ABYTES;
// What a file may ask of this computer: no more than a few seconds, and 1 GiB.
constexpr quint32 mostPasses = 10;
constexpr quint32 mostMemoryKib = 1'048'576;
constexpr char kdfContext[] = "latchkey";
enum KdfNumber { StreamKey = 1, CheckOfKey = 2 };

const unsigned char *octetsOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *octetsOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

auto damaged(const QString &detail)
{
    return failure("sealed.damaged",
                   Text::tr("The file was damaged on its way, or changed: what is in it cannot be "
                            "trusted. Copy it again, or write a new one."),
                   detail);
}

auto tooLarge()
{
    return failure("sealed.too-large",
                   Text::tr("More than %L1 MiB are not taken into such a file, nor read from one.")
                       .arg(largestContent / 1024 / 1024));
}

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

// What a passphrase gives.
struct Keys
{
    Secret stream; // secretstream's key
    QByteArray check;
};

Result<Keys> keysOf(const Secret &passphrase, QByteArrayView salt, const Cost &cost)
{
    const Secret typed = composed(passphrase);
    QByteArray main(crypto_kdf_KEYBYTES, '\0');
    const bool isMade =
        isReady() &&
        crypto_pwhash(octetsOf(main), size_t(main.size()), typed.reveal().constData(),
                      size_t(typed.reveal().size()), octetsOf(salt), cost.passes,
                      size_t(cost.memoryKib) * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0;
    if (!isMade) {
        return failure("sealed.no-memory",
                       Text::tr("There is not enough free memory for the passphrase: it takes %L1 "
                                "MiB. Close other programs and try again.")
                           .arg(std::max(1U, cost.memoryKib / 1024)));
    }
    QByteArray stream(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    QByteArray check(checkOctets, '\0');
    crypto_kdf_derive_from_key(octetsOf(stream), size_t(stream.size()), StreamKey, kdfContext,
                               octetsOf(QByteArrayView(main)));
    crypto_kdf_derive_from_key(octetsOf(check), size_t(check.size()), CheckOfKey, kdfContext,
                               octetsOf(QByteArrayView(main)));
    wipe(main);
    Keys keys{Secret(stream), check};
    wipe(stream);
    return keys;
}

QByteArray sumOf(QByteArrayView octets)
{
    QByteArray sum(checkOctets, '\0');
    crypto_generichash(octetsOf(sum), size_t(sum.size()), octetsOf(octets), size_t(octets.size()),
                       nullptr, 0);
    return sum;
}

void appendNumber(QByteArray &octets, quint32 number)
{
    std::array<char, sizeof(number)> bytes{};
    qToBigEndian(number, bytes.data());
    octets.append(bytes.data(), qsizetype(bytes.size()));
}

quint32 numberAt(QByteArrayView octets, qsizetype at)
{
    return qFromBigEndian<quint32>(octets.sliced(at).data());
}

// Whether this can be read, before anything is computed for it.
Result<Cost> costIn(QByteArrayView file)
{
    if (!isReady() || !file.startsWith(magic)) {
        return failure("sealed.not-ours",
                       Text::tr("This is not a file that Latchkey wrote for another computer."));
    }
    if (file.size() < headOctets) {
        return damaged(QStringLiteral("the head is cut off"));
    }
    const qsizetype afterMagic = magic.size();
    if (const quint32 version = numberAt(file, afterMagic); version != formatVersion) {
        return failure("sealed.too-new",
                       Text::tr("A newer Latchkey wrote the file (version %1; this one reads %2). "
                                "Update Latchkey on this computer.")
                           .arg(version)
                           .arg(formatVersion));
    }
    const Cost cost{numberAt(file, afterMagic + 4), numberAt(file, afterMagic + 8)};
    const bool isPossible = cost.passes >= 1 && cost.passes <= mostPasses &&
                            cost.memoryKib >= crypto_pwhash_MEMLIMIT_MIN / 1024 &&
                            cost.memoryKib <= mostMemoryKib;
    if (sumOf(file.first(sumAt)) != file.sliced(sumAt, checkOctets) || !isPossible) {
        return damaged(QStringLiteral("the head"));
    }
    return cost;
}

// The pieces of what is left of a file, each put at the end of `content`.
Result<void> readPieces(crypto_secretstream_xchacha20poly1305_state &state, QByteArrayView file,
                        QByteArray &content)
{
    QByteArrayView vouched = file.first(headOctets);
    for (QByteArrayView left = file.sliced(headOctets);;) {
        const QByteArrayView piece = left.first(std::min(left.size(), pieceOctets + moreOctets));
        left = left.sliced(piece.size());
        if (piece.size() < moreOctets) {
            return damaged(QStringLiteral("it ends too early"));
        }
        const qsizetype before = content.size();
        content.resize(before + piece.size() - moreOctets);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(
                &state, octetsOf(content) + before, nullptr, &tag, octetsOf(piece),
                size_t(piece.size()), octetsOf(vouched), size_t(vouched.size())) != 0) {
            return damaged(QStringLiteral("a piece"));
        }
        vouched = {};
        const bool isFinal = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (isFinal != left.isEmpty()) {
            return damaged(isFinal ? QStringLiteral("something follows its end")
                                   : QStringLiteral("it ends too early"));
        }
        if (isFinal) {
            return {};
        }
    }
}

} // namespace

Result<QByteArray> sealed(const Secret &content, const Secret &passphrase, const Cost &cost)
{
    if (const auto strong = checkPassphrase(passphrase); !strong) {
        return failure(strong.error());
    }
    if (content.reveal().size() > largestContent) {
        return tooLarge();
    }
    QByteArray salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), size_t(salt.size()));
    const auto keys = keysOf(passphrase, salt, cost);
    if (!keys) {
        return failure(keys.error());
    }
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray stream(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&state, octetsOf(stream),
                                                    octetsOf(keys->stream.reveal()));
    QByteArray file = magic.toByteArray();
    appendNumber(file, formatVersion);
    appendNumber(file, cost.passes);
    appendNumber(file, cost.memoryKib);
    file += salt + stream + keys->check;
    file += sumOf(file);

    QByteArray vouched = file;
    QByteArrayView left = content.reveal();
    do {
        const QByteArrayView piece = left.first(std::min(left.size(), pieceOctets));
        left = left.sliced(piece.size());
        const qsizetype before = file.size();
        file.resize(before + piece.size() + moreOctets);
        const unsigned char tag =
            left.isEmpty()
                ? static_cast<unsigned char>(crypto_secretstream_xchacha20poly1305_TAG_FINAL)
                : static_cast<unsigned char>(crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        crypto_secretstream_xchacha20poly1305_push(
            &state, octetsOf(file) + before, nullptr, octetsOf(piece), size_t(piece.size()),
            octetsOf(QByteArrayView(vouched)), size_t(vouched.size()), tag);
        vouched.clear();
    } while (!left.isEmpty());
    sodium_memzero(&state, sizeof(state));
    return file;
}

Result<Secret> unsealed(QByteArrayView file, const Secret &passphrase)
{
    const auto cost = costIn(file);
    if (!cost) {
        return failure(cost.error());
    }
    if (file.size() > largestFile) {
        return tooLarge();
    }
    const auto keys = keysOf(passphrase, file.sliced(saltAt, streamAt - saltAt), *cost);
    if (!keys) {
        return failure(keys.error());
    }
    if (!constantTimeEquals(keys->check, file.sliced(checkAt, checkOctets))) {
        return failure("sealed.wrong-passphrase",
                       Text::tr("This is not the passphrase of the file. Capital letters and "
                                "spaces count."));
    }
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_pull(&state, octetsOf(file.sliced(streamAt)),
                                                    octetsOf(keys->stream.reveal()));
    QByteArray content;
    content.reserve(file.size()); // growing would leave octets behind in memory that was too small
    const auto read = readPieces(state, file, content);
    sodium_memzero(&state, sizeof(state));
    Secret secret = read ? Secret(content) : Secret();
    wipe(content);
    return read ? Result<Secret>(std::move(secret)) : failure(read.error());
}

} // namespace latchkey::sealed
