// SPDX-License-Identifier: Apache-2.0
#include "ui/window/ActivationGuide.h"

#include "session/CallWays.h"
#include "session/HandedTokens.h"
#include "ui/activation/AdminBrowser.h"
#include "ui/activation/CardDiagnosis.h"
#include "ui/activation/Checklist.h"
#include "ui/window/WindowMemory.h"

namespace latchkey::ui {

using session::Session;

ActivationGuide::ActivationGuide(Session &session, AdminBrowser &browser, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_browser(browser)
    , m_choosesInAdmin(recallChoosesInAdmin(session.profile().folder()))
{
    connect(&m_session.activations(), &session::Activations::armed, this,
            &ActivationGuide::onArmed);
    connect(&m_session.activations(), &session::Activations::wayFailed, this,
            &ActivationGuide::wayFailed);
    connect(&m_session.integrations(), &session::Integrations::changed, this,
            &ActivationGuide::watch);
    connect(&m_browser, &AdminBrowser::popUpChanged, this, &ActivationGuide::factsChanged);
    connect(&m_browser, &AdminBrowser::armWanted, this,
            [this](const QString &id) { arm(id, false); });
    connect(&m_browser, &AdminBrowser::tokensTaken, this, &ActivationGuide::takeTokens);
    connect(&m_session.handedTokens(), &session::HandedTokens::finished, this,
            &ActivationGuide::onTokensTried);
    connect(&m_reach, &session::StoreReach::known, this, &ActivationGuide::factsChanged);
}

Result<void> ActivationGuide::listen()
{
    auto listening = m_session.activations().listen();
    m_notListening = listening ? Problem() : listening.error();
    return listening;
}

CardFacts ActivationGuide::facts(const QString &id)
{
    CardFacts facts;
    facts.hasLogin = m_session.hasLogin();
    facts.isListening = m_session.activations().isListening();
    facts.notListening = m_notListening;
    facts.isPopUpOpen = m_browser.isPopUpOpen();
    facts.isEmbedded = m_browser.isEmbedded(id);
    facts.isPractice = m_isPractice;
    facts.isPopUpWaiting = m_session.activations().isPopUpWaiting(id);
    facts.choosesInAdmin = m_choosesInAdmin.contains(id);
    facts.now = m_session.clock()();
    if (const session::SessionEntry *entry = m_session.integrations().entry(id)) {
        const auto kept = m_session.integrations().resources(id);
        const auto timeline = m_session.integrations().timeline(id);
        facts.hasChosen = kept && (kept->choice.isAll || !kept->choice.ids.isEmpty());
        const bool isCalledHere =
            entry->integration.way.kind == integrations::WayKind::Local; // as far as anybody said
        facts.isElsewhere =
            isCalledHere && m_reach.isElsewhere(entry->integration.storeUrl).value_or(false);
        facts.certificateTrouble = m_session.callWays().certificateTrouble(entry->integration);
        facts.awaitsSecondPost = !facts.isPopUpWaiting && awaitsSecondPost(entry->state, timeline);
        facts.misaddressed = misaddressedCall(timeline);
        facts.refusedCallback = refusedCallback(timeline);
        addDiagnosis(facts, m_session, id);
    }
    return facts;
}

void ActivationGuide::perform(const QString &id, CardVerb verb)
{
    switch (verb) {
    case CardVerb::None:
    case CardVerb::ChooseResources:
    case CardVerb::CopyForSupport:
    case CardVerb::DoItForMe:
    case CardVerb::ShipModule:
    case CardVerb::PasteTokens:
        return; // done by the page
    case CardVerb::JudgeRights:
        Q_EMIT rightsWanted(id);
        return;
    case CardVerb::AddLogin:
        Q_EMIT loginWanted();
        return;
    case CardVerb::ChooseInAdmin:
        m_choosesInAdmin.insert(id);
        rememberChoosesInAdmin(m_session.profile().folder(), m_choosesInAdmin);
        Q_EMIT factsChanged();
        return;
    case CardVerb::Activate:
        activate(id, false);
        return;
    case CardVerb::StartAgain:
        activate(id, true);
        return;
    case CardVerb::ShowAdmin: // not anew: what was typed there stays
    case CardVerb::ShowPopUp:
        m_browser.raise(id);
        return;
    case CardVerb::ShowInSystem:
        m_browser.showInSystem(id);
        Q_EMIT factsChanged();
        return;
    case CardVerb::AdminHasError:
        m_session.activations().stopWaiting(id);
        return;
    case CardVerb::Cancel:
        m_session.activations().cancel(id);
        return;
    case CardVerb::EnterPassword:
        Q_EMIT passwordWanted(id);
        return;
    case CardVerb::ShowReach:
        Q_EMIT reachWanted(id);
        return;
    case CardVerb::ShowCertificates:
        Q_EMIT certificatesWanted();
        return;
    case CardVerb::AllowReturn:
        m_session.activations().allowReturn(id);
        return;
    case CardVerb::TestCall:
        m_session.testCall(id);
        return;
    case CardVerb::UseMemory:
        if (const auto listening = m_session.useMemory(); !listening) {
            m_notListening = listening.error();
        }
        activate(id, false);
        return;
    case CardVerb::Listen:
        Q_EMIT listenWanted();
        return;
    case CardVerb::CorrectUrl:
        Q_EMIT definitionWanted(id);
        return;
    case CardVerb::TakeUrl:
        Q_EMIT storeUrlWanted(id);
        return;
    }
}

void ActivationGuide::goOn(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    if (entry->state.phase == activation::Phase::Linked) {
        m_session.testCall(id);
    } else if (entry->state.isResumable()) {
        activate(id, false);
    }
}

void ActivationGuide::activate(const QString &id, bool restart)
{
    m_openAdminWhenArmed = id;
    arm(id, restart);
}

void ActivationGuide::arm(const QString &id, bool restart)
{
    if (const auto armed = m_session.activations().arm(id, restart); !armed) {
        m_openAdminWhenArmed.clear();
        Q_EMIT failed(armed.error());
    }
}

// Not before: an activation that begins while nobody listens loses the store's credentials.
void ActivationGuide::onArmed(const QString &id)
{
    if (std::exchange(m_openAdminWhenArmed, QString()) == id) {
        m_browser.raise(id);
    }
}

void ActivationGuide::watch(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    if (!entry->state.isAtRest()) {
        m_underWay.insert(id);
    } else if (m_underWay.remove(id) && entry->state.phase == activation::Phase::Linked) {
        Q_EMIT connected(id);
    }
}

void ActivationGuide::takeTokens(const QString &id, const secrets::IntegrationSecrets &values)
{
    if (const auto begun = m_session.handedTokens().take(id, values)) {
        m_takenInAdmin.insert(id);
    } else {
        Q_EMIT failed(begun.error());
    }
}

void ActivationGuide::onTokensTried(const QString &id, const Problem &problem)
{
    if (!m_takenInAdmin.remove(id)) {
        return; // pasted: the page they were pasted into says what came of them
    }
    if (problem.code.isEmpty()) {
        Q_EMIT connected(id);
    } else {
        Q_EMIT failed(problem);
    }
}

} // namespace latchkey::ui
