// SPDX-License-Identifier: Apache-2.0
// The doctor's answer about one request.
#pragma once

#include "doctor/Remarks.h"
#include "doctor/Search.h"
#include "doctor/Tool.h"

#include <QJsonObject>

#include <optional>

namespace latchkey::doctor {

enum class Verdict {
    Right,     // the signature is the one that a store computes
    Explained, // it is not, and the mistakes are known
    Unexplained,
    NoSecrets, // nothing could be compared
    NoAddress, // nor could it be without the URL
    Hidden,    // it is from the log, which keeps no signature
    NotSigned, // there is no signature
};

// A mistake as a person reads it.
struct NamedMistake
{
    QByteArray code;
    QString sentence;      // translated; foreign text in it is made harmless
    QString fix;           // translated, in the words of the tool where that is known
    QByteArrayList orElse; // codes of mistakes that give the very same signature
};

// One piece of a base string, to be shown in its own colour.
struct BasePart
{
    enum class Kind { Method, Address, Parameter };

    Kind kind = Kind::Parameter;
    QByteArray text;                // as it stands in the base string, without the & before it
    QByteArray plain;               // decoded: "https://shop.example/rest/V1/products", "a=b"
    Source source = Source::Header; // of a parameter
};

struct Diagnosis
{
    Verdict verdict = Verdict::NotSigned;
    QByteArrayList dialects;      // those in which it matches, or was meant
    QList<NamedMistake> mistakes; // none if the signature is right
    QList<Remark> remarks;        // besides the signature
    QList<QByteArrayList> orElse; // other sets of mistakes that give the very same signature
    Tool tool = Tool::Unknown;
    QByteArray dialect;          // the one whose base string is shown
    QByteArray baseString;       // as a store of that dialect makes it; empty if it cannot
    QList<BasePart> parts;       // the same in pieces
    QByteArray signedBaseString; // as it was signed, where that is another
    QString explanation;         // all of it in some sentences, translated
};

// `store` is the dialect of the store, nullptr if it is not known; `now` in seconds since 1970.
// Some ten milliseconds; knows no secret afterwards.
Diagnosis diagnose(const FailingRequest &request, const oauth::Dialect *store, qint64 now);

// What others know of the signature of a call in the log, who have its secrets.
struct LogVerdict
{
    std::optional<bool> isRight = {}; // not set: nobody can say
    QByteArrayList dialects = {};     // in which it is
    QString sentence = {};            // translated
    // What was wrong with it, and what was signed instead, where isRight is false.
    QList<NamedMistake> mistakes = {};
    QByteArray signedBaseString = {};
};

// The same for a request of the log, whose signature is not in it: what was signed, and that.
Diagnosis diagnoseLogged(const FailingRequest &request, const oauth::Dialect *store,
                         const LogVerdict &known);

// The search where the signature is known by a mark alone, as the log keeps it: verdict, dialects,
// mistakes and the base string that was signed; NoSecrets without a consumer secret. Some hundred
// milliseconds.
Diagnosis diagnoseMarked(const FailingRequest &request, const oauth::Dialect *store,
                         const IsSignature &isSignature);

// {match, dialect, dialects, mistakes: [{code, sentence, fix, or_else}], remarks, tool,
// base_string, signed_base_string, explanation}; match is null where nothing could be compared.
QJsonObject toJson(const Diagnosis &diagnosis);

// What a person can copy and send: everything but the secrets, which it never holds.
QString toText(const Diagnosis &diagnosis);

// "native (Commerce 2.4.8 and newer)", translated.
QString dialectWords(QByteArrayView name);

} // namespace latchkey::doctor
