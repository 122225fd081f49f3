// SPDX-License-Identifier: Apache-2.0
#include "reach/Guide.h"

#include "base/ForeignText.h"
#include "reach/Text.h"
#include "web/Origin.h"

#include <algorithm>

namespace latchkey::reach {

using integrations::WayKind;

namespace {

const QByteArray where = "where", ssh = "ssh", shared = "shared", address = "address";
const QByteArray here = "here", container = "container", elsewhere = "elsewhere";
const QByteArray yes = "yes", no = "no";
const QByteArray own = "own", forwarded = "forwarded", nowhere = "none";

GuideQuestion whereQuestion()
{
    return {where,
            Text::tr("Where does the store run?"),
            {},
            {{here, Text::tr("On this computer")},
             {container, Text::tr("In a container on this computer")},
             {elsewhere, Text::tr("On another server")}}};
}

GuideQuestion sshQuestion()
{
    return {ssh,
            Text::tr("Can you sign in on that server by ssh?"),
            Text::tr("Most hosters offer it. They name a user and a server for it, such as "
                     "deploy@shop.example."),
            {{yes, Text::tr("Yes")}, {no, Text::tr("No")}}};
}

GuideQuestion sharedQuestion()
{
    return {shared,
            Text::tr("Do other customers of the hoster use the same server?"),
            {},
            {{no, Text::tr("No, it is ours alone")}, {yes, Text::tr("Yes, or I do not know")}}};
}

GuideQuestion addressQuestion()
{
    return {address,
            Text::tr("Can the store's server call this computer?"),
            {},
            {{own, Text::tr("Yes: this computer has an address that the server reaches")},
             {forwarded, Text::tr("Through an address of mine: a reverse proxy, Cloudflare, ngrok "
                                  "or Tailscale")},
             {nowhere, Text::tr("No, or I do not know")}}};
}

bool isAnswered(const GuideQuestion &question, const GuideAnswers &answers)
{
    const QByteArray answer = answers.value(question.name);
    return std::any_of(question.options.begin(), question.options.end(),
                       [&answer](const GuideOption &option) { return option.name == answer; });
}

// What is asked once all of `asked` have an answer.
std::optional<GuideQuestion> following(const QList<GuideQuestion> &asked,
                                       const GuideAnswers &answers)
{
    if (asked.isEmpty()) {
        return whereQuestion();
    }
    const QByteArray last = asked.constLast().name;
    const QByteArray answer = answers.value(last);
    if (last == where && answer == elsewhere) {
        return sshQuestion();
    }
    if (last == ssh) {
        return answer == yes ? sharedQuestion() : addressQuestion();
    }
    return {};
}

QString hostOf(const GuideFacts &facts)
{
    const auto origin = web::originOf(facts.storeUrl);
    return origin ? withoutControls(QString::fromUtf8(origin->host)) : Text::tr("The store");
}

bool isBehindSsh(const GuideFacts &facts)
{
    return facts.place && !facts.place->isLocal();
}

bool isInContainer(const GuideFacts &facts)
{
    return facts.place && !facts.place->prefix.isEmpty();
}

QString takeTokens()
{
    return Text::tr("Latchkey takes the tokens in the store itself: tab Store, “Do it for me”.");
}

Advice atHere(const GuideFacts &facts)
{
    return {WayKind::Local, Text::tr("%1 runs on this computer.").arg(hostOf(facts)), {}, {}, true};
}

Advice inContainer(const GuideFacts &facts)
{
    if (facts.bridges.isEmpty()) {
        return {WayKind::None,
                Text::tr("The store runs in a container, and this system has no address that only "
                         "its containers reach."),
                takeTokens(),
                {},
                true};
    }
    return {WayKind::Bind,
            Text::tr("The store runs in a container. There, 127.0.0.1 is the container itself; %1 "
                     "is this computer, and only containers reach it.")
                .arg(QString::fromLatin1(facts.bridges.constFirst())),
            {},
            QString::fromLatin1(facts.bridges.constFirst()),
            true};
}

Advice onShared()
{
    return {WayKind::None,
            Text::tr("Others on the same server could reach the end of a tunnel there, or take its "
                     "place. So the store sends nothing, and the tokens are taken instead."),
            takeTokens(),
            {},
            true};
}

// The tunnel ends on the server, not in the container there.
Advice inContainerThere()
{
    return {WayKind::None,
            Text::tr("The store runs in a container of its server, which a tunnel to the server "
                     "does not reach."),
            takeTokens(),
            {},
            true};
}

Advice overSsh(const GuideFacts &facts)
{
    const QString why = Text::tr("You can sign in by ssh on the server of %1, so a tunnel leads "
                                 "from there to this computer while you activate.")
                            .arg(hostOf(facts));
    if (isBehindSsh(facts)) {
        return {WayKind::Ssh, why, {}, {}, true};
    }
    return {WayKind::Ssh, why, {}, QStringLiteral("USER@%1").arg(hostOf(facts)), false};
}

Advice atOwnAddress(const GuideFacts &facts)
{
    const bool isKnown = !facts.networks.isEmpty();
    const QString found =
        isKnown ? QString::fromLatin1(facts.networks.constFirst()) : QStringLiteral("ADDRESS");
    return {WayKind::Bind, Text::tr("The store's server reaches this computer by its own address."),
            Text::tr("A certificate for that address, and a firewall and router that let its port "
                     "in."),
            found, isKnown};
}

Advice byForwarding()
{
    return {WayKind::Url, Text::tr("You have an address of your own that can forward calls here."),
            Text::tr("What to paste into your proxy or tunnel service is shown with it."),
            QStringLiteral("https://YOUR.ADDRESS"), false};
}

Advice unreachable()
{
    return {WayKind::None,
            Text::tr("Nothing leads from the store's server to this computer. So the store sends "
                     "nothing, and you hand over what Admin shows."),
            Text::tr("In Admin leave both URLs empty, click Activate, and paste the four values "
                     "that Admin shows."),
            {},
            true};
}

} // namespace

GuideAnswers answersIn(const GuideFacts &facts)
{
    if (isBehindSsh(facts)) {
        return {{where, elsewhere}, {ssh, yes}};
    }
    if (isInContainer(facts)) {
        return {{where, container}};
    }
    if (facts.place || facts.isElsewhere == false) {
        return {{where, here}};
    }
    return facts.isElsewhere == true ? GuideAnswers{{where, elsewhere}} : GuideAnswers();
}

QList<GuideQuestion> questionsFor(const GuideAnswers &answers)
{
    QList<GuideQuestion> asked;
    while (asked.isEmpty() || isAnswered(asked.constLast(), answers)) {
        const auto next = following(asked, answers);
        if (!next) {
            break;
        }
        asked.append(*next);
    }
    return asked;
}

std::optional<Advice> adviceFor(const GuideFacts &facts, const GuideAnswers &answers)
{
    const QList<GuideQuestion> asked = questionsFor(answers);
    if (!isAnswered(asked.constLast(), answers)) {
        return {};
    }
    const QByteArray last = asked.constLast().name;
    const QByteArray answer = answers.value(last);
    if (last == where) {
        return answer == here ? atHere(facts) : inContainer(facts);
    }
    if (last == shared) {
        return answer == yes                                ? onShared()
               : isBehindSsh(facts) && isInContainer(facts) ? inContainerThere()
                                                            : overSsh(facts);
    }
    return answer == own         ? atOwnAddress(facts)
           : answer == forwarded ? byForwarding()
                                 : unreachable();
}

QString adviceCommand(const Advice &advice, const QString &id)
{
    const QString command = QStringLiteral("latchkeyctl reach set %1 %2")
                                .arg(id, QString::fromLatin1(integrations::name(advice.kind)));
    return advice.argument.isEmpty() ? command : command + QLatin1Char(' ') + advice.argument;
}

} // namespace latchkey::reach
