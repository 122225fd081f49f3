// SPDX-License-Identifier: Apache-2.0
// One integration at a glance: the card, what is going on, the two URLs, what is known.
#pragma once

#include "ui/activation/Card.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace latchkey::ui {

class ActivationPanel;
class CardView;
class CopyField;

class OverviewPage : public QScrollArea
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit OverviewPage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id, const CardFacts &facts);
    // Only what the time changes.
    void tick(const CardFacts &facts);

    CardView *card() const { return m_card; }
    // Puts the focus on the URLs.
    void showUrls();

Q_SIGNALS:
    void verbChosen(latchkey::ui::CardVerb verb);
    void cancelWanted();
    void detailsWanted();

private:
    void showFacts(const session::SessionEntry &entry);
    QLabel *addFact(QFormLayout &form, const QString &name);

    session::Session &m_session;
    QString m_id;
    CardView *m_card;
    ActivationPanel *m_panel;
    CopyField *m_callbackUrl;
    CopyField *m_identityUrl;
    QLabel *m_storeUrl = nullptr;
    QLabel *m_storeBaseUrl = nullptr;
    QLabel *m_dialect = nullptr;
    QLabel *m_login = nullptr;
    QLabel *m_email = nullptr;
};

} // namespace latchkey::ui
