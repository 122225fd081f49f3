// SPDX-License-Identifier: Apache-2.0
#include "doctor/SignatureText.h"

#include "web/Encoding.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace latchkey::doctor {

namespace {

constexpr qsizetype longestSignature = 1024;

bool isSizeOfCode(qsizetype octets)
{
    return octets == 20 || octets == 32 || octets == 64;
}

std::optional<QByteArray> codeOfBase64(const QByteArray &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    const bool isCode = decoded && isSizeOfCode((*decoded).size()) && text.size() % 4 == 0;
    return isCode ? std::optional(*decoded) : std::nullopt;
}

bool isHexOfCode(const QByteArray &text)
{
    return text.size() % 2 == 0 && isSizeOfCode(text.size() / 2) &&
           std::all_of(text.begin(), text.end(), [](char c) { return web::hexValue(c) >= 0; });
}

// Undone: the text one mistake before; empty if this one was not made.
using Undo = QByteArray (*)(const QByteArray &);

QByteArray decodedAgain(const QByteArray &text)
{
    return text.contains('%') ? web::percentDecode(text) : QByteArray();
}

QByteArray plusAgain(const QByteArray &text)
{
    QByteArray plus = text;
    return text.trimmed().contains(' ') ? plus.replace(' ', '+') : QByteArray();
}

QByteArray withoutBlanks(const QByteArray &text)
{
    QByteArray clean = text;
    for (const char *blank : {"\n", "\r", "\t", "\"", "'"}) {
        clean.replace(blank, "");
    }
    clean = clean.trimmed();
    return clean == text ? QByteArray() : clean;
}

QByteArray fromHex(const QByteArray &text)
{
    return isHexOfCode(text) ? QByteArray::fromHex(text).toBase64() : QByteArray();
}

QByteArray fromHexInBase64(const QByteArray &text)
{
    return fromHex(QByteArray::fromBase64(text));
}

QByteArray fromBase64Twice(const QByteArray &text)
{
    const QByteArray inner = QByteArray::fromBase64(text);
    return codeOfBase64(inner) ? inner : QByteArray();
}

QByteArray fromBase64Url(const QByteArray &text)
{
    QByteArray plain = text;
    plain.replace('-', '+').replace('_', '/');
    while (plain.size() % 4 != 0) {
        plain.append('=');
    }
    return plain == text || !codeOfBase64(plain) ? QByteArray() : plain;
}

struct TextMistake
{
    Mistake mistake;
    Undo undo;
};

constexpr std::array mistakes{
    TextMistake{
        {"signature-encoded-twice",
         QT_TRANSLATE_NOOP("Doctor", "The signature was percent-encoded twice in the header."),
         QT_TRANSLATE_NOOP("Doctor", "Percent-encode the signature once when the header is "
                                     "written: many libraries do it by themselves."),
         nullptr},
        decodedAgain},
    TextMistake{{"signature-not-encoded",
                 QT_TRANSLATE_NOOP(
                     "Doctor", "The signature was not percent-encoded in the header. A store reads "
                               "it all the same where nothing on the way takes its + for a blank."),
                 QT_TRANSLATE_NOOP("Doctor", "Percent-encode the signature when the header is "
                                             "written: + is %2B, / is %2F, = is %3D."),
                 nullptr},
                plusAgain},
    TextMistake{
        {"signature-in-hex",
         QT_TRANSLATE_NOOP("Doctor",
                           "The signature was written in hexadecimal digits instead of base64."),
         QT_TRANSLATE_NOOP("Doctor", "Encode the octets of the HMAC in base64 (PHP: hash_hmac with "
                                     "true as its last argument; Node: digest('base64'))."),
         nullptr},
        fromHex},
    TextMistake{
        {"signature-hex-in-base64",
         QT_TRANSLATE_NOOP("Doctor", "The hexadecimal digits of the signature were encoded in "
                                     "base64 instead of its octets."),
         QT_TRANSLATE_NOOP("Doctor", "Encode the octets of the HMAC in base64 (PHP: hash_hmac with "
                                     "true as its last argument; Node: digest('base64'))."),
         nullptr},
        fromHexInBase64},
    TextMistake{{"signature-base64-twice",
                 QT_TRANSLATE_NOOP("Doctor", "The signature was encoded in base64 twice."),
                 QT_TRANSLATE_NOOP("Doctor", "Encode the octets of the HMAC in base64 once."),
                 nullptr},
                fromBase64Twice},
    TextMistake{
        {"signature-base64url",
         QT_TRANSLATE_NOOP(
             "Doctor",
             "The signature was written in the base64 of URLs, or without its = at the end."),
         QT_TRANSLATE_NOOP(
             "Doctor",
             "Use plain base64 with + and / and the = at its end, then percent-encode it."),
         nullptr},
        fromBase64Url},
    TextMistake{{"signature-blank",
                 QT_TRANSLATE_NOOP(
                     "Doctor", "A blank, line end or quotation mark stands around the signature."),
                 QT_TRANSLATE_NOOP("Doctor", "Cut what the base64 function adds: a line end (Ruby: "
                                             "strict_encode64, Python: b64encode)."),
                 nullptr},
                withoutBlanks},
};

constexpr const Mistake &signatureNotEncoded = mistakes[1].mistake;

struct Reading
{
    QByteArray text;
    QList<const Mistake *> mistakes;
};

bool hasRawMarks(const QByteArray &asWritten)
{
    const bool hasMarks =
        asWritten.contains('+') || asWritten.contains('/') || asWritten.contains('=');
    return hasMarks && !asWritten.contains('%');
}

} // namespace

QList<ReadSignature> readSignature(const QByteArray &decoded, const QByteArray &asWritten)
{
    constexpr qsizetype mostMistakes = 2;
    QList<ReadSignature> all;
    if (decoded.size() > longestSignature) {
        return all;
    }
    QList<Reading> readings{{decoded, {}}};
    QSet<QByteArray> seen{decoded};
    for (qsizetype i = 0; i < readings.size(); ++i) {
        const Reading reading = readings[i];
        if (const auto code = codeOfBase64(reading.text)) {
            ReadSignature read{*code, reading.mistakes, false};
            if (hasRawMarks(asWritten) && !read.mistakes.contains(&signatureNotEncoded)) {
                read.isHarmless = read.mistakes.isEmpty();
                read.mistakes.append(&signatureNotEncoded);
            }
            all.append(std::move(read));
        }
        for (const TextMistake &each : mistakes) {
            const QByteArray before =
                reading.mistakes.size() < mostMistakes ? each.undo(reading.text) : QByteArray();
            if (!before.isEmpty() && !seen.contains(before)) {
                seen.insert(before);
                readings.append({before, reading.mistakes + QList<const Mistake *>{&each.mistake}});
            }
        }
    }
    return all;
}

const Mistake &signatureInHex()
{
    static const Mistake &mistake =
        std::find_if(mistakes.begin(), mistakes.end(), [](const TextMistake &each) {
            return each.undo == fromHex;
        })->mistake;
    return mistake;
}

const Mistake &plainText()
{
    static constexpr Mistake mistake{
        "plaintext",
        QT_TRANSLATE_NOOP("Doctor", "The secrets themselves were sent in place of a signature "
                                    "(PLAINTEXT): whoever saw the request has them."),
        QT_TRANSLATE_NOOP(
            "Doctor",
            "Choose HMAC-SHA256 as the signature method, and let the store issue new secrets."),
        nullptr};
    return mistake;
}

} // namespace latchkey::doctor
