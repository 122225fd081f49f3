// SPDX-License-Identifier: Apache-2.0
#include "commerce/SigningPlan.h"

#include "commerce/KnownDialects.h"
#include "commerce/StoreAddress.h"
#include "oauth/BaseString.h"
#include "oauth/CanonicalUrl.h"

#include <QSet>

#include <utility>

namespace latchkey::commerce {

namespace {

// What is possible as far as is known first, then the others.
Dialects dialectsToTry(const StoreKnowledge &knowledge, const oauth::Dialect *only,
                       PlanExtent extent)
{
    if (only != nullptr) {
        return {only};
    }
    Dialects dialects = possibleDialects(knowledge.dialect);
    if (extent == PlanExtent::Likely) {
        return dialects;
    }
    for (const oauth::Dialect *dialect : oauth::storeDialects()) {
        if (!dialects.contains(dialect)) {
            dialects.append(dialect);
        }
    }
    return dialects;
}

// One form with the base string it stands for.
struct Candidate
{
    QByteArray baseString;
    SigningForm form;
};

Candidate &candidateFor(QList<Candidate> &candidates, const QByteArray &baseString)
{
    for (Candidate &candidate : candidates) {
        if (candidate.baseString == baseString) {
            return candidate;
        }
    }
    candidates.append({baseString, {}});
    return candidates.last();
}

// The distinct base strings under one base URL; empty with a problem if no dialect can sign it.
Result<QList<Candidate>> candidatesUnder(const QByteArray &baseUrl, const QByteArray &suffix,
                                         oauth::RequestToSign &request, const Dialects &dialects)
{
    const Result<QByteArray> url = oauth::canonicalUrl(baseUrl + suffix);
    if (!url) {
        return failure(url.error());
    }
    request.url = *url;
    QList<Candidate> candidates;
    Problem problem;
    for (const oauth::Dialect *dialect : dialects) {
        const Result<QByteArray> baseString = oauth::baseString(*dialect, request);
        if (!baseString) {
            problem = baseString.error();
            continue;
        }
        SigningForm &form = candidateFor(candidates, *baseString).form;
        form.baseUrl = baseUrl;
        form.url = *url;
        form.dialects.append(dialect);
    }
    if (candidates.isEmpty()) {
        return failure(problem);
    }
    for (Candidate &candidate : candidates) {
        for (const Candidate &other : std::as_const(candidates)) {
            if (other.baseString != candidate.baseString) {
                candidate.form.others += other.form.dialects;
            }
        }
    }
    return candidates;
}

} // namespace

qsizetype maxTries()
{
    return qsizetype(oauth::storeDialects().size()) * knownBaseUrls;
}

Result<QList<SigningForm>> signingPlan(const Store &store, const QByteArray &suffix,
                                       oauth::RequestToSign request, const oauth::Dialect *only,
                                       PlanExtent extent)
{
    const Dialects dialects = dialectsToTry(store.knowledge, only, extent);
    const QList<QByteArray> all = signatureBaseUrls(store);
    QList<SigningForm> plan;
    QSet<QByteArray> seen;
    Problem problem;
    for (const QByteArray &baseUrl : extent == PlanExtent::Likely ? all.mid(0, 1) : all) {
        const Result<QList<Candidate>> candidates =
            candidatesUnder(baseUrl, suffix, request, dialects);
        if (!candidates) {
            problem = candidates.error();
            continue;
        }
        for (const Candidate &candidate : *candidates) {
            if (plan.size() < maxTries() && !seen.contains(candidate.baseString)) {
                seen.insert(candidate.baseString);
                plan.append(candidate.form);
            }
        }
    }
    if (plan.isEmpty()) {
        return failure(problem);
    }
    return plan;
}

} // namespace latchkey::commerce
