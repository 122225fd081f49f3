// SPDX-License-Identifier: Apache-2.0
#include "doctor/Diagnosis.h"

#include "base/ForeignText.h"
#include "doctor/ParameterOrder.h"
#include "doctor/Scribe.h"
#include "doctor/SignatureText.h"
#include "doctor/Text.h"
#include "web/Encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace latchkey::doctor {

namespace {

QString shown(QByteArrayView octets)
{
    return withoutControls(
        QString::fromUtf8(octets.first(std::min<qsizetype>(octets.size(), 120))));
}

QStringList words(const QByteArrayList &names)
{
    QStringList all;
    for (const QByteArray &name : names) {
        all.append(dialectWords(name));
    }
    return all;
}

NamedMistake named(const Made &made, Tool tool)
{
    QString sentence = Text::tr(made.mistake->sentence);
    if (sentence.contains(QLatin1String("%1"))) {
        sentence = sentence.arg(shown(made.what));
    }
    const QString advice = toolAdvice(tool, made.mistake->code);
    return {
        made.mistake->code, sentence, advice.isEmpty() ? Text::tr(made.mistake->fix) : advice, {}};
}

QByteArrayList codesOf(const Explanation &explanation)
{
    QByteArrayList codes;
    for (const Made &made : explanation.mistakes) {
        codes.append(made.mistake->code);
    }
    return codes;
}

// Where another explanation differs from the first in one mistake alone, that one is named beside
// it; otherwise the whole set stands for itself.
void nameOthers(Diagnosis &diagnosis, const QList<Explanation> &explanations)
{
    const QByteArrayList first = codesOf(explanations.first());
    for (qsizetype i = 1; i < explanations.size(); ++i) {
        const QByteArrayList codes = codesOf(explanations[i]);
        QByteArrayList mine;
        QByteArrayList theirs;
        std::copy_if(first.begin(), first.end(), std::back_inserter(mine),
                     [&](const QByteArray &code) { return !codes.contains(code); });
        std::copy_if(codes.begin(), codes.end(), std::back_inserter(theirs),
                     [&](const QByteArray &code) { return !first.contains(code); });
        if (mine.size() == 1 && theirs.size() == 1) {
            diagnosis.mistakes[first.indexOf(mine.first())].orElse.append(theirs.first());
        } else {
            diagnosis.orElse.append(codes);
        }
    }
}

// Every mistake there is, to find a sentence by its code.
QString sentenceOf(const QByteArray &code)
{
    for (const std::span<const Mistake> list : allMistakes()) {
        for (const Mistake &mistake : list) {
            if (code == mistake.code) {
                return Text::tr(mistake.sentence).replace(QLatin1String("%1"), QStringLiteral("…"));
            }
        }
    }
    return QString::fromLatin1(code);
}

void takeParts(Diagnosis &diagnosis, const oauth::Dialect &dialect, Draft draft)
{
    sortParameters(draft.parameters, Order::OfDialect, dialect);
    const QByteArray address =
        draft.address.scheme + "://" + draft.address.authority + draft.address.path;
    diagnosis.parts = {{BasePart::Kind::Method,
                        web::percentEncode(draft.address.method),
                        draft.address.method,
                        {}},
                       {BasePart::Kind::Address, web::percentEncode(address), address, {}}};
    for (const SignedParameter &each : std::as_const(draft.parameters)) {
        if (each.isSigned) {
            const QByteArray pair =
                web::percentEncode(each.name) + '=' + web::percentEncode(each.value);
            diagnosis.parts.append({BasePart::Kind::Parameter, web::percentEncode(pair),
                                    each.name + '=' + each.value, each.source});
        }
    }
}

// The store's own base string: of the first that can make one of `store`, `dialects` and the rest.
void takeBaseString(Diagnosis &diagnosis, const FailingRequest &request,
                    const oauth::Dialect *store, QList<const oauth::Dialect *> dialects)
{
    if (store != nullptr) {
        dialects.prepend(store);
    }
    for (const oauth::Dialect *dialect : oauth::storeDialects()) {
        dialects.append(dialect);
    }
    for (const oauth::Dialect *dialect : std::as_const(dialects)) {
        if (const auto draft = draftOf(*dialect, request.request)) {
            diagnosis.dialect = dialect->name;
            diagnosis.baseString = baseStringOf(*draft, *dialect);
            takeParts(diagnosis, *dialect, *draft);
            return;
        }
    }
}

QString explanationOf(const Diagnosis &diagnosis, bool isComplete)
{
    QStringList all;
    switch (diagnosis.verdict) {
    case Verdict::Right:
        all.append(Text::tr("The signature is right for %1.")
                       .arg(words(diagnosis.dialects).join(QLatin1String("; "))));
        if (diagnosis.dialects.size() < qsizetype(oauth::storeDialects().size())) {
            all.append(Text::tr("Stores of other versions sign this request in another way and "
                                "would refuse it."));
        }
        break;
    case Verdict::Explained:
        all.append(diagnosis.mistakes.size() == 1
                       ? Text::tr("The signature is wrong, and this is why:")
                       : Text::tr("The signature is wrong, and these together are why:"));
        break;
    case Verdict::Unexplained:
        all.append(Text::tr("The signature is wrong, and none of the known mistakes or pairs of "
                            "them explains it. Most likely a secret is not the one that belongs to "
                            "this key and token (those of an earlier activation do not count any "
                            "more), or the request was changed after it was signed."));
        break;
    case Verdict::NoSecrets:
        all.append(Text::tr("Without the consumer secret the signature cannot be checked."));
        break;
    case Verdict::NoAddress:
        all.append(Text::tr("Without the whole address that was called the signature cannot be "
                            "checked: add a line with method and URL above the header."));
        break;
    case Verdict::Hidden:
        all.append(Text::tr("This request is from Latchkey's log, which keeps no signature: there "
                            "is nothing to compare. What was signed is below, with words in "
                            "capitals for what the log does not keep."));
        break;
    case Verdict::NotSigned:
        all.append(Text::tr("There is no signature to check."));
        break;
    }
    for (const NamedMistake &mistake : diagnosis.mistakes) {
        all.append(mistake.sentence + QLatin1Char(' ') + mistake.fix);
        for (const QByteArray &code : mistake.orElse) {
            all.append(
                Text::tr("The very same signature comes from this: %1").arg(sentenceOf(code)));
        }
    }
    for (const QByteArrayList &codes : diagnosis.orElse) {
        QStringList sentences;
        for (const QByteArray &code : codes) {
            sentences.append(sentenceOf(code));
        }
        all.append(Text::tr("The very same signature comes from this: %1")
                       .arg(sentences.join(QLatin1Char(' '))));
    }
    for (const Remark &remark : diagnosis.remarks) {
        all.append(remark.sentence + QLatin1Char(' ') + remark.fix);
    }
    if (diagnosis.tool != Tool::Unknown) {
        all.append(Text::tr("The request looks like one of %1.").arg(toolName(diagnosis.tool)));
    }
    if (!isComplete) {
        all.append(Text::tr("The request is so long that not everything was tried."));
    }
    return all.join(QLatin1Char('\n'));
}

// Where the paste does not say the method or the scheme: all that it may have been.
QList<FailingRequest> guesses(const FailingRequest &pasted)
{
    QList<FailingRequest> all{pasted};
    if (pasted.isSchemeGuessed && pasted.request.url.startsWith("https:")) {
        all.append(pasted);
        all.last().request.url.remove(4, 1);
    }
    if (pasted.request.method.isEmpty()) {
        const QList<FailingRequest> withoutMethod = std::exchange(all, {});
        for (const char *method : {"GET", "POST", "PUT", "DELETE"}) {
            for (const FailingRequest &each : withoutMethod) {
                all.append(each);
                all.last().request.method = method;
            }
        }
    }
    return all;
}

// The guess for which the fewest mistakes are found.
std::pair<FailingRequest, Found> bestGuess(const FailingRequest &pasted,
                                           const oauth::Dialect *store)
{
    constexpr qsizetype mostLookedAtWhole = 2;
    const QList<FailingRequest> all = guesses(pasted);
    std::vector<std::unique_ptr<Search>> searches;
    for (const FailingRequest &each : all) {
        searches.push_back(std::make_unique<Search>(each, store, mostEffort / all.size()));
    }
    if (all.size() == 1) {
        return {all.first(), searches.front()->run(Depth::Two)};
    }
    Found last;
    for (const Depth depth : {Depth::None, Depth::One, Depth::Two}) {
        const qsizetype count =
            depth == Depth::Two ? std::min(all.size(), mostLookedAtWhole) : all.size();
        for (qsizetype i = 0; i < count; ++i) {
            Found found = searches[size_t(i)]->run(depth);
            if (!found.explanations.isEmpty()) {
                return {all[i], std::move(found)};
            }
            last = i == 0 ? std::move(found) : last;
        }
    }
    return {all.first(), std::move(last)};
}

Verdict verdictWithoutAny(const FailingRequest &request)
{
    const auto signature = request.sent("oauth_signature");
    return !signature || signature->isEmpty() ? Verdict::NotSigned
           : !request.consumerSecret          ? Verdict::NoSecrets
           : !urlOf(request)                  ? Verdict::NoAddress
                                              : Verdict::Unexplained;
}

// Right in itself, or a store reads it all the same.
bool isRight(const Explanation &explanation)
{
    return explanation.mistakes.isEmpty() || explanation.isHarmless;
}

void takeFound(Diagnosis &diagnosis, const Found &found)
{
    for (const oauth::Dialect *dialect : found.dialects) {
        diagnosis.dialects.append(dialect->name);
    }
    const Explanation &first = found.explanations.first();
    for (const Made &made : first.mistakes) {
        diagnosis.mistakes.append(named(made, diagnosis.tool));
    }
    diagnosis.verdict = isRight(first) ? Verdict::Right : Verdict::Explained;
    nameOthers(diagnosis, found.explanations);
}

// A store refuses the request for that, whatever the signature.
bool isRefusedFor(const Remark &remark)
{
    return remark.code.startsWith("blank-in-") || remark.code.startsWith("verifier-") ||
           remark.code == "sha1" || remark.code == "secret-as-key" ||
           remark.code == "oauth-in-query" || remark.code == "bearer";
}

// Of several explanations the one with what is wrong anyway.
void preferCertain(Found &found, const QList<Remark> &remarks)
{
    const auto isCertain = [&](const Made &made) {
        return std::any_of(remarks.begin(), remarks.end(), [&](const Remark &remark) {
            return isRefusedFor(remark) && remark.code == made.mistake->code;
        });
    };
    std::stable_partition(
        found.explanations.begin(), found.explanations.end(), [&](const Explanation &each) {
            return std::any_of(each.mistakes.begin(), each.mistakes.end(), isCertain);
        });
}

// It is the answer too.
void takeCertain(Diagnosis &diagnosis)
{
    for (const Remark &remark : std::as_const(diagnosis.remarks)) {
        const bool isNamed =
            std::any_of(diagnosis.mistakes.cbegin(), diagnosis.mistakes.cend(),
                        [&](const NamedMistake &mistake) { return mistake.code == remark.code; });
        if (isRefusedFor(remark) && !isNamed) {
            const QString advice = toolAdvice(diagnosis.tool, remark.code);
            diagnosis.mistakes.append(
                {remark.code, remark.sentence, advice.isEmpty() ? remark.fix : advice, {}});
        }
    }
    diagnosis.remarks.removeIf([&](const Remark &remark) {
        return std::any_of(
            diagnosis.mistakes.cbegin(), diagnosis.mistakes.cend(),
            [&](const NamedMistake &mistake) { return mistake.code == remark.code; });
    });
}

// What was signed. Nothing is said of the signature, nor of the words that stand for the keys.
Diagnosis ofTheLog(const FailingRequest &pasted, const oauth::Dialect *store)
{
    const FailingRequest request = guesses(pasted).constFirst();
    Diagnosis diagnosis;
    diagnosis.verdict = urlOf(request) ? Verdict::Hidden : Verdict::NoAddress;
    takeBaseString(diagnosis, request, store, {});
    diagnosis.explanation = explanationOf(diagnosis, true);
    return diagnosis;
}

} // namespace

