// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/CardDiagnosis.h"

#include "session/ActivationEvidence.h"
#include "ui/activation/Checklist.h"

namespace latchkey::ui {

void addDiagnosis(CardFacts &facts, const session::Session &session, const QString &id)
{
    const session::SessionEntry *entry = session.integrations().entry(id);
    if (entry == nullptr || entry->state.phase != activation::Phase::Failed) {
        return;
    }
    facts.diagnosis = causes::likeliest(session::activationEvidence(session, id, facts.isElsewhere,
                                                                    facts.certificateTrouble));
    facts.evidence = evidenceOf(session.integrations().timeline(id));
}

} // namespace latchkey::ui
