// SPDX-License-Identifier: Apache-2.0
#include "activation/World.h"

#include "activation/Words.h"

#include <QMetaEnum>

#include <algorithm>

namespace latchkey::activation::test {

using TokenOutcome = oauth::Outcome;
using oauth::TokenProof;

namespace {

constexpr quint8 everyCandidate = (1 << candidateCount) - 1;

const QString ids[] = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("forged")};
const QString pairs[] = {QStringLiteral("p"), QStringLiteral("p"), QStringLiteral("q")};
const QString ownKey = QStringLiteral("k");
const QString otherKey = QStringLiteral("l");

qint8 indexOf(const QString &id)
{
    for (int i = 0; i < candidateCount; ++i) {
        if (ids[i] == id) {
            return qint8(i);
        }
    }
    return -1;
}

QList<Posted> posted(const Holdings &holdings)
{
    QList<Posted> all;
    for (int i = 0; i < candidateCount; ++i) {
        if (holdings.candidates & (1 << i)) {
            all.append({ids[i], ownKey, pairs[i]});
        }
    }
    return all;
}

QList<Posted> postedByStrangers()
{
    QList<Posted> all;
    for (int i = 0; i < maximumStrangers; ++i) {
        const QString id = QStringLiteral("stranger %1").arg(i);
        all.append({id, id, id});
    }
    return all;
}

PendingFacts facts(const World &world)
{
    const Holdings &holdings = world.memory;
    PendingFacts facts;
    facts.candidates = (world.strangers ? postedByStrangers() : QList<Posted>()) + posted(holdings);
    if (holdings.requestTokenOf >= 0) {
        facts.requestTokenOf = ids[holdings.requestTokenOf];
    }
    if (holdings.accessTokenOf >= 0) {
        facts.accessTokenOf = ids[holdings.accessTokenOf];
    }
    return facts;
}

quint16 bitOf(const Effect &effect)
{
    if (std::holds_alternative<effect::CheckKeychain>(effect)) {
        return KeychainCheck;
    }
    if (const auto *store = std::get_if<effect::StorePending>(&effect)) {
        return quint16(StoreCredentials << int(store->contents));
    }
    if (const auto *ask = std::get_if<effect::AskRequestToken>(&effect)) {
        return quint16(RequestCall0 << indexOf(ask->candidate));
    }
    if (const auto *ask = std::get_if<effect::AskAccessToken>(&effect)) {
        return quint16(AccessCall0 << indexOf(ask->verifierOf));
    }
    if (std::holds_alternative<effect::ProveTokens>(effect)) {
        return ProofCall;
    }
    if (std::holds_alternative<effect::KeepTokens>(effect)) {
        return Keeping;
    }
    return std::holds_alternative<effect::CheckWorkingTokens>(effect) ? WorkingCheck : 0;
}

quint16 bitsAwaited(const ActivationState &state)
{
    switch (state.stage) {
    case Stage::None:
        return 0;
    case Stage::CheckingKeychain:
        return KeychainCheck;
    case Stage::StoringCredentials:
        return StoreCredentials | StoreRequestToken | StoreTokens;
    case Stage::AskingRequestToken:
        return RequestCall0 * 7;
    case Stage::StoringRequestToken:
        return StoreRequestToken | StoreTokens;
    case Stage::AskingAccessToken:
        return AccessCall0 * 7;
    case Stage::StoringTokens:
        return StoreTokens;
    case Stage::Proving:
        return ProofCall;
    case Stage::KeepingTokens:
        return Keeping;
    case Stage::CheckingWorkingTokens:
        return WorkingCheck;
    case Stage::WaitingToAskAgain:
        return 0; // for time to pass
    }
    return 0;
}

// Every one the store and the wire know of.
const std::vector<TokenOutcome> &everyOutcome()
{
    static const std::vector<TokenOutcome> all = [] {
        const QMetaEnum outcomes = QMetaEnum::fromType<TokenOutcome>();
        std::vector<TokenOutcome> values;
        for (int i = 0; i < outcomes.keyCount(); ++i) {
            values.push_back(TokenOutcome(outcomes.value(i)));
        }
        return values;
    }();
    return all;
}

bool isUnheard(TokenOutcome outcome)
{
    return outcome == TokenOutcome::Unknown || outcome == TokenOutcome::NonceUsed ||
           outcome == TokenOutcome::PageForSuccess || outcome == TokenOutcome::ServerError;
}

bool mayHaveBeenExecuted(TokenOutcome outcome)
{
    return outcome == TokenOutcome::Received || isUnheard(outcome);
}

// What the shell and the keychain do when this happens, before advance() is asked.
void play(World &world, const Happening &happening)
{
    if (happening.crash) {
        for (int i = 0; i < candidateCount; ++i) {
            if (world.outstanding & (RequestCall0 << i)) {
                world.maybeExecuted = quint8(world.maybeExecuted | (1 << i));
            }
        }
        if (happening.writeLanded) {
            world.item = world.memory;
        }
        world.mayStillRun = world.mayStillRun || (world.outstanding & (RequestCall0 * 7)) != 0;
        world.memory = world.item;
        world.outstanding = 0;
        world.acted = 0;
        return;
    }
    if (const auto *post = std::get_if<event::PostArrived>(&happening.event)) {
        world.memory.candidates = quint8(world.memory.candidates | (1 << indexOf(post->candidate)));
    }
    if (std::holds_alternative<event::PendingStored>(happening.event)) {
        world.item = world.memory;
    }
    if (const auto *answered = std::get_if<event::RequestTokenAnswered>(&happening.event)) {
        if (mayHaveBeenExecuted(answered->outcome)) {
            world.maybeExecuted = quint8(world.maybeExecuted | (1 << indexOf(answered->candidate)));
        }
        world.mayStillRun = world.mayStillRun || answered->askAgainAt != 0;
    }
    if (std::holds_alternative<event::WaitPassed>(happening.event)) {
        world.mayStillRun = false;
    }
    const bool acts = std::holds_alternative<event::Arm>(happening.event) ||
                      std::holds_alternative<event::SignedIn>(happening.event) ||
                      std::holds_alternative<event::PostArrived>(happening.event);
    world.acted = acts ? everyCandidate : world.acted;
}

// Memory after the step: what the state says is held, and it is the shell's to keep.
void remember(World &world, const ActivationState &before, const Event &event)
{
    const ActivationState &state = world.state;
    if (state.requestTokenOf != before.requestTokenOf &&
        std::holds_alternative<event::RequestTokenAnswered>(event)) {
        world.memory.requestTokenOf = indexOf(state.requestTokenOf);
    }
    if (state.accessTokenOf != before.accessTokenOf &&
        std::holds_alternative<event::AccessTokenAnswered>(event)) {
        world.memory.accessTokenOf = indexOf(state.accessTokenOf);
        world.proved = false;
        world.stored = false;
    }
    if (state.accessTokenOf.isEmpty()) {
        world.memory.accessTokenOf = -1;
        world.proved = false;
        world.stored = false;
    }
    if (const auto *stored = std::get_if<event::PendingStored>(&event)) {
        world.stored = world.stored || stored->contents == Contents::Tokens;
    }
    const auto *proof = std::get_if<event::Proof>(&event);
    if (proof != nullptr && before.stage == Stage::Proving) {
        world.proved = proof->answer == TokenProof::Works;
    }
}

std::string brokenByEffect(World &world, const ActivationState &before, const Event &event,
                           const Effect &effect)
{
    if (const auto *ask = std::get_if<effect::AskRequestToken>(&effect)) {
        const int index = indexOf(ask->candidate);
        const auto bit = quint8(1 << index);
        if ((world.maybeExecuted & bit) && !(world.acted & bit)) {
            return "the request-token call is made again although nobody acted";
        }
        world.acted = quint8(world.acted & ~bit);
        if (world.mayStillRun) {
            return "a request-token call while another may still be running";
        }
        if (world.outstanding & (RequestCall0 * 7)) {
            return "two request-token calls at once for one consumer";
        }
        if (world.state.signedInKey != ownKey) {
            return "an exchange with credentials that the signed-in pop-up did not bring";
        }
    }
    if (const auto *ask = std::get_if<effect::AskAccessToken>(&effect)) {
        if (indexOf(ask->requestTokenOf) != world.memory.requestTokenOf) {
            return "an access-token call without the request token";
        }
        const auto *answered = std::get_if<event::AccessTokenAnswered>(&event);
        const bool unknown = answered != nullptr && isUnheard(answered->outcome);
        if (unknown && before.accessInDoubt) {
            return "the access-token call is repeated more than once";
        }
    }
    if (std::holds_alternative<effect::KeepTokens>(effect) && !world.proved) {
        return "working tokens would be replaced by tokens that were not proved";
    }
    if (std::holds_alternative<effect::ProveTokens>(effect) && world.memory.accessTokenOf < 0) {
        return "a proof without tokens";
    }
    const bool back = std::holds_alternative<effect::SendPopUpBack>(effect);
    if (back && (!world.state.returnAllowed || world.state.phase != Phase::Linked)) {
        return "the pop-up is sent to an address that nobody allowed";
    }
    if (std::holds_alternative<effect::DropPending>(effect)) {
        const bool held =
            !world.state.requestTokenOf.isEmpty() || !world.state.accessTokenOf.isEmpty();
        if (held) {
            return "the only copy of a token is dropped";
        }
        world.memory = {};
        world.item = {};
        world.strangers = false;
        world.outstanding =
            quint16(world.outstanding & ~(StoreCredentials | StoreRequestToken | StoreTokens));
    }
    constexpr quint16 writes = StoreCredentials | StoreRequestToken | StoreTokens;
    const quint16 bit = bitOf(effect);
    if (bit & writes) { // the shell writes all it holds and answers once, for the most of it
        const auto most = std::max<quint16>(bit, world.outstanding & writes);
        world.outstanding = quint16((world.outstanding & ~writes) | most);
        return {};
    }
    world.outstanding = quint16(world.outstanding | bit);
    return {};
}

// A POST of the pop-up's key that no call was made with.
bool holdsUntried(const World &world)
{
    for (const Posted &each : posted(world.memory)) {
        const Candidate *known = world.state.candidate(each.candidate);
        const bool isUntried = known == nullptr || known->asked == Asked::No;
        if (isUntried && !world.state.spent.contains(each.candidate)) {
            return true;
        }
    }
    return false;
}

std::string brokenByState(const World &world, const ActivationState &before, bool crash)
{
    const ActivationState &state = world.state;
    if (state.phase == Phase::Linked && !world.working) {
        return "linked without tokens that were stored, read back and proved";
    }
    if (state.hasWorkingTokens && !world.working) {
        return "the state believes in tokens that are not there";
    }
    if (state.phase == Phase::Failed &&
        (state.reason == Reason::None || nextStep(state.reason).isEmpty())) {
        return "a failure without a next step";
    }
    const bool isTimed = state.stage == Stage::WaitingToAskAgain && state.askAgainAt != 0;
    if (state.stage != Stage::None && !isTimed && !(world.outstanding & bitsAwaited(state))) {
        return "waits for something that will never come";
    }
    if (state.phase == Phase::Exchanging && state.stage == Stage::None) {
        return "exchanging, and nothing is being done";
    }
    if (state.phase == Phase::WaitingForSignIn && state.deadlineAt == 0) {
        return "waits for a sign-in for ever";
    }
    if (crash && !state.isAtRest()) {
        return "started again, and still waiting for something of the last time";
    }
    const bool waits = state.stage == Stage::None &&
                       (state.phase == Phase::Armed || state.phase == Phase::WaitingForSignIn);
    if (waits && state.signedInKey == ownKey && holdsUntried(world)) {
        return "somebody signed in, the POST is held, and nothing is done with it";
    }
    const bool lostWork = before.hasWorkingTokens && !state.hasWorkingTokens && crash;
    return lostWork ? "a crash lost the tokens that worked" : "";
}

void credentialHappenings(const World &world, quint8 posts, std::vector<Happening> &all)
{
    for (int i = 0; i < candidateCount; ++i) {
        if (posts & (1 << i)) {
            all.push_back({"post", event::PostArrived{ids[i], ownKey, pairs[i], 1}});
        }
    }
    for (int contents = 0; contents < 3; ++contents) {
        const auto bit = quint16(StoreCredentials << contents);
        if (world.outstanding & bit) {
            all.push_back({"stored", event::PendingStored{Contents(contents), true}, bit});
            all.push_back(
                {"stored, and more came", event::PendingStored{Contents(contents), false}});
            all.push_back(
                {"refused by the keychain", event::PendingRefused{Contents(contents), {}}, bit});
        }
    }
}

void callHappenings(const World &world, std::vector<Happening> &all)
{
    for (int i = 0; i < candidateCount; ++i) {
        const auto request = quint16(RequestCall0 << i);
        const auto access = quint16(AccessCall0 << i);
        for (const TokenOutcome outcome : everyOutcome()) {
            if (world.outstanding & request) {
                all.push_back({"request token answered",
                               event::RequestTokenAnswered{ids[i], outcome, {}, 0}, request});
            }
            if (world.outstanding & request && outcome == TokenOutcome::Unknown) {
                all.push_back({"request token unheard",
                               event::RequestTokenAnswered{ids[i], outcome, {}, 1}, request});
            }
            if (world.outstanding & access) {
                all.push_back({"access token answered",
                               event::AccessTokenAnswered{ids[i], outcome, {}}, access});
            }
        }
    }
    for (int answer = 0; answer <= int(TokenProof::Missing); ++answer) {
        if (world.outstanding & ProofCall) {
            all.push_back({"proof", event::Proof{TokenProof(answer), {}}, ProofCall});
        }
        if (world.outstanding & WorkingCheck) {
            all.push_back({"working tokens checked",
                           event::WorkingTokensChecked{TokenProof(answer), ownKey}, WorkingCheck});
        }
    }
}

void personHappenings(const World &world, const Domain &domain, std::vector<Happening> &all)
{
    const bool busy = world.outstanding != 0;
    if (!busy) { // the shell lets calls end before it arms again
        all.push_back({"arm", event::Arm{false}});
        all.push_back({"arm, restart", event::Arm{true}});
    }
    const QList<Posted> own = posted(world.memory);
    all.push_back({"signed in", event::SignedIn{ownKey, {}, "https://s", true, 1, own}});
    if (domain.foreignReturn) {
        all.push_back(
            {"signed in, foreign return", event::SignedIn{ownKey, {}, "https://f", false, 1, own}});
        all.push_back({"return approved", event::ReturnApproved{"https://f"}});
    }
    if (domain.otherKey) {
        all.push_back({"signed in, other key", event::SignedIn{otherKey, {}, {}, false, 1}});
    }
    all.push_back({"cancel", event::Cancel{}});
    all.push_back({"deadline", event::DeadlinePassed{}});
    all.push_back({"call refused", event::CallRefused{}});
    all.push_back({"tokens missed", event::CallRefused{TokenProof::Missing, {}}});
    all.push_back({"page opened", event::PopUpOpened{ownKey}});
    all.push_back({"sign-in refused", event::SignInRefused{}});
    all.push_back({"another name", event::CalledUnderAnotherName{"name.localhost"}});
    all.push_back({"refused post", event::CallbackRefused{"callback.type"}});
    all.push_back({"returned", event::Returned{}});
}

} // namespace

