// SPDX-License-Identifier: Apache-2.0
#include "causes/Diagnosis.h"

#include "activation/Words.h"
#include "base/ForeignText.h"
#include "causes/Reading.h"
#include "causes/Text.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::causes {

namespace {

// What somebody else said is shown so far.
constexpr qsizetype longestValue = 500;

constexpr QByteArrayView unexplained("unexplained"); // which always fits

// In the order of Action.
constexpr const char *actions[] = {"none",
                                   "start-again",
                                   "test-call",
                                   "open-admin",
                                   "show-reach",
                                   "show-certificates",
                                   "trust-issuer",
                                   "enter-password",
                                   "correct-store-url",
                                   "add-resource",
                                   "allow-return",
                                   "show-logins",
                                   "unlock-keychain",
                                   "look-in-store",
                                   "judge-rights",
                                   "copy-for-support"};
static_assert(std::size(actions) == size_t(Action::CopyForSupport) + 1);

// Every %1 at once, so that nothing put in is looked at again; "%2F" is none.
QString filled(const QString &text, const QStringList &values)
{
    static const QRegularExpression place(QStringLiteral("%([1-9])(?![0-9A-Za-z])"));
    QString done;
    qsizetype at = 0;
    auto places = place.globalMatch(text);
    while (places.hasNext()) {
        const auto match = places.next();
        done += text.sliced(at, match.capturedStart() - at) +
                withoutControls(values.value(match.captured(1).toInt() - 1).left(longestValue));
        at = match.capturedEnd();
    }
    return done + text.sliced(at);
}

Diagnosis told(const Cause &cause, const Found &found, const Mask &mask)
{
    QStringList values = found.values;
    for (QString &value : values) {
        value = mask ? mask(value) : value;
    }
    const auto worded = [&](const char *own, const QString &ofReason) {
        return filled(own == nullptr ? ofReason : Text::tr(own), values);
    };
    return {&cause,
            found.fit,
            worded(cause.sentence, activation::sentence(cause.reason)),
            worded(cause.advice, activation::nextStep(cause.reason)),
            filled(QString::fromUtf8(cause.support), values),
            found.resources};
}

} // namespace

QByteArray name(Action action)
{
    return actions[size_t(action)];
}

const Cause *causeOf(QByteArrayView code)
{
    const auto all = allCauses();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [code](const Cause *each) { return code == each->code; });
    return found == all.end() ? nullptr : *found;
}

QList<Diagnosis> diagnose(const Evidence &evidence, const Mask &mask)
{
    const Reading reading(evidence);
    QList<Diagnosis> found;
    for (const Cause *cause : allCauses()) {
        if (const Found each = cause->find(reading); each.fit != Fit::No) {
            found.append(told(*cause, each, mask));
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Diagnosis &a, const Diagnosis &b) { return a.fit > b.fit; });
    if (found.first().fit != Fit::Left) {
        found.removeIf([](const Diagnosis &each) { return each.fit == Fit::Left; });
    } else if (found.size() > 1) {
        found.removeIf([](const Diagnosis &each) { return each.cause->code == unexplained; });
    }
    return found;
}

Diagnosis likeliest(const Evidence &evidence)
{
    return diagnose(evidence).first();
}

bool isTrouble(const Diagnosis &diagnosis)
{
    const QByteArrayView code = diagnosis.cause->code;
    return code != "worked" && code != "token-issued" && code != "accepted-for-later";
}

} // namespace latchkey::causes
