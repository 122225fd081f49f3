// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/Card.h"

#include "activation/Words.h"
#include "integrations/StoreUrlHint.h"
#include "ui/activation/MarkOfState.h"
#include "ui/activation/Text.h"
#include "ui/look/Words.h"

namespace latchkey::ui {

using activation::Phase;
using activation::Reason;

namespace {

Card notListening(const Problem &why)
{
    return {Mark::NeedsYou, Text::tr("The store cannot call this computer"), why.sentence,
            CardVerb::Listen, Text::tr("Try again")};
}

Card withoutLogin()
{
    return {
        Mark::NotYet, Text::tr("Nobody can sign in yet"),
        Text::tr("The login page asks for a name and a password of this computer, so that nobody "
                 "else can connect their store to it."),
        CardVerb::AddLogin, Text::tr("Create your login")};
}

Card draft(const CardFacts &facts)
{
    if (facts.isPractice) {
        return {Mark::NotYet, Text::tr("Next: activate it in Admin"),
                Text::tr("The practice store has an integration with the two URLs below. Open its "
                         "Admin and click Activate there."),
                CardVerb::Activate, Text::tr("Activate in Admin")};
    }
    return {
        Mark::NotYet, Text::tr("Next: activate it in Admin"),
        Text::tr("In Admin, under System › Extensions › Integrations, save an integration with "
                 "the two URLs below, and check on its API tab what it may do: the page Resources "
                 "helps to choose that. Then click Activate there."),
        CardVerb::Activate, Text::tr("Activate in Admin")};
}

Card gettingReady()
{
    return {Mark::UnderWay,
            Text::tr("Getting ready"),
            Text::tr("The keychain is looked at first. Do not click Activate yet."),
            CardVerb::None,
            {}};
}

Card armed()
{
    return {Mark::UnderWay, Text::tr("Ready: click Activate in Admin"),
            Text::tr("The store may call this computer now. Click Activate in Admin's list, then "
                     "Allow."),
            CardVerb::ShowAdmin, Text::tr("Show Admin")};
}

Card waitingForSignIn(const CardFacts &facts)
{
    return {Mark::UnderWay, Text::tr("Sign in on the login page"),
            Text::tr("The store sent its credentials and waits five minutes for you to sign in."),
            facts.isPopUpOpen ? CardVerb::ShowPopUp : CardVerb::ShowAdmin,
            facts.isPopUpOpen ? Text::tr("Show the login page") : Text::tr("Show Admin")};
}

Card exchanging()
{
    return {Mark::UnderWay,
            Text::tr("Exchanging credentials for tokens"),
            Text::tr("This takes a few seconds."),
            CardVerb::None,
            {}};
}

Card wantsToReturn(const activation::ActivationState &state)
{
    return {
        Mark::NeedsYou, Text::tr("Linked. May the login page go back?"),
        Text::tr("It wants to go to %1, which is not the store's own address. Allow it if that is "
                 "your Admin.")
            .arg(QString::fromUtf8(state.returnOrigin)),
        CardVerb::AllowReturn, Text::tr("Allow")};
}

// A call that did not work says more than tokens that once did.
Card callFailed(const session::SessionEntry &entry)
{
    const QByteArray &code = entry.callProblem.code;
    const bool isGone = code == "activation.not-linked" || code.startsWith("secrets.other");
    return {Mark::NeedsYou, Text::tr("The last test call failed"), entry.callProblem.sentence,
            isGone ? CardVerb::Activate : CardVerb::TestCall,
            isGone ? Text::tr("Activate again") : Text::tr("Try again")};
}

Card waitingToAskAgain()
{
    return {Mark::UnderWay,
            Text::tr("Waiting to ask the store again"),
            Text::tr("The first request got no answer and may still be running in the store; two "
                     "at once would spoil both."),
            CardVerb::None,
            {}};
}

Card linked(const session::SessionEntry &entry, const CardFacts &facts)
{
    const activation::ActivationState &state = entry.state;
    if (!state.returnOrigin.isEmpty() && !state.returnAllowed && facts.isPopUpWaiting) {
        return wantsToReturn(state);
    }
    if (!entry.callProblem.code.isEmpty() && !entry.isCalling) {
        return callFailed(entry);
    }
    const QString button = entry.isCalling ? Text::tr("Calling …") : Text::tr("Make a test call");
    if (state.reason != Reason::None) {
        return {Mark::Good, Text::tr("The tokens from before still work"),
                activation::sentence(state.reason), CardVerb::TestCall, button};
    }
    const QString last = entry.lastCallAt == 0
                             ? Text::tr("A signed call proves it at any time.")
                             : Text::tr("The last signed call succeeded %1.")
                                   .arg(relativeTime(entry.lastCallAt, facts.now));
    const QString where =
        entry.isInMemory ? QLatin1Char(' ') + Text::tr("The tokens are in memory until you quit.")
                         : QString();
    return {Mark::Good, Text::tr("Everything works"), last + where, CardVerb::TestCall, button};
}

// The store's own address beside the one that was typed.
Card wrongAddress(const integrations::Integration &integration,
                  const integrations::StoreUrlHint &hint)
{
    const QString meant = QString::fromUtf8(hint.url);
    return {Mark::Failed, Text::tr("This address answered with a page, not with the store's API"),
            Text::tr("Typed: %1\nThe store: %2\n%3")
                .arg(QString::fromUtf8(integration.storeUrl), meant, hint.difference),
            CardVerb::TakeUrl, Text::tr("Use %1").arg(meant)};
}

Card failed(const session::SessionEntry &entry)
{
    const activation::ActivationState &state = entry.state;
    const auto hint = activation::pointsToWrongAddress(state)
                          ? integrations::storeUrlHint(entry.integration)
                          : std::nullopt;
    if (hint) {
        return wrongAddress(entry.integration, *hint);
    }
    Card card{markOf(state), activation::sentence(state.reason), activation::nextStep(state.reason),
              CardVerb::Activate, Text::tr("Start again")};
    if (state.problemCode == "secrets.missing" && state.reason == Reason::KeychainUnavailable) {
        card.explanation = Text::tr("This desktop has no keychain. You can keep the tokens in "
                                    "memory: they are gone when you quit, and you activate again.");
        card.verb = CardVerb::UseMemory;
        card.button = Text::tr("Keep them in memory");
    } else if (state.isResumable()) {
        card.button = Text::tr("Go on");
    }
    return card;
}

Card revoked(const activation::ActivationState &state)
{
    Card card{Mark::NeedsYou, Text::tr("The store no longer takes the tokens"),
              Text::tr("They were replaced or taken back in Admin. Activate it again (Reauthorize "
                       "in Admin, where it is still active)."),
              CardVerb::Activate, Text::tr("Activate again")};
    if (state.reason == Reason::TokensMissing || state.reason == Reason::IntegrationGone) {
        card.headline = activation::sentence(state.reason);
        card.explanation = activation::nextStep(state.reason);
    }
    return card;
}

Card unreadable()
{
    return {
        Mark::NeedsYou, Text::tr("What was under way cannot be read"),
        Text::tr("The last activation was written by another version, or the profile is damaged. "
                 "Tokens in the keychain are untouched."),
        CardVerb::StartAgain, Text::tr("Start again")};
}

} // namespace

Card cardFor(const session::SessionEntry &entry, const CardFacts &facts)
{
    const Phase phase = entry.state.phase;
    if (phase == Phase::Linked) {
        return linked(entry, facts);
    }
    if (!facts.isListening) {
        return notListening(facts.notListening);
    }
    if (entry.isUnreadable) {
        return unreadable();
    }
    if (!facts.hasLogin && entry.state.isAtRest()) {
        return withoutLogin();
    }
    switch (phase) {
    case Phase::Draft:
        return draft(facts);
    case Phase::Armed:
        return entry.state.stage == activation::Stage::CheckingKeychain ? gettingReady() : armed();
    case Phase::WaitingForSignIn:
        return waitingForSignIn(facts);
    case Phase::Exchanging:
        return entry.state.stage == activation::Stage::WaitingToAskAgain ? waitingToAskAgain()
                                                                         : exchanging();
    case Phase::Failed:
        return failed(entry);
    case Phase::Linked:
    case Phase::Revoked:
        break;
    }
    return revoked(entry.state);
}

} // namespace latchkey::ui
