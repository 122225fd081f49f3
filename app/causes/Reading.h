// SPDX-License-Identifier: Apache-2.0
// Evidence as causes look at it: read once, by the rooms that know how.
#pragma once

#include "causes/Cause.h"
#include "causes/Evidence.h"

namespace latchkey::causes {

// Of a body no more is looked at.
inline constexpr qsizetype mostOfABody = 262'144;

class Reading
{
public:
    // `evidence` must outlive it.
    explicit Reading(const Evidence &evidence);

    const Evidence &evidence() const { return m_evidence; }
    CallKind call() const { return m_call; }
    bool isTokenCall() const
    {
        return m_call == CallKind::RequestToken || m_call == CallKind::AccessToken;
    }
    Credentials credentials() const { return m_evidence.request.credentials; }
    // 0: there was no answer, or only its body is known and does not say.
    int status() const { return m_status; }
    QByteArray header(QByteArrayView name) const { return m_evidence.answer.header(name); }

    // What came of the call; nothing where nothing is known of one.
    std::optional<oauth::Outcome> outcome() const { return m_outcome; }
    bool isOutcome(oauth::Outcome outcome) const { return m_outcome == outcome; }
    // What the store said, its parameters put in; may be empty.
    const QString &said() const { return m_said; }
    bool saysThat(QStringView part) const { return m_said.contains(part, Qt::CaseInsensitive); }
    // Whether the body, or the store's sentence, has that in it; `part` in small letters.
    bool holds(QByteArrayView part) const;
    // Whether it has any of them.
    bool holdsAny(std::initializer_list<QByteArrayView> parts) const;
    bool isPage() const { return m_isPage; }
    // The resources that a refusal names; "self" among them.
    const QStringList &namedResources() const { return m_resources; }
    // The fields that it says are missing: "oauth_nonce", "searchCriteria".
    const QStringList &missingFields() const { return m_missing; }

    bool isProblem(QByteArrayView code) const { return m_evidence.problem.code == code; }
    bool isReason(activation::Reason reason) const
    {
        return m_evidence.activation.reason == reason;
    }
    // Whether that happened since the integration was armed, and the last time it did.
    bool happened(activation::TimelineStep step) const { return last(step) != nullptr; }
    const activation::TimelineEvent *last(activation::TimelineStep step) const;
    // How often it did.
    int timesOf(activation::TimelineStep step) const;

    // "https://shop.example" of the request, else of the store; may be empty.
    QString place() const;

private:
    void readAnswer();
    void readProblem();

    const Evidence &m_evidence;
    CallKind m_call;
    std::optional<oauth::Outcome> m_outcome;
    QString m_said;
    QByteArray m_small; // the body in small letters
    int m_status = 0;
    bool m_isPage = false;
    QStringList m_resources, m_missing;
};

// How a cause is found that is one objection of the store's.
template <oauth::Outcome outcome, Fit fit = Fit::Likely>
Found objected(const Reading &reading)
{
    return {reading.isOutcome(outcome) ? fit : Fit::No};
}

// … one end of an activation.
template <activation::Reason reason, Fit fit = Fit::General>
Found ended(const Reading &reading)
{
    return {reading.isReason(reason) ? fit : Fit::No};
}

// … one problem's code.
template <const auto &code, Fit fit = Fit::Likely>
Found problem(const Reading &reading)
{
    return {reading.isProblem(code) ? fit : Fit::No};
}

inline Found likelyIf(bool holds)
{
    return {holds ? Fit::Likely : Fit::No};
}

} // namespace latchkey::causes
