// SPDX-License-Identifier: Apache-2.0
#include "cli/IntegrationShow.h"

#include "activation/Advance.h"
#include "activation/Standing.h"
#include "activation/StateJson.h"
#include "activation/Words.h"
#include "causes/Diagnosis.h"
#include "cli/Text.h"
#include "commerce/KnownDialects.h"
#include "commerce/StoreAddress.h"
#include "desk/Timeline.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/StoreUrlHint.h"
#include "profile/Settings.h"

#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;
using integrations::Integration;
using integrations::IntegrationRepository;

// What the state is if nobody works on it: a program that ended in the middle left it as it was.
activation::ActivationState stateNow(const Integration &integration,
                                     const profile::Profile &profile)
{
    const auto stored = activation::fromJson(integration.activationState);
    if (!stored || stored->isAtRest()) {
        return stored.value_or(activation::ActivationState());
    }
    const bool nobodyListens = profile.lock().has_value();
    return nobodyListens ? activation::advance(*stored, activation::event::StartedAgain{}).state
                         : *stored;
}

namespace {

QString utf8(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

std::optional<QString> hintFor(const Integration &integration,
                               const activation::ActivationState &state)
{
    const auto hint = activation::pointsToWrongAddress(state)
                          ? integrations::storeUrlHint(integration)
                          : std::nullopt;
    if (!hint) {
        return {};
    }
    return Text::tr("The store's address is probably %1. %2 To use that address: latchkeyctl "
                    "integration edit %3 --store %1")
        .arg(utf8(hint->url), hint->difference, integration.id);
}

// Of a failure: its code, which `explain` knows.
QString causeOf(const Integration &integration, const activation::ActivationState &state,
                const QList<activation::TimelineEvent> &timeline)
{
    causes::Evidence evidence = causes::evidenceOf(state, timeline);
    evidence.store.baseUrl = integration.storeUrl;
    evidence.store.postedBaseUrl = integration.storeBaseUrl;
    return QLatin1String(causes::likeliest(evidence).cause->code);
}

QJsonObject shown(const Integration &integration, const activation::ActivationState &state,
                  quint16 port, const QList<activation::TimelineEvent> &timeline)
{
    QJsonArray entries;
    for (const activation::TimelineEvent &event : timeline) {
        entries.append(console::toJson(event));
    }
    QJsonArray origins;
    for (const QByteArray &origin : integration.allowedOrigins) {
        origins.append(utf8(origin));
    }
    QJsonObject object{
        {QStringLiteral("id"), integration.id},
        {QStringLiteral("name"), integration.name},
        {QStringLiteral("email"), integration.email},
        {QStringLiteral("store"), utf8(integration.storeUrl)},
        {QStringLiteral("admin_url"), utf8(integrations::adminUrl(integration))},
        {QStringLiteral("store_base_url"), utf8(integration.storeBaseUrl)},
        {QStringLiteral("way"), utf8(integrations::name(integration.way.kind))},
        {QStringLiteral("callback_url"), utf8(integrations::callbackUrl(integration, port))},
        {QStringLiteral("identity_link_url"),
         utf8(integrations::identityLinkUrl(integration, port))},
        {QStringLiteral("state"), utf8(activation::name(state.phase))},
        {QStringLiteral("login"), integration.login},
        {QStringLiteral("dialect"), utf8(integration.dialect)},
        {QStringLiteral("signature_base_url"), utf8(integration.signatureBaseUrl)},
        {QStringLiteral("allowed_origins"), origins},
        {QStringLiteral("timeline"), entries},
    };
    if (state.reason != activation::Reason::None) {
        object.insert(QStringLiteral("reason"), utf8(activation::name(state.reason)));
        object.insert(QStringLiteral("explanation"), activation::sentence(state.reason) +
                                                         QLatin1Char(' ') +
                                                         activation::nextStep(state.reason));
    }
    if (state.phase == activation::Phase::Failed) {
        object.insert(QStringLiteral("cause"), causeOf(integration, state, timeline));
    }
    if (const auto hint = hintFor(integration, state)) {
        object.insert(QStringLiteral("hint"), *hint);
    }
    return object;
}

void print(const console::Console &console, const QJsonObject &object,
           const QList<activation::TimelineEvent> &timeline, const QStringList &learnt)
{
    static const char *const order[] = {"id",
                                        "name",
                                        "email",
                                        "store",
                                        "admin_url",
                                        "store_base_url",
                                        "way",
                                        "callback_url",
                                        "identity_link_url",
                                        "state",
                                        "reason",
                                        "explanation",
                                        "cause",
                                        "hint",
                                        "login",
                                        "dialect",
                                        "signature_base_url"};
    for (const char *key : order) {
        const QString value = object.value(QLatin1String(key)).toString();
        if (object.contains(QLatin1String(key))) {
            console.line(QLatin1String(key) + QStringLiteral(": ") + value);
        }
    }
    for (const QString &sentence : learnt) {
        if (!sentence.isEmpty()) {
            console.line(sentence);
        }
    }
    console.line(QStringLiteral("timeline:"));
    for (const activation::TimelineEvent &event : timeline) {
        console.timeline(event);
    }
}

} // namespace

std::optional<Exit> showIntegration(const Call &call)
{
    const auto profile = call.openProfile();
    if (!profile) {
        return call.fail(profile.error());
    }
    const IntegrationRepository repository(**profile);
    const auto integration = repository.byId(call.arguments[0]);
    const auto port = profile::listenerPort(**profile);
    const auto timeline = desk::timelineOf(repository, call.arguments[0]);
    if (!integration || !port || !timeline) {
        return call.fail(!integration ? integration.error()
                         : !port      ? port.error()
                                      : timeline.error());
    }
    const activation::ActivationState state = stateNow(*integration, **profile);
    QJsonObject object = shown(*integration, state, *port, *timeline);
    if (call.console.isJson()) {
        call.console.object(object);
    } else {
        object[QStringLiteral("state")] = activation::marked(activation::standingOf(state));
        print(call.console, object, *timeline,
              {commerce::dialectSentence(integration->dialect),
               commerce::seenAsSentence(integration->storeUrl, integration->signatureBaseUrl)});
    }
    return Exit::Done;
}

} // namespace latchkey::cli