Diagnosis diagnose(const FailingRequest &pasted, const oauth::Dialect *store, qint64 now)
{
    if (pasted.isOfTheLog()) {
        return ofTheLog(pasted, store);
    }
    Diagnosis diagnosis;
    auto [request, found] = bestGuess(pasted, store);
    diagnosis.tool = toolOf(request);
    diagnosis.remarks = remarksOn(request, now);
    QList<const oauth::Dialect *> shownDialects;
    if (!found.explanations.isEmpty()) {
        preferCertain(found, diagnosis.remarks);
        takeFound(diagnosis, found);
        if (!found.explanations.first().mistakes.isEmpty()) {
            diagnosis.signedBaseString = found.explanations.first().baseString;
        }
        shownDialects = found.dialects;
        shownDialects.removeAll(&oauth::rfc5849());
    } else {
        diagnosis.verdict = verdictWithoutAny(request);
    }
    takeBaseString(diagnosis, request, store, shownDialects);
    if (diagnosis.signedBaseString == diagnosis.baseString) {
        diagnosis.signedBaseString.clear();
    }
    takeCertain(diagnosis);
    diagnosis.explanation = explanationOf(diagnosis, found.isComplete);
    return diagnosis;
}

Diagnosis diagnoseLogged(const FailingRequest &request, const oauth::Dialect *store,
                         const LogVerdict &known)
{
    Diagnosis diagnosis = ofTheLog(request, store);
    if (diagnosis.verdict == Verdict::Hidden) {
        diagnosis.verdict = !known.isRight             ? Verdict::Hidden
                            : *known.isRight           ? Verdict::Right
                            : known.mistakes.isEmpty() ? Verdict::Unexplained
                                                       : Verdict::Explained;
        diagnosis.dialects = known.dialects;
        diagnosis.mistakes = known.mistakes;
        diagnosis.signedBaseString = known.signedBaseString;
        diagnosis.explanation = known.sentence + QLatin1Char('\n');
        for (const NamedMistake &mistake : known.mistakes) {
            diagnosis.explanation += mistake.sentence + QLatin1Char(' ') + mistake.fix + u'\n';
        }
        diagnosis.explanation +=
            Text::tr("What was signed is below, with words in capitals for what the log does not "
                     "keep.");
    }
    return diagnosis;
}

Diagnosis diagnoseMarked(const FailingRequest &request, const oauth::Dialect *store,
                         const IsSignature &isSignature)
{
    Diagnosis diagnosis;
    diagnosis.verdict = request.consumerSecret ? Verdict::Unexplained : Verdict::NoSecrets;
    Search search(request, store, 4 * mostEffort, isSignature);
    for (const Depth depth : {Depth::None, Depth::One, Depth::Two}) {
        const Found found = search.run(depth);
        if (!found.explanations.isEmpty()) {
            takeFound(diagnosis, found);
            diagnosis.signedBaseString = found.explanations.first().baseString;
            break;
        }
    }
    return diagnosis;
}

QString dialectWords(QByteArrayView name)
{
    const oauth::Dialect *dialect = oauth::dialectNamed(name);
    return dialect == nullptr ? QString::fromLatin1(name)
                              : QString::fromLatin1(name) + QLatin1String(" (") +
                                    QCoreApplication::translate("Commerce", dialect->stores) + u')';
}

} // namespace latchkey::doctor
