// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/OverviewPage.h"

#include "profile/Settings.h"
#include "session/SupportReport.h"
#include "ui/activation/ActivationPanel.h"
#include "ui/activation/CardView.h"
#include "ui/activation/Countdown.h"
#include "ui/detail/AheadCard.h"
#include "ui/detail/NextCard.h"
#include "ui/detail/StoreCard.h"
#include "ui/detail/UseCard.h"
#include "ui/integrations/IntegrationModel.h"
#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/Note.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>

namespace latchkey::ui {

using activation::ActivationState;
using activation::Phase;

namespace {

bool wasCancelled(const ActivationState &state)
{
    return state.phase == Phase::Failed && state.reason == activation::Reason::Cancelled;
}

// Nothing is in the store yet.
bool isAhead(const ActivationState &state)
{
    return state.phase == Phase::Draft || wasCancelled(state);
}

bool tellsSteps(const ActivationState &state)
{
    return !state.isAtRest() || state.phase == Phase::Linked ||
           (state.phase == Phase::Failed && !wasCancelled(state));
}

// Before that there is nothing to know, and the form for Admin has the URLs.
bool isKnown(const ActivationState &state)
{
    return state.isAtRest() && !isAhead(state);
}

} // namespace

OverviewPage::OverviewPage(session::Session &session, QWidget *parent)
    : ScrolledColumn(parent)
    , m_session(session)
    , m_note(new Note(this))
    , m_card(new CardView(this))
    , m_form(new AdminForm(this))
    , m_panel(new ActivationPanel(this))
    , m_next(new NextCard(this))
    , m_use(new UseCard(this))
    , m_store(new StoreCard(this))
    , m_ahead(new AheadCard(this))
{
    m_card->setBody(m_form);
    setTabOrder(m_form->lastButton(), m_card->button()); // as they are seen
    connect(m_note, &Note::linkChosen, this, [this] { Q_EMIT verbChosen(m_noteVerb); });
    connect(m_card, &CardView::verbChosen, this, &OverviewPage::perform);
    connect(m_form, &AdminForm::resourcesWanted, this, &OverviewPage::resourcesWanted);
    connect(m_form, &AdminForm::printWanted, this, &OverviewPage::printWanted);
    connect(m_form, &AdminForm::pdfWanted, this, &OverviewPage::pdfWanted);
    connect(m_panel, &ActivationPanel::detailsWanted, this, &OverviewPage::detailsWanted);
    connect(m_next, &NextCard::handOverWanted, this, &OverviewPage::handOverWanted);
    connect(m_next, &NextCard::ownKeyWanted, this, &OverviewPage::ownKeyWanted);
    connect(m_use, &UseCard::programsWanted, this, &OverviewPage::programsWanted);
    connect(m_use, &UseCard::useWanted, this, &OverviewPage::useWanted);
    connect(m_use, &UseCard::bearerWanted, this, &OverviewPage::bearerWanted);
    connect(m_store, &StoreCard::watchWanted, this, &OverviewPage::watchWanted);
    connect(m_store, &StoreCard::resourcesWanted, this, &OverviewPage::resourcesWanted);
    connect(m_store, &StoreCard::adminWanted, this,
            [this] { Q_EMIT verbChosen(CardVerb::ShowAdmin); });
    setRows({m_note, m_card, m_panel, m_next, m_use, m_store, m_ahead});
}

void OverviewPage::perform(CardVerb verb)
{
    if (verb != CardVerb::CopyForSupport) {
        Q_EMIT verbChosen(verb);
        return;
    }
    QApplication::clipboard()->setText(session::supportReport(m_session, m_id));
    sayCopied(m_card->buttonOf(CardVerb::CopyForSupport));
}

ApiTab OverviewPage::apiTab() const
{
    const auto kept = m_session.integrations().resources(m_id);
    return kept ? ApiTab{kept->choice.isAll, int(kept->choice.ids.size())} : ApiTab();
}

void OverviewPage::show(const QString &id, const CardFacts &facts)
{
    m_id = id;
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    const quint16 port = m_session.activations().port();
    const ActivationState &state = entry->state;
    m_form->show(entry->integration, port, apiTab());
    showNote(*entry, facts);
    m_panel->setVisible(tellsSteps(state));
    if (tellsSteps(state)) {
        m_panel->show(*entry, m_session.integrations().timeline(id));
    }
    const bool isInUse = state.phase == Phase::Linked && !facts.isPractice;
    m_next->setVisible(isInUse);
    m_use->setVisible(isInUse);
    if (isInUse) {
        m_use->show(session::programsOf(m_session, id), facts.now);
    }
    m_next->show(id, profile::proxyPort(m_session.profile()).value_or(profile::defaultProxyPort),
                 profile::proxyBridge(m_session.profile()).value_or(QString()));
    m_store->setVisible(isKnown(state));
    m_store->show(*entry, port, apiTab(), facts.now);
    tick(facts);
}

// Said before the first click, and no more once the card says it.
void OverviewPage::showNote(const session::SessionEntry &entry, const CardFacts &facts)
{
    const bool isExpected = isAhead(entry.state) || entry.state.phase == Phase::Armed;
    const bool isUnreached = facts.isElsewhere && isExpected;
    m_note->setVisible(isUnreached || !facts.certificateTrouble.isEmpty());
    if (!isUnreached) {
        m_noteVerb = CardVerb::ShowCertificates;
        m_note->show(Mark::NeedsYou, facts.certificateTrouble,
                     tr("The store's server calls this computer only while it can trust that."),
                     tr("Certificates …"));
        return;
    }
    m_noteVerb = CardVerb::ShowReach;
    m_note->show(
        Mark::NeedsYou,
        tr("%1 cannot reach this computer yet.").arg(shortened(hostOf(entry.integration.storeUrl))),
        tr("Its callback URL starts with 127.0.0.1, which on the store's server means the "
           "server itself."),
        tr("Let the store reach me …"));
}

void OverviewPage::tick(const CardFacts &facts)
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    if (entry != nullptr) {
        const Card card = cardFor(*entry, facts);
        m_card->show(card);
        m_ahead->setVisible(isAhead(entry->state) && !card.isForAdmin && !facts.isPractice &&
                            entry->integration.way.kind != integrations::WayKind::None);
        m_card->countdown()->show(*entry, facts.now);
    }
}

void OverviewPage::showUrls()
{
    if (m_form->isVisible()) {
        ensureWidgetVisible(m_form->callbackUrl());
        m_form->callbackUrl()->setFocus();
    } else if (m_store->isVisible()) {
        m_store->showUrls();
        ensureWidgetVisible(m_store);
    }
}

} // namespace latchkey::ui
