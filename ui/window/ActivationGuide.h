// SPDX-License-Identifier: Apache-2.0
// Leads through an activation: what the card depends on, and what its buttons do.
#pragma once

#include "secrets/Credentials.h"
#include "session/Session.h"
#include "session/StoreReach.h"
#include "ui/activation/Card.h"

#include <QObject>
#include <QSet>

namespace latchkey::ui {

class AdminBrowser;

class ActivationGuide : public QObject
{
    Q_OBJECT
public:
    // Both must outlive it.
    ActivationGuide(session::Session &session, AdminBrowser &browser, QObject *parent = nullptr);

    // Takes the lock and listens. Problems: those of Activations::listen(); cards tell the last.
    Result<void> listen();
    void setPractice() { m_isPractice = true; }

    // What the card of that integration depends on besides its state.
    CardFacts facts(const QString &id);
    // What that button does; where it takes a dialog, one of the signals asks for it.
    void perform(const QString &id, CardVerb verb);
    // What failed at the door of the store is tried again, now that it opens.
    void goOn(const QString &id);
    // Gets ready and then opens Admin; with `restart` an unfinished attempt is forgotten.
    void activate(const QString &id, bool restart);

Q_SIGNALS:
    // facts() may say something else now.
    void factsChanged();
    void failed(const latchkey::Problem &problem);
    // An activation that was under way ended well, or the values that were taken in Admin work.
    void connected(const QString &id);
    void loginWanted();
    // The store's call cannot come on the way that is chosen, so nothing was begun.
    void wayFailed(const QString &id, const latchkey::Problem &problem);
    void reachWanted(const QString &id);
    void certificatesWanted();
    // Which extension of its store broke the rights.
    void rightsWanted(const QString &id);
    void passwordWanted(const QString &id);
    void storeUrlWanted(const QString &id);
    void definitionWanted(const QString &id); // to be edited
    void listenWanted();

private:
    void arm(const QString &id, bool restart);
    void onArmed(const QString &id);
    void takeTokens(const QString &id, const secrets::IntegrationSecrets &values);
    void onTokensTried(const QString &id, const Problem &problem);
    void watch(const QString &id);

    session::Session &m_session;
    AdminBrowser &m_browser;
    session::StoreReach m_reach;
    QSet<QString> m_choosesInAdmin; // integrations whose resources the person chooses there
    QSet<QString> m_underWay;
    QSet<QString> m_takenInAdmin; // integrations whose values are being tried
    Problem m_notListening;
    QString m_openAdminWhenArmed; // the integration whose Admin the person asked for
    bool m_isPractice = false;
};

} // namespace latchkey::ui
