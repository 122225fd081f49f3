// SPDX-License-Identifier: Apache-2.0
#include "cli/AclInput.h"
#include "cli/ExplainOutput.h"
#include "cli/Text.h"
#include "cli/Verb.h"

#include "causes/Diagnosis.h"
#include "causes/PastedAnswer.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"

#include <QJsonArray>

namespace latchkey::cli {

using causes::Evidence;
using console::Exit;

namespace {

const QString callOption = QStringLiteral("call");
const QString methodOption = QStringLiteral("method");
const QString urlOption = QStringLiteral("url");
const QString signedOption = QStringLiteral("sent");
const QString ofOption = QStringLiteral("of");

// What the options say of the request, over what was pasted.
Result<void> takeOptions(const Call &call, Evidence &evidence)
{
    const auto value = [&call](const QString &name) {
        return call.options.value(name).toUtf8();
    };
    if (call.options.isSet(callOption)) {
        const auto kind = causes::callKindNamed(value(callOption));
        if (!kind) {
            return failure("explain.unknown-call",
                           Text::tr("A call is one of request-token, access-token, rest, callback, "
                                    "pop-up, admin."));
        }
        evidence.request.kind = *kind;
    }
    if (call.options.isSet(methodOption)) {
        evidence.request.method = value(methodOption).toUpper();
    }
    if (call.options.isSet(urlOption)) {
        evidence.request.url = value(urlOption);
    }
    if (call.options.isSet(signedOption)) {
        evidence.request.credentials = causes::credentialsIn(value(signedOption));
        if (evidence.request.credentials == causes::Credentials::Unknown) {
            return failure("explain.unknown-credentials",
                           Text::tr("What was sent is one of none, oauth, bearer, basic."));
        }
    }
    return {};
}

// What the integration of --of was granted when it was activated, as far as anybody here knows.
Result<void> takeIntegration(const Call &call, Evidence &evidence)
{
    if (!call.options.isSet(ofOption)) {
        return {};
    }
    const auto profile = call.openProfile();
    if (!profile) {
        return failure(profile.error());
    }
    const QString id = call.options.value(ofOption);
    const auto one = integrations::IntegrationRepository(**profile).byId(id);
    const auto kept =
        one ? integrations::SelectionRepository(**profile).of(id) : failure(one.error());
    if (!kept) {
        return failure(kept.error());
    }
    evidence.store.baseUrl = one->storeUrl;
    evidence.store.postedBaseUrl = one->storeBaseUrl;
    evidence.store.seenAs = one->signatureBaseUrl;
    evidence.store.dialects = one->dialect;
    if (kept->granted) {
        evidence.rights.granted =
            kept->granted->isAll ? QStringList{acl::everythingId} : kept->granted->ids;
    }
    return {};
}

Exit explainCause(const Call &call, const QString &code)
{
    const causes::Cause *cause = causes::causeOf(code.toUtf8());
    if (cause == nullptr) {
        return call.fail(
            {"explain.no-such-cause",
             Text::tr("There is no cause %1. latchkeyctl explain --list names them.").arg(code),
             {}});
    }
    sayCause(call.console, *cause);
    return Exit::Done;
}

Exit explainPasted(const Call &call)
{
    const auto pasted = call.console.allInput(causes::largestPasted);
    auto evidence = pasted ? causes::readPasted(*pasted) : failure(pasted.error());
    const auto options = evidence ? takeOptions(call, *evidence) : failure(evidence.error());
    const auto stored = options ? takeIntegration(call, *evidence) : failure(options.error());
    const auto sources = stored ? sourcesIn(call) : failure(stored.error());
    const auto reading = sources ? readSources(call.console, *sources) : failure(sources.error());
    if (!reading) {
        return call.fail(reading.error());
    }
    const acl::RouteTable routes(reading->routes);
    evidence->rights.routes = &routes;
    evidence->rights.tree = &reading->tree;
    evidence->rights.isOfStore =
        !sources->isEmpty() &&
        std::none_of(sources->cbegin(), sources->cend(), &storecode::isCatalogue);
    sayDiagnoses(call.console, *evidence);
    return Exit::Done;
}

std::optional<Exit> explain(const Call &call)
{
    if (call.options.isSet(QStringLiteral("list"))) {
        sayCauses(call.console);
        return Exit::Done;
    }
    if (call.arguments.size() > 1) {
        return call.misuse(Text::tr("One cause at a time, or none and the answer on standard "
                                    "input."));
    }
    return call.arguments.isEmpty() ? explainPasted(call) : explainCause(call, call.arguments[0]);
}

} // namespace

QList<Verb> explainVerbs()
{
    return {
        {{QStringLiteral("explain")},
         "[CODE] [--call KIND] [--method M] [--url URL] [--sent KIND] [--of ID] [--from PATH]... "
         "[--release 2.4.7] [--list]",
         QT_TRANSLATE_NOOP("Cli", "Says what a store's answer means and what to do: read from "
                                  "standard input, as curl -i, a browser or a log has it"),
         "--call rest --method GET --url /V1/orders <answer.txt",
         anyNumber,
         {option("call",
                 QT_TRANSLATE_NOOP("Cli", "Which call it was: request-token, access-token, "
                                          "rest, callback, pop-up or admin"),
                 "KIND"),
          option("method", QT_TRANSLATE_NOOP("Cli", "Its method"), "METHOD"),
          option("url", QT_TRANSLATE_NOOP("Cli", "Its address or path"), "URL"),
          option("sent",
                 QT_TRANSLATE_NOOP("Cli", "How it said who calls: none, oauth, bearer or "
                                          "basic"),
                 "KIND"),
          option("of",
                 QT_TRANSLATE_NOOP("Cli", "The integration that made it: what is known of its "
                                          "store and rights is used"),
                 "ID"),
          fromOption(), releaseOption(),
          option("list", QT_TRANSLATE_NOOP("Cli", "All causes that are known, by code"))},
         {},
         explain}};
}

} // namespace latchkey::cli
