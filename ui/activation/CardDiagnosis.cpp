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
    const QList<causes::Diagnosis> found = causes::diagnose(
        session::activationEvidence(session, id, facts.isElsewhere, facts.certificateTrouble));
    facts.diagnosis = found.constFirst();
    const bool isOnlyAnEnd = facts.diagnosis.cause->reason != activation::Reason::None;
    if (isOnlyAnEnd && found.size() > 1 && found[1].fit >= causes::Fit::General) {
        facts.beneath = found[1].sentence;
    }
    facts.evidence = evidenceOf(session.integrations().timeline(id));
}

} // namespace latchkey::ui