World::World(const Domain &domain)
    : strangers(domain.crowded)
{
    if (strangers) {
        state = advance({}, event::Arm{}).state;
        state = advance(state, event::KeychainReady{}).state;
        for (const Posted &each : postedByStrangers()) {
            state =
                advance(state, event::PostArrived{each.candidate, each.key, each.pair, 1}).state;
        }
        outstanding = StoreCredentials;
    }
}

std::string World::key() const
{
    std::string key;
    const auto put = [&](int value) {
        key.push_back(char(value));
    };
    put(int(state.phase) << 4 | int(state.stage));
    put(state.reason == Reason::None            ? 0
        : state.reason == Reason::UsedByAnother ? 1
        : state.reason == Reason::Cancelled     ? 2
                                                : 3);
    put((state.hasWorkingTokens ? 1 : 0) | (state.returnAllowed ? 2 : 0) |
        (state.credentialsStored ? 4 : 0) | (state.memoryOnly ? 8 : 0) |
        (state.accessInDoubt ? 16 : 0) | (state.usedKeys.isEmpty() ? 0 : 32) |
        (state.deadlineAt == 0 ? 0 : 64) | (state.returnOrigin == "https://f" ? 128 : 0));
    put(state.signedInKey.isEmpty() ? 0 : state.signedInKey == ownKey ? 1 : 2);
    put((indexOf(state.requestTokenOf) + 1) << 4 | (indexOf(state.accessTokenOf) + 1) << 2 |
        (indexOf(state.verifierOf) + 1));
    for (const Candidate &candidate : state.candidates) {
        put(indexOf(candidate.id) << 4 | int(candidate.asked) << 1 |
            (candidate.verifierTried ? 1 : 0));
    }
    put(-1);
    for (const Holdings &holdings : {memory, item}) {
        put(holdings.candidates << 4 | (holdings.requestTokenOf + 1) << 2 |
            (holdings.accessTokenOf + 1));
    }
    put(outstanding & 0xff);
    put(outstanding >> 8);
    put(maybeExecuted << 3 | (proved ? 1 : 0) | (stored ? 2 : 0) | (working ? 4 : 0));
    int spent = 0;
    for (const QString &id : state.spent) {
        spent |= 1 << indexOf(id);
    }
    for (const QString &id : state.unheard) {
        spent |= 8 << indexOf(id);
    }
    put(spent);
    put((state.linkedKey.isEmpty() ? 0 : 4) | (state.accessUnderWay ? 2 : 0) |
        (state.pendingUnread ? 1 : 0) | (state.missingKey.isEmpty() ? 0 : 8) |
        (state.askAgainAt == 0 ? 0 : 16) | (mayStillRun ? 32 : 0));
    put(acted << 1 | (strangers ? 1 : 0));
    return key;
}

