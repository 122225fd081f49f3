// SPDX-License-Identifier: Apache-2.0
#include "session/ActivationEvidence.h"

#include <algorithm>

namespace latchkey::session {

namespace {

using activation::ActivationState;
using activation::Candidate;

bool hasCandidateOf(const ActivationState &state, const QString &key)
{
    return std::any_of(state.candidates.cbegin(), state.candidates.cend(),
                       [&key](const Candidate &each) { return each.key == key; });
}

// The name of another integration that got the POST of this one's pop-up; usually empty.
QString otherThatGotIt(const Session &session, const SessionEntry &entry)
{
    const QString &key = entry.state.signedInKey;
    if (key.isEmpty() || hasCandidateOf(entry.state, key)) {
        return {};
    }
    for (const QString &id : session.integrations().ids()) {
        const SessionEntry *other = session.integrations().entry(id);
        if (id != entry.integration.id && hasCandidateOf(other->state, key)) {
            return other->integration.name;
        }
    }
    return {};
}

causes::StoreFacts storeFacts(const integrations::Integration &one)
{
    causes::StoreFacts facts;
    facts.baseUrl = one.storeUrl;
    facts.postedBaseUrl = one.storeBaseUrl;
    facts.seenAs = one.signatureBaseUrl;
    facts.dialects = one.dialect;
    if (one.clockSkewSeconds != 0) {
        facts.clockAhead = one.clockSkewSeconds;
    }
    return facts;
}

} // namespace

causes::Evidence activationEvidence(const Session &session, const QString &id, bool isElsewhere,
                                    const QString &certificateTrouble)
{
    const SessionEntry *entry = session.integrations().entry(id);
    if (entry == nullptr) {
        return {};
    }
    causes::Evidence evidence =
        causes::evidenceOf(entry->state, session.integrations().timeline(id));
    evidence.store = storeFacts(entry->integration);
    evidence.activation.isElsewhere = isElsewhere;
    evidence.activation.isOnWay = entry->integration.way.kind != integrations::WayKind::Local &&
                                  entry->integration.way.kind != integrations::WayKind::None;
    evidence.activation.otherIntegration = otherThatGotIt(session, *entry);
    evidence.activation.certificateTrouble = certificateTrouble;
    return evidence;
}

} // namespace latchkey::session
