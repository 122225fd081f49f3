// SPDX-License-Identifier: Apache-2.0
#include "causes/Diagnosis.h"

#include "activation/Words.h"
#include "base/ForeignText.h"
#include "causes/Reading.h"
#include "causes/Text.h"

#include <algorithm>

namespace latchkey::causes {

namespace {

// What somebody else said is shown so far.
constexpr qsizetype longestValue = 500;

constexpr QByteArrayView unexplained("unexplained"); // which always fits

// In the order of Action.
constexpr const char *actions[] = {
    "none",           "start-again",      "test-call",         "open-admin",   "show-reach",
    "show-certificates", "trust-issuer",  "enter-password",    "correct-store-url",
    "add-resource",   "allow-return",     "show-logins",       "unlock-keychain",
    "look-in-store",  "copy-for-support"};
static_assert(std::size(actions) == size_t(Action::CopyForSupport) + 1);

// Every %1 at once, so that nothing put in is looked at again.
QString filled(QString text, const QStringList &values)
{
    QString done;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype number =
            text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() - 1 : -1;
        if (number >= 0) {
            done += withoutControls(values.value(number).left(longestValue));
            ++at;
        } else {
            done += text[at];
        }
    }
    return done;
}

Diagnosis told(const Cause &cause, const Found &found)
{
    const auto worded = [&](const char *own, const QString &ofReason) {
        return filled(own == nullptr ? ofReason : Text::tr(own), found.values);
    };
    return {&cause,
            found.fit,
            worded(cause.sentence, activation::sentence(cause.reason)),
            worded(cause.advice, activation::nextStep(cause.reason)),
            filled(QString::fromUtf8(cause.support), found.values),
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

QList<Diagnosis> diagnose(const Evidence &evidence)
{
    const Reading reading(evidence);
    QList<Diagnosis> found;
    for (const Cause *cause : allCauses()) {
        if (const Found each = cause->find(reading); each.fit != Fit::No) {
            found.append(told(*cause, each));
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
