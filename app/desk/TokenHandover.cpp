// SPDX-License-Identifier: Apache-2.0
#include "desk/TokenHandover.h"

#include "desk/CallAnswers.h"
#include "desk/Text.h"
#include "desk/Timeline.h"
#include "web/Origin.h"

namespace latchkey::desk {

namespace {

using integrations::Integration;
using integrations::IntegrationRepository;

Result<Secret> writtenDown(const Integration &integration, handover::Format format,
                           const Result<std::optional<Secret>> &item)
{
    if (!item) {
        return failure(item.error());
    }
    if (areGone(item)) {
        return failure("activation.not-linked",
                       Text::tr("This integration has no tokens yet. Activate the integration "
                                "first."));
    }
    const auto origin = web::originOf(integration.storeUrl);
    const auto tokens = secrets::fromItem<secrets::IntegrationSecrets>(
        **item, origin ? origin->text() : QByteArray());
    if (!tokens) {
        return failure(tokens.error());
    }
    return handover::handoverText(format,
                                  {integration.name, integration.storeUrl,
                                   integration.signatureBaseUrl, integration.signatureMethod},
                                  *tokens);
}

activation::TimelineEvent eventOf(handover::Format format, qint64 now)
{
    activation::TimelineEvent event;
    event.time = now;
    event.step = activation::TimelineStep::HandedOver;
    event.facts.code = "handover." + handover::name(format);
    return event;
}

} // namespace

void handOver(profile::Profile &profile, secrets::SecretStore &secrets, const QString &id,
              handover::Format format, const Clock &clock, const WithHandedOver &answer)
{
    const auto integration = IntegrationRepository(profile, clock).byId(id);
    if (!integration) {
        answer(failure(integration.error()));
        return;
    }
    secrets.read(secrets::itemKeyOfIntegration(id),
                 [&profile, integration = *integration, format, clock,
                  answer](const Result<std::optional<Secret>> &item) {
                     const auto text = writtenDown(integration, format, item);
                     if (!text) {
                         answer(failure(text.error()));
                         return;
                     }
                     const auto event = eventOf(format, clock());
                     IntegrationRepository repository(profile, clock);
                     if (const auto noted = note(repository, integration.id, event); !noted) {
                         answer(failure(noted.error()));
                         return;
                     }
                     answer(HandedOver{*text, event});
                 });
}

} // namespace latchkey::desk
