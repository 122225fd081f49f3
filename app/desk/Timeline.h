// SPDX-License-Identifier: Apache-2.0
// An integration's timeline: the activation's events in the repository's rows.
#pragma once

#include "activation/Timeline.h"
#include "integrations/IntegrationRepository.h"

#include <QList>

namespace latchkey::desk {

// Keeps the event, and the time of a signed call that succeeded. Problems: those of
// IntegrationRepository.
Result<void> note(integrations::IntegrationRepository &repository, const QString &integrationId,
                  const activation::TimelineEvent &event);

// In the order they were kept. Problems: those of IntegrationRepository.
Result<QList<activation::TimelineEvent>>
timelineOf(const integrations::IntegrationRepository &repository, const QString &integrationId);

} // namespace latchkey::desk
