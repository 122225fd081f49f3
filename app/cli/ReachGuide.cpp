// SPDX-License-Identifier: Apache-2.0
#include "cli/ReachGuide.h"

#include "cli/Text.h"
#include "integrations/IntegrationRepository.h"
#include "reach/Guide.h"
#include "reach/OwnAddresses.h"
#include "storeservice/PlaceRepository.h"
#include "web/Origin.h"

#include <algorithm>

namespace latchkey::cli {

using console::Console;
using console::Exit;
using reach::GuideAnswers;
using reach::GuideFacts;
using reach::GuideOption;
using reach::GuideQuestion;

namespace {

constexpr int mostTries = 3; // at a question, until it is given up

Result<GuideFacts> factsOf(const Call &call)
{
    const auto profile = call.openProfile();
    const auto found = profile
                           ? integrations::IntegrationRepository(**profile).byId(call.arguments[0])
                           : failure(profile.error());
    const auto kept =
        found ? storeservice::PlaceRepository(**profile).of(found->id) : failure(found.error());
    if (!kept) {
        return failure(kept.error());
    }
    GuideFacts facts;
    facts.storeUrl = found->storeUrl;
    const auto origin = web::originOf(found->storeUrl);
    const bool isHere = origin && (origin->isLoopback() ||
                                   reach::isThisComputer(QString::fromLatin1(origin->host)));
    facts.isElsewhere = isHere ? std::optional(false) : std::nullopt; // nobody is asked
    facts.place = *kept ? std::optional((*kept)->place) : std::nullopt;
    facts.bridges = reach::bridgeAddresses();
    facts.networks = reach::networkAddresses();
    return facts;
}

QString namesOf(const GuideQuestion &question)
{
    QStringList names;
    for (const GuideOption &option : question.options) {
        names.append(QString::fromLatin1(option.name));
    }
    return names.join(QStringLiteral(", "));
}

const GuideOption *optionNamed(const GuideQuestion &question, const QByteArray &name)
{
    const auto found =
        std::find_if(question.options.begin(), question.options.end(),
                     [&name](const GuideOption &option) { return option.name == name; });
    return found == question.options.end() ? nullptr : &*found;
}

// Those of --answer; nothing if one has another form.
std::optional<GuideAnswers> answersGiven(const Call &call)
{
    GuideAnswers answers;
    const QStringList given = call.options.values(QStringLiteral("answer"));
    for (const QString &each : given) {
        const qsizetype at = each.indexOf(QLatin1Char('='));
        if (at < 1) {
            return {};
        }
        answers.insert(each.left(at).toUtf8(), each.mid(at + 1).toUtf8());
    }
    return answers;
}

// By its number in the list, which begins with 1, or by its name.
const GuideOption *optionMeant(const GuideQuestion &question, const QByteArray &typed)
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (isNumber) {
        const bool isOne = number >= 1 && number <= question.options.size();
        return isOne ? &question.options[number - 1] : nullptr;
    }
    return optionNamed(question, typed);
}

// What the person answers; `known` is taken where nothing is typed. Empty: nothing that is one.
QByteArray askedFor(const Console &console, const GuideQuestion &question, const QByteArray &known)
{
    console.remark(question.text);
    if (!question.help.isEmpty()) {
        console.remark(QStringLiteral("  ") + question.help);
    }
    QString proposed;
    for (qsizetype i = 0; i < question.options.size(); ++i) {
        const GuideOption &option = question.options[i];
        console.remark(QStringLiteral("  %1) %2").arg(QString::number(i + 1), option.text));
        if (option.name == known) {
            proposed = QString::number(i + 1);
        }
    }
    const QString prompt = proposed.isEmpty()
                               ? Text::tr("Number:")
                               : Text::tr("Number, or only Enter for %1:").arg(proposed);
    for (int i = 0; i < mostTries; ++i) {
        const auto typed = console.askedLine(prompt, true);
        if (!typed && (typed.error().code != "console.no-secret" || !proposed.isEmpty())) {
            return typed.error().code == "console.no-secret" ? known : QByteArray();
        }
        const QByteArray answer = typed ? typed->reveal().trimmed() : QByteArray();
        if (const GuideOption *option = optionMeant(question, answer)) {
            return option->name;
        }
    }
    return {};
}

Problem unanswered(const GuideQuestion &question)
{
    return {"reach.unanswered",
            Text::tr("“%1” has no answer. Give one of: %2; in a script with --answer %3=…")
                .arg(question.text, namesOf(question), QString::fromLatin1(question.name)),
            {}};
}

// What was given, what a person at a terminal says to the rest, and otherwise what is known.
Result<GuideAnswers> answersTo(const Call &call, const GuideFacts &facts, GuideAnswers answers)
{
    const GuideAnswers known = reach::answersIn(facts);
    for (;;) {
        const GuideQuestion question = reach::questionsFor(answers).constLast();
        if (optionNamed(question, answers.value(question.name)) != nullptr) {
            return answers;
        }
        const bool wasGiven = answers.contains(question.name);
        const QByteArray answer = wasGiven ? QByteArray()
                                  : call.console.canAsk()
                                      ? askedFor(call.console, question, known.value(question.name))
                                      : known.value(question.name);
        if (answer.isEmpty()) {
            return failure(unanswered(question));
        }
        answers.insert(question.name, answer);
    }
}

void print(const Call &call, const reach::Advice &advice, const GuideAnswers &answers)
{
    const QString command = reach::adviceCommand(advice, call.arguments[0]);
    if (!call.console.isJson()) {
        call.console.line(advice.why);
        if (!advice.needs.isEmpty()) {
            call.console.line(advice.needs);
        }
        call.console.line(command);
        return;
    }
    QJsonObject said;
    for (const GuideQuestion &question : reach::questionsFor(answers)) {
        said.insert(QString::fromLatin1(question.name),
                    QString::fromLatin1(answers.value(question.name)));
    }
    call.console.object(
        {{QStringLiteral("way"), QString::fromLatin1(integrations::name(advice.kind))},
         {QStringLiteral("why"), advice.why},
         {QStringLiteral("needs"), advice.needs},
         {QStringLiteral("command"), command},
         {QStringLiteral("complete"), advice.isComplete},
         {QStringLiteral("answers"), said}});
}

} // namespace

std::optional<Exit> guideToAWay(const Call &call)
{
    const auto given = answersGiven(call);
    if (!given) {
        return call.misuse(Text::tr("--answer takes a question and its answer, such as ssh=yes."));
    }
    const auto facts = factsOf(call);
    const auto answers = facts ? answersTo(call, *facts, *given) : failure(facts.error());
    if (!answers) {
        return call.fail(answers.error());
    }
    print(call, *reach::adviceFor(*facts, *answers), *answers);
    return Exit::Done;
}

} // namespace latchkey::cli
