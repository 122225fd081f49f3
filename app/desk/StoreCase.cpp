// SPDX-License-Identifier: Apache-2.0
#include "desk/StoreCase.h"

#include "acl/ResourceSelection.h"
#include "desk/Text.h"
#include "integrations/IntegrationRepository.h"
#include "storeservice/StorePlan.h"

namespace latchkey::desk {

Problem needsConsent(const place::StorePlace &place)
{
    return {"storeservice.needs-consent", storeservice::consentSentence(place), {}};
}

Result<StoreCase> storeCaseOf(profile::Profile &profile, const QString &id, quint16 port)
{
    const auto integration = integrations::IntegrationRepository(profile).byId(id);
    const auto kept =
        integration ? storeservice::PlaceRepository(profile).of(id) : failure(integration.error());
    const auto resources =
        kept ? integrations::SelectionRepository(profile).of(id) : failure(kept.error());
    if (!resources) {
        return failure(resources.error());
    }
    if (!*kept) {
        return failure(storeservice::noPlace());
    }
    if ((*kept)->consentedAt == 0) {
        return failure(needsConsent((*kept)->place));
    }
    return StoreCase{*integration, **kept, *resources,
                     integrations::callbackUrl(*integration, port),
                     integrations::identityLinkUrl(*integration, port)};
}

bool isStillTrue(profile::Profile &profile, const StoreCase &about)
{
    const integrations::Integration &was = about.integration;
    const auto is = integrations::IntegrationRepository(profile).byId(was.id);
    const auto kept = is ? storeservice::PlaceRepository(profile).of(was.id) : failure(is.error());
    return kept && *kept && (*kept)->place == about.kept.place && is->name == was.name &&
           is->email == was.email && is->storeUrl == was.storeUrl && is->way == was.way &&
           is->callbackKey == was.callbackKey && is->identityKey == was.identityKey;
}

Problem planOutdated()
{
    return {"storeservice.plan-outdated",
            Text::tr("What is defined here was changed since the store was looked at. Nothing was "
                     "done. Look once more, then decide."),
            {}};
}

storeservice::Question questionOf(const StoreCase &about)
{
    storeservice::Question question;
    question.name = about.integration.name;
    if (about.kept.integrationThere > 0) {
        question.id = about.kept.integrationThere;
    }
    question.callback = storeservice::callbackAddress(about.callbackUrl);
    question.resources = true;
    return question;
}

storeservice::WantedIntegration
wantedOf(const StoreCase &about, const storeservice::StoreFacts &facts, const acl::AclTree &known)
{
    const acl::ResourceSelection selection(facts.resources ? *facts.resources : known,
                                           about.resources.choice);
    return {about.integration.name, about.integration.email, about.callbackUrl, about.identityUrl,
            selection.closed()};
}

void rememberNumber(profile::Profile &profile, const StoreCase &about,
                    const storeservice::StoreFacts &facts)
{
    const auto own = storeservice::ownIn(facts, about.integration);
    if (own && own->id != about.kept.integrationThere) {
        static_cast<void>(
            storeservice::PlaceRepository(profile).remember(about.integration.id, own->id));
    }
}

} // namespace latchkey::desk