std::vector<Happening> happenings(const World &world, const Domain &domain)
{
    std::vector<Happening> all;
    all.reserve(64);
    if (world.outstanding & KeychainCheck) {
        all.push_back({"keychain ready", event::KeychainReady{facts(world)}, KeychainCheck});
        all.push_back({"keychain not ready", event::KeychainNotReady{}, KeychainCheck});
    }
    credentialHappenings(world, domain.posts, all);
    callHappenings(world, all);
    if (world.outstanding & Keeping) {
        all.push_back({"kept", event::TokensKept{}, Keeping});
        all.push_back({"not kept", event::TokensNotKept{}, Keeping});
    }
    personHappenings(world, domain, all);
    if (world.state.askAgainAt != 0) {
        all.push_back({"wait passed", event::WaitPassed{}});
    }
    if (world.working) {
        all.push_back({"tokens found", event::TokensFound{}});
    }
    const bool isAtRest = world.state.isAtRest() && world.outstanding == 0;
    if (domain.taken &&
        isAtRest) { // whoever takes them looks first; they are proved and kept before this
        all.push_back({"tokens taken", event::TokensTaken{ownKey}});
    }
    if (world.state.stage == Stage::AskingRequestToken) {
        all.push_back({"state not saved", event::StateNotSaved{}, RequestCall0 * 7});
    }
    all.push_back({"crash", event::StartedAgain{1}, 0, true, false});
    all.push_back({"crash after the write", event::StartedAgain{1}, 0, true, true});
    return all;
}

Outcome happen(const World &world, const Happening &happening, const Advance &advance,
               bool answerStaysOutstanding)
{
    Outcome outcome{world, {}};
    World &next = outcome.world;
    if (!answerStaysOutstanding) {
        next.outstanding = quint16(next.outstanding & ~happening.answers);
    }
    play(next, happening);
    Step step = advance(world.state, happening.event);
    next.state = std::move(step.state);
    remember(next, world.state, happening.event);
    const bool kept = std::holds_alternative<event::TokensKept>(happening.event);
    const bool taken = std::holds_alternative<event::TokensTaken>(happening.event);
    next.working = next.working || taken || (kept && world.proved);
    for (const Effect &effect : step.effects) {
        if (outcome.broken = brokenByEffect(next, world.state, happening.event, effect);
            !outcome.broken.empty()) {
            return outcome;
        }
    }
    outcome.broken = brokenByState(next, world.state, happening.crash);
    return outcome;
}

} // namespace latchkey::activation::test
