// SPDX-License-Identifier: Apache-2.0
#include "cli/KeepUntilQuit.h"
#include "cli/LoggedCall.h"
#include "cli/OurSecrets.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "commerce/KnownDialects.h"
#include "doctor/Diagnosis.h"
#include "doctor/Paste.h"
#include "exchange/BaseStringOf.h"
#include "exchange/Curl.h"
#include "integrations/IntegrationRepository.h"
#include "secrets/Credentials.h"
#include "system/StandardStreams.h"
#include "web/Origin.h"

#include <QCoreApplication>
#include <QDateTime>

namespace latchkey::cli {

using console::Exit;
using doctor::FailingRequest;

namespace {

// What lives while the keychain is asked.
struct Reading
{
    explicit Reading(std::unique_ptr<profile::Profile> opened)
        : profile(std::move(opened))
    {}

    std::unique_ptr<profile::Profile> profile;
    OurSecrets secrets{profile->folder()};
};

void say(const console::Console &console, const doctor::Diagnosis &diagnosis)
{
    if (console.isJson() || !system::isOutputTerminal()) {
        console.object(doctor::toJson(diagnosis));
        return;
    }
    for (const QString &line : doctor::toText(diagnosis).split(QLatin1Char('\n'))) {
        console.line(line);
    }
}

void answer(const console::Console &console, const FailingRequest &request,
            const oauth::Dialect *store)
{
    say(console, doctor::diagnose(request, store, QDateTime::currentSecsSinceEpoch()));
}

// The request, and what of its secrets the paste has not and a person can be asked for.
Result<FailingRequest> pasted(const Call &call)
{
    const auto text = call.console.secretText(
        Text::tr("Paste the failing request, then press Enter and Ctrl-D. It is not shown."),
        doctor::largestPaste);
    return text ? doctor::readPaste(text->reveal()) : failure(text.error());
}

Result<void> askForSecrets(const console::Console &console, FailingRequest &request)
{
    if (request.consumerSecret || !console.canAsk()) {
        return {};
    }
    const auto consumer = console.askedSecret(Text::tr("Consumer secret:"));
    if (!consumer) {
        return failure(consumer.error());
    }
    request.consumerSecret = *consumer;
    if (request.sent("oauth_token").value_or(QByteArray()).isEmpty()) {
        return {};
    }
    const auto token = console.askedSecret(Text::tr("Token secret:"));
    if (!token) {
        return failure(token.error());
    }
    request.tokenSecret = *token;
    return {};
}

// The secrets from where the profile keeps them; what was pasted counts more.
void takeSecrets(FailingRequest &request, const secrets::IntegrationSecrets &kept)
{
    if (!request.consumerSecret) {
        request.consumerSecret = kept.consumerSecret;
    }
    if (!request.tokenSecret && request.sent("oauth_token")) {
        request.tokenSecret = kept.accessTokenSecret;
    }
}

Result<secrets::IntegrationSecrets> keptIn(const Result<std::optional<Secret>> &item,
                                           const QByteArray &origin)
{
    if (!item) {
        return failure(item.error());
    }
    if (!*item) {
        return failure("doctor.no-secrets",
                       Text::tr("No tokens are kept for this integration: it is not linked."));
    }
    return secrets::fromItem<secrets::IntegrationSecrets>(**item, origin);
}

std::optional<Exit> withIntegration(const Call &call, FailingRequest request,
                                    const oauth::Dialect *store)
{
    auto profile = call.openProfile();
    const QString id = call.options.value(QStringLiteral("integration"));
    const auto integration = profile ? integrations::IntegrationRepository(**profile).byId(id)
                                     : failure(profile.error());
    const auto origin =
        integration ? web::originOf(integration->storeUrl) : failure(integration.error());
    if (!origin) {
        return call.fail(origin.error());
    }
    const auto known = commerce::possibleDialects(integration->dialect);
    const oauth::Dialect *dialect =
        store == nullptr && known.size() == 1 ? known.constFirst() : store;
    auto held = std::make_unique<Reading>(std::move(*profile));
    const auto take = [console = call.console, request = std::move(request), dialect,
                       origin = origin->text()](const Result<std::optional<Secret>> &item) mutable {
        const auto kept = keptIn(item, origin);
        if (kept) {
            takeSecrets(request, *kept);
            answer(console, request, dialect);
        } else {
            console.problem(kept.error());
        }
        QCoreApplication::exit(int(kept ? Exit::Done : Exit::Failed));
    };
    held->secrets.read(secrets::itemKeyOfIntegration(id), take);
    keepUntilQuit(std::move(held));
    return {};
}

// With the address it was signed for, which may be another than the one that was called.
std::optional<Exit> ofTheLog(const Call &call, const oauth::Dialect *store)
{
    const QString option = QStringLiteral("entry");
    const QString id = call.options.value(QStringLiteral("integration"));
    const auto number = entryNumber(call.options.value(option));
    if (!number) {
        return call.misuse(entryNumberWanted(option));
    }
    if (id.isEmpty()) {
        return call.misuse(Text::tr("--entry needs --integration: whose log it is."));
    }
    auto profile = call.openProfile();
    const auto integration = profile ? integrations::IntegrationRepository(**profile).byId(id)
                                     : failure(profile.error());
    auto logged =
        integration ? loggedCall(call.profileFolder, id, *number) : failure(integration.error());
    if (const auto isSigned = logged ? exchange::requestToSign(*logged) : failure(logged.error());
        !isSigned) {
        return call.fail(isSigned.error());
    }
    exchange::Exchange asSigned = *logged;
    asSigned.url = logged->signedUrl.isEmpty() ? logged->url : logged->signedUrl;
    const auto request = doctor::readPaste(exchange::curlOf(asSigned).toUtf8());
    if (!request) {
        return call.fail(request.error());
    }
    const oauth::Dialect *used = store == nullptr ? oauth::dialectNamed(logged->dialect) : store;
    judgeThenQuit(std::move(*profile), *logged, integration->storeUrl,
                  [console = call.console, request = *request,
                   used](const Result<exchange::SignatureVerdict> &verdict) {
                      say(console,
                          doctor::diagnoseLogged(request, used, exchange::logVerdictOf(verdict)));
                  });
    return {};
}

std::optional<Exit> diagnose(const Call &call)
{
    const QByteArray name = call.options.value(QStringLiteral("dialect")).toLatin1();
    const oauth::Dialect *store = oauth::dialectNamed(name);
    if (!name.isEmpty() && store == nullptr) {
        return call.misuse(
            Text::tr("A dialect is one of %1.").arg(QString::fromLatin1(oauth::dialectNames())));
    }
    if (call.options.isSet(QStringLiteral("entry"))) {
        return ofTheLog(call, store);
    }
    auto request = pasted(call);
    if (!request) {
        return call.fail(request.error());
    }
    if (call.options.isSet(QStringLiteral("integration"))) {
        return withIntegration(call, *request, store);
    }
    if (const auto asked = askForSecrets(call.console, *request); !asked) {
        return call.fail(asked.error());
    }
    answer(call.console, *request, store);
    return Exit::Done;
}

} // namespace

QList<Verb> doctorVerbs()
{
    return {
        {{QStringLiteral("doctor")},
         "[--integration ID] [--entry N] [--dialect " + oauth::dialectNames("|") + "]",
         QT_TRANSLATE_NOOP("Cli", "Finds out why a store refuses a signature: reads the failing "
                                  "request as it was copied"),
         "--integration k3x5m2pa <request.txt",
         0,
         {option("integration",
                 QT_TRANSLATE_NOOP("Cli", "Takes the secrets of this one; otherwise they stand "
                                          "with the request, or are asked for"),
                 "ID"),
          option("entry",
                 QT_TRANSLATE_NOOP("Cli", "Looks at one entry of that integration's log instead of "
                                          "reading a request"),
                 "N"),
          option("dialect",
                 QT_TRANSLATE_NOOP("Cli", "How that version of the store signs, if it is known"),
                 "NAME")},
         {},
         diagnose}};
}

} // namespace latchkey::cli
