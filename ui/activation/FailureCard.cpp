// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/FailureCard.h"

#include "activation/Words.h"
#include "integrations/StoreUrlHint.h"
#include "ui/activation/MarkOfState.h"
#include "ui/activation/Text.h"
#include "ui/look/Words.h"

#include <QUrl>

#include <optional>

namespace latchkey::ui {

using activation::Reason;

CardButton anotherWay()
{
    return {CardVerb::ShowReach, Text::tr("Another way …"), true};
}

// A web server in front of the store wants a name and a password, or refuses those that are kept.
bool isAtTheDoor(const QByteArray &code)
{
    return code == "commerce.basic" || code == "commerce.basic-refused";
}

QString enterPassword()
{
    return Text::tr("Enter name and password …");
}

namespace {

// The store's own address beside the one that was typed.
Card wrongAddress(const integrations::Integration &integration,
                  const integrations::StoreUrlHint &hint)
{
    const QString meant = QString::fromUtf8(hint.url);
    const QString onButton = shortened(meant).replace(QLatin1Char('&'), QLatin1String("&&"));
    return {Mark::Failed,
            Text::tr("This address answered with a web page, not with the store's API"),
            Text::tr("You typed %1; the store calls itself %2. %3")
                .arg(QString::fromUtf8(integration.storeUrl), meant, hint.difference),
            CardVerb::TakeUrl, Text::tr("Use %1").arg(onButton)};
}

// Nothing came. Why: where the callback URL leads on the store's own server.
Card notReached(const session::SessionEntry &entry)
{
    const QString host = shortened(QUrl::fromEncoded(entry.integration.storeUrl).host());
    Card card{Mark::Failed, Text::tr("The store could not reach this computer"),
              Text::tr("Nothing arrived here while Latchkey waited."), CardVerb::ShowReach,
              Text::tr("Let the store reach me …")};
    card.reason = Text::tr("Most likely %1 runs on another computer: the callback URL saved in it "
                           "starts with 127.0.0.1, which there means the store's own server.")
                      .arg(host);
    card.others = {{CardVerb::Activate, Text::tr("Try again"), false}};
    return card;
}

// A call came and was refused: the callback URL in Admin is another one.
Card misaddressed(const QString &sentence)
{
    Card card{Mark::Failed, Text::tr("The callback URL in Admin is not the one shown here"),
              sentence + QLatin1Char('.'), CardVerb::Activate,
              Text::tr("I corrected it: activate")};
    card.reason = Text::tr("This is what Admin should hold:");
    card.others = {{CardVerb::ShowAdmin, Text::tr("Open Admin"), false}};
    card.isForAdmin = true;
    return card;
}

// A call came and was refused: something else sent it, or something changed it on the way.
Card garbled(const QString &sentence)
{
    Card card{Mark::Failed, Text::tr("What arrived is not what a store sends"),
              sentence + QLatin1Char('.'), CardVerb::Activate, Text::tr("Start again")};
    card.reason = Text::tr("If your store sent it, an extension in the store or something on the "
                           "way has changed it. Who looks after the store can find out which.");
    card.others = {{CardVerb::ShowAdmin, Text::tr("Open Admin"), false}};
    return card;
}

// Nothing came from a store on this very computer, which could have called.
Card nothingArrived()
{
    Card card{
        Mark::Failed, Text::tr("Nothing arrived from the store"),
        Text::tr("If nobody clicked Activate in Admin, start again. If Admin showed an error, "
                 "one of the URLs saved there is not the one shown here, or the store runs "
                 "in a container, where 127.0.0.1 is the container itself."),
        CardVerb::Activate, Text::tr("Start again")};
    card.reason = Text::tr("This is what Admin should hold:");
    card.others = {{CardVerb::ShowAdmin, Text::tr("Open Admin"), false}, anotherWay()};
    card.isForAdmin = true;
    return card;
}

// Nothing came on a way that was tried before it was waited for.
Card nothingOnWay()
{
    Card card{Mark::Failed, Text::tr("Nothing arrived from the store"),
              Text::tr("The way was tried before Latchkey waited. If Admin showed an error, the "
                       "callback URL saved there is most likely an earlier one. If nobody clicked "
                       "Activate in Admin, start again."),
              CardVerb::Activate, Text::tr("Start again")};
    card.reason = Text::tr("This is what Admin should hold:");
    card.others = {{CardVerb::ShowAdmin, Text::tr("Open Admin"), false}, anotherWay()};
    card.isForAdmin = true;
    return card;
}

// By what is known: a call under another name was heard, one from another computer could not be.
Card withoutCallback(const session::SessionEntry &entry, const CardFacts &facts)
{
    if (!facts.misaddressed.isEmpty()) {
        return misaddressed(facts.misaddressed);
    }
    if (!facts.refusedCallback.isEmpty()) {
        return garbled(facts.refusedCallback);
    }
    if (entry.integration.way.kind != integrations::WayKind::Local) {
        return nothingOnWay();
    }
    return facts.isElsewhere ? notReached(entry) : nothingArrived();
}

Card interrupted()
{
    return {Mark::NeedsYou, activation::sentence(Reason::Interrupted),
            Text::tr("What the store sent is kept. Go on, then click Activate in Admin once more."),
            CardVerb::Activate, Text::tr("Go on")};
}

Card withoutKeychain()
{
    return {Mark::Failed, activation::sentence(Reason::KeychainUnavailable),
            Text::tr("This desktop has no keychain. You can keep the access in memory: it is gone "
                     "when you quit, and you activate again."),
            CardVerb::UseMemory, Text::tr("Keep the access in memory")};
}

Card atTheDoor(const activation::ActivationState &state)
{
    Card card{Mark::Failed, Text::tr("The web server in front of the store wants a password"),
              state.problemCode == "commerce.basic-refused"
                  ? Text::tr("It refuses the name and password that are kept for it. They are not "
                             "those of Admin: ask whoever runs the server.")
                  : Text::tr("A name and a password of its own, not those of Admin: ask whoever "
                             "runs the server. The keychain keeps them."),
              CardVerb::EnterPassword, enterPassword()};
    card.others = {{CardVerb::Activate,
                    state.isResumable() ? Text::tr("Go on") : Text::tr("Start again"), false}};
    return card;
}

// What the catalogue says helps, as a button; nothing where starting again is what is left.
std::optional<CardButton> buttonFor(causes::Action action)
{
    using causes::Action;
    switch (action) {
    case Action::ShowReach:
        return CardButton{CardVerb::ShowReach, Text::tr("Let the store reach me …")};
    case Action::ShowCertificates:
        return CardButton{CardVerb::ShowCertificates, Text::tr("Certificates …")};
    case Action::EnterPassword:
        return CardButton{CardVerb::EnterPassword, enterPassword()};
    case Action::AddResource:
        return CardButton{CardVerb::ChooseResources, Text::tr("Choose resources")};
    case Action::OpenAdmin:
        return CardButton{CardVerb::ShowAdmin, Text::tr("Open Admin")};
    case Action::TestCall:
        return CardButton{CardVerb::TestCall, Text::tr("Make a test call")};
    case Action::AllowReturn:
        return CardButton{CardVerb::AllowReturn, Text::tr("Allow")};
    case Action::ShowLogins:
        return CardButton{CardVerb::AddLogin, Text::tr("Create another login")};
    case Action::LookInStore:
        return CardButton{CardVerb::DoItForMe, Text::tr("Do it for me …")};
    case Action::JudgeRights:
        return CardButton{CardVerb::JudgeRights, Text::tr("Find the extension …")};
    case Action::CorrectStoreUrl:
        return CardButton{CardVerb::CorrectUrl, Text::tr("Correct the store URL …")};
    case Action::None:
    case Action::StartAgain:
    case Action::TrustIssuer:
    case Action::UnlockKeychain:
    case Action::CopyForSupport:
        break;
    }
    return std::nullopt;
}

// Going on is the way where something is kept; else the button that helps comes first.
Card diagnosed(const activation::ActivationState &state, const CardFacts &facts)
{
    const causes::Diagnosis &diagnosis = facts.diagnosis;
    const QString again = state.isResumable() ? Text::tr("Go on") : Text::tr("Start again");
    Card card{markOf(state), diagnosis.sentence, diagnosis.advice, CardVerb::Activate, again};
    card.reason =
        facts.beneath.isEmpty() ? QString() : Text::tr("Most likely: %1").arg(facts.beneath);
    const auto helps = buttonFor(diagnosis.cause->action);
    const bool isProof = helps && helps->verb == CardVerb::TestCall; // there are no tokens to try
    if (helps && !isProof && !state.isResumable()) {
        card.verb = helps->verb;
        card.button = helps->text;
        card.others = {{CardVerb::Activate, again, false}};
    } else if (helps && !isProof) {
        card.others = {*helps};
    }
    return card;
}

} // namespace

Card failureCard(const session::SessionEntry &entry, const CardFacts &facts)
{
    const activation::ActivationState &state = entry.state;
    const auto hint = activation::pointsToWrongAddress(state)
                          ? integrations::storeUrlHint(entry.integration)
                          : std::nullopt;
    if (hint) {
        return wrongAddress(entry.integration, *hint);
    }
    const bool isHeard = !facts.misaddressed.isEmpty() || !facts.refusedCallback.isEmpty();
    const bool isCertain = facts.diagnosis.fit == causes::Fit::Certain && !isHeard;
    if (state.reason == Reason::NoCallback && !facts.isPractice && !state.isResumable() &&
        !isCertain) {
        return withoutCallback(entry, facts);
    }
    if (state.reason == Reason::Interrupted && state.isResumable()) {
        return interrupted();
    }
    if (state.problemCode == "secrets.missing" && state.reason == Reason::KeychainUnavailable) {
        return withoutKeychain();
    }
    if (isAtTheDoor(state.problemCode)) {
        return atTheDoor(state);
    }
    if (facts.diagnosis.cause != nullptr) {
        return diagnosed(state, facts);
    }
    return {markOf(state), activation::sentence(state.reason), activation::nextStep(state.reason),
            CardVerb::Activate, state.isResumable() ? Text::tr("Go on") : Text::tr("Start again")};
}

} // namespace latchkey::ui
