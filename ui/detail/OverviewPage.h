// SPDX-License-Identifier: Apache-2.0
// One integration at a glance: the card of the step that is now, what goes on, and what is known.
#pragma once

#include "ui/activation/Card.h"
#include "ui/look/ScrolledColumn.h"
#include "ui/store/AdminForm.h"

namespace latchkey::ui {

class ActivationPanel;
class AheadCard;
class CardView;
class NextCard;
class Note;
class StoreCard;
class UseCard;

class OverviewPage : public ScrolledColumn
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit OverviewPage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id, const CardFacts &facts);
    // Only what the time changes.
    void tick(const CardFacts &facts);

    CardView *card() const { return m_card; }
    const AdminForm *form() const { return m_form; }
    // Puts the focus on the URLs.
    void showUrls();

Q_SIGNALS:
    void verbChosen(latchkey::ui::CardVerb verb);
    void detailsWanted();
    void resourcesWanted();
    void printWanted();
    void pdfWanted();
    void handOverWanted();
    void ownKeyWanted(const QByteArray &language);
    void watchWanted();
    void programsWanted();
    void useWanted();
    void bearerWanted();

private:
    void perform(CardVerb verb);
    void showNote(const session::SessionEntry &entry, const CardFacts &facts);
    ApiTab apiTab() const;

    session::Session &m_session;
    QString m_id;
    Note *m_note;
    CardVerb m_noteVerb = CardVerb::ShowReach; // of its link
    CardView *m_card;
    AdminForm *m_form;
    ActivationPanel *m_panel;
    NextCard *m_next;
    UseCard *m_use;
    StoreCard *m_store;
    AheadCard *m_ahead;
};

} // namespace latchkey::ui
