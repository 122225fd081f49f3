// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/Card.h"

#include "activation/Words.h"
#include "ui/activation/FailureCard.h"
#include "ui/activation/Text.h"
#include "ui/look/Words.h"

namespace latchkey::ui {

using activation::Phase;
using activation::Reason;

namespace {

Card notListening(const Problem &why)
{
    return {Mark::NeedsYou, Text::tr("The store cannot reach this computer"), why.sentence,
            CardVerb::Listen, Text::tr("Try again")};
}

Card withoutLogin()
{
    return {
        Mark::NotYet, Text::tr("Choose how you sign in to Latchkey"),
        Text::tr("During activation a small window asks who you are. Choose a name and password "
                 "for it: your own, not those of Admin."),
        CardVerb::AddLogin, Text::tr("Create your login")};
}

Card practiceDraft()
{
    return {Mark::NotYet, Text::tr("Next: activate the integration in Admin"),
            Text::tr("The practice store has this integration already. Open its Admin and click "
                     "Activate there."),
            CardVerb::Activate, Text::tr("Activate in Admin")};
}

Card choosing()
{
    Card card{Mark::NotYet, Text::tr("Choose what the integration may do"),
              Text::tr("The maker of your software says which resources the software needs. What "
                       "you choose here is the list to check in Admin later."),
              CardVerb::ChooseResources, Text::tr("Choose resources")};
    card.others = {{CardVerb::ChooseInAdmin, Text::tr("I choose in Admin"), false}};
    return card;
}

CardButton cancelling()
{
    return {CardVerb::Cancel, Text::tr("Cancel"), true};
}

// A browser of one's own is signed in to Admin already, and knows security keys.
QList<CardButton> inOwnBrowser(const CardFacts &facts)
{
    if (!facts.isEmbedded || facts.isPractice) {
        return {};
    }
    return {{CardVerb::ShowInSystem, Text::tr("In my own browser"), true}};
}

Card entering(const CardFacts &facts)
{
    Card card{Mark::NotYet, Text::tr("Enter this in Admin"),
              Text::tr("System › Extensions › Integrations › Add New Integration"),
              CardVerb::Activate, Text::tr("I saved it: activate")};
    card.others = {{CardVerb::ShowAdmin, Text::tr("Open Admin"), false},
                   {CardVerb::DoItForMe, Text::tr("Do it for me …"), false},
                   {CardVerb::ShipModule, Text::tr("As a module …"), true}};
    card.others += inOwnBrowser(facts);
    card.isForAdmin = true;
    return card;
}

// The way is that the store calls nobody: nothing of an activation is promised.
Card withoutCall(const activation::ActivationState &state)
{
    const bool isRevoked = state.phase == Phase::Revoked;
    Card card{isRevoked ? Mark::NeedsYou : Mark::NotYet,
              isRevoked ? Text::tr("The store no longer accepts the tokens")
                        : Text::tr("Next: get the tokens"),
              Text::tr("The store sends nothing to this computer. Latchkey takes the tokens by the "
                       "store's own code, or you paste the four values that Admin shows."),
              CardVerb::DoItForMe, Text::tr("Do it for me …")};
    card.others = {{CardVerb::PasteTokens, Text::tr("Paste the values …"), false}, anotherWay()};
    return card;
}

bool isCalled(const session::SessionEntry &entry)
{
    return entry.integration.way.kind != integrations::WayKind::None;
}

Card draft(const CardFacts &facts)
{
    if (facts.isPractice) {
        return practiceDraft();
    }
    return facts.hasChosen || facts.choosesInAdmin ? entering(facts) : choosing();
}

Card gettingReady()
{
    Card card{Mark::UnderWay,
              Text::tr("One moment: checking the keychain"),
              Text::tr("Wait before you click Activate."),
              CardVerb::None,
              {}};
    card.others = {cancelling()};
    return card;
}

Card armed(const session::SessionEntry &entry, const CardFacts &facts)
{
    const QString until = entry.armedUntil == 0 ? QString() : timeOfDay(entry.armedUntil);
    Card card{Mark::UnderWay, Text::tr("In Admin's list, click Activate, then Allow"),
              until.isEmpty()
                  ? Text::tr("Nothing is sent before you click Allow.")
                  : Text::tr("Latchkey waits until %1. Nothing is sent before you click "
                             "Allow.")
                        .arg(until),
              CardVerb::ShowAdmin, Text::tr("Show Admin")};
    if (!facts.refusedCallback.isEmpty()) {
        card.reason = facts.refusedCallback + QLatin1Char('.');
    }
    card.others = {{CardVerb::AdminHasError, Text::tr("Admin shows an error"), false}};
    card.others += inOwnBrowser(facts);
    card.others += cancelling();
    return card;
}

Card waitingForSignIn(const CardFacts &facts)
{
    Card card{Mark::UnderWay, Text::tr("Sign in on the login page"),
              Text::tr("The store sent its credentials and waits five minutes for you to sign in: "
                       "with the login you created in Latchkey, not your Admin password."),
              facts.isPopUpOpen ? CardVerb::ShowPopUp : CardVerb::ShowAdmin,
              facts.isPopUpOpen ? Text::tr("Show the login page") : Text::tr("Show Admin")};
    if (facts.isPractice) {
        card.explanation = Text::tr("Use the login you created in Latchkey, not your Admin "
                                    "password. The store waits five minutes.");
    }
    if (facts.awaitsSecondPost) {
        card.headline = Text::tr("Click Activate in Admin once more");
        card.explanation = Text::tr("What the store sent is kept. The login page opens when you "
                                    "click Activate.");
    }
    card.others = {cancelling()};
    return card;
}

Card exchanging()
{
    return {Mark::UnderWay,
            Text::tr("Fetching the access"),
            Text::tr("This takes a few seconds."),
            CardVerb::None,
            {}};
}

Card wantsToReturn(const activation::ActivationState &state)
{
    return {Mark::NeedsYou, Text::tr("Connected. May the login page go back?"),
            Text::tr("The login page would go to %1, which is not your store's address. Allow this "
                     "only if you open Admin at that address.")
                .arg(QString::fromUtf8(state.returnOrigin)),
            CardVerb::AllowReturn, Text::tr("Allow")};
}

// A call that did not work says more than tokens that once did.
Card callFailed(const session::SessionEntry &entry)
{
    const QByteArray &code = entry.callProblem.code;
    if (isAtTheDoor(code)) {
        return {Mark::NeedsYou, Text::tr("The last test call failed"), entry.callProblem.sentence,
                CardVerb::EnterPassword, enterPassword()};
    }
    const bool isGone = code == "activation.not-linked" || code.startsWith("secrets.other");
    if (isGone && !isCalled(entry)) {
        return {Mark::NeedsYou, Text::tr("The last test call failed"), entry.callProblem.sentence,
                CardVerb::DoItForMe, Text::tr("Do it for me …")};
    }
    return {Mark::NeedsYou, Text::tr("The last test call failed"), entry.callProblem.sentence,
            isGone ? CardVerb::Activate : CardVerb::TestCall,
            isGone ? Text::tr("Activate again") : Text::tr("Try again")};
}

Card waitingToAskAgain()
{
    return {Mark::UnderWay,
            Text::tr("Waiting before the store is asked again"),
            Text::tr("The first request got no answer and may still be running in the store. A "
                     "second request now would spoil both, so Latchkey waits."),
            CardVerb::None,
            {}};
}

Card watchFoundTrouble(const session::WatchStanding &watch)
{
    const bool isLess = watch.known == "watch.narrowed";
    return {Mark::NeedsYou,
            isLess ? Text::tr("The store allows less than before")
                   : Text::tr("The watch found that calls fail"),
            watch.words, CardVerb::TestCall, Text::tr("Make a test call")};
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
    if (!entry.watch.known.isEmpty() && !entry.isCalling) {
        return watchFoundTrouble(entry.watch);
    }
    const QString button = entry.isCalling ? Text::tr("Calling …") : Text::tr("Make a test call");
    if (state.reason != Reason::None) {
        return {Mark::Good, Text::tr("The earlier tokens still work"),
                activation::sentence(state.reason), CardVerb::TestCall, button};
    }
    const QString last = entry.lastCallAt == 0
                             ? Text::tr("Make a test call whenever you want to be sure.")
                             : Text::tr("The last call to the store succeeded %1.")
                                   .arg(relativeTime(entry.lastCallAt, facts.now));
    const QString where =
        entry.isInMemory ? QLatin1Char(' ') + Text::tr("The access is in memory until you quit.")
                         : QString();
    return {Mark::Good, Text::tr("Everything works"), last + where, CardVerb::TestCall, button};
}

// Cancelled by the person: back to the card before, without alarm.
Card failed(const session::SessionEntry &entry, const CardFacts &facts)
{
    if (entry.state.reason == Reason::Cancelled && !entry.state.isResumable()) {
        return draft(facts);
    }
    Card card = failureCard(entry, facts);
    card.evidence = facts.evidence;
    card.others.append({CardVerb::CopyForSupport, Text::tr("Copy for support"), true});
    return card;
}

Card revoked(const activation::ActivationState &state)
{
    Card card{
        Mark::NeedsYou, Text::tr("The store no longer accepts the tokens"),
        Text::tr("The tokens were replaced or withdrawn in Admin. Activate again: in Admin, click "
                 "Reauthorize, or Activate if the integration is no longer active there."),
        CardVerb::Activate, Text::tr("Activate again")};
    if (state.reason == Reason::TokensMissing || state.reason == Reason::IntegrationGone) {
        card.headline = activation::sentence(state.reason);
        card.explanation = activation::nextStep(state.reason);
    }
    return card;
}

Card unreadable()
{
    return {Mark::NeedsYou, Text::tr("The record of the last activation cannot be read"),
            Text::tr("Another version of Latchkey wrote it, or the profile is damaged. The tokens "
                     "in the keychain are untouched."),
            CardVerb::StartAgain, Text::tr("Start again")};
}

} // namespace

Card cardFor(const session::SessionEntry &entry, const CardFacts &facts)
{
    const Phase phase = entry.state.phase;
    if (phase == Phase::Linked) {
        return linked(entry, facts);
    }
    if (!isCalled(entry) && entry.state.isAtRest()) {
        const bool isChosen = facts.hasChosen || facts.choosesInAdmin;
        return phase == Phase::Draft && !isChosen ? choosing() : withoutCall(entry.state);
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
        return entry.state.stage == activation::Stage::CheckingKeychain ? gettingReady()
                                                                        : armed(entry, facts);
    case Phase::WaitingForSignIn:
        return waitingForSignIn(facts);
    case Phase::Exchanging:
        return entry.state.stage == activation::Stage::WaitingToAskAgain ? waitingToAskAgain()
                                                                         : exchanging();
    case Phase::Failed:
        return failed(entry, facts);
    case Phase::Linked:
    case Phase::Revoked:
        break;
    }
    return revoked(entry.state);
}

} // namespace latchkey::ui
